-- Copies: fingerprints, pairs and who was first.

-- name: lock
-- Two batches at once would not see each other's fingerprints, and their common pairs would be lost.
select pg_advisory_xact_lock(hashtext('presswatch deduplicate'));

-- name: neighbours
select article_id from core.copy_pairs
where other_id = any(%(article_ids)s)
union
select other_id from core.copy_pairs
where article_id = any(%(article_ids)s);

-- name: forget_pairs
delete from core.copy_pairs
where article_id = any(%(article_ids)s) or other_id = any(%(article_ids)s);

-- name: forget_fingerprints
-- Their keys go along.
delete from ops.fingerprints
where article_id = any(%(article_ids)s);

-- name: save_fingerprints
insert into ops.fingerprints (
    article_id, text_hash, title_hash, page_hash, period_number, shingle_count, key_hashes, shingles,
    deduplicator_version
)
select
    article_id,
    text_hash,
    title_hash,
    page_hash,
    period_number,
    shingle_count,
    key_hashes,
    decode(shingles, 'hex'),
    %(version)s
from jsonb_to_recordset(%(rows)s) as rows (
    article_id text, text_hash bigint, title_hash bigint, page_hash bigint, period_number smallint,
    shingle_count integer, key_hashes integer[], shingles text
)
order by article_id;

-- name: save_keys
insert into ops.fingerprint_keys (period_number, key_hash, article_id)
select
    fingerprints.period_number,
    keys.key_hash,
    fingerprints.article_id
from ops.fingerprints
cross join unnest(fingerprints.key_hashes) as keys (key_hash)
where fingerprints.article_id = any(%(article_ids)s)
order by 1, 2;

-- name: candidates
-- Copies of a dated article are in its period, in those that touch it, or undated; of an undated one anywhere.
with mine as materialized (
    select
        fingerprints.period_number,
        array_agg(distinct keys.key_hash) as key_hashes
    from ops.fingerprints
    cross join unnest(fingerprints.key_hashes) as keys (key_hash)
    where fingerprints.article_id = any(%(article_ids)s)
    group by fingerprints.period_number
),

-- Those that there are: today's news is not looked up in the days to come, which took a fifth of the reading.
periods as (
    select unnest(0 || array(
        select generate_series(ends.oldest_number, ends.newest_number)
        from (
            select
                min(period_number)::integer as oldest_number,
                max(period_number)::integer as newest_number
            from ops.fingerprint_keys
            where period_number > 0
        ) as ends
    ))::smallint as period_number
)

select distinct others.article_id
from mine
inner join periods
    on
        mine.period_number = 0
        or periods.period_number = 0
        or periods.period_number between mine.period_number - 1 and mine.period_number + 1
cross join lateral (
    select fingerprint_keys.article_id
    from ops.fingerprint_keys
    where
        fingerprint_keys.period_number = periods.period_number
        -- All keys in one scan, in the order of the index: neighbours lie on one page, which is read once.
        and fingerprint_keys.key_hash = any(mine.key_hashes)
    offset 0  -- noqa: AM09
) as others;

-- name: fingerprints_of
select
    fingerprints.article_id,
    fingerprints.text_hash,
    fingerprints.title_hash,
    fingerprints.page_hash,
    fingerprints.shingle_count,
    fingerprints.key_hashes as keys,
    fingerprints.shingles,
    articles.url,
    articles.published_at,
    articles.credit,
    articles.language_code as language,
    sources.source_title as source
from ops.fingerprints
inner join core.articles on articles.article_id = fingerprints.article_id
inner join core.sources on sources.source_name = articles.source_name
where fingerprints.article_id = any(%(article_ids)s);

-- name: save_pairs
insert into core.copy_pairs (article_id, other_id, kind_name, similarity_share)
select
    article_id,
    other_id,
    kind_name,
    similarity_share
from jsonb_to_recordset(%(rows)s) as rows (
    article_id text, other_id text, kind_name text, similarity_share double precision
)
order by article_id, other_id;

-- name: neighbourhood
-- All articles that hang together with these by pairs.
with recursive reached as (
    select unnest(%(article_ids)s::text[]) as article_id
    union
    select edges.other_id
    from reached
    cross join lateral (
        select copy_pairs.other_id from core.copy_pairs
        where copy_pairs.article_id = reached.article_id
        union all
        select copy_pairs.article_id from core.copy_pairs
        where copy_pairs.other_id = reached.article_id
    ) as edges
)

select article_id from reached;

-- name: pairs_among
select
    article_id,
    other_id,
    kind_name,
    similarity_share
from core.copy_pairs
where article_id = any(%(article_ids)s) and other_id = any(%(article_ids)s);

-- name: forget_copies
delete from core.copies
where article_id = any(%(article_ids)s)
returning article_id, original_id;

-- name: save_copies
insert into core.copies (article_id, original_id, kind_name, similarity_share)
select
    article_id,
    original_id,
    kind_name,
    similarity_share
from jsonb_to_recordset(%(rows)s) as rows (
    article_id text, original_id text, kind_name text, similarity_share double precision
)
order by article_id;

-- name: mark_outdated
-- Articles of the interval, and those without a day, whose fingerprint was made by other rules than today's.
insert into ops.pending_articles (stage_name, article_id)
select
    'deduplicate',
    articles.article_id
from core.articles
left join ops.fingerprints on fingerprints.article_id = articles.article_id
where
    (articles.published_date between %(first_day)s and %(last_day)s or articles.published_date is null)
    and (
        (%(redo_all)s and articles.published_date is not null)
        or fingerprints.deduplicator_version is distinct from %(version)s
    )
order by 2
on conflict do nothing;
