-- How much is in no chart because its page gives no date?
-- Grain: one row per source, with its undated articles beside the dated ones and how its days are known.
select
    sources.source_name,
    coalesce(undated_articles.article_count, 0) as undated_article_count,
    days.dated_article_count,
    days.complete_day_count,
    days.partial_day_count
from core.sources
left join mart.undated_articles on undated_articles.source_name = sources.source_name
cross join lateral (
    select
        coalesce(sum(source_health_days.article_count), 0) as dated_article_count,
        count(*) filter (where source_health_days.coverage_name = 'complete') as complete_day_count,
        count(*) filter (where source_health_days.coverage_name = 'partial') as partial_day_count
    from mart.source_health_days
    where source_health_days.source_name = sources.source_name
) as days
order by sources.source_name;
