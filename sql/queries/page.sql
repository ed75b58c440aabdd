-- What the trends page shows. It only reads.

-- name: limit_time
-- A page that takes longer than this helps nobody, and must not hold up the loading.
set local statement_timeout = '15s';

-- name: frame
-- Which days do the marts speak of, and how fresh are they?
-- Grain: one row; first_date is null while nothing is published.
select
    (select min(day_date) from mart.topic_days) as first_date,
    (select max(day_date) from mart.topic_days) as last_date,
    (select timezone_name from core.reporting_zone) as timezone_name,
    (select max(recorded_at) from ops.stage_runs where stage_name = 'publish') as published_at,
    (select count(*)::integer from ops.changed_days) as waiting_day_count;

-- name: topics
-- How much was written on each topic in the period, and how much of the period is known?
-- Grain: one row per topic.
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
    days.unknown_day_count
from core.topics
cross join lateral (
    select
        count(*)::integer as article_count,
        count(distinct article_topics.original_id)::integer as distinct_article_count,
        count(distinct article_topics.story_id)::integer as story_count,
        count(distinct article_topics.source_name)::integer as source_count,
        array_agg(distinct article_topics.language_code order by article_topics.language_code) as language_codes
    from mart.article_topics
    where
        article_topics.topic_name = topics.topic_name
        and article_topics.published_date between %(since)s and %(until)s
) as told
cross join lateral (
    select count(*)::integer as undated_article_count
    from mart.article_topics
    where article_topics.topic_name = topics.topic_name and article_topics.published_date is null
) as undated
cross join lateral (
    select
        sum(topic_trend_daily.processed_article_count)::integer as processed_article_count,
        -- Days before the first and after the last that any run touched are in no mart, and not known either.
        %(until)s::date - %(since)s::date + 1 as day_count,
        count(*) filter (where topic_trend_daily.gap_reason is null)::integer as complete_day_count,
        %(until)s::date - %(since)s::date + 1 - count(topic_trend_daily.article_count)::integer as unknown_day_count
    from mart.topic_trend_daily
    where
        topic_trend_daily.topic_name = topics.topic_name
        and topic_trend_daily.day_date between %(since)s and %(until)s
) as days
order by topics.topic_name;

-- name: weeks
-- Grain: one row per topic and ISO week that touches the period, whether a mart knows it or not.
select
    topics.topic_name,
    weeks.week_date::date as week_date,
    topic_trend_weekly.article_count,
    topic_trend_weekly.distinct_article_count,
    topic_trend_weekly.story_count,
    topic_trend_weekly.processed_article_count,
    coalesce(topic_trend_weekly.complete_day_count, 0) as complete_day_count
from core.topics
cross join generate_series(
    date_trunc('week', %(since)s::timestamp), %(until)s::timestamp, interval '7 days'
) as weeks (week_date)
left join mart.topic_trend_weekly
    on topic_trend_weekly.topic_name = topics.topic_name and topic_trend_weekly.week_date = weeks.week_date::date
order by topics.topic_name, weeks.week_date;

-- name: days
-- Grain: one row per topic and day from %(since)s to %(until)s, whether a mart knows it or not.
select
    topics.topic_name,
    days.day_date::date as day_date,
    topic_trend_daily.article_count,
    topic_trend_daily.distinct_article_count,
    topic_trend_daily.story_count,
    topic_trend_daily.processed_article_count,
    case
        when topic_trend_daily.day_date is null then 'no run has covered this day'
        else topic_trend_daily.gap_reason
    end as gap_reason
from core.topics
cross join generate_series(
    %(since)s::timestamp, %(until)s::timestamp, interval '1 day'
) as days (day_date)
left join mart.topic_trend_daily
    on topic_trend_daily.topic_name = topics.topic_name and topic_trend_daily.day_date = days.day_date::date
order by topics.topic_name, days.day_date;

-- name: pair_weeks
-- Grain: one row per pair of topics and ISO week that touches the period; weeks that no run touched are missing.
select
    topic_name,
    other_topic_name,
    week_date,
    article_count,
    sentence_count
from mart.topic_pair_weekly
where week_date > %(since)s::date - 7 and week_date <= %(until)s
order by topic_name, other_topic_name, week_date;

-- name: top_stories
-- The stories with most articles on our topics in the period, with their first articles.
-- Grain: one row per story, most told first.
with told as (
    select
        story_id,
        count(distinct article_id) as told_count,
        count(distinct source_name) as teller_count,
        max(published_at) as last_told_at,
        array_agg(distinct topic_name order by topic_name) as topic_names
    from mart.article_topics
    where published_date between %(since)s and %(until)s
    group by story_id
    order by told_count desc, teller_count desc, last_told_at desc, story_id asc
    limit %(story_limit)s
),

members as (
    select
        told.story_id,
        articles.url,
        articles.title,
        articles.language_code,
        articles.published_date,
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
    summaries.story_title,
    summaries.first_published_at,
    summaries.article_count,
    summaries.distinct_article_count,
    summaries.source_count,
    summaries.language_codes,
    told.topic_names,
    first_articles.url as first_url,
    first_sources.source_title as first_source_title,
    tellings.articles
from told
-- Lateral and with a limit, so that only these stories are put together, not all that there are.
cross join lateral (
    select stories.* from mart.stories
    where stories.story_id = told.story_id
    order by stories.story_id
    limit 1
) as summaries
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
    source_health.last_read_at,
    source_health.last_outcome_name,
    source_health.last_reason_name,
    source_health.last_found_at,
    source_health.stored_count,
    source_health.waiting_count,
    source_health.lost_count,
    coalesce(undated_articles.article_count, 0) as undated_article_count,
    coverage.complete_day_count,
    coverage.partial_day_count
from ops.source_health
inner join core.sources on sources.source_name = source_health.source_name
left join mart.undated_articles on undated_articles.source_name = sources.source_name
cross join lateral (
    select
        count(*) filter (where source_days.coverage_name = 'complete')::integer as complete_day_count,
        count(*) filter (where source_days.coverage_name = 'partial')::integer as partial_day_count
    from ops.source_days
    where
        source_days.source_name = sources.source_name
        and source_days.day_date between %(since)s and %(until)s
) as coverage
order by sources.source_title, sources.source_name;

-- name: topic_title
select topic_title
from core.topics
where topic_name = %(topic)s;

-- name: count_articles
-- Grain: one row.
select count(*)::integer as article_count
from mart.article_topics
where
    topic_name = %(topic)s
    and published_date between %(since)s and %(until)s
    and (%(language)s = '' or language_code = %(language)s)
    and (%(source)s = '' or source_name = %(source)s);

-- name: articles
-- The articles on a topic with what shows it, the latest first; spans count characters of body_text from 0.
-- Grain: one row per article.
with chosen as (
    select article_topics.*
    from mart.article_topics
    where
        article_topics.topic_name = %(topic)s
        and article_topics.published_date between %(since)s and %(until)s
        and (%(language)s = '' or article_topics.language_code = %(language)s)
        and (%(source)s = '' or article_topics.source_name = %(source)s)
    order by article_topics.published_at desc, article_topics.url asc
    limit %(article_limit)s
)

select
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
        and mentions.topic_name = chosen.topic_name
        and mentions.zone_name <> 'title'
        and mentions.rejected_by is null
) as spans
order by chosen.published_at desc, chosen.url asc;

-- name: languages
-- Languages in which anything was ever read.
select distinct language_code
from core.sources
order by language_code;
