-- Who was in the news on AI in November 2023 far more than in October?
-- Grain: one row per listed name, by the articles that it gained.
select
    name_value,
    kind_name,
    coalesce(sum(article_count) filter (where day_date < '2023-11-01'), 0) as october_article_count,
    coalesce(sum(article_count) filter (where day_date >= '2023-11-01'), 0) as november_article_count
from mart.topic_name_days
where
    topic_name = 'ai'
    and wikidata_id is not null
    and day_date between '2023-10-01' and '2023-11-30'
group by
    name_value,
    kind_name
order by
    coalesce(sum(article_count) filter (where day_date >= '2023-11-01'), 0)
    - coalesce(sum(article_count) filter (where day_date < '2023-11-01'), 0) desc,
    name_value asc
limit 10;
