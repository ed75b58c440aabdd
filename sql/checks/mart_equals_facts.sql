-- severity: fail
-- Does the mart say of the day what the facts say?
-- Grain: one row per topic whose published article count is not the count of its articles.
select
    topic_days.topic_name,
    topic_days.day_date,
    topic_days.article_count,
    (
        select count(*)
        from mart.article_topics
        where article_topics.published_date = topic_days.day_date and article_topics.topic_name = topic_days.topic_name
    ) as recounted
from mart.topic_days
where
    topic_days.day_date = %(day)s
    and topic_days.article_count <> (
        select count(*)
        from mart.article_topics
        where article_topics.published_date = topic_days.day_date and article_topics.topic_name = topic_days.topic_name
    )
