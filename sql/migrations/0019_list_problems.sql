-- What an operator who comes by should look at, in one view.
-- depends: 0018_tell_who_was_first

create view ops.problems as
select
    'listing_unread' as problem_name,
    failing.source_name as subject_name,
    min(failing.read_at) as since_at,
    failing.reason_name || ': ' || count(*) || ' of its listings, e.g. ' || min(failing.url) as detail
from (
    select distinct on (listing_reads.source_name, listing_reads.url)
        listing_reads.source_name,
        listing_reads.url,
        listing_reads.reason_name,
        listing_reads.read_at
    from ops.listing_reads
    inner join core.sources on sources.source_name = listing_reads.source_name and sources.is_active
    where listing_reads.read_at > clock_timestamp() - interval '1 day'
    order by
        listing_reads.source_name asc,
        listing_reads.url asc,
        listing_reads.listing_read_id desc
) as failing
where failing.reason_name <> 'capped'
group by failing.source_name, failing.reason_name

union all
select
    'host_resting' as problem_name,
    hosts.host_key as subject_name,
    hosts.last_failed_at as since_at,
    hosts.last_reason_name || ': ' || hosts.failure_count || ' failures in a row; nobody asks it before '
    || to_char(hosts.resting_until at time zone 'UTC', 'YYYY-MM-DD HH24:MI "UTC"') as detail
from ops.hosts
where hosts.resting_until > clock_timestamp()

union all
select
    'day_unpublished' as problem_name,
    rejects.url as subject_name,
    min(rejects.rejected_at) as since_at,
    (array_agg(rejects.detail order by rejects.reject_id desc))[1] as detail
from ops.rejects
inner join ops.changed_days on changed_days.day_date::text = rejects.url
where rejects.stage_name = 'publish' and rejects.rejected_at >= changed_days.changed_at
group by rejects.url

union all
select
    'source_silent' as problem_name,
    source_health.source_name as subject_name,
    source_health.last_article_date::timestamptz as since_at,
    'no article in ' || source_health.complete_day_count || ' days that were read whole' as detail
from mart.source_health
where
    source_health.complete_day_count >= 14
    and coalesce(source_health.silent_day_count, 28) >= 14

union all
select
    'watch_stopped' as problem_name,
    'watch_news' as subject_name,
    max(runs.started_at) as since_at,
    'its last run began more than two hours ago: is the scheduler up, and the DAG switched on?' as detail
from ops.runs
where runs.dag_name = 'watch_news'
having max(runs.started_at) < clock_timestamp() - interval '2 hours';
comment on view ops.problems is 'What an operator should look at now; empty when all is well. Grain: one row per problem and what has it.';
comment on column ops.problems.problem_name is 'listing_unread, host_resting, day_unpublished, source_silent or watch_stopped.';
comment on column ops.problems.subject_name is 'The source, host and port, day or DAG that has it.';
comment on column ops.problems.since_at is 'Since when, as far as it is known; null when a source never gave an article.';
comment on column ops.problems.detail is 'What is wrong, in words.';

grant select on ops.problems to presswatch_reader;
