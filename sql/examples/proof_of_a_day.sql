-- Which sentences prove that the articles of 14 July 2023 speak of a strike?
-- Grain: one row per accepted mention in an article of that day.
-- Spans count characters from 0, substr from 1. The sentence ends at the nearest . ! ? or line end, so an
-- abbreviation cuts it short.
with proofs as (
    select
        articles.source_name,
        articles.title,
        mentions.zone_name,
        mentions.rule_name,
        mentions.span_start,
        mentions.span_end,
        case when mentions.zone_name = 'title' then articles.title else articles.body_text end as said_in
    from core.mentions
    inner join core.articles on articles.article_id = mentions.article_id
    where
        articles.published_date = '2023-07-14'
        and mentions.topic_name = 'strike'
        and mentions.rejected_by is null
)

select
    source_name,
    title,
    zone_name,
    rule_name,
    substr(said_in, span_start + 1, span_end - span_start) as words,
    ltrim(
        substring(substr(said_in, 1, span_end) from '[^.!?\n]*$')
        || substring(substr(said_in, span_end + 1) from '^[^.!?\n]*[.!?]?')
    ) as sentence
from proofs
order by
    source_name,
    title,
    zone_name desc,
    span_start;
