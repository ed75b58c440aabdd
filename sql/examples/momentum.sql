-- Is AI gaining or losing, and is that more than noise?
-- Grain: one row per day of the first half of November 2023.
-- Momentum is the share of the last 7 days over that of the last 28; z means little where articles are few.
select
    day_date,
    article_count,
    round(week_average::numeric, 2) as week_average,
    round(four_week_average::numeric, 2) as four_week_average,
    round(momentum_ratio::numeric, 2) as momentum_ratio,
    round(z_score::numeric, 1) as z_score,
    round(tail_probability::numeric, 3) as tail_probability,
    is_alert
from mart.topic_trend_daily
where
    topic_name = 'ai'
    and day_date between '2023-11-01' and '2023-11-15'
order by day_date;
