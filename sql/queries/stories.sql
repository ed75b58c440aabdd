-- Stories: anchors, links and members.

-- name: lock
-- Two batches at once would not see each other's anchors, and their common links would be lost.
select pg_advisory_xact_lock(hashtext('presswatch link'));

-- name: neighbours
-- Related articles are no neighbours: they decide nothing for one another.
select article_id from core.story_links
where other_id = any(%(article_ids)s) and relation_name = 'same'
union
select other_id from core.story_links
where article_id = any(%(article_ids)s) and relation_name = 'same';

-- name: forget_links
delete from core.story_links
where article_id = any(%(article_ids)s) or other_id = any(%(article_ids)s);

-- name: copies_among
select
    article_id,
    original_id
from core.copies
where article_id = any(%(article_ids)s);

-- name: forget_anchors
-- Their keys go along.
delete from ops.anchors
where article_id = any(%(article_ids)s)
returning article_id, linker_version;

-- name: save_anchors
insert into ops.anchors (
    article_id, day_number, weights, phrases, key_hashes, linker_version
)
select
    article_id,
    day_number,
    weights,
    phrases,
    key_hashes,
    %(version)s
from jsonb_to_recordset(%(rows)s) as rows (
    article_id text, day_number integer, weights jsonb, phrases jsonb,
    key_hashes integer[]
)
order by article_id;

-- name: save_keys
insert into ops.anchor_keys (key_hash, day_number, article_id)
select
    keys.key_hash,
    anchors.day_number,
    anchors.article_id
from ops.anchors
cross join unnest(anchors.key_hashes) as keys (key_hash)
where anchors.article_id = any(%(article_ids)s)
order by 1, 2;

-- name: candidates
-- Articles that share enough of their rarest anchors with one of these, within the window or, if one of the two
-- has no date, at any time. Two instants within N days lie on days that are at most N apart.
with mine as (
    select
        key_hashes,
        day_number
    from ops.anchors
    where article_id = any(%(article_ids)s)
),

-- Three ways, each with a hash table of its own: that of an article without a date is large, stays large as long as
-- the statement runs, and would be emptied and read anew for each of the others.
met as (
    select found.article_id
    from mine
    cross join lateral (
        select others.article_id
        from unnest(mine.key_hashes) as keys (key_hash)
        cross join lateral (
            select
                anchor_keys.article_id,
                anchor_keys.day_number
            from ops.anchor_keys
            where
                anchor_keys.key_hash = keys.key_hash
                and anchor_keys.day_number
                between mine.day_number - %(window_days)s and mine.day_number + %(window_days)s
            -- One look into the index a key: else the planner, who cannot know how few match, reads all of it.
            offset 0  -- noqa: AM09
        ) as others
        group by others.article_id, others.day_number
        having
            count(*) >= %(least_common_far)s
            or (count(*) >= %(least_common)s and abs(others.day_number - mine.day_number) <= %(near_days)s)
        offset 0  -- noqa: AM09
    ) as found
    where mine.day_number > 0
    union all
    -- Of a dated article the undated.
    select found.article_id
    from mine
    cross join lateral (
        select others.article_id
        from unnest(mine.key_hashes) as keys (key_hash)
        cross join lateral (
            select anchor_keys.article_id
            from ops.anchor_keys
            where
                anchor_keys.key_hash = keys.key_hash
                and anchor_keys.day_number = 0
            offset 0  -- noqa: AM09
        ) as others
        group by others.article_id
        having count(*) >= %(least_common_far)s
        offset 0  -- noqa: AM09
    ) as found
    where mine.day_number > 0
    union all
    -- Of an undated one all.
    select found.article_id
    from mine
    cross join lateral (
        select others.article_id
        from unnest(mine.key_hashes) as keys (key_hash)
        cross join lateral (
            select anchor_keys.article_id
            from ops.anchor_keys
            where anchor_keys.key_hash = keys.key_hash
            offset 0  -- noqa: AM09
        ) as others
        group by others.article_id
        having count(*) >= %(least_common_far)s
        offset 0  -- noqa: AM09
    ) as found
    where mine.day_number = 0
)

