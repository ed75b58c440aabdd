-- How much of what each source publishes is reprinted from another one, and from whom?
-- Grain: one row per source and source that it reprints; a source without reprints has one row with nulls.
with reprints as (
    select
        articles.source_name,
        originals.source_name as original_source_name,
        count(*) as reprint_count,
        min(articles.published_at - originals.published_at) as shortest_delay
    from core.copies
    inner join core.articles on articles.article_id = copies.article_id
    inner join core.articles as originals on originals.article_id = copies.original_id
    where articles.source_name <> originals.source_name
    group by articles.source_name, originals.source_name
),

totals as (
    select
        source_name,
        count(*) as article_count
    from core.articles
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
