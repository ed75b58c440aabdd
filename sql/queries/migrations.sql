-- Which migrations were applied.

-- name: lock
-- Of two who migrate at once one waits for the other.
select pg_advisory_xact_lock(hashtext('presswatch migrate'));

-- name: make_marks
-- Made by yoyo-migrations in older warehouses, hence the names and the hash.
create table if not exists _yoyo_migration (
    migration_hash varchar(64) primary key,
    migration_id varchar(255),
    applied_at_utc timestamp
);

-- name: find_marks
-- Grain: one row.
select to_regclass('_yoyo_migration') is not null as has_marks;

-- name: marks
select migration_id from _yoyo_migration;

-- name: mark
-- The name, if this migration was not applied before.
insert into _yoyo_migration (migration_hash, migration_id, applied_at_utc)
values (encode(sha256(convert_to(%(name)s, 'UTF8')), 'hex'), %(name)s, clock_timestamp() at time zone 'UTC')
on conflict (migration_hash) do nothing
returning migration_id;
