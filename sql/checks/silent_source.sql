-- severity: warn
-- Is a source read whole day after day without a single article? It has moved or changed its markup.
-- Grain: one row per source with no article in the 14 days up to the day, all of them read whole.
with silent as materialized (
    select source_name
    from core.sources
    where not exists (
        select from core.articles
        where
            articles.source_name = sources.source_name
            and articles.published_date between %(day)s::date - 13 and %(day)s
    )
)

select
    source_days.source_name,
    count(*) as complete_day_count
from silent
inner join ops.source_days on source_days.source_name = silent.source_name
where
    source_days.day_date between %(day)s::date - 13 and %(day)s
    and source_days.coverage_name = 'complete'
group by source_days.source_name
having count(*) = 14
