-- Days whose marts wait to be recomputed.

-- name: changed
select day_date from ops.changed_days
order by day_date;

-- name: take
-- Waits for whoever is changing the day, so that the numbers below see the change.
delete from ops.changed_days
where day_date = %(day)s
returning day_date;
