-- How much of what each source published in the last week of July 2023 is reprinted from another one, and from whom?
-- Grain: one row per source and source that it reprints; a source without reprints has one row with nulls.
with reprints as (
    select
        articles.source_name,
        originals.source_name as original_source_name,
        count(*) as reprint_count,
        min(articles.published_at - originals.published_at) as shortest_delay
    from core.articles
    inner join core.copies on copies.article_id = articles.article_id
    inner join core.articles as originals on originals.article_id = copies.original_id
    where
        articles.published_date between '2023-07-25' and '2023-07-31'
        and articles.source_name <> originals.source_name
    group by articles.source_name, originals.source_name
),

totals as (
    select
        source_name,
        coalesce(sum(article_count), 0) as article_count
    from mart.source_health_days
    where day_date between '2023-07-25' and '2023-07-31'
    group by source_name
)

select
    totals.source_name,
    totals.article_count,
    reprints.original_source_name,
    reprints.reprint_count,
    round(100.0 * reprints.reprint_count / totals.article_count, 1) as reprint_percent,
    reprints.shortest_delay
from totals
left join reprints on reprints.source_name = totals.source_name
order by
    reprints.reprint_count desc nulls last,
    totals.source_name asc;
