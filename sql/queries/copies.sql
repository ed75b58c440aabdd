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

-- name: save_fingerprints
insert into ops.fingerprints (
    article_id, text_sha256, title_key, shingle_count, bands, shingles, deduplicator_version
)
select
    article_id,
    text_sha256,
    title_key,
    shingle_count,
    bands,
    decode(shingles, 'hex'),
    %(version)s
from jsonb_to_recordset(%(rows)s) as rows (
    article_id text, text_sha256 text, title_key text, shingle_count integer, bands bigint[], shingles text
)
order by article_id
on conflict (article_id) do update set
    text_sha256 = excluded.text_sha256,
    title_key = excluded.title_key,
    shingle_count = excluded.shingle_count,
    bands = excluded.bands,
    shingles = excluded.shingles,
    deduplicator_version = excluded.deduplicator_version;

-- name: forget_bands
delete from ops.fingerprint_bands
where article_id = any(%(article_ids)s);

-- name: save_bands
insert into ops.fingerprint_bands (band_hash, article_id)
select distinct
    bands.band_hash,
    fingerprints.article_id
from ops.fingerprints
cross join unnest(fingerprints.bands) as bands (band_hash)
where fingerprints.article_id = any(%(article_ids)s)
order by 1, 2;

-- name: candidates
-- Articles that share a band, the text or the title with one of these.
select
    fingerprints.article_id,
    fingerprints.text_sha256,
    fingerprints.title_key,
    fingerprints.shingle_count,
    fingerprints.bands,
    fingerprints.shingles,
    articles.url,
    articles.published_at,
    articles.credit,
    articles.language_code as language,
    sources.source_title as source
from ops.fingerprints
inner join core.articles on articles.article_id = fingerprints.article_id
inner join core.sources on sources.source_name = articles.source_name
where
    fingerprints.article_id in (
        select others.article_id
        from ops.fingerprint_bands as mine
        inner join ops.fingerprint_bands as others on others.band_hash = mine.band_hash
        where mine.article_id = any(%(article_ids)s)
    )
    or fingerprints.text_sha256 in (
        select mine.text_sha256 from ops.fingerprints as mine
        where mine.article_id = any(%(article_ids)s)
    )
    or fingerprints.title_key in (
        select mine.title_key from ops.fingerprints as mine
        where mine.article_id = any(%(article_ids)s) and mine.title_key <> ''
    );

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
with recursive edges as (
    select
        article_id,
        other_id
    from core.copy_pairs
    union all
    select
        other_id,
        article_id
    from core.copy_pairs
),

reached as (
    select unnest(%(article_ids)s::text[]) as article_id
    union
    select edges.other_id
    from reached
    inner join edges on edges.article_id = reached.article_id
)

select
    fingerprints.article_id,
    fingerprints.text_sha256,
    fingerprints.title_key,
    fingerprints.shingle_count,
    fingerprints.bands,
    fingerprints.shingles,
    articles.url,
    articles.published_at,
    articles.credit,
    articles.language_code as language,
    sources.source_title as source
from reached
inner join ops.fingerprints on fingerprints.article_id = reached.article_id
inner join core.articles on articles.article_id = fingerprints.article_id
inner join core.sources on sources.source_name = articles.source_name;

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
-- Articles of the interval whose fingerprint was made by other rules than today's.
insert into ops.pending_articles (stage_name, article_id)
select
    'deduplicate',
    articles.article_id
from core.articles
left join ops.fingerprints on fingerprints.article_id = articles.article_id
where
    articles.published_date between %(first_day)s and %(last_day)s
    and (%(redo_all)s or fingerprints.deduplicator_version is distinct from %(version)s)
order by 2
on conflict do nothing;
