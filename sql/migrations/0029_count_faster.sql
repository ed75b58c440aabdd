-- Weeks and months are counted with half the work, and a source has been silent since a day of the reporting zone.
-- depends: 0028_number_strikes

create or replace function mart.period_answers(first_date date, last_date date)
returns table (
    topic_name text,
    slice_name text,
    slice_value text,
    article_count integer,
    main_article_count integer,
    distinct_article_count integer,
    story_count integer,
    source_count integer,
    independent_source_count integer,
    processed_article_count integer,
    article_share double precision,
    expected_source_count integer,
    healthy_source_count integer,
    complete_source_count integer,
    known_day_count integer,
    complete_day_count integer,
    gap_reason text,
    rules_versions text[]
)
language sql stable
as $$
    -- Days of a slice differ little in the versions of their rules, so most are added up before these are looked into.
    with judged as materialized (
        select
            topic_name,
            slice_name,
            slice_value,
            rules_versions,
            sum(article_count) as article_count,
            sum(main_article_count) as main_article_count,
            sum(processed_article_count) as processed_article_count,
            max(expected_source_count) as expected_source_count,
            min(healthy_source_count) filter (where known_day_count = 1) as healthy_source_count,
            min(complete_source_count) filter (where known_day_count = 1) as complete_source_count,
            sum(known_day_count) as known_day_count,
            sum(complete_day_count) as complete_day_count
        from mart.trend_points
        where period_name = 'day' and period_date between first_date and last_date
        group by topic_name, slice_name, slice_value, rules_versions
    ),

    sums as (
        select
            topic_name,
            slice_name,
            slice_value,
            sum(article_count)::integer as article_count,
            sum(main_article_count)::integer as main_article_count,
            sum(processed_article_count)::integer as processed_article_count,
            max(expected_source_count) as expected_source_count,
            min(healthy_source_count) as healthy_source_count,
            coalesce(min(complete_source_count), 0) as complete_source_count,
            sum(known_day_count)::integer as known_day_count,
            sum(complete_day_count)::integer as complete_day_count
        from judged
        group by topic_name, slice_name, slice_value
    ),

    versions as (
        select
            judged.topic_name,
            judged.slice_name,
            judged.slice_value,
            array_agg(distinct told.rules_version order by told.rules_version) as rules_versions
        from judged
        cross join lateral unnest(judged.rules_versions) as told (rules_version)
        group by judged.topic_name, judged.slice_name, judged.slice_value
    ),

    told as materialized (
        select *
        from mart.dated_article_topics
        where published_date between first_date and last_date
    ),

    things as (
        select
            topic_name,
            case
                when grouping(language_code) = 0 then 'language'
                when grouping(source_name) = 0 then 'source'
                else 'all'
            end as slice_name,
            coalesce(language_code, source_name, '') as slice_value,
            count(distinct original_id)::integer as distinct_article_count,
            count(distinct story_id)::integer as story_count,
            count(distinct source_name)::integer as source_count,
            count(distinct original_source_name)::integer as independent_source_count
        from told
        group by grouping sets ((topic_name), (topic_name, language_code), (topic_name, source_name))
        union all
        select
            told.topic_name,
            'panel' as slice_name,
            panel_sources.panel_name as slice_value,
            count(distinct told.original_id)::integer as distinct_article_count,
            count(distinct told.story_id)::integer as story_count,
            count(distinct told.source_name)::integer as source_count,
            count(distinct told.original_source_name)::integer as independent_source_count
        from told
        inner join core.panel_sources on panel_sources.source_name = told.source_name
        group by told.topic_name, panel_sources.panel_name
    )

    select
        sums.topic_name,
        sums.slice_name,
        sums.slice_value,
        sums.article_count,
        sums.main_article_count,
        case when sums.article_count is not null then coalesce(things.distinct_article_count, 0) end
            as distinct_article_count,
        case when sums.article_count is not null then coalesce(things.story_count, 0) end as story_count,
        case when sums.article_count is not null then coalesce(things.source_count, 0) end as source_count,
        case when sums.article_count is not null then coalesce(things.independent_source_count, 0) end
            as independent_source_count,
        sums.processed_article_count,
        sums.article_count::double precision / nullif(sums.processed_article_count, 0) as article_share,
        sums.expected_source_count,
        sums.healthy_source_count,
        sums.complete_source_count,
        sums.known_day_count,
        sums.complete_day_count,
        nullif(concat_ws(
            ', ',
            case
                when sums.known_day_count < span.day_count
                    then span.day_count - sums.known_day_count || ' of ' || span.day_count || ' days not known'
            end,
            case
                when sums.complete_day_count < sums.known_day_count
                    then sums.known_day_count - sums.complete_day_count || ' not read whole'
            end
        ), '') as gap_reason,
        coalesce(versions.rules_versions, '{}') as rules_versions
    from sums
    cross join lateral (select last_date - first_date + 1 as day_count) as span
    left join versions
        on
            versions.topic_name = sums.topic_name
            and versions.slice_name = sums.slice_name
            and versions.slice_value = sums.slice_value
    left join things
        on
            things.topic_name = sums.topic_name
            and things.slice_name = sums.slice_name
            and things.slice_value = sums.slice_value
