-- severity: fail
-- Can the numbers be true together: stories within distinct articles within articles within all?
-- Grain: one row per topic whose numbers contradict each other.
select
    topic_name,
    day_date,
    article_count,
    distinct_article_count,
    story_count,
    processed_article_count
from mart.topic_days
where
    day_date = %(day)s
    and not (
        article_count <= processed_article_count
        and distinct_article_count <= article_count
        and story_count <= article_count
        and main_article_count <= article_count
        and source_count <= article_count
    )
