-- How often was the number of a week changed after it had been published, and by how much?
-- Grain: one row per topic, over 2023.
-- A correction is a value that replaced another one; a week that fills day by day has some. Which run made
-- each, and from what to what, is in ops.moved_points.
with readings as (
    select
        topic_name,
        period_date,
        known_from,
        article_count
    from history.trend_points
    where
        period_name = 'week'
        and slice_name = 'all'
        and period_date between '2023-01-01' and '2023-12-31'
    union all
    select
        topic_name,
        period_date,
        known_from,
        article_count
    from mart.trend_points
    where
        period_name = 'week'
        and slice_name = 'all'
        and period_date between '2023-01-01' and '2023-12-31'
),

changes as (
    select
        topic_name,
        period_date,
        article_count - lag(article_count) over points as change_count,
        row_number() over points as reading_number
    from readings
    window points as (partition by topic_name, period_date order by known_from)
)

select
    topic_name,
    count(distinct period_date) as week_count,
    count(*) filter (where reading_number > 1) as correction_count,
    count(distinct period_date) filter (where reading_number > 1) as corrected_week_count,
    max(abs(change_count)) as largest_change_count
from changes
group by topic_name
order by topic_name;
