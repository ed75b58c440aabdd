-- The days of a trend are the same in every session's time zone: dates went through timestamptz, and where
-- clocks were set forward at midnight (Santiago, Cairo, Beirut, Havana, Asunción) the newest day was left out.
-- depends: 0035_look_up_by_key_and_day

create or replace view mart.topic_trend_daily as
with days as (
    select generate_series(
        min(recorded.period_date)::timestamp, max(recorded.period_date)::timestamp, interval '1 day'
    )::date as day_date
    from mart.trend_points as recorded
    where recorded.period_name = 'day'
)

select
    topics.topic_name,
    days.day_date,
    points.article_count,
    points.main_article_count,
    points.distinct_article_count,
    points.story_count,
    points.source_count,
    points.independent_source_count,
    points.processed_article_count,
    points.article_share,
    points.expected_source_count,
    points.healthy_source_count,
    points.complete_source_count,
    case when points.period_date is null then 'no run has covered this day' else points.gap_reason end as gap_reason,
    points.rules_versions,
    signals.week_average,
    signals.four_week_average,
    signals.momentum_ratio,
    signals.z_score,
    signals.baseline_first_date,
    signals.baseline_day_count,
    signals.expected_article_average,
    signals.observed_ratio,
    signals.tail_probability,
    signals.is_alert
from core.topics
cross join days
left join mart.trend_points as points
    on
        points.topic_name = topics.topic_name
        and points.period_name = 'day'
        and points.slice_name = 'all'
        and points.slice_value = ''
        and points.period_date = days.day_date
left join mart.topic_signals as signals
    on
        signals.topic_name = topics.topic_name
        and signals.slice_name = 'all'
        and signals.slice_value = ''
        and signals.day_date = days.day_date;

create or replace view mart.topic_trend_weekly as
with weeks as (
    select generate_series(
        date_trunc('week', min(recorded.period_date)::timestamp),
        max(recorded.period_date)::timestamp,
        interval '7 days'
    )::date as week_date
    from mart.trend_points as recorded
    where recorded.period_name = 'day'
)

select
    topics.topic_name,
    weeks.week_date,
    points.article_count,
    points.main_article_count,
    points.distinct_article_count,
    points.story_count,
    points.source_count,
    points.independent_source_count,
    points.processed_article_count,
    points.article_share,
    points.expected_source_count,
    points.healthy_source_count,
    points.complete_source_count,
    coalesce(points.known_day_count, 0) as known_day_count,
    coalesce(points.complete_day_count, 0) as complete_day_count,
    case when points.period_date is null then 'no run has covered this week' else points.gap_reason end as gap_reason,
    points.rules_versions
from core.topics
cross join weeks
left join mart.trend_points as points
    on
        points.topic_name = topics.topic_name
        and points.period_name = 'week'
        and points.slice_name = 'all'
        and points.slice_value = ''
        and points.period_date = weeks.week_date;

create or replace view mart.topic_trend_monthly as
with months as (
    select generate_series(
        date_trunc('month', min(recorded.period_date)::timestamp),
        max(recorded.period_date)::timestamp,
        interval '1 month'
    )::date as month_date
    from mart.trend_points as recorded
    where recorded.period_name = 'day'
)

select
    topics.topic_name,
    months.month_date,
    points.article_count,
    points.main_article_count,
    points.distinct_article_count,
    points.story_count,
    points.source_count,
    points.independent_source_count,
    points.processed_article_count,
    points.article_share,
    points.expected_source_count,
    points.healthy_source_count,
    points.complete_source_count,
    coalesce(points.known_day_count, 0) as known_day_count,
    coalesce(points.complete_day_count, 0) as complete_day_count,
    case when points.period_date is null then 'no run has covered this month' else points.gap_reason end as gap_reason,
    points.rules_versions
from core.topics
cross join months
left join mart.trend_points as points
    on
        points.topic_name = topics.topic_name
        and points.period_name = 'month'
        and points.slice_name = 'all'
        and points.slice_value = ''
        and points.period_date = months.month_date;

create or replace view mart.source_trend_daily as
with days as (
    select generate_series(
        min(recorded.period_date)::timestamp, max(recorded.period_date)::timestamp, interval '1 day'
    )::date as day_date
    from mart.trend_points as recorded
    where recorded.period_name = 'day'
)

select
    topics.topic_name,
    sources.source_name,
    days.day_date,
    points.article_count,
    points.main_article_count,
    points.distinct_article_count,
    points.story_count,
    points.processed_article_count,
    points.article_share,
    case
        when points.period_date is not null then points.gap_reason
        when source_days.coverage_name is not null then sources.source_name || ' ' || source_days.gap_reason
        else 'no run has covered this day'
    end as gap_reason
from core.topics
cross join core.sources
cross join days
left join mart.trend_points as points
    on
        points.topic_name = topics.topic_name
        and points.period_name = 'day'
        and points.slice_name = 'source'
        and points.slice_value = sources.source_name
        and points.period_date = days.day_date
left join ops.source_days
    on source_days.source_name = sources.source_name and source_days.day_date = days.day_date;
