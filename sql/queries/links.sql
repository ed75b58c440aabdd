-- Links: found by discover, claimed and settled by fetch.

-- name: save
-- A link known before keeps its place in the queue; a listing that knows its time better than the
-- one before improves the hint. New ones are counted in the run's receipt.
with saved as (
    insert into ops.page_links (
        url_sha256, url, source_name, found_in, found_kind, listed_from, listed_until, listed_title,
        snapshot_url, found_by_run_id
    )
    select
        sha256(convert_to(url, 'UTF8')),
        url,
        source_name,
        found_in,
        found_kind,
        listed_from,
        listed_until,
        listed_title,
        snapshot_url,
        %(run_id)s
    from jsonb_to_recordset(%(rows)s) as rows (
        url text, source_name text, found_in text, found_kind text,
        listed_from timestamptz, listed_until timestamptz, listed_title text,
        snapshot_url text
    )
    order by sha256(convert_to(url, 'UTF8'))
    on conflict (url_sha256) do update set
        listed_from = case
            when ops.is_sharper(excluded, page_links) then excluded.listed_from else page_links.listed_from
        end,
        listed_until = case
            when ops.is_sharper(excluded, page_links) then excluded.listed_until else page_links.listed_until
        end,
        -- The earliest capture: timestamps sort as text.
        snapshot_url = least(excluded.snapshot_url, page_links.snapshot_url),
        outcome_name = case when ops.came_back(excluded, page_links) then 'waiting' else page_links.outcome_name end,
        reason_name = case when ops.came_back(excluded, page_links) then null else page_links.reason_name end,
        attempt_count = case when ops.came_back(excluded, page_links) then 0 else page_links.attempt_count end
    where
        ops.is_sharper(excluded, page_links)
        or least(excluded.snapshot_url, page_links.snapshot_url) is distinct from page_links.snapshot_url
    returning
        old.page_link_id is null as is_new,
        ops.day_of(new.listed_from) as day_date
)

insert into ops.day_receipts (run_id, day_date, found_count)
select
    %(run_id)s,
    day_date,
    count(*)
from saved
where is_new
group by day_date
order by day_date
on conflict (run_id, day_date) do update set found_count = day_receipts.found_count + excluded.found_count;

-- name: find_known
-- Of these urls, those that were found before.
select url from ops.page_links
where url_sha256 in (select sha256(convert_to(unnest(%(urls)s::text[]), 'UTF8')));

-- name: save_listing_reads
insert into ops.listing_reads (
    run_id, source_name, url, listing_kind, outcome_name, reason_name, link_count, kept_count, left_out_count
)
select
    %(run_id)s,
    source_name,
    url,
    listing_kind,
    outcome_name,
    reason_name,
    link_count,
    kept_count,
    left_out_count
from jsonb_to_recordset(%(rows)s) as rows (
    source_name text, url text, listing_kind text, outcome_name text, reason_name text, link_count integer,
    kept_count integer, left_out_count integer
);

-- name: find_listings
-- How a source's listings were when they were last read, by the same words of the catalogue.
select
    url,
    etag,
    last_modified
from ops.listings
where source_name = %(source)s and source_version = %(source_version)s;

-- name: save_listings
insert into ops.listings (source_name, url_sha256, url, source_version, etag, last_modified)
select
    %(source)s,
    sha256(convert_to(url, 'UTF8')),
    url,
    %(source_version)s,
    etag,
    last_modified
from jsonb_to_recordset(%(rows)s) as rows (url text, etag text, last_modified text)
order by sha256(convert_to(url, 'UTF8'))
on conflict (source_name, url_sha256) do update set
    source_version = excluded.source_version,
    etag = excluded.etag,
    last_modified = excluded.last_modified,
    read_at = clock_timestamp();

-- name: save_listed_days
-- What was once read whole stays so: the past of a listing does not grow back.
insert into ops.listed_days (source_name, day_date, gap_reason)
select
    %(source)s,
    days.day_date,
    %(gap_reason)s
from unnest(%(days)s::date[]) as days (day_date)
order by days.day_date
on conflict (source_name, day_date) do update set gap_reason = excluded.gap_reason
where listed_days.gap_reason is not null;

-- name: find_listed_whole
-- Of these days, those whose listings were read whole before.
select day_date from ops.listed_days
where source_name = %(source)s and day_date = any(%(days)s::date[]) and gap_reason is null;

