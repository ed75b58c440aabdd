-- Does each source still give what it used to?
-- Grain: one row per source of the catalogue, over the 28 days up to the last day of the marts.
select
    source_name,
    last_article_date,
    silent_day_count,
    week_article_count,
    four_week_article_count,
    known_day_count,
    round((100 * copy_share)::numeric, 1) as copy_percent
from mart.source_health
order by
    silent_day_count desc nulls first,
    source_name asc;
