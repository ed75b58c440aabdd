-- Which names and sums of money come with AI and strikes together?
-- Grain: one row per name or amount that at least two stories of the summer of 2023 on both topics hold.
-- A bare "$" is read as USD and marked; amounts are in whole units of their currency.
with on_both as (
    select
        ai.article_id,
        ai.story_id
    from mart.dated_article_topics as ai
    inner join mart.dated_article_topics as strike
        on strike.article_id = ai.article_id and strike.topic_name = 'strike'
    where
        ai.topic_name = 'ai'
        and ai.published_date between '2023-05-01' and '2023-10-31'
),

things as (
    select
        on_both.story_id,
        names.article_id,
        names.kind_name,
        names.name_value as thing
    from on_both
    inner join core.names on names.article_id = on_both.article_id
    where names.kind_name <> 'unlisted'
    union all
    select
        on_both.story_id,
        amounts.article_id,
        case when amounts.is_ambiguous then 'amount, currency assumed' else 'amount' end as kind_name,
        amounts.currency_code || ' ' || to_char(amounts.amount, 'FM999G999G999G999G990') as thing
    from on_both
    inner join core.amounts on amounts.article_id = on_both.article_id
)

select
    kind_name,
    thing,
    count(distinct story_id) as story_count,
    count(distinct article_id) as article_count
from things
group by kind_name, thing
having count(distinct story_id) >= 2
order by
    story_count desc,
    article_count desc,
    thing asc
limit 15;
