-- Pages that a site shows in the place of others, so that no day with them is taken for a quiet one.
-- depends: 0036_count_days_in_every_zone

create table ops.shown_pages (
    page_link_id bigint not null references ops.page_links (page_link_id) on delete cascade,
    words_hash bigint not null,
    source_name text not null references core.sources (source_name),
    page_hash bigint not null,
    page_id bigint not null,
    primary key (page_link_id, words_hash)
);
create index on ops.shown_pages (source_name, words_hash) include (page_hash);
comment on table ops.shown_pages is 'What pages show that gave no article, or one that its own date does not vouch for. Grain: one row per link and what its pages have shown.';
comment on column ops.shown_pages.page_link_id is 'The link.';
comment on column ops.shown_pages.words_hash is 'Of the words on the page, without those that change with the clock or the url.';
comment on column ops.shown_pages.source_name is 'The source.';
comment on column ops.shown_pages.page_hash is 'Of what all addresses of the page have in common.';
comment on column ops.shown_pages.page_id is 'The newest page of the link that showed it.';

create index page_links_same_page on ops.page_links (source_name, listed_from) where reason_name = 'same_page';

create function ops.days_in_words(days date[])
returns text
language sql stable
as $$
    select
        to_char(min(day_date), 'YYYY-MM-DD')
        || case
            when min(day_date) < max(day_date)
                then ' to ' || to_char(max(day_date), 'YYYY-MM-DD') || ' (' || count(distinct day_date) || ' days)'
            else ''
        end
    from unnest(days) as day_date
$$;
comment on function ops.days_in_words is 'E.g. "2023-07-29 to 2023-07-31 (2 days)"; null when no day is known.';

create or replace view ops.problems as
select
    'listing_unread' as problem_name,
    failing.source_name as subject_name,
    min(failing.read_at) as since_at,
    failing.reason_name || ': ' || count(*) || ' of its listings, e.g. ' || min(failing.url)
    || coalesce(
        ', read for ' || ops.days_in_words(array_agg(failing.day_date))
        || ': when the site answers, backfill archive_news there with All Runs', ''
    ) as detail
from (
    select distinct on (listing_reads.source_name, listing_reads.url)
        listing_reads.source_name,
        listing_reads.url,
        listing_reads.reason_name,
        listing_reads.read_at,
        ops.day_of(runs.since_at) as day_date
    from ops.listing_reads
    inner join ops.runs on runs.run_id = listing_reads.run_id
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
    'same_page' as problem_name,
    page_links.source_name as subject_name,
    min(page_links.page_fetched_at) as since_at,
    count(*) || ' links of '
    || coalesce(ops.days_in_words(array_agg(ops.day_of(page_links.listed_from))), 'no known day')
    || ' show one page, e.g. ' || min(page_links.url) || ': its site is out of order, or refuses us; '
    || concat_ws(
        ', ',
        nullif(count(*) filter (where page_links.outcome_name = 'retried'), 0) || ' will be asked again',
        nullif(count(*) filter (where page_links.outcome_name = 'skipped'), 0)
        || ' were for the last time: when the site shows articles, run archive_news for these days with Fetch again'
    ) as detail
from ops.page_links
inner join core.sources on sources.source_name = page_links.source_name and sources.is_active
where page_links.reason_name = 'same_page' and page_links.outcome_name in ('retried', 'skipped')
group by page_links.source_name

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

comment on column ops.problems.problem_name is 'listing_unread, same_page, host_resting, day_unpublished, source_silent or watch_stopped.';