-- name: days_of
-- The days whose coverage may change with these links, if a sweep has looked at them.
select distinct listed_days.day_date
from ops.page_links
cross join core.reporting_zone
inner join ops.listed_days
    on listed_days.source_name = page_links.source_name
    and listed_days.day_date
    between (page_links.listed_from at time zone reporting_zone.timezone_name)::date
    and (page_links.listed_until at time zone reporting_zone.timezone_name)::date
where page_links.page_link_id = any(%(page_link_ids)s);

-- name: sources_with_work
-- Sources with links that a run would fetch now, or with what an interrupted run has left half done.
with wanted as (
    select
        page_link_id,
        source_name,
        outcome_name in ('waiting', 'retried')
        and (next_attempt_at is null or next_attempt_at <= clock_timestamp()) as is_due
    from ops.page_links
    where ops.is_listed_within(page_links, %(since)s, %(until)s)
)

select distinct wanted.source_name
from wanted
left join ops.pending_pages on pending_pages.page_link_id = wanted.page_link_id
left join core.articles on articles.page_link_id = wanted.page_link_id
left join ops.pending_articles on pending_articles.article_id = articles.article_id
where wanted.is_due or pending_pages.page_link_id is not null or pending_articles.article_id is not null
order by wanted.source_name;

-- name: claim
-- Newest first. A claim by a run that died lapses; the same run may always claim again.
update ops.page_links
set
    claimed_by_run_id = %(run_id)s,
    claimed_until = clock_timestamp() + make_interval(secs => %(seconds)s)
where page_link_id in (
    select page_link_id
    from ops.page_links
    where
        source_name = %(source)s
        and outcome_name in ('waiting', 'retried')
        and (next_attempt_at is null or next_attempt_at <= clock_timestamp())
        and (claimed_until is null or claimed_until < clock_timestamp() or claimed_by_run_id = %(run_id)s)
        and ops.is_listed_within(page_links, %(since)s, %(until)s)
    order by listed_from desc nulls last, page_link_id
    limit %(limit)s
    for update skip locked
)
returning page_link_id, source_name, url, snapshot_url, page_etag, page_last_modified, page_sha256, attempt_count;

-- name: settle
-- A page that was had is counted in the receipt of the run that held the claim.
with settled as (
    update ops.page_links
    set
        outcome_name = %(outcome)s,
        reason_name = %(reason)s,
        attempt_count = %(attempts)s,
        next_attempt_at = %(retry_at)s,
        is_archived = %(is_archived)s or (is_archived and %(outcome)s = 'unchanged'),
        claimed_by_run_id = null,
        claimed_until = null
    where page_link_id = %(page_link_id)s
    returning
        old.claimed_by_run_id as run_id,
        ops.day_of(new.listed_from) as day_date
)

insert into ops.day_receipts (run_id, day_date, fetched_count)
select
    run_id,
    day_date,
    1
from settled
where run_id is not null and %(outcome)s in ('stored', 'unchanged')
on conflict (run_id, day_date) do update set fetched_count = day_receipts.fetched_count + excluded.fetched_count;

-- name: ask_again
-- Stored pages of the interval wait for another visit, and so do those that could not be had although they may
-- exist.
update ops.page_links
set
    outcome_name = 'waiting',
    reason_name = null,
    attempt_count = 0,
    next_attempt_at = null
where
    source_name = %(source)s
    and (
        outcome_name in ('stored', 'unchanged', 'retried')
        or (
            outcome_name = 'skipped'
            and reason_name in (select missed.reason_name from ops.reject_reasons as missed where missed.is_gap)
        )
    )
    and ops.is_listed_within(page_links, %(since)s, %(until)s);

-- name: find_failing
-- Sources of which this run could not read a listing, by the last reading of each: a repeated discover may
-- have read what an earlier one could not. Capped listings were read.
-- Grain: one row per source, with the urls of what failed and the reasons.
select
    source_name,
    array_agg(url order by url) as urls,
    string_agg(distinct reason_name, ', ' order by reason_name) as reasons
from (
    select distinct on (source_name, url)
        source_name,
        url,
        reason_name
    from ops.listing_reads
    where run_id = %(run_id)s
    order by source_name asc, url asc, listing_read_id desc
) as last_reads
where reason_name <> 'capped'
group by source_name
order by source_name;

-- name: count_known
-- Grain: one row.
select count(*)::integer as known_count
from ops.page_links
where
    source_name = %(source)s
    and outcome_name not in ('waiting', 'retried')
    and listed_from < (%(until)s::date + 1)::timestamp at time zone %(timezone)s
    and listed_until >= %(since)s::timestamp at time zone %(timezone)s;
