-- Which strikes did only one source report in July 2023?
-- Grain: one row per story on a strike that a single source told.
-- A scoop, a local event, or a mistake: worth a look.
select
    min(article_topics.published_date) as first_date,
    min(article_topics.source_name) as source_name,
    count(*) as article_count,
    min(article_topics.title) as title
from mart.article_topics
where
    article_topics.topic_name = 'strike'
    and article_topics.role_name = 'main'
    and article_topics.published_date between '2023-07-01' and '2023-07-31'
group by article_topics.story_id
having count(distinct article_topics.source_name) = 1
order by
    first_date,
    title;
