-- In which stretches of days was a topic told at least twice as often as in the year around?
-- Grain: one row per topic and burst.

-- name: fill
-- All days at once: what is usual is that of the year around a day.
with fresh as materialized (
    select * from mart.topic_bursts_as_known('infinity')
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
