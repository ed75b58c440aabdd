-- Which sums of money were named in articles on strikes in the autumn of 2023?
-- Grain: one row per currency and amount that at least two articles name, in whole units of the currency.
select
    amounts.currency_code,
    rtrim(to_char(amounts.amount, 'FM999G999G999G999G990D99'), '.') as amount,
    count(distinct article_topics.article_id) as article_count,
    count(distinct article_topics.source_name) as source_count,
    bool_or(amounts.is_ambiguous) as is_ambiguous
from mart.article_topics
inner join core.amounts on amounts.article_id = article_topics.article_id
where
    article_topics.topic_name = 'strike'
    and article_topics.published_date between '2023-09-01' and '2023-11-30'
group by
    amounts.currency_code,
    amounts.amount
having count(distinct article_topics.article_id) >= 2
order by
    article_count desc,
    amounts.currency_code asc,
    amounts.amount asc
limit 12;
