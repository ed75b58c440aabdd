-- One budget per host, shared by every run, worker and backfill.

-- name: take_turn
-- Reserves the host's next turn, and returns the seconds to sleep until it. Who gives way gets none while
-- a scheduled run is at work there, and is told when to ask again.
-- A scheduled run is at work until a while after its turn: it reads the page and asks for the next one.
insert into ops.hosts (host_key, next_turn_at, scheduled_until)
values (
    %(host_key)s,
    clock_timestamp() + make_interval(secs => %(gap_seconds)s),
    case when not %(gives_way)s then clock_timestamp() + make_interval(secs => %(work_seconds)s) end
)
on conflict (host_key) do update set
    next_turn_at = case
        when %(gives_way)s and hosts.scheduled_until > statement_timestamp() then hosts.next_turn_at
        else greatest(hosts.next_turn_at, clock_timestamp()) + make_interval(secs => %(gap_seconds)s)
    end,
    scheduled_until = case
        when %(gives_way)s then hosts.scheduled_until
        else greatest(hosts.next_turn_at, clock_timestamp()) + make_interval(secs => %(work_seconds)s)
    end
returning
    (not %(gives_way)s or scheduled_until is null or scheduled_until <= statement_timestamp()) as is_granted,
    greatest(
        0,
        extract(
            epoch from case
                when %(gives_way)s and scheduled_until > statement_timestamp() then scheduled_until
                else next_turn_at - make_interval(secs => %(gap_seconds)s)
            end - clock_timestamp()
        )
    )::double precision as wait_seconds;

-- name: give_back_turn
-- Those who reserved after it keep theirs: should the next one be given the same, begin_turn keeps them apart.
update ops.hosts
set next_turn_at = next_turn_at - make_interval(secs => %(gap_seconds)s)
where host_key = %(host_key)s;

-- name: begin_turn
-- Begins a turn whose time has come, unless somebody is still being answered there or has been a moment ago:
-- whoever took the turn before may have overslept it. Late as it is, a scheduled run is at work from now on.
-- Grain: one row.
with begun as (
    update ops.hosts
    set
        visited_until = clock_timestamp() + make_interval(secs => %(visit_seconds)s),
        scheduled_until = case
            when %(gives_way)s then scheduled_until
            else greatest(scheduled_until, clock_timestamp() + make_interval(secs => %(work_seconds)s))
        end
    where
        host_key = %(host_key)s
        and (visited_until is null or visited_until <= clock_timestamp())
        and (free_at is null or free_at <= clock_timestamp())
    returning visited_until
)

select
    begun.visited_until,
    case
        when hosts.visited_until > clock_timestamp() then %(look_again_seconds)s
        else greatest(0, extract(epoch from hosts.free_at - clock_timestamp()))
    end::double precision as wait_seconds
from ops.hosts
left join begun on true
where hosts.host_key = %(host_key)s;

-- name: end_turn
-- Unless it has lapsed and another visitor is there.
update ops.hosts
set
    visited_until = null,
    free_at = clock_timestamp() + make_interval(secs => %(gap_seconds)s),
    next_turn_at = greatest(next_turn_at, clock_timestamp() + make_interval(secs => %(gap_seconds)s))
where host_key = %(host_key)s and visited_until = %(visited_until)s;

-- name: find_rest
-- Grain: one row while the host rests, else none.
select
    resting_until,
    last_reason_name,
    failure_count
from ops.hosts
where host_key = %(host_key)s and resting_until > clock_timestamp();

-- name: note_failure
-- From the %(patience)s-th failure in a row on, the host rests: longer each time, at most a day.
update ops.hosts
set
    failure_count = failure_count + 1,
    last_reason_name = %(reason)s,
    last_failed_at = clock_timestamp(),
    resting_until = case
        when failure_count + 1 >= %(patience)s
            then clock_timestamp()
                + least(interval '1 day', interval '30 minutes' * power(2, least(failure_count + 1 - %(patience)s, 9)))
        else resting_until
    end
where host_key = %(host_key)s;

-- name: note_answer
update ops.hosts
set failure_count = 0, resting_until = null
where host_key = %(host_key)s and (failure_count > 0 or resting_until is not null);

-- name: note_request_for_rest
-- The site has said when (Retry-After): that holds for every run, not only for the link that was asked for.
update ops.hosts
set
    resting_until = greatest(resting_until, %(until)s),
    last_reason_name = 'rate_limited'
where host_key = %(host_key)s;

-- name: read_robots
select robots_text from ops.robots
where origin = %(origin)s and kept_until > clock_timestamp();

-- name: keep_robots
insert into ops.robots (origin, robots_text, kept_until)
values (%(origin)s, %(robots_text)s, clock_timestamp() + make_interval(secs => %(seconds)s))
on conflict (origin) do update set
    robots_text = excluded.robots_text,
    kept_until = excluded.kept_until;
