-- Which sentences speak of AI and a strike in one breath?
-- Grain: one row per such sentence of the second half of 2023; spans count characters from 0.
select
    articles.published_date,
    articles.source_name,
    articles.language_code,
    left(
        substr(
            articles.body_text, shared_sentences.span_start + 1,
            shared_sentences.span_end - shared_sentences.span_start
        ), 110
    ) as sentence
from core.shared_sentences
inner join core.articles on articles.article_id = shared_sentences.article_id
where
    shared_sentences.topic_name = 'ai'
    and shared_sentences.other_topic_name = 'strike'
    and articles.published_date between '2023-07-01' and '2023-12-31'
order by
    articles.published_at,
    articles.source_name,
    shared_sentences.span_start
limit 10;
