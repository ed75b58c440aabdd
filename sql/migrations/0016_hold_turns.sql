-- depends: 0015_state_strikes
-- A turn lasts until its answer is there, and the gap to the next one counts from then.

alter table ops.hosts
add column visited_until timestamptz,
add column free_at timestamptz;

comment on column ops.hosts.next_turn_at is 'For when the next one who asks is given a turn; turns before it are given away.';
comment on column ops.hosts.visited_until is
'Somebody is being answered there, and nobody else asks it before; null when nobody is. A visitor that was killed is waited for until then.';
comment on column ops.hosts.free_at is 'From when on the next request may start: the gap after the last answer. Null before the first.';
