-- Who goes first at a host, hosts that need a rest, and what became of each day's links.
-- depends: 0002_create_marts

alter table ops.hosts
add column scheduled_until timestamptz,
add column failure_count integer not null default 0,
add column last_reason_name text references ops.reject_reasons (reason_name),
add column last_failed_at timestamptz,
add column resting_until timestamptz;
comment on column ops.hosts.scheduled_until is 'Until then a scheduled run is at work there, and backfills give way.';
comment on column ops.hosts.failure_count is 'Failures in a row, whoever asked; 0 after any answer.';
comment on column ops.hosts.last_reason_name is 'Why it failed last; null when it never did.';
comment on column ops.hosts.last_failed_at is 'When that was.';
comment on column ops.hosts.resting_until is 'Nobody asks it before; null when it is well. Half an hour at first, doubling to a day.';

create view ops.link_days as
select
    page_links.source_name,
    (page_links.listed_from at time zone reporting_zone.timezone_name)::date as day_date,
    count(*)::integer as link_count,
    count(*) filter (where page_links.outcome_name = 'stored')::integer as stored_count,
    count(*) filter (where page_links.outcome_name = 'unchanged')::integer as unchanged_count,
    count(*) filter (where page_links.outcome_name = 'skipped')::integer as skipped_count,
    count(*) filter (where page_links.outcome_name = 'refused')::integer as refused_count,
    count(*) filter (where page_links.outcome_name = 'gone')::integer as gone_count,
    count(*) filter (where page_links.outcome_name = 'retried')::integer as retried_count,
    count(*) filter (where page_links.outcome_name = 'waiting')::integer as waiting_count
from ops.page_links
cross join core.reporting_zone
group by page_links.source_name, day_date;
comment on view ops.link_days is 'What became of the links of each day: each link has exactly one outcome. Grain: one row per source and day that its listings gave; null for links whose listing gave none.';
comment on column ops.link_days.source_name is 'The source.';
comment on column ops.link_days.day_date is 'Day in the reporting zone, as the listing or the url has it; null when neither says.';
comment on column ops.link_days.link_count is 'All of them; the sum of the others.';
comment on column ops.link_days.stored_count is 'Their page was stored.';
comment on column ops.link_days.unchanged_count is 'Their page was stored before and has not changed since.';
comment on column ops.link_days.skipped_count is 'Answered, but not with a page to keep: robots.txt, a wall, no HTML, too large.';
comment on column ops.link_days.refused_count is 'Not asked, or left at a redirect: an address or url that we do not visit.';
comment on column ops.link_days.gone_count is 'The site says that it is gone (404, 410).';
comment on column ops.link_days.retried_count is 'Failed; will be tried again at next_attempt_at.';
comment on column ops.link_days.waiting_count is 'Not visited yet.';

grant select on ops.link_days, ops.hosts to presswatch_reader;
