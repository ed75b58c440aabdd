-- What the trends page shows. It only reads, and reads marts: what it asks of core is a handful of articles.
-- A slice (all, language, source, panel) and its value limit what is counted, as in mart.trend_points; where
-- articles are asked, a language ('' for any) and the names of chosen_sources (null for any) say the same.

-- name: limit_time
-- A page that takes longer than this helps nobody, and must not hold up the loading.
set local statement_timeout = '15s';

-- name: frame
-- Which days do the marts speak of, of how many is something known, and how fresh are they?
-- Grain: one row; first_date is null while nothing is published.
select
    (select min(period_date) from mart.trend_points where period_name = 'day') as first_date,
    (select max(period_date) from mart.trend_points where period_name = 'day') as last_date,
    (
        select count(*)::integer from mart.trend_points
        where
            topic_name = (select min(topic_name) from core.topics where is_active)
            and period_name = 'day'
            and slice_name = 'all'
            and slice_value = ''
            and known_day_count = 1
    ) as known_day_count,
    (select timezone_name from core.reporting_zone) as timezone_name,
    (select max(recorded_at) from ops.stage_runs where stage_name = 'publish') as published_at,
    (select count(*)::integer from ops.changed_days) as waiting_day_count;

-- name: choices
-- What may be chosen beside the period.
-- Grain: one row per topic, language, source and panel.
select
    'topic' as kind_name,
    topic_name as choice_value,
    topic_title as choice_title
from core.topics
where is_active
union all
select distinct
    'language' as kind_name,
    language_code as choice_value,
    language_code as choice_title
from core.sources
where is_active
union all
select
    'source',
    source_name,
    source_title
from core.sources
union all
select
    'panel',
    panel_name,
    panel_title
from core.panels
order by kind_name, choice_title, choice_value;

-- name: chosen_sources
-- Those that one source, or one panel, leaves of all ('' for any).
-- Grain: one row per source.
select source_name
from core.sources
where
    (%(source)s = '' or source_name = %(source)s)
    and (%(panel)s = '' or source_name in (select source_name from core.panel_sources where panel_name = %(panel)s));

-- name: end_of_day
-- The last instant of a day of the reporting zone.
select (%(day)s::date + 1)::timestamp at time zone timezone_name - interval '1 microsecond' as ends_at
from core.reporting_zone;

-- name: topics
-- How much was written on each topic in the period, and how much of the period is known?
-- Grain: one row per topic chosen.
select
    topics.topic_name,
    topics.topic_title,
    told.article_count,
    told.distinct_article_count,
    told.story_count,
    told.source_count,
    told.language_codes,
    undated.undated_article_count,
    days.processed_article_count,
    days.day_count,
    days.complete_day_count,
    days.unknown_day_count,
    former.article_count as former_article_count,
    former.known_day_count as former_known_day_count
from core.topics
cross join lateral (
    select
        count(*)::integer as article_count,
        count(distinct counted.original_id)::integer as distinct_article_count,
        count(distinct counted.story_id)::integer as story_count,
        count(distinct counted.source_name)::integer as source_count,
        array_agg(distinct counted.language_code order by counted.language_code) as language_codes
    from mart.dated_article_topics as counted
    where
        counted.topic_name = topics.topic_name
        and counted.published_date between %(since)s and %(until)s
        and (%(language)s = '' or counted.language_code = %(language)s)
        and (%(source_names)s::text[] is null or counted.source_name = any(%(source_names)s::text[]))
) as told
cross join lateral (
    select coalesce(sum(undated_article_topics.article_count), 0)::integer as undated_article_count
    from mart.undated_article_topics
    where undated_article_topics.topic_name = topics.topic_name and %(slice)s = 'all'
) as undated
cross join lateral (
    select
        sum(points.processed_article_count)::integer as processed_article_count,
        -- Days before the first and after the last that any run touched are in no mart, and not known either.
        %(until)s::date - %(since)s::date + 1 as day_count,
        coalesce(sum(points.complete_day_count), 0)::integer as complete_day_count,
        %(until)s::date - %(since)s::date + 1 - coalesce(sum(points.known_day_count), 0)::integer as unknown_day_count
    from mart.trend_points as points
    where
        points.topic_name = topics.topic_name
        and points.period_name = 'day'
        and points.slice_name = %(slice)s
        and points.slice_value = %(slice_value)s
        and points.period_date between %(since)s and %(until)s
) as days
cross join lateral (
    select
        coalesce(sum(points.article_count), 0)::integer as article_count,
        coalesce(sum(points.known_day_count), 0)::integer as known_day_count
    from mart.trend_points as points
    where
        points.topic_name = topics.topic_name
        and points.period_name = 'day'
        and points.slice_name = %(slice)s
        and points.slice_value = %(slice_value)s
        and points.period_date < %(since)s
        and points.period_date >= %(since)s::date - (%(until)s::date - %(since)s::date + 1)
) as former
where topics.is_active and (%(topic)s = '' or topics.topic_name = %(topic)s)
order by topics.topic_name;

