-- Pages: stored by fetch, taken by clean.

-- name: save
with stored as (
    insert into raw.pages (
        page_link_id, final_url, status_code, headers, body_gzip, further_bodies_gzip, body_bytes, body_sha256,
        fetched_at, fetch_ms
    )
    values (
        %(page_link_id)s, %(final_url)s, %(status)s, %(headers)s, %(body_gzip)s, %(further_bodies_gzip)s::bytea[],
        %(body_bytes)s, %(sha256)s, %(fetched_at)s, %(fetch_ms)s
    )
    returning page_id, page_link_id, fetched_at, body_sha256
)

update ops.page_links
set
    page_id = stored.page_id,
    page_fetched_at = stored.fetched_at,
    page_sha256 = stored.body_sha256,
    page_etag = %(etag)s,
    page_last_modified = %(last_modified)s
from stored
where page_links.page_link_id = stored.page_link_id;

-- name: keep_validators
update ops.page_links
set
    page_etag = %(etag)s,
    page_last_modified = %(last_modified)s
where page_link_id = %(page_link_id)s;

-- name: mark_pending
-- A page that clean has in hand is queued again once that is over: it is the former one.
insert into ops.pending_pages (page_link_id)
values (%(page_link_id)s)
on conflict (page_link_id) do update set page_link_id = excluded.page_link_id;

-- name: mark_outdated
-- Pages of the interval whose article was made by other rules than today's, or that were rejected. An article
-- of which nobody knows the day is in no interval: whichever rework comes first takes it.
insert into ops.pending_pages (page_link_id)
select page_links.page_link_id
from ops.page_links
left join core.articles on articles.page_link_id = page_links.page_link_id
where
    page_links.page_id is not null
    and (
        articles.published_date between %(first_day)s and %(last_day)s
        or (articles.published_date is null and ops.is_listed_within(page_links, %(since)s, %(until)s))
        or (
            articles.article_id is not null
            and articles.published_date is null
            and page_links.listed_from is null
        )
    )
    and (
        (%(redo_all)s and coalesce(articles.published_at, page_links.listed_from) is not null)
        or articles.cleaner_version
        is distinct from coalesce(%(own_versions)s::jsonb ->> page_links.source_name, %(cleaner_version)s)
    )
order by page_links.page_link_id
on conflict do nothing;

-- name: take_pending
-- Held until the transaction ends: a killed task gives them back by dying.
select pending_pages.page_link_id
from ops.pending_pages
inner join ops.page_links on page_links.page_link_id = pending_pages.page_link_id
left join core.articles on articles.page_link_id = page_links.page_link_id
where
    page_links.page_id is not null
    and (
        ops.is_listed_within(page_links, %(since)s, %(until)s)
        or (articles.published_at >= %(since)s and articles.published_at < %(until)s)
    )
order by pending_pages.page_link_id
limit %(limit)s
for update of pending_pages skip locked;

-- name: read
-- A statement of its own, begun once the pages are held: no newer one is about to replace them.
select
    page_links.page_link_id,
    page_links.url,
    page_links.source_name,
    page_links.page_id,
    page_links.listed_from,
    page_links.listed_until,
    pages.body_gzip,
    pages.further_bodies_gzip,
    pages.headers ->> 'content-type' as content_type,
    pages.fetched_at
from ops.page_links
inner join raw.pages
    on pages.page_id = page_links.page_id and pages.fetched_at = page_links.page_fetched_at
where page_links.page_link_id = any(%(page_link_ids)s)
order by page_links.page_link_id;

-- name: forget_shown
-- What the page in hand showed to other rules; what earlier pages of the link showed stays.
delete from ops.shown_pages
using ops.page_links
where
    page_links.page_link_id = shown_pages.page_link_id
    and page_links.page_id = shown_pages.page_id
    and shown_pages.page_link_id = any(%(page_link_ids)s);

-- name: lock_shown
-- Two batches at once would not see each other's pages.
select pg_advisory_xact_lock(hashtext('presswatch shown pages'));

-- name: save_shown
insert into ops.shown_pages (page_link_id, words_hash, source_name, page_hash, page_id)
select
    page_link_id,
    words_hash,
    source_name,
    page_hash,
    page_id
from jsonb_to_recordset(%(rows)s) as rows (
    page_link_id bigint, words_hash bigint, source_name text, page_hash bigint, page_id bigint
)
order by page_link_id
on conflict (page_link_id, words_hash) do update set
    source_name = excluded.source_name,
    page_hash = excluded.page_hash,
    page_id = excluded.page_id;

-- name: find_same
-- Links whose page now shows what so many different pages of the source have shown, ever: of these links, and
-- those from before it was known. has_article: whether that page has become an article.
with groups as (
    select
        source_name,
        words_hash,
        count(distinct page_hash) as page_count
    from ops.shown_pages
    where
        (source_name, words_hash) in (
            select
                mine.source_name,
                mine.words_hash
            from ops.shown_pages as mine
            where mine.page_link_id = any(%(page_link_ids)s)
        )
    group by source_name, words_hash
    having count(distinct page_hash) >= %(least_pages)s
)

select
    page_links.page_link_id,
    page_links.url,
    page_links.source_name,
    page_links.attempt_count,
    groups.page_count,
    articles.article_id is not null as has_article
from groups
inner join ops.shown_pages
    on shown_pages.source_name = groups.source_name and shown_pages.words_hash = groups.words_hash
inner join ops.page_links
    on page_links.page_link_id = shown_pages.page_link_id and page_links.page_id = shown_pages.page_id
left join core.articles
    on articles.page_link_id = page_links.page_link_id and articles.fetched_at = page_links.page_fetched_at
where shown_pages.page_link_id = any(%(page_link_ids)s) or page_links.reason_name is distinct from 'same_page'
order by page_links.page_link_id;

-- name: refuse
-- The link is asked again, unless somebody has said so already; without validators, so that whatever comes is
-- looked at.
update ops.page_links
set
    outcome_name = case
        when page_links.outcome_name = 'waiting' then 'waiting'
        when rows.retry_at is null then 'skipped'
        else 'retried'
    end,
    reason_name = case when page_links.outcome_name <> 'waiting' then 'same_page' end,
    next_attempt_at = case when page_links.outcome_name <> 'waiting' then rows.retry_at end,
    page_sha256 = null,
    page_etag = null,
    page_last_modified = null
from jsonb_to_recordset(%(rows)s) as rows (page_link_id bigint, retry_at timestamptz)
where page_links.page_link_id = rows.page_link_id;

-- name: accept
-- Other rules took the page for one that is shown for all.
update ops.page_links
set
    outcome_name = 'stored',
    reason_name = null,
    next_attempt_at = null
where page_link_id = any(%(page_link_ids)s) and reason_name = 'same_page';

-- name: forget_pending
delete from ops.pending_pages
where page_link_id = any(%(page_link_ids)s);

-- name: make_months
select
    raw.make_month(clock_timestamp()),
    raw.make_month(clock_timestamp() + interval '1 month');

-- name: drop_old_months
select raw.drop_months_before(clock_timestamp() - make_interval(days => %(retention_days)s)) as month_count;

-- name: forget_dropped
-- Links whose page has been dropped: there is nothing left to compare with or to clean again.
update ops.page_links
set
    page_id = null,
    page_fetched_at = null,
    page_sha256 = null,
    page_etag = null,
    page_last_modified = null
where
    page_id is not null
    and not exists (
        select from raw.pages
        where pages.page_id = page_links.page_id and pages.fetched_at = page_links.page_fetched_at
    );
