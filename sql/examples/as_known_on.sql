-- What did we know of July 2023 at an instant of the past, and what do we know now?
-- Grain: one row per topic; here for this very instant, so that the two agree.
-- Give another instant, e.g. '2023-08-01 09:00+07': that is what a chart printed then has shown.
with month_then as (
    select
        topic_name,
        sum(article_count) as article_count,
        count(article_count) as known_day_count
    from history.topic_days_as_known(now())
    where day_date between '2023-07-01' and '2023-07-31'
    group by topic_name
),

month_now as (
    select
        topic_name,
        sum(article_count) as article_count,
        count(article_count) as known_day_count
    from mart.topic_days
    where day_date between '2023-07-01' and '2023-07-31'
    group by topic_name
)

select
    month_now.topic_name,
    month_then.article_count as article_count_then,
    month_now.article_count as article_count_now,
    month_then.known_day_count as known_day_count_then,
    month_now.known_day_count as known_day_count_now
from month_now
left join month_then on month_then.topic_name = month_now.topic_name
order by month_now.topic_name;
