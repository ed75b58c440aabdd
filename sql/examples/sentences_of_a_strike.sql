-- Which sentences say when a strike began or ended, and what status it has?
-- Grain: one row per sentence that states a day; the sentence is the evidence.
select
    articles.published_date,
    articles.language_code,
    strike_facts.status_name,
    strike_facts.start_date,
    strike_facts.end_date,
    left(
        substr(
            case when strike_facts.zone_name = 'title' then articles.title else articles.body_text end,
            strike_facts.span_start + 1,
            strike_facts.span_end - strike_facts.span_start
        ), 110
    ) as sentence
from mart.dated_article_topics as told
inner join core.strike_facts on strike_facts.article_id = told.article_id
inner join core.articles on articles.article_id = told.article_id
where
    told.topic_name = 'strike'
    and told.published_date between '2023-05-01' and '2023-11-30'
    and num_nonnulls(strike_facts.start_date, strike_facts.end_date) > 0
order by
    articles.published_date,
    articles.url,
    strike_facts.span_start
limit 15;
