-- Which sums of money were named in articles on strikes in the autumn of 2023?
-- Grain: one row per currency and amount that was named at least twice, in whole units of the currency.
-- A bare "$" is read as USD and marked as ambiguous.
select
    named.currency_code,
    to_char(named.amount, 'FM999G999G999G999G990') as sum_named,
    sum(named.article_count) as article_count,
    count(distinct named.day_date) as day_count,
    bool_or(named.is_ambiguous) as is_ambiguous
from mart.topic_amount_days as named
where
    named.topic_name = 'strike'
    and named.day_date between '2023-09-01' and '2023-11-30'
group by
    named.currency_code,
    named.amount
having sum(named.article_count) >= 2
order by
    article_count desc,
    named.currency_code asc,
    named.amount asc
limit 12;
