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

-- name: save_rejects
insert into ops.rejects (run_id, stage_name, source_name, url, reason_name, detail)
select
    %(run_id)s,
    stage_name,
    source_name,
    url,
    reason_name,
    detail
from jsonb_to_recordset(%(rows)s) as rows (
    stage_name text, source_name text, url text, reason_name text, detail text
);

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
