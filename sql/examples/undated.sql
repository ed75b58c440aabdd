-- How much is in no chart because its page gives no date?
-- Grain: one row per source, with its undated articles beside all that it published.
select
    sources.source_name,
    coalesce(undated_articles.article_count, 0) as undated_article_count,
    coverage.complete_day_count,
    coverage.partial_day_count
from core.sources
left join mart.undated_articles on undated_articles.source_name = sources.source_name
cross join lateral (
    select
        count(*) filter (where source_days.coverage_name = 'complete') as complete_day_count,
        count(*) filter (where source_days.coverage_name = 'partial') as partial_day_count
    from ops.source_days
    where source_days.source_name = sources.source_name
) as coverage
order by sources.source_name;
