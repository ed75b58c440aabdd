-- Who wrote most about strikes in July 2023, and how much of it is its own?
-- Grain: one row per source of which something is known in the month.
select
    source_name,
    article_count,
    main_article_count,
    distinct_article_count,
    story_count,
    round((100 * article_share)::numeric, 1) as strike_percent
from mart.source_trend_monthly
where
    topic_name = 'strike'
    and month_date = '2023-07-01'
order by
    article_count desc,
    source_name asc;
