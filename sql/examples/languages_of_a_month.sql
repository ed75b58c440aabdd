-- Which language gave AI the largest part of its news in October 2023?
-- Grain: one row per language in which anything was published.
-- The share is of all articles of the language, so that a large press does not win by its size.
select
    language_code,
    processed_article_count,
    article_count,
    main_article_count,
    round((100 * article_share)::numeric, 1) as ai_percent,
    independent_source_count,
    complete_day_count
from mart.language_trend_monthly
where
    topic_name = 'ai'
    and month_date = '2023-10-01'
order by
    article_share desc nulls last,
    language_code asc;
