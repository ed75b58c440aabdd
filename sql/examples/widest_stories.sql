-- Which stories were told in most languages, and who told them first?
-- Grain: one row per story told in at least two languages.
select
    story_title,
    first_source_name,
    first_published_at,
    last_published_at - first_published_at as told_for,
    language_codes,
    source_count,
    article_count,
    distinct_article_count
from mart.stories
where cardinality(language_codes) >= 2
order by
    cardinality(language_codes) desc,
    source_count desc,
    article_count desc,
    first_published_at asc;
