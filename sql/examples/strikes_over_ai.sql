-- Which strikes are over AI, and which only happen beside it?
-- Grain: one row per article and sentence in which one topic is what the other is over.
select
    articles.published_date,
    articles.source_name,
    articles.language_code,
    shared_sentences.kind_name,
    left(
        substr(
            articles.body_text, shared_sentences.span_start + 1,
            shared_sentences.span_end - shared_sentences.span_start
        ), 100
    ) as sentence
from core.articles
inner join core.shared_sentences on shared_sentences.article_id = articles.article_id
where
    articles.published_date between '2023-05-01' and '2023-12-31'
    and shared_sentences.topic_name = 'ai'
    and shared_sentences.other_topic_name = 'strike'
    and shared_sentences.kind_name <> 'together'
order by
    articles.published_date,
    articles.source_name,
    shared_sentences.span_start
limit 10;
