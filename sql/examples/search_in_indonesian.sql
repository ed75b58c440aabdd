-- Where does the Indonesian press write of a strike and artificial intelligence?
-- Grain: one row per article, best first.
-- Words are cut to their Indonesian stems, so that cerdas finds kecerdasan and kecerdasan finds cerdas.
select
    published_date,
    source_name,
    title,
    left(excerpt, 90) as excerpt
from mart.search_articles('mogok "kecerdasan buatan"', 'id', most_count => 8);
