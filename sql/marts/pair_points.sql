-- How often did two topics meet, and what was said of it before?
-- Grain: one row per pair of topics, for the day, week or month from %(first_date)s to %(last_date)s.

-- name: fill
-- After trend_points, which say whether anything is known of the period and how much each topic was told.
with meetings as materialized (
    select
        told.topic_name,
        other.topic_name as other_topic_name,
        told.article_id,
        told.original_id,
        told.story_id,
        told.source_name
    from mart.dated_article_topics as told
    inner join mart.dated_article_topics as other
        on other.article_id = told.article_id and told.topic_name < other.topic_name
    where
        told.published_date between %(first_date)s and %(last_date)s
        -- The same article, so the same day: else those of all years are read.
        and other.published_date between %(first_date)s and %(last_date)s
),

counts as (
    select
        topic_name,
        other_topic_name,
        count(*)::integer as article_count,
        count(distinct original_id)::integer as distinct_article_count,
        count(distinct story_id)::integer as story_count,
        count(distinct source_name)::integer as source_count
    from meetings
    group by topic_name, other_topic_name
),

relations as (
    select
        meetings.topic_name,
        meetings.other_topic_name,
        (count(*) filter (where relations.level_name = 'sentence' and relations.zone_name <> 'title'))::integer
            as sentence_count,
        (count(distinct meetings.article_id) filter (where relations.kind_name = 'cause'))::integer
            as cause_article_count,
        (count(distinct meetings.article_id) filter (where relations.kind_name = 'demand'))::integer
            as demand_article_count
    from meetings
    inner join core.topic_relations as relations
        on
            relations.article_id = meetings.article_id
            and relations.topic_name = meetings.topic_name
            and relations.other_topic_name = meetings.other_topic_name
    group by meetings.topic_name, meetings.other_topic_name
),

points as (
    select
        topic_name,
        article_count,
        processed_article_count
    from mart.trend_points
    where
        period_name = %(period)s
        and period_date = %(first_date)s
        and slice_name = 'all'
),

fresh as materialized (
    select
        points.topic_name,
        other_points.topic_name as other_topic_name,
        case when known.is_known then coalesce(counts.article_count, 0) end as article_count,
        case when known.is_known then coalesce(counts.distinct_article_count, 0) end as distinct_article_count,
        case when known.is_known then coalesce(counts.story_count, 0) end as story_count,
        case when known.is_known then coalesce(counts.source_count, 0) end as source_count,
        case when known.is_known then coalesce(relations.sentence_count, 0) end as sentence_count,
        case when known.is_known then coalesce(relations.cause_article_count, 0) end as cause_article_count,
        case when known.is_known then coalesce(relations.demand_article_count, 0) end as demand_article_count,
        points.article_count as topic_article_count,
        other_points.article_count as other_article_count,
        points.processed_article_count
    from points
    inner join points as other_points on points.topic_name < other_points.topic_name
    cross join lateral (
        values (points.article_count is not null and other_points.article_count is not null)
    ) as known (is_known)
    left join counts
        on counts.topic_name = points.topic_name and counts.other_topic_name = other_points.topic_name
    left join relations
        on relations.topic_name = points.topic_name and relations.other_topic_name = other_points.topic_name
),

gone as (
    delete from mart.pair_points as pairs
    where
        pairs.period_name = %(period)s
        and pairs.period_date = %(first_date)s
        and not exists (
            select from fresh
            where fresh.topic_name = pairs.topic_name and fresh.other_topic_name = pairs.other_topic_name
        )
    returning pairs.*
),

written as (
    insert into mart.pair_points as pairs (
        topic_name, other_topic_name, period_name, period_date, article_count, distinct_article_count,
        story_count, source_count, sentence_count, cause_article_count, demand_article_count,
        topic_article_count, other_article_count, processed_article_count, run_id, known_from
    )
    select
        topic_name,
        other_topic_name,
        %(period)s,
        %(first_date)s,
        article_count,
        distinct_article_count,
        story_count,
        source_count,
        sentence_count,
        cause_article_count,
        demand_article_count,
        topic_article_count,
        other_article_count,
        processed_article_count,
        %(run_id)s,
        statement_timestamp()
    from fresh
    on conflict (topic_name, other_topic_name, period_name, period_date) do update set
        article_count = excluded.article_count,
        distinct_article_count = excluded.distinct_article_count,
        story_count = excluded.story_count,
        source_count = excluded.source_count,
        sentence_count = excluded.sentence_count,
        cause_article_count = excluded.cause_article_count,
        demand_article_count = excluded.demand_article_count,
        topic_article_count = excluded.topic_article_count,
        other_article_count = excluded.other_article_count,
        processed_article_count = excluded.processed_article_count,
        run_id = excluded.run_id,
        known_from = excluded.known_from
    where (
        pairs.article_count, pairs.distinct_article_count, pairs.story_count, pairs.source_count,
        pairs.sentence_count, pairs.cause_article_count, pairs.demand_article_count, pairs.topic_article_count,
        pairs.other_article_count, pairs.processed_article_count
    ) is distinct from (
        excluded.article_count, excluded.distinct_article_count, excluded.story_count, excluded.source_count,
        excluded.sentence_count, excluded.cause_article_count, excluded.demand_article_count,
        excluded.topic_article_count, excluded.other_article_count, excluded.processed_article_count
    )
    returning old.*
)

insert into history.pair_points (
    topic_name, other_topic_name, period_name, period_date, article_count, distinct_article_count,
    story_count, source_count, sentence_count, cause_article_count, demand_article_count,
    topic_article_count, other_article_count, processed_article_count, run_id, known_from, known_until, ended_by_run_id
)
select
    topic_name,
    other_topic_name,
    period_name,
    period_date,
    article_count,
    distinct_article_count,
    story_count,
    source_count,
    sentence_count,
    cause_article_count,
    demand_article_count,
    topic_article_count,
    other_article_count,
    processed_article_count,
    run_id,
    known_from,
    statement_timestamp() as known_until,
    %(run_id)s as ended_by_run_id
from (
    select * from gone
    union all
    select * from written
    where topic_name is not null
) as former;
