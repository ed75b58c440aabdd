-- In which stretches of days was a topic told at least twice as often as in the year around?

-- name: series
-- Grain: one row per topic and known day.
select
    topic_name,
    period_date as day_date,
    article_count,
    processed_article_count
from mart.trend_points
where
    period_name = 'day'
    and slice_name = 'all'
    and slice_value = ''
    and article_count is not null
order by topic_name, period_date;

-- name: save
-- Grain: one row per topic and burst.
with fresh as materialized (
    select * from jsonb_to_recordset(%(rows)s) as rows (
        topic_name text, start_date date, end_date date, weight_score double precision, peak_date date,
        article_count integer, processed_article_count integer, is_open boolean
    )
),

gone as (
    delete from mart.topic_bursts as bursts
    where not exists (
        select from fresh
        where fresh.topic_name = bursts.topic_name and fresh.start_date = bursts.start_date
    )
)

insert into mart.topic_bursts as bursts (
    topic_name, start_date, end_date, weight_score, peak_date, article_count, processed_article_count, is_open
)
select * from fresh
on conflict (topic_name, start_date) do update set
    end_date = excluded.end_date,
    weight_score = excluded.weight_score,
    peak_date = excluded.peak_date,
    article_count = excluded.article_count,
    processed_article_count = excluded.processed_article_count,
    is_open = excluded.is_open
where bursts is distinct from excluded;
