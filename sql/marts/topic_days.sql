-- How much was each topic in the news on this day, and what was said of it before?
-- Grain: one row per topic, for the day %(day)s.

-- name: keep_history
with answers as (
    select * from mart.topic_day_answers(%(day)s)
),

changed as (
    select answers.*
    from answers
    left join mart.topic_days as before
        on before.topic_name = answers.topic_name and before.day_date = answers.day_date
    where before.* is distinct from answers.*
),

closed as (
    update history.topic_days as earlier
    set known_until = transaction_timestamp()
    from changed
    where
        earlier.topic_name = changed.topic_name
        and earlier.day_date = changed.day_date
        and earlier.known_until is null
)

insert into history.topic_days (
    topic_name, day_date, known_from, run_id,
    article_count, main_article_count, distinct_article_count, story_count, source_count,
    processed_article_count, article_share, expected_source_count, complete_source_count, gap_reason
)
select
    changed.topic_name,
    changed.day_date,
    transaction_timestamp(),
    %(run_id)s,
    changed.article_count,
    changed.main_article_count,
    changed.distinct_article_count,
    changed.story_count,
    changed.source_count,
    changed.processed_article_count,
    changed.article_share,
    changed.expected_source_count,
    changed.complete_source_count,
    changed.gap_reason
from changed;

-- name: forget_day
delete from mart.topic_days
where day_date = %(day)s;

-- name: fill_day
insert into mart.topic_days
select * from mart.topic_day_answers(%(day)s);
