-- How often was a number changed after it had been published, and by how much?
-- Grain: one row per topic, over the days of 2023.
-- A correction is a value that another one replaced; first readings are none.
with readings as (
    select
        topic_name,
        day_date,
        article_count,
        lag(article_count) over (partition by topic_name, day_date order by known_from) as count_before,
        row_number() over (partition by topic_name, day_date order by known_from) as reading_number
    from history.topic_days
    where day_date between '2023-01-01' and '2023-12-31'
)

select
    topic_name,
    count(distinct day_date) as day_count,
    count(*) filter (where reading_number > 1) as correction_count,
    count(distinct day_date) filter (where reading_number > 1) as corrected_day_count,
    max(abs(article_count - count_before)) as largest_change_count
from readings
group by topic_name
order by topic_name;