$$;

comment on column mart.source_health_days.judged_article_count is 'Those that were judged on a topic of the catalogue; null as above.';

create or replace view ops.problems as
select
    'listing_unread' as problem_name,
    failing.source_name as subject_name,
    min(failing.read_at) as since_at,
    failing.reason_name || ': ' || count(*) || ' of its listings, e.g. ' || min(failing.url) as detail
from (
    select distinct on (listing_reads.source_name, listing_reads.url)
        listing_reads.source_name,
        listing_reads.url,
        listing_reads.reason_name,
        listing_reads.read_at
    from ops.listing_reads
    inner join core.sources on sources.source_name = listing_reads.source_name and sources.is_active
    where listing_reads.read_at > clock_timestamp() - interval '1 day'
    order by
        listing_reads.source_name asc,
        listing_reads.url asc,
        listing_reads.listing_read_id desc
) as failing
where failing.reason_name <> 'capped'
group by failing.source_name, failing.reason_name

union all
select
    'host_resting' as problem_name,
    hosts.host_key as subject_name,
    hosts.last_failed_at as since_at,
    hosts.last_reason_name || ': ' || hosts.failure_count || ' failures in a row; nobody asks it before '
    || to_char(hosts.resting_until at time zone 'UTC', 'YYYY-MM-DD HH24:MI "UTC"') as detail
from ops.hosts
where hosts.resting_until > clock_timestamp()

union all
select
    'day_unpublished' as problem_name,
    rejects.url as subject_name,
    min(rejects.rejected_at) as since_at,
    (array_agg(rejects.detail order by rejects.reject_id desc))[1] as detail
from ops.rejects
inner join ops.changed_days on changed_days.day_date::text = rejects.url
where rejects.stage_name = 'publish' and rejects.rejected_at >= changed_days.changed_at
group by rejects.url

union all
select
    'source_silent' as problem_name,
    source_health.source_name as subject_name,
    -- By the zone of the deployment, not by that of whoever asks.
    source_health.last_article_date::timestamp at time zone reporting_zone.timezone_name as since_at,
    'no article in ' || source_health.complete_day_count || ' days that were read whole' as detail
from mart.source_health
cross join core.reporting_zone
where
    source_health.complete_day_count >= 14
    and coalesce(source_health.silent_day_count, 28) >= 14

union all
select
    'watch_stopped' as problem_name,
    'watch_news' as subject_name,
    max(runs.started_at) as since_at,
    'its last run began more than two hours ago: is the scheduler up, and the DAG switched on?' as detail
from ops.runs
where runs.dag_name = 'watch_news'
having max(runs.started_at) < clock_timestamp() - interval '2 hours';
