-- What the warehouse says of each article, to be held against the right answers.

-- name: articles
select
    page_links.url,
    page_links.source_name,
    page_links.outcome_name,
    articles.article_id,
    articles.published_date,
    originals.url as original_url,
    story_members.story_id,
    coalesce((
        select jsonb_object_agg(verdicts.topic_name, verdicts.role_name)
        from core.verdicts where verdicts.article_id = articles.article_id
    ), '{}') as roles
from ops.page_links
left join core.articles on articles.page_link_id = page_links.page_link_id
left join core.copies on copies.article_id = articles.article_id
left join core.articles as originals on originals.article_id = copies.original_id
left join core.story_members on story_members.article_id = articles.article_id
order by page_links.url;