-- name: points
-- As they stand now, or stood at known_at; then with the count of today beside it.
-- Grain: one row per topic chosen and day, week or month that touches the period, whether a mart knows it or not.
with points as materialized (
    select *
    from mart.trend_points_as_known(coalesce(%(known_at)s::timestamptz, 'infinity'))
    where
        period_name = %(by)s
        and slice_name = %(slice)s
        and slice_value = %(slice_value)s
        and period_date between date_trunc(%(by)s, %(since)s::timestamp)::date and %(until)s
)

select
    topics.topic_name,
    periods.period_date::date as period_date,
    points.article_count,
    points.distinct_article_count,
    points.story_count,
    points.independent_source_count,
    points.processed_article_count,
    coalesce(points.complete_day_count, 0) as complete_day_count,
    case
        when points.period_date is not null then points.gap_reason
        when %(known_at)s::timestamptz is null then 'no run has covered it'
        else 'not known by then'
    end as gap_reason,
    signals.week_average,
    signals.four_week_average,
    present.article_count as article_count_now
from core.topics
cross join generate_series(
    date_trunc(%(by)s, %(since)s::timestamp), %(until)s::timestamp, ('1 ' || %(by)s)::interval
) as periods (period_date)
left join points
    on points.topic_name = topics.topic_name and points.period_date = periods.period_date::date
left join mart.topic_signals as signals
    on
        %(by)s = 'day'
        and %(known_at)s::timestamptz is null
        and signals.topic_name = topics.topic_name
        and signals.slice_name = %(slice)s
        and signals.slice_value = %(slice_value)s
        and signals.day_date = periods.period_date::date
left join mart.trend_points as present
    on
        %(known_at)s::timestamptz is not null
        and present.topic_name = topics.topic_name
        and present.period_name = %(by)s
        and present.slice_name = %(slice)s
        and present.slice_value = %(slice_value)s
        and present.period_date = periods.period_date::date
where topics.is_active and (%(topic)s = '' or topics.topic_name = %(topic)s)
order by topics.topic_name, periods.period_date;

-- name: alarms
-- Days that are out of the ordinary, the least likely first.
-- Grain: one row per topic chosen and such day.
with signals as (
    select *
    from mart.topic_signals
    where %(known_at)s::timestamptz is null and day_date between %(since)s and %(until)s
    union all
    select *
    from mart.topic_signals_as_known(%(known_at)s, %(since)s, %(until)s)
    where %(known_at)s::timestamptz is not null
)

select
    signals.topic_name,
    signals.day_date,
    points.article_count,
    points.independent_source_count,
    signals.expected_article_average,
    signals.observed_ratio,
    signals.tail_probability,
    signals.baseline_day_count
from signals
inner join mart.trend_points_as_known(coalesce(%(known_at)s::timestamptz, 'infinity')) as points
    on
        points.topic_name = signals.topic_name
        and points.period_name = 'day'
        and points.slice_name = signals.slice_name
        and points.slice_value = signals.slice_value
        and points.period_date = signals.day_date
where
    signals.is_alert
    and signals.slice_name = %(slice)s
    and signals.slice_value = %(slice_value)s
    and (%(topic)s = '' or signals.topic_name = %(topic)s)
order by signals.tail_probability, signals.observed_ratio desc, signals.day_date, signals.topic_name;

-- name: bursts
-- Grain: one row per topic chosen and burst that touches the period.
with bursts as (
    select *
    from mart.topic_bursts
    where %(known_at)s::timestamptz is null
    union all
    select *
    from mart.topic_bursts_as_known(%(known_at)s)
    where %(known_at)s::timestamptz is not null
)

select
    topic_name,
    start_date,
    end_date,
    peak_date,
    weight_score,
    article_count,
    is_open
from bursts
where
    %(slice)s = 'all'
    and start_date <= %(until)s
    and end_date >= %(since)s
    and (%(topic)s = '' or topic_name = %(topic)s)
