-- On which days of August 2023 was everything read, and nothing said of strikes?
-- Grain: one row per day with a true zero: every source was read whole, and no article is on the topic.
-- A day that nobody covered is no zero and not in the answer.
select
    day_date,
    processed_article_count,
    complete_source_count
from mart.topic_trend_daily
where
    topic_name = 'strike'
    and day_date between '2023-08-01' and '2023-08-31'
    and article_count = 0
    and gap_reason is null
order by day_date;
