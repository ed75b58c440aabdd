-- Runs, receipts and rejects.

-- name: open_run
insert into ops.runs (run_id, dag_name, since_at, until_at)
values (%(run_id)s, %(dag_name)s, %(since)s, %(until)s)
on conflict (run_id) do nothing;

-- name: add_to_receipt
-- Written in the transaction that saves the work, so that the sums hold whatever is killed when.
insert into ops.stage_runs (
    run_id, stage_name, source_name, taken_count, made_count, rejected_count, stage_seconds
)
values (%(run_id)s, %(stage)s, %(source)s, %(taken)s, %(made)s, %(rejected)s, %(seconds)s)
on conflict (run_id, stage_name, source_name) do update set
    taken_count = stage_runs.taken_count + excluded.taken_count,
    made_count = stage_runs.made_count + excluded.made_count,
    rejected_count = stage_runs.rejected_count + excluded.rejected_count,
    stage_seconds = stage_runs.stage_seconds + excluded.stage_seconds,
    recorded_at = clock_timestamp();

-- name: count_copies
insert into ops.day_receipts (run_id, day_date, copy_count)
select
    %(run_id)s,
    articles.published_date,
    count(*)
from core.copies
inner join core.articles on articles.article_id = copies.article_id
where copies.article_id = any(%(article_ids)s)
group by articles.published_date
order by articles.published_date
on conflict (run_id, day_date) do update set copy_count = day_receipts.copy_count + excluded.copy_count;

-- name: save_rejects
-- A reject of publish is a day; that of another stage is of the day that its link is listed for.
insert into ops.rejects (run_id, stage_name, source_name, url, reason_name, detail, day_date)
select
    %(run_id)s,
    rows.stage_name,
    rows.source_name,
    rows.url,
    rows.reason_name,
    rows.detail,
    case
        when rows.stage_name = 'publish' then rows.url::date
        else ops.day_of(page_links.listed_from)
    end
from jsonb_to_recordset(%(rows)s) as rows (
    stage_name text, source_name text, url text, reason_name text, detail text
)
left join ops.page_links on page_links.url_sha256 = sha256(convert_to(rows.url, 'UTF8'));

-- name: seconds_a_page
-- What the stages after fetch take for one page, over all runs so far; null when nothing was cleaned yet.
-- Grain: one row.
select sum(stage_seconds) / nullif(sum(taken_count) filter (where stage_name = 'clean'), 0) as seconds_a_page
from ops.stage_runs
where stage_name not in ('discover', 'fetch');

-- name: receipts
-- Grain: one row per day that the run touched, and one for what has no day.
select *
from ops.receipts
where run_id = %(run_id)s
order by day_date nulls last;

-- name: failed_days
-- Grain: one row per day that failed a check and was not published since.
select
    rejects.url,
    max(rejects.detail) as detail
from ops.rejects
inner join ops.changed_days on changed_days.day_date::text = rejects.url
where rejects.run_id = %(run_id)s and rejects.stage_name = 'publish'
group by rejects.url
order by rejects.url;

-- name: problems
-- Grain: one row per problem and what has it.
select
    problem_name,
    subject_name,
    since_at,
    detail
from ops.problems
order by problem_name, since_at, subject_name;

-- name: forget_listing_reads
-- The newest reading of each listing stays, however old: it says how the listing was last seen.
with forgotten as (
    delete from ops.listing_reads
    where
        read_at < clock_timestamp() - make_interval(days => %(retention_days)s)
        and exists (
            select from ops.listing_reads as later
            where
                later.source_name = listing_reads.source_name
                and later.url = listing_reads.url
                and later.listing_read_id > listing_reads.listing_read_id
        )
    returning 1
)

select count(*)::integer as reading_count
from forgotten;
