-- Which sums of money stood in the articles on a topic?
-- Grain: one row per topic and sum, for the day %(day)s.

-- name: forget_day
delete from mart.topic_amount_days
where day_date = %(day)s;

-- name: fill_day
insert into mart.topic_amount_days (
    topic_name, currency_code, amount, day_date, is_ambiguous, article_count, story_count, source_count
)
select
    told.topic_name,
    amounts.currency_code,
    amounts.amount,
    told.published_date,
    amounts.is_ambiguous,
    count(distinct told.article_id),
    count(distinct told.story_id),
    count(distinct told.source_name)
from mart.dated_article_topics as told
inner join core.amounts on amounts.article_id = told.article_id
where told.published_date = %(day)s
group by told.topic_name, amounts.currency_code, amounts.amount, told.published_date, amounts.is_ambiguous;
