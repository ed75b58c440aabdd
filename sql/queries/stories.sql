-- Stories: anchors, links and members.

-- name: lock
-- Two batches at once would not see each other's anchors, and their common links would be lost.
select pg_advisory_xact_lock(hashtext('presswatch link'));

-- name: tags_of
select
    articles.article_id,
    coalesce((
        select jsonb_agg(
            jsonb_build_array(
                names.name_value, names.kind_name, names.span_start, names.span_end,
                names.zone_name, names.wikidata_id
            )
            order by names.zone_name, names.span_start, names.name_value
        )
        from core.names
        where names.article_id = articles.article_id
    ), '[]') as names,
    coalesce((
        select jsonb_agg(
            jsonb_build_array(
                amounts.currency_code, amounts.amount, amounts.span_start, amounts.span_end,
                amounts.zone_name, amounts.is_ambiguous
            )
            order by amounts.zone_name, amounts.span_start, amounts.amount
        )
        from core.amounts
        where amounts.article_id = articles.article_id
    ), '[]') as amounts
from core.articles
where articles.article_id = any(%(article_ids)s);

-- name: neighbours
select article_id from core.story_links
where other_id = any(%(article_ids)s)
union
select other_id from core.story_links
where article_id = any(%(article_ids)s);

-- name: forget_links
-- The evidence goes along.
delete from core.story_links
where article_id = any(%(article_ids)s) or other_id = any(%(article_ids)s);

-- name: copies_among
select
    article_id,
    original_id
from core.copies
where article_id = any(%(article_ids)s);

-- name: forget_anchors
with keys as (
    delete from ops.anchor_keys
    where article_id = any(%(article_ids)s)
)

delete from ops.anchors
where article_id = any(%(article_ids)s);

-- name: save_anchors
insert into ops.anchors (article_id, weights, phrases, anchor_keys, linker_version)
select
    article_id,
    weights,
    phrases,
    anchor_keys,
    %(version)s
from jsonb_to_recordset(%(rows)s) as rows (
    article_id text, weights jsonb, phrases jsonb, anchor_keys text[]
)
order by article_id;

-- name: save_keys
insert into ops.anchor_keys (anchor_key, article_id)
select
    unnest(anchor_keys),
    article_id
from ops.anchors
where article_id = any(%(article_ids)s)
order by 1, 2;

-- name: candidates
-- Articles that share one of their rarest anchors with one of these.
select
    anchors.article_id,
    anchors.weights,
    anchors.phrases,
    anchors.anchor_keys as keys,
    articles.url,
    articles.published_at
from ops.anchors
inner join core.articles on articles.article_id = anchors.article_id
where anchors.article_id in (
    select others.article_id
    from ops.anchor_keys as mine
    inner join ops.anchor_keys as others on others.anchor_key = mine.anchor_key
    where mine.article_id = any(%(article_ids)s)
);

-- name: save_links
insert into core.story_links (article_id, other_id, relation_name, likeness_share)
select
    article_id,
    other_id,
    relation_name,
    likeness_share
from jsonb_to_recordset(%(rows)s) as rows (
    article_id text, other_id text, relation_name text, likeness_share double precision
)
order by article_id, other_id;

-- name: save_evidence
insert into core.story_evidence (article_id, other_id, kind_name, shared_value, weight_share)
select
    article_id,
    other_id,
    kind_name,
    shared_value,
    weight_share
from jsonb_to_recordset(%(rows)s) as rows (
    article_id text, other_id text, kind_name text, shared_value text, weight_share double precision
)
on conflict do nothing;

-- name: neighbourhood
-- All articles that hang together with these by links of the same story. Those that have become copies
-- since they were linked still wait for their turn: they follow their original.
with recursive edges as (
    select
        article_id,
        other_id
    from core.story_links
    where relation_name = 'same'
    union all
    select
        other_id,
        article_id
    from core.story_links
    where relation_name = 'same'
),

reached as (
    select unnest(%(article_ids)s::text[]) as article_id
    union
    select edges.other_id
    from reached
    inner join edges on edges.article_id = reached.article_id
)

select
    anchors.article_id,
    anchors.weights,
    anchors.phrases,
    anchors.anchor_keys as keys,
    articles.url,
    articles.published_at
from reached
inner join ops.anchors on anchors.article_id = reached.article_id
inner join core.articles on articles.article_id = anchors.article_id
where not exists (select from core.copies where copies.article_id = anchors.article_id);

-- name: links_among
select
    article_id,
    other_id,
    relation_name as relation,
    likeness_share as weight
from core.story_links
where article_id = any(%(article_ids)s) and other_id = any(%(article_ids)s);

-- name: forget_members
delete from core.story_members
where
    article_id = any(%(article_ids)s)
    or article_id in (
        select copies.article_id from core.copies
        where copies.original_id = any(%(article_ids)s)
    );

-- name: save_members
-- Copies follow their original.
with decided as (
    select * from jsonb_to_recordset(%(rows)s) as rows (article_id text, story_id text)
)

insert into core.story_members (article_id, story_id)
select
    article_id,
    story_id
from decided
union all
select
    copies.article_id,
    decided.story_id
from decided
inner join core.copies on copies.original_id = decided.article_id
order by 1
returning article_id;

-- name: mark_outdated
-- Articles of the interval whose anchors were made by other rules than today's; a copy has none.
insert into ops.pending_articles (stage_name, article_id)
select
    'link',
    articles.article_id
from core.articles
left join ops.anchors on anchors.article_id = articles.article_id
left join core.copies on copies.article_id = articles.article_id
where
    articles.published_date between %(first_day)s and %(last_day)s
    and copies.article_id is null
    and (%(redo_all)s or anchors.linker_version is distinct from %(version)s)
order by 2
on conflict do nothing;
