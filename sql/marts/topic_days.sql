-- How much was each topic in the news on this day, and what was said of it before?
-- Grain: one row per topic, for the day %(day)s.

-- name: close_history
-- What is about to change ends here. By the clock of the statement: the transaction may be older than
-- the value that it replaces, having waited for the run that published it.
update history.topic_days as earlier
set known_until = statement_timestamp()
from mart.topic_day_answers(%(day)s) as answers
where
    earlier.topic_name = answers.topic_name
    and earlier.day_date = answers.day_date
    and earlier.known_until is null
    and (
        earlier.article_count,
        earlier.main_article_count,
        earlier.distinct_article_count,
        earlier.story_count,
        earlier.source_count,
        earlier.processed_article_count,
        earlier.article_share,
        earlier.expected_source_count,
        earlier.complete_source_count,
        earlier.gap_reason
    ) is distinct from (
        answers.article_count,
        answers.main_article_count,
        answers.distinct_article_count,
        answers.story_count,
        answers.source_count,
        answers.processed_article_count,
        answers.article_share,
        answers.expected_source_count,
        answers.complete_source_count,
        answers.gap_reason
    );

-- name: open_history
-- What has no standing value begins here, where the former one ended; an unchanged answer adds nothing.
insert into history.topic_days (
    topic_name, day_date, known_from, run_id,
    article_count, main_article_count, distinct_article_count, story_count, source_count,
    processed_article_count, article_share, expected_source_count, complete_source_count, gap_reason
)
select
    answers.topic_name,
    answers.day_date,
    coalesce((
        select max(former.known_until) from history.topic_days as former
        where former.topic_name = answers.topic_name and former.day_date = answers.day_date
    ), statement_timestamp()),
    %(run_id)s,
    answers.article_count,
    answers.main_article_count,
    answers.distinct_article_count,
    answers.story_count,
    answers.source_count,
    answers.processed_article_count,
    answers.article_share,
    answers.expected_source_count,
    answers.complete_source_count,
    answers.gap_reason
from mart.topic_day_answers(%(day)s) as answers
where not exists (
    select from history.topic_days as standing
    where
        standing.topic_name = answers.topic_name
        and standing.day_date = answers.day_date
        and standing.known_until is null
);

-- name: forget_day
delete from mart.topic_days
where day_date = %(day)s;

-- name: fill_day
insert into mart.topic_days
select * from mart.topic_day_answers(%(day)s);
