-- One budget per host, shared by every run, worker and backfill.

-- name: take_turn
-- Returns the seconds to sleep until the turn that this call has just reserved.
insert into ops.hosts (host_key, next_turn_at)
values (%(host_key)s, clock_timestamp() + make_interval(secs => %(gap_seconds)s))
on conflict (host_key) do update set
    next_turn_at = greatest(hosts.next_turn_at, clock_timestamp()) + make_interval(secs => %(gap_seconds)s)
returning greatest(
    0, extract(epoch from next_turn_at - make_interval(secs => %(gap_seconds)s) - clock_timestamp())
)::double precision as wait_seconds;

-- name: read_robots
select robots_text from ops.robots
where origin = %(origin)s and kept_until > clock_timestamp();

-- name: keep_robots
insert into ops.robots (origin, robots_text, kept_until)
values (%(origin)s, %(robots_text)s, clock_timestamp() + make_interval(secs => %(seconds)s))
on conflict (origin) do update set
    robots_text = excluded.robots_text,
    kept_until = excluded.kept_until;
