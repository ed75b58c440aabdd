-- Is a day of a trend out of the ordinary?
-- Grain: one row per topic, slice and known day, for the day %(day)s and the 28 days whose baseline it is in.

-- name: fill_window
with known as (
    select
        topic_name,
        slice_name,
        slice_value,
        period_date as day_date,
        article_count,
        independent_source_count,
        processed_article_count
    from mart.trend_points
    where
        period_name = 'day'
        and slice_name <> 'source'
        and period_date between %(day)s::date - 28 and %(day)s::date + 28
        and article_count is not null
),

spans as (
    select
        known.*,
        avg(known.article_count) over last_week as week_average,
        avg(known.article_count) over last_four_weeks as four_week_average,
        sum(known.article_count) over last_week as week_article_count,
        sum(known.processed_article_count) over last_week as week_processed_count,
        sum(known.article_count) over last_four_weeks as four_week_article_count,
        sum(known.processed_article_count) over last_four_weeks as four_week_processed_count,
        min(known.day_date) over baseline as baseline_first_date,
        count(*) over baseline as baseline_day_count,
        coalesce(sum(known.article_count) over baseline, 0) as baseline_article_count,
        coalesce(sum(known.processed_article_count) over baseline, 0) as baseline_processed_count,
        avg(known.article_count) over baseline as baseline_average,
        stddev_samp(known.article_count) over baseline as baseline_deviation
    from known
    window
        topics as (
            partition by known.topic_name, known.slice_name, known.slice_value order by known.day_date
        ),
        last_week as (topics range between interval '6 days' preceding and current row),
        last_four_weeks as (topics range between interval '27 days' preceding and current row),
        baseline as (topics range between interval '28 days' preceding and interval '1 day' preceding)
),

-- Materialized: else the tail is computed wherever it is named.
tails as materialized (
    select
        spans.*,
        (spans.baseline_article_count + 0.5::double precision) * spans.processed_article_count
        / nullif(spans.baseline_processed_count, 0) as expected_article_average,
        mart.gamma_poisson_tail(
            spans.article_count,
            spans.baseline_article_count,
            spans.baseline_processed_count,
            spans.processed_article_count
        ) as tail_probability
    from spans
    where spans.day_date >= %(day)s::date
),

fresh as materialized (
    select
        topic_name,
        slice_name,
        slice_value,
        day_date,
        week_average::double precision as week_average,
        four_week_average::double precision as four_week_average,
        week_article_count::double precision / nullif(week_processed_count, 0)
        / nullif(four_week_article_count::double precision / nullif(four_week_processed_count, 0), 0) as momentum_ratio,
        ((article_count - baseline_average) / nullif(baseline_deviation, 0))::double precision as z_score,
        baseline_first_date,
        baseline_day_count,
        baseline_article_count,
        baseline_processed_count,
        expected_article_average,
        article_count / nullif(expected_article_average, 0) as observed_ratio,
        tail_probability,
        -- Two publishers: one that writes much on its own campaign alarms nobody. Seven days: a baseline
        -- without a weekend knows nothing of weekends.
        coalesce(tail_probability < 0.01, false)
        and independent_source_count >= 2
        and baseline_day_count >= 7 as is_alert
    from tails
),

gone as (
    delete from mart.topic_signals as signals
    where
        signals.day_date between %(day)s and %(day)s::date + 28
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
select * from fresh
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
    is_alert = excluded.is_alert
where signals is distinct from excluded;
