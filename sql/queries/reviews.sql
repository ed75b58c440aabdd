-- What people said of articles, as labelled texts.

-- name: labels
-- Standing reviews with the text that was judged, the current one where that wording is not kept.
-- Grain: one row per article with a standing review.
select
    articles.article_id,
    articles.url,
    articles.language_code,
    reviewed.roles,
    reviewed.reasons,
    coalesce(judged.title, articles.title) as title,
    coalesce(judged.body_text, articles.body_text) as body_text,
    (
        select jsonb_object_agg(verdicts.topic_name, verdicts.role_name)
        from core.verdicts
        where verdicts.article_id = articles.article_id
    ) as standing_roles
from (
    select
        standing_reviews.article_id,
        max(standing_reviews.text_sha256) as text_sha256,
        jsonb_object_agg(standing_reviews.topic_name, standing_reviews.role_name) as roles,
        jsonb_object_agg(standing_reviews.topic_name, standing_reviews.reason) as reasons
    from core.standing_reviews
    group by standing_reviews.article_id
) as reviewed
inner join core.articles on articles.article_id = reviewed.article_id
left join core.article_revisions as judged
    on judged.article_id = reviewed.article_id and judged.text_sha256 = reviewed.text_sha256
order by articles.article_id;
