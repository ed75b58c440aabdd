-- Is a day of a trend out of the ordinary?
-- Grain: one row per topic, slice and known day, for the day %(day)s and the 28 days whose baseline it is in.

-- name: fill_window
-- Of these topics and slices, each with each: a series judged for nothing says what it said.
with fresh as materialized (
    select * from mart.topic_signals_as_known('infinity', %(day)s::date, %(day)s::date + 28)
    where topic_name = any(%(topic_names)s) and slice_value = any(%(slice_values)s)
),

gone as (
    delete from mart.topic_signals as signals
    where
        signals.day_date between %(day)s and %(day)s::date + 28
        and signals.topic_name = any(%(topic_names)s)
        and signals.slice_value = any(%(slice_values)s)
        and not exists (
            select from fresh
            where
                fresh.topic_name = signals.topic_name
                and fresh.slice_name = signals.slice_name
                and fresh.slice_value = signals.slice_value
                and fresh.day_date = signals.day_date
        )
)

insert into mart.topic_signals as signals (
    topic_name, slice_name, slice_value, day_date, week_average, four_week_average, momentum_ratio, z_score,
    baseline_first_date, baseline_day_count, baseline_article_count, baseline_processed_count,
    expected_article_average, observed_ratio, tail_probability, is_alert
)
-- What is as it was is not even locked.
select * from fresh
except
select * from mart.topic_signals
where
    day_date between %(day)s and %(day)s::date + 28
    and topic_name = any(%(topic_names)s)
    and slice_value = any(%(slice_values)s)
on conflict (topic_name, slice_name, slice_value, day_date) do update set
    week_average = excluded.week_average,
    four_week_average = excluded.four_week_average,
    momentum_ratio = excluded.momentum_ratio,
    z_score = excluded.z_score,
    baseline_first_date = excluded.baseline_first_date,
    baseline_day_count = excluded.baseline_day_count,
    baseline_article_count = excluded.baseline_article_count,
    baseline_processed_count = excluded.baseline_processed_count,
    expected_article_average = excluded.expected_article_average,
    observed_ratio = excluded.observed_ratio,
    tail_probability = excluded.tail_probability,
    is_alert = excluded.is_alert;