order by topic_name, start_date;

-- name: pair_points
-- Grain: one row per pair of topics and day, week or month of the period that a run touched.
select
    topic_name,
    other_topic_name,
    period_date,
    article_count,
    story_count,
    sentence_count
from mart.pair_points_as_known(coalesce(%(known_at)s::timestamptz, 'infinity'))
where
    period_name = %(by)s
    and period_date between date_trunc(%(by)s, %(since)s::timestamp)::date and %(until)s
order by topic_name, other_topic_name, period_date;

-- name: pairs
-- How often did two topics meet in the period, and how often would they by chance?
-- Grain: one row per pair of topics.
select
    sums.*,
    mart.lift(
        sums.article_count, sums.topic_article_count, sums.other_article_count, sums.processed_article_count, 0
    ) as lift_ratio,
    mart.lift(
        sums.article_count, sums.topic_article_count, sums.other_article_count, sums.processed_article_count, -1.96
    ) as lift_low_ratio,
    mart.lift(
        sums.article_count, sums.topic_article_count, sums.other_article_count, sums.processed_article_count, 1.96
    ) as lift_high_ratio
from (
    select
        topic_name,
        other_topic_name,
        coalesce(sum(article_count), 0)::integer as article_count,
        coalesce(sum(sentence_count), 0)::integer as sentence_count,
        coalesce(sum(topic_article_count), 0)::integer as topic_article_count,
        coalesce(sum(other_article_count), 0)::integer as other_article_count,
        coalesce(sum(processed_article_count), 0)::integer as processed_article_count
    from mart.pair_points_as_known(coalesce(%(known_at)s::timestamptz, 'infinity'))
    where period_name = 'day' and period_date between %(since)s and %(until)s
    group by topic_name, other_topic_name
) as sums
order by sums.topic_name, sums.other_topic_name;

-- name: pair_sentences
-- Sentences that speak of two topics in one breath: those in which one is what the other is over, then the latest.
-- Grain: one row per sentence.
select
    sentences.topic_name,
    sentences.other_topic_name,
    sentences.published_date,
    sentences.language_code,
    sentences.title,
    sentences.url,
    sentences.sentence_text,
    sources.source_title,
    shared_sentences.kind_name
from mart.topic_pair_sentences as sentences
inner join core.shared_sentences
    on
        shared_sentences.article_id = sentences.article_id
        and shared_sentences.topic_name = sentences.topic_name
        and shared_sentences.other_topic_name = sentences.other_topic_name
        and shared_sentences.span_start = sentences.span_start
inner join core.sources on sources.source_name = sentences.source_name
where sentences.published_date between %(since)s and %(until)s
order by
    shared_sentences.kind_name = 'together',
    sentences.published_date desc,
    sentences.url,
    sentences.span_start
limit %(sentence_limit)s;

-- name: top_stories
-- The stories with most articles on the topics chosen in the period, with their first articles. A story
-- that nobody told again is none of the most told.
-- Grain: one row per story, most told first.
with told as (
    select
        counted.story_id,
        count(distinct counted.article_id)::integer as told_count,
        count(distinct counted.source_name) as teller_count,
        max(counted.published_at) as last_told_at
    from mart.dated_article_topics as counted
    inner join mart.stories on stories.story_id = counted.story_id and stories.article_count > 1
    where
        counted.published_date between %(since)s and %(until)s
        and (%(topic)s = '' or counted.topic_name = %(topic)s)
        and (%(language)s = '' or counted.language_code = %(language)s)
        and (%(source_names)s::text[] is null or counted.source_name = any(%(source_names)s::text[]))
    group by counted.story_id
    order by told_count desc, teller_count desc, last_told_at desc, counted.story_id asc
    limit %(story_limit)s
),

members as (
    select
        told.story_id,
        articles.url,
        articles.title,
        articles.language_code,
        articles.published_date,
        articles.published_at,
        articles.published_precision = 'minute' as is_timed,
        sources.source_title,
        copies.article_id is not null as is_reprint,
        row_number() over (partition by told.story_id order by articles.published_at, articles.url) as member_number
    from told
    inner join core.story_members on story_members.story_id = told.story_id
    inner join core.articles on articles.article_id = story_members.article_id
    inner join core.sources on sources.source_name = articles.source_name
    left join core.copies on copies.article_id = articles.article_id
),

tellings as (
    select
        story_id,
        jsonb_agg(to_jsonb(members) order by member_number) as articles
    from members
    where member_number <= %(member_limit)s
    group by story_id
)

