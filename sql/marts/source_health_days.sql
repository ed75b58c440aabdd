-- What came of each source?
-- Grain: one row per source of the catalogue, or with articles, for the day %(day)s.

-- name: forget_day
delete from mart.source_health_days
where day_date = %(day)s;

-- name: fill_day
-- After trend_points, which say how many were judged.
with came as (
    select
        articles.source_name,
        count(*)::integer as article_count,
        count(copies.article_id)::integer as copy_count
    from core.articles
    left join core.copies on copies.article_id = articles.article_id
    where articles.published_date = %(day)s
    group by articles.source_name
),

judged as (
    select
        slice_value as source_name,
        max(processed_article_count) as article_count
    from mart.trend_points
    where period_name = 'day' and slice_name = 'source' and period_date = %(day)s
    group by slice_value
),

told as (
    select
        source_name,
        count(distinct article_id)::integer as topic_article_count
    from mart.dated_article_topics
    where published_date = %(day)s
    group by source_name
)

insert into mart.source_health_days (
    source_name, day_date, coverage_name, gap_reason, article_count, judged_article_count, copy_count,
    topic_article_count
)
select
    sources.source_name,
    %(day)s,
    coalesce(source_days.coverage_name, 'unknown'),
    case when source_days.source_name is null then 'not read' else source_days.gap_reason end,
    case when known.is_known then coalesce(came.article_count, 0) end,
    case when known.is_known then coalesce(judged.article_count, 0) end,
    case when known.is_known then coalesce(came.copy_count, 0) end,
    case when known.is_known then coalesce(told.topic_article_count, 0) end
from core.sources
left join ops.source_days
    on source_days.source_name = sources.source_name and source_days.day_date = %(day)s
left join came on came.source_name = sources.source_name
left join judged on judged.source_name = sources.source_name
left join told on told.source_name = sources.source_name
cross join lateral (
    values (came.source_name is not null or coalesce(source_days.coverage_name = 'complete', false))
) as known (is_known)
where sources.is_active or came.source_name is not null;
