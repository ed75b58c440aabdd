-- Which articles of this day are on a topic?
-- Grain: one row per article and topic, for the day %(day)s.

-- name: fill_day
-- What is as it was stays untouched: a day is counted anew each time that one of its articles changes.
with fresh as materialized (
    select
        articles.article_id,
        verdicts.topic_name,
        verdicts.role_name,
        verdicts.score,
        articles.published_date,
        articles.published_at,
        articles.source_name,
        articles.language_code,
        articles.title,
        articles.url,
        coalesce(copies.original_id, articles.article_id) as original_id,
        coalesce(originals.source_name, articles.source_name) as original_source_name,
        coalesce(story_members.story_id, articles.article_id) as story_id,
        verdicts.is_reviewed
    from core.articles
    inner join core.effective_verdicts as verdicts on verdicts.article_id = articles.article_id
    left join core.copies on copies.article_id = articles.article_id
    left join core.articles as originals on originals.article_id = copies.original_id
    left join core.story_members on story_members.article_id = articles.article_id
    where articles.published_date = %(day)s and verdicts.role_name <> 'none'
),

gone as (
    delete from mart.dated_article_topics as told
    where
        told.published_date = %(day)s
        and not exists (
            select from fresh
            where fresh.article_id = told.article_id and fresh.topic_name = told.topic_name
        )
)

insert into mart.dated_article_topics as told (
    article_id, topic_name, role_name, score, published_date, published_at, source_name, language_code,
    title, url, original_id, original_source_name, story_id, is_reviewed
)
select
    article_id,
    topic_name,
    role_name,
    score,
    published_date,
    published_at,
    source_name,
    language_code,
    title,
    url,
    original_id,
    original_source_name,
    story_id,
    is_reviewed
from fresh
order by article_id, topic_name
on conflict (article_id, topic_name) do update set
    role_name = excluded.role_name,
    score = excluded.score,
    published_date = excluded.published_date,
    published_at = excluded.published_at,
    source_name = excluded.source_name,
    language_code = excluded.language_code,
    title = excluded.title,
    url = excluded.url,
    original_id = excluded.original_id,
    original_source_name = excluded.original_source_name,
    story_id = excluded.story_id,
    is_reviewed = excluded.is_reviewed
where told is distinct from excluded;
