-- On which weekdays is the news made, and does AI follow?
-- Grain: one row per day of the week, Monday first.
-- Compare shares, not counts: sites publish less at weekends.
select
    to_char(day_date, 'FMDay') as weekday,
    count(*) as day_count,
    sum(processed_article_count) as processed_article_count,
    sum(article_count) as ai_article_count,
    round(100.0 * sum(article_count) / nullif(sum(processed_article_count), 0), 1) as ai_percent
from mart.topic_trend_daily
where
    topic_name = 'ai'
    and gap_reason is null
group by
    to_char(day_date, 'FMDay'),
    extract(isodow from day_date)
order by extract(isodow from day_date);
