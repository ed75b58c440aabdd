-- Which runs moved the days of July 2023, and from what to what?
-- Grain: one row per run and topic.
-- ops.receipts has the same day by day with what the run found and lost; ops.moved_points has every point.
select
    run_id,
    topic_name,
    count(*) as moved_day_count,
    count(*) filter (where is_new) as new_day_count,
    coalesce(sum(former_article_count), 0) as article_count_before,
    coalesce(sum(article_count), 0) as article_count_after
from ops.moved_points
where
    period_name = 'day'
    and slice_name = 'all'
    and period_date between '2023-07-01' and '2023-07-31'
group by
    run_id,
    topic_name
order by
    run_id,
    topic_name;
