-- Which stories were told in most languages, and who told them first?
-- Grain: one row per story; the twelve that were told most widely.
select
    left(story_title, 60) as story_title,
    first_source_name,
    first_date,
    last_published_at - first_published_at as told_for,
    language_codes,
    source_count,
    article_count,
    distinct_article_count
from mart.stories
where article_count > 1
order by
    language_count desc,
    source_count desc,
    article_count desc,
    first_published_at asc
limit 12;