select
    stories.story_title,
    stories.first_published_at,
    told.told_count,
    stories.article_count,
    stories.distinct_article_count,
    stories.source_count,
    stories.language_codes,
    stories.topic_names,
    first_articles.url as first_url,
    first_articles.language_code as first_language_code,
    first_sources.source_title as first_source_title,
    tellings.articles
from told
inner join mart.stories on stories.story_id = told.story_id
inner join core.articles as first_articles on first_articles.article_id = told.story_id
inner join core.sources as first_sources on first_sources.source_name = first_articles.source_name
inner join tellings on tellings.story_id = told.story_id
order by told.told_count desc, told.teller_count desc, told.last_told_at desc, told.story_id asc;

-- name: sources
-- Grain: one row per source of the catalogue.
select
    sources.source_name,
    sources.source_title,
    sources.homepage_url,
    sources.language_code,
    last_read.read_at as last_read_at,
    last_read.outcome_name as last_outcome_name,
    last_read.reason_name as last_reason_name,
    links.waiting_count,
    links.lost_count,
    coalesce(undated_articles.article_count, 0) as undated_article_count,
    days.article_count,
    days.copy_count,
    days.complete_day_count,
    days.partial_day_count
from core.sources
left join lateral (
    select
        listing_reads.read_at,
        listing_reads.outcome_name,
        listing_reads.reason_name
    from ops.listing_reads
    where listing_reads.source_name = sources.source_name
    order by listing_reads.read_at desc
    limit 1
) as last_read on true
cross join lateral (
    select
        count(*) filter (where page_links.outcome_name in ('waiting', 'retried'))::integer as waiting_count,
        count(*) filter (where page_links.outcome_name in ('skipped', 'refused', 'gone'))::integer as lost_count
    from ops.page_links
    where
        page_links.source_name = sources.source_name
        -- Not those that are stored: they are many.
        and page_links.outcome_name in ('waiting', 'retried', 'skipped', 'refused', 'gone')
) as links
left join mart.undated_articles on undated_articles.source_name = sources.source_name
cross join lateral (
    select
        coalesce(sum(source_health_days.article_count), 0)::integer as article_count,
        coalesce(sum(source_health_days.copy_count), 0)::integer as copy_count,
        count(*) filter (where source_health_days.coverage_name = 'complete')::integer as complete_day_count,
        count(*) filter (where source_health_days.coverage_name = 'partial')::integer as partial_day_count
    from mart.source_health_days
    where
        source_health_days.source_name = sources.source_name
        and source_health_days.day_date between %(since)s and %(until)s
) as days
where sources.is_active
order by sources.source_title, sources.source_name;

-- name: articles
-- The articles on a topic with what shows it, the latest first; spans count characters of body_text from 0.
-- article_count is all of them, beyond the limit too.
-- Grain: one row per article.
with chosen as (
    select
        article_topics.*,
        count(*) over ()::integer as article_count
    from mart.dated_article_topics as article_topics
    where
        article_topics.topic_name = %(topic)s
        and article_topics.published_date between %(since)s and %(until)s
        and (%(language)s = '' or article_topics.language_code = %(language)s)
        and (%(source_names)s::text[] is null or article_topics.source_name = any(%(source_names)s::text[]))
        and (
            %(also)s = ''
            or article_topics.article_id in (
                select others.article_id from mart.dated_article_topics as others
                where others.topic_name = %(also)s and others.published_date between %(since)s and %(until)s
            )
        )
    order by article_topics.published_at desc, article_topics.url asc
    limit %(article_limit)s
)

select
    chosen.article_count,
    chosen.article_id,
    chosen.original_id,
    chosen.role_name,
    chosen.is_reviewed,
    chosen.published_date,
    chosen.language_code,
    chosen.title,
    chosen.url,
    sources.source_title,
    articles.body_text,
    spans.body_spans
from chosen
inner join core.articles on articles.article_id = chosen.article_id
inner join core.sources on sources.source_name = chosen.source_name
cross join lateral (
    select
        coalesce(
            jsonb_agg(jsonb_build_array(mentions.span_start, mentions.span_end) order by mentions.span_start), '[]'
        ) as body_spans
    from core.mentions
    where
        mentions.article_id = chosen.article_id
        and mentions.topic_name in (chosen.topic_name, %(also)s)
        and mentions.zone_name <> 'title'
        and mentions.rejected_by is null
) as spans
order by chosen.published_at desc, chosen.url asc;
