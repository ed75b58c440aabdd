-- How much was each topic in the news, and what was said of it before?
-- Grain: one row per topic and slice, for the day, week or month from %(first_date)s to %(last_date)s.

-- name: fill
-- A value that changes goes to history with the run that changed it; one that does not is left alone.
-- A day comes before its week and month, which are made of days.
with fresh as materialized (
    select answers.*
    from mart.day_answers(%(first_date)s) as answers
    where %(period)s = 'day'
    union all
    select answers.*
    from mart.period_answers(%(first_date)s, %(last_date)s) as answers
    where %(period)s <> 'day'
),

gone as (
    delete from mart.trend_points as points
    where
        points.period_name = %(period)s
        and points.period_date = %(first_date)s
        and not exists (
            select from fresh
            where
                fresh.topic_name = points.topic_name
                and fresh.slice_name = points.slice_name
                and fresh.slice_value = points.slice_value
        )
    returning points.*
),

-- What is as it was is not even locked.
changed as (
    select * from fresh
    except
    select
        topic_name,
        slice_name,
        slice_value,
        article_count,
        main_article_count,
        distinct_article_count,
        story_count,
        source_count,
        independent_source_count,
        processed_article_count,
        article_share,
        expected_source_count,
        healthy_source_count,
        complete_source_count,
        known_day_count,
        complete_day_count,
        gap_reason,
        rules_versions
    from mart.trend_points
    where period_name = %(period)s and period_date = %(first_date)s
),

written as (
    insert into mart.trend_points as points (
        topic_name, period_name, slice_name, slice_value, period_date, article_count, main_article_count,
        distinct_article_count, story_count, source_count, independent_source_count, processed_article_count,
        article_share, expected_source_count, healthy_source_count, complete_source_count, known_day_count,
        complete_day_count, gap_reason, rules_versions, run_id, known_from
    )
    select
        topic_name,
        %(period)s,
        slice_name,
        slice_value,
        %(first_date)s,
        article_count,
        main_article_count,
        distinct_article_count,
        story_count,
        source_count,
        independent_source_count,
        processed_article_count,
        article_share,
        expected_source_count,
        healthy_source_count,
        complete_source_count,
        known_day_count,
        complete_day_count,
        gap_reason,
        rules_versions,
        %(run_id)s,
        -- By the clock of the statement: the transaction may be older than the value that it replaces.
        statement_timestamp()
    from changed
    on conflict (topic_name, period_name, slice_name, slice_value, period_date) do update set
        article_count = excluded.article_count,
        main_article_count = excluded.main_article_count,
        distinct_article_count = excluded.distinct_article_count,
        story_count = excluded.story_count,
        source_count = excluded.source_count,
        independent_source_count = excluded.independent_source_count,
        processed_article_count = excluded.processed_article_count,
        article_share = excluded.article_share,
        expected_source_count = excluded.expected_source_count,
        healthy_source_count = excluded.healthy_source_count,
        complete_source_count = excluded.complete_source_count,
        known_day_count = excluded.known_day_count,
        complete_day_count = excluded.complete_day_count,
        gap_reason = excluded.gap_reason,
        rules_versions = excluded.rules_versions,
        run_id = excluded.run_id,
        known_from = excluded.known_from
    returning old.*
),

kept as (
    insert into history.trend_points (
        topic_name, period_name, slice_name, slice_value, period_date, article_count, main_article_count,
        distinct_article_count, story_count, source_count, independent_source_count, processed_article_count,
        article_share, expected_source_count, healthy_source_count, complete_source_count, known_day_count,
        complete_day_count, gap_reason, rules_versions, run_id, known_from, known_until, ended_by_run_id
    )
    select
        former.*,
        statement_timestamp(),
        %(run_id)s
    from (
        select * from gone
        union all
        select * from written
        where topic_name is not null
    ) as former
)

-- The series whose point has moved.
select
    topic_name,
    slice_value
from changed
union all
select
    topic_name,
    slice_value
from gone;
