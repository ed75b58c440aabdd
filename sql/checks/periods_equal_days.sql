-- severity: fail
-- Do the week and the month of the day say what their days say?
-- Grain: one row per topic, slice and period that differs from the sum of its days.
with periods as (
    select
        'week' as period_name,
        date_trunc('week', %(day)s::timestamp)::date as first_date,
        (date_trunc('week', %(day)s::timestamp) + interval '6 days')::date as last_date
    union all
    select
        'month' as period_name,
        date_trunc('month', %(day)s::timestamp)::date as first_date,
        (date_trunc('month', %(day)s::timestamp) + interval '1 month - 1 day')::date as last_date
),

sums as (
    select
        periods.period_name,
        days.topic_name,
        days.slice_name,
        days.slice_value,
        sum(days.article_count) as article_count,
        sum(days.processed_article_count) as processed_article_count
    from periods
    inner join mart.trend_points as days
        on days.period_name = 'day' and days.period_date between periods.first_date and periods.last_date
    group by periods.period_name, days.topic_name, days.slice_name, days.slice_value
),

points as (
    select
        points.period_name,
        points.topic_name,
        points.slice_name,
        points.slice_value,
        points.article_count,
        points.processed_article_count
    from periods
    inner join mart.trend_points as points
        on points.period_name = periods.period_name and points.period_date = periods.first_date
)

select
    coalesce(points.period_name, sums.period_name) as period_name,
    coalesce(points.topic_name, sums.topic_name) as topic_name,
    coalesce(points.slice_name, sums.slice_name) as slice_name,
    coalesce(points.slice_value, sums.slice_value) as slice_value,
    points.article_count,
    sums.article_count as sum_of_days
from points
full join sums
    on
        sums.period_name = points.period_name
        and sums.topic_name = points.topic_name
        and sums.slice_name = points.slice_name
        and sums.slice_value = points.slice_value
where
    (points.article_count, points.processed_article_count)
    is distinct from (sums.article_count, sums.processed_article_count)
