-- severity: fail
-- Does the mart say of the day what the facts say?
-- Grain: one row per topic and slice whose published count is not the count of its articles.
with facts as materialized (
    select
        verdicts.topic_name,
        articles.source_name,
        articles.language_code,
        count(*) as article_count
    from core.articles
    inner join core.effective_verdicts as verdicts on verdicts.article_id = articles.article_id
    where articles.published_date = %(day)s and verdicts.role_name <> 'none'
    group by verdicts.topic_name, articles.source_name, articles.language_code
),

points as materialized (
    select
        topic_name,
        slice_name,
        slice_value,
        article_count
    from mart.trend_points
    where period_name = 'day' and period_date = %(day)s and slice_name in ('all', 'language', 'source')
),

recounts as (
    select
        facts.topic_name,
        slices.slice_name,
        slices.slice_value,
        sum(facts.article_count) as recounted
    from facts
    cross join lateral (
        values ('all', ''), ('language', facts.language_code), ('source', facts.source_name)
    ) as slices (slice_name, slice_value)
    group by facts.topic_name, slices.slice_name, slices.slice_value
)

select
    coalesce(points.topic_name, recounts.topic_name) as topic_name,
    coalesce(points.slice_name, recounts.slice_name) as slice_name,
    coalesce(points.slice_value, recounts.slice_value) as slice_value,
    points.article_count,
    recounts.recounted
from points
full join recounts
    on
        recounts.topic_name = points.topic_name
        and recounts.slice_name = points.slice_name
        and recounts.slice_value = points.slice_value
where coalesce(points.article_count, 0) <> coalesce(recounts.recounted, 0)
