-- What do the articles state of strikes: whose, where, since when, and how far have they come?
-- Grain: one row per article and strike of which it states at least two things; null where it does not state one.
select
    articles.published_date,
    articles.source_name,
    stated_strikes.union_name,
    stated_strikes.employer_name,
    stated_strikes.place_name,
    stated_strikes.status_name,
    stated_strikes.start_date,
    stated_strikes.end_date
from core.stated_strikes
inner join core.articles on articles.article_id = stated_strikes.article_id
where
    articles.published_date between '2023-05-01' and '2023-10-31'
    and num_nonnulls(
        stated_strikes.union_name, stated_strikes.employer_name, stated_strikes.place_name,
        stated_strikes.status_name, stated_strikes.start_date, stated_strikes.end_date
    ) >= 2
order by
    articles.published_date,
    articles.source_name,
    articles.url,
    stated_strikes.strike_number
limit 20;
