-- On which days was a topic in the news more than chance explains?
-- Grain: one row per topic and such day, the least likely first.
-- Expected is what the share of the topic in the 28 days before makes of the articles of the day.
select
    topic_name,
    day_date,
    article_count,
    independent_source_count,
    round(expected_article_average::numeric, 2) as expected_count,
    round(observed_ratio::numeric, 1) as observed_ratio,
    round(tail_probability::numeric, 4) as tail_probability,
    baseline_day_count
from mart.topic_alerts
where slice_name = 'all'
order by
    tail_probability,
    topic_name,
    day_date;
