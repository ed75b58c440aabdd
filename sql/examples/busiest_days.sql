-- On which days did a topic take the largest part of the news?
-- Grain: one row per topic and day; for each topic the five days with the largest share.
-- Days that are not known in full, or with fewer than three articles, are left out: one article of one is no trend.
with ranked as (
    select
        topic_name,
        day_date,
        article_count,
        processed_article_count,
        article_share,
        row_number() over (
            partition by topic_name order by article_share desc, processed_article_count desc, day_date asc
        ) as day_rank
    from mart.topic_trend_daily
    where
        gap_reason is null
        and processed_article_count >= 3
)

select
    topic_name,
    day_rank,
    day_date,
    article_count,
    processed_article_count,
    round((100 * article_share)::numeric, 1) as share_percent
from ranked
where day_rank <= 5
order by
    topic_name,
    day_rank;
