-- All that the warehouse knows of one url.

-- name: link
select
    page_links.*,
    pages.status_code,
    pages.body_bytes,
    pages.fetch_ms,
    pages.final_url,
    runs.dag_name
from ops.page_links
inner join ops.runs on runs.run_id = page_links.found_by_run_id
left join raw.pages
    on pages.page_id = page_links.page_id and pages.fetched_at = page_links.page_fetched_at
where page_links.url_sha256 = sha256(convert_to(%(url)s, 'UTF8'));

-- name: rejects
select
    stage_name,
    reason_name,
    detail,
    rejected_at
from ops.rejects
where url = %(url)s
order by rejected_at;

-- name: article
select * from core.articles
where page_link_id = %(page_link_id)s;

-- name: cuts
select
    reason_name,
    count(*) as cut_count,
    sum(length(cut_text)) as character_count
from core.cuts
where article_id = %(article_id)s
group by reason_name
order by reason_name;

-- name: copies
select
    'repeats' as relation,
    copies.kind_name,
    copies.similarity_share,
    articles.url
from core.copies
inner join core.articles on articles.article_id = copies.original_id
where copies.article_id = %(article_id)s
union all
select
    'is repeated by',
    copies.kind_name,
    copies.similarity_share,
    articles.url
from core.copies
inner join core.articles on articles.article_id = copies.article_id
where copies.original_id = %(article_id)s
order by 1, 4;

-- name: verdicts
select
    verdicts.*,
    reviews.reason,
    reviews.reviewer_name,
    reviews.reviewed_at,
    reviews.text_sha256 <> articles.text_sha256 as is_edited_since
from core.verdicts
inner join core.articles on articles.article_id = verdicts.article_id
left join core.reviews on reviews.review_id = verdicts.review_id
where verdicts.article_id = %(article_id)s
order by verdicts.topic_name;

-- Of each topic the newest review, where the verdict is from before it.
-- name: waiting_reviews
select newest.*
from (
    select distinct on (reviews.topic_name) reviews.*
    from core.reviews
    where reviews.article_id = %(article_id)s
    order by reviews.topic_name asc, reviews.review_id desc
) as newest
left join core.verdicts on verdicts.article_id = newest.article_id and verdicts.topic_name = newest.topic_name
where verdicts.review_id is distinct from case when newest.role_name is not null then newest.review_id end
order by newest.topic_name;

-- name: mentions
select * from core.mentions
where article_id = %(article_id)s
order by topic_name, rejected_by nulls first, zone_name = 'title' desc, span_start;

-- name: story
select
    stories.*,
    articles.url as story_url
from core.story_members
inner join mart.stories on stories.story_id = story_members.story_id
inner join core.articles on articles.article_id = story_members.story_id
where story_members.article_id = %(article_id)s;

-- name: story_links
select
    story_links.relation_name,
    story_links.likeness_share,
    others.language_code,
    others.title,
    (
        select string_agg(
            story_evidence.shared_value, ', '
            order by story_evidence.weight_share desc, story_evidence.shared_value
        )
        from core.story_evidence
        where
            story_evidence.article_id = story_links.article_id
            and story_evidence.other_id = story_links.other_id
    ) as shared
from core.story_links
inner join core.articles as others
    on
        others.article_id
        = case when story_links.article_id = %(article_id)s then story_links.other_id else story_links.article_id end
where story_links.article_id = %(article_id)s or story_links.other_id = %(article_id)s
order by story_links.relation_name desc, story_links.likeness_share desc, others.url
limit 10;
