-- Days whose marts wait to be recomputed.

-- name: changed
select day_date from ops.changed_days
order by day_date;

-- name: take
-- Waits for whoever is changing the day, so that the numbers below see the change.
delete from ops.changed_days
where day_date = %(day)s
returning day_date;

-- name: lock
-- Two runs that publish neighbouring days at once would each miss the other's in their week and baselines.
-- After take, which may wait for long: nobody else has to wait along.
select pg_advisory_xact_lock(hashtext('presswatch publish'));
