-- Which articles speak of artificial intelligence and a strike, whatever topics they were given?
-- Grain: one row per article, best first; the words are between ** in the excerpt.
-- Each article is searched in its own language, so this finds English ones; quotes, or and - work.
select
    published_date,
    source_name,
    title,
    left(excerpt, 90) as excerpt
from mart.search_articles(
    '"artificial intelligence" strike -baseball',
    since_date => '2023-05-01', until_date => '2023-12-31', most_count => 8
);
