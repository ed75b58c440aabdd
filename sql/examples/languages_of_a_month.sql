-- Which language gave AI the largest part of its news in October 2023?
-- Grain: one row per language in which anything was published.
-- The denominator is all articles of the language, so that a large press does not win by its size.
with articles_of_month as (
    select
        article_id,
        language_code
    from core.articles
    where published_date between '2023-10-01' and '2023-10-31'
)

select
    articles_of_month.language_code,
    count(*) as article_count,
    count(*) filter (where verdicts.role_name <> 'none') as ai_article_count,
    count(*) filter (where verdicts.role_name = 'main') as ai_main_article_count,
    round(100.0 * count(*) filter (where verdicts.role_name <> 'none') / count(*), 1) as ai_percent
from articles_of_month
inner join core.verdicts
    on verdicts.article_id = articles_of_month.article_id and verdicts.topic_name = 'ai'
group by articles_of_month.language_code
order by
    ai_percent desc,
    articles_of_month.language_code asc;
