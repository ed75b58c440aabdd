-- Who was in the news on AI in November 2023 far more than in October?
-- Grain: one row per listed name, by the articles that it gained.
with named as (
    select
        names.name_value,
        names.kind_name,
        articles.published_date >= '2023-11-01' as is_later,
        articles.article_id
    from core.names
    inner join core.articles on articles.article_id = names.article_id
    inner join core.verdicts
        on verdicts.article_id = articles.article_id and verdicts.topic_name = 'ai' and verdicts.role_name <> 'none'
    where
        articles.published_date between '2023-10-01' and '2023-11-30'
        and names.wikidata_id is not null
)

select
    name_value,
    kind_name,
    count(distinct article_id) filter (where not is_later) as october_article_count,
    count(distinct article_id) filter (where is_later) as november_article_count
from named
group by
    name_value,
    kind_name
order by
    count(distinct article_id) filter (where is_later) - count(distinct article_id) filter (where not is_later) desc,
    name_value asc
limit 10;