select distinct article_id from met;

-- name: members_of
-- Copies that were linked before they became copies still wait for their turn: they follow their original.
select
    anchors.article_id,
    articles.url,
    articles.published_at
from ops.anchors
inner join core.articles on articles.article_id = anchors.article_id
where
    anchors.article_id = any(%(article_ids)s)
    and not exists (select from core.copies where copies.article_id = anchors.article_id);

-- name: anchors_of
select
    anchors.article_id,
    anchors.weights,
    anchors.phrases,
    anchors.key_hashes as keys,
    articles.url,
    articles.published_at
from ops.anchors
inner join core.articles on articles.article_id = anchors.article_id
where anchors.article_id = any(%(article_ids)s);

-- name: save_links
insert into core.story_links (
    article_id, other_id, relation_name, likeness_share, shared_values, shared_weights
)
select
    article_id,
    other_id,
    relation_name,
    likeness_share,
    shared_values,
    shared_weights
from jsonb_to_recordset(%(rows)s) as rows (
    article_id text, other_id text, relation_name text, likeness_share double precision,
    shared_values text[], shared_weights real[]
)
order by article_id, other_id;

-- name: neighbourhood
-- All articles that hang together with these by links of the same story.
with recursive reached as (
    select unnest(%(article_ids)s::text[]) as article_id
    union
    select edges.other_id
    from reached
    cross join lateral (
        select story_links.other_id from core.story_links
        where story_links.article_id = reached.article_id and story_links.relation_name = 'same'
        union all
        select story_links.article_id from core.story_links
        where story_links.other_id = reached.article_id and story_links.relation_name = 'same'
    ) as edges
)

select article_id from reached;

-- name: links_among
select
    article_id,
    other_id,
    relation_name as relation,
    likeness_share as weight
from core.story_links
where article_id = any(%(article_ids)s) and other_id = any(%(article_ids)s);

-- name: told_before
-- These articles and the copies of them, which follow their original.
with told as (
    select
        article_id,
        article_id as original_id
    from unnest(%(article_ids)s::text[]) as article_id
    union all
    select
        article_id,
        original_id
    from core.copies
    where original_id = any(%(article_ids)s)
)

select
    told.article_id,
    told.original_id,
    story_members.story_id
from told
left join core.story_members on story_members.article_id = told.article_id;

-- name: forget_members
delete from core.story_members
where article_id = any(%(article_ids)s);

-- name: save_members
insert into core.story_members (article_id, story_id)
select
    article_id,
    story_id
from jsonb_to_recordset(%(rows)s) as rows (article_id text, story_id text)
order by article_id;

-- name: save_changes
insert into history.story_changes (
    old_story_id, new_story_id, change_name, article_count, cause_name, run_id
)
select
    old_story_id,
    new_story_id,
    change_name,
    article_count,
    cause_name,
    %(run_id)s
from jsonb_to_recordset(%(rows)s) as rows (
    old_story_id text, new_story_id text, change_name text, article_count integer, cause_name text
)
order by old_story_id, new_story_id;

-- name: mark_outdated
-- Articles of the interval, and those without a day, whose anchors were made by other rules than today's;
-- a copy has none.
insert into ops.pending_articles (stage_name, article_id)
select
    'link',
    articles.article_id
from core.articles
left join ops.anchors on anchors.article_id = articles.article_id
left join core.copies on copies.article_id = articles.article_id
where
    (articles.published_date between %(first_day)s and %(last_day)s or articles.published_date is null)
    and copies.article_id is null
    and (
        (%(redo_all)s and articles.published_date is not null)
        or anchors.linker_version is distinct from %(version)s
    )
order by 2
on conflict do nothing;
