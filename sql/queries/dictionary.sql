-- What the data dictionary says: all that presswatch_reader may read, as the database itself describes it.

-- name: schemas
-- Grain: one row per schema in which the reader may read something.
select
    pg_namespace.nspname as schema_name,
    obj_description(pg_namespace.oid, 'pg_namespace') as meaning
from pg_catalog.pg_namespace
where
    pg_namespace.nspname in ('core', 'mart', 'history', 'ops')
    and has_schema_privilege('presswatch_reader', pg_namespace.oid, 'usage')
order by array_position(array['mart', 'core', 'history', 'ops'], pg_namespace.nspname::text);

-- name: relations
-- Grain: one row per table or view.
select
    pg_namespace.nspname as schema_name,
    pg_class.relname as relation_name,
    case pg_class.relkind
        when 'v' then 'view'
        when 'm' then 'materialized view'
        else 'table'
    end as kind_name,
    obj_description(pg_class.oid, 'pg_class') as meaning
from pg_catalog.pg_class
inner join pg_catalog.pg_namespace on pg_namespace.oid = pg_class.relnamespace
where
    pg_namespace.nspname in ('core', 'mart', 'history', 'ops')
    and pg_class.relkind in ('r', 'p', 'v', 'm')
    and not pg_class.relispartition
    and has_table_privilege('presswatch_reader', pg_class.oid, 'select')
order by pg_namespace.nspname, pg_class.relname;

-- name: columns
-- Grain: one row per column of a table or view; target is what a foreign key points at, as schema.table.
select
    pg_namespace.nspname as schema_name,
    pg_class.relname as relation_name,
    pg_attribute.attname as column_name,
    replace(
        format_type(pg_attribute.atttypid, pg_attribute.atttypmod), 'timestamp with time zone', 'timestamptz'
    ) as type_name,
    -- Of a view the database does not know.
    pg_class.relkind in ('r', 'p') and not pg_attribute.attnotnull as is_nullable,
    coalesce(pg_attribute.attnum = any(primary_keys.conkey), false) as is_key,
    (
        select min(foreign_keys.confrelid::regclass::text)
        from pg_catalog.pg_constraint as foreign_keys
        where
            foreign_keys.conrelid = pg_class.oid
            and foreign_keys.contype = 'f'
            and pg_attribute.attnum = any(foreign_keys.conkey)
    ) as target,
    col_description(pg_class.oid, pg_attribute.attnum) as meaning
from pg_catalog.pg_attribute
inner join pg_catalog.pg_class on pg_class.oid = pg_attribute.attrelid
inner join pg_catalog.pg_namespace on pg_namespace.oid = pg_class.relnamespace
left join pg_catalog.pg_constraint as primary_keys
    on primary_keys.conrelid = pg_class.oid and primary_keys.contype = 'p'
where
    pg_namespace.nspname in ('core', 'mart', 'history', 'ops')
    and pg_class.relkind in ('r', 'p', 'v', 'm')
    and not pg_class.relispartition
    and has_table_privilege('presswatch_reader', pg_class.oid, 'select')
    and pg_attribute.attnum > 0
    and not pg_attribute.attisdropped
order by pg_namespace.nspname, pg_class.relname, pg_attribute.attnum;

-- name: functions
-- Grain: one row per function of a schema that the reader may call; result holds the columns of its rows.
select
    pg_namespace.nspname as schema_name,
    pg_proc.proname as function_name,
    regexp_replace(
        replace(pg_get_function_arguments(pg_proc.oid), 'timestamp with time zone', 'timestamptz'), '::\w+', '', 'g'
    ) as arguments,
    replace(pg_get_function_result(pg_proc.oid), 'timestamp with time zone', 'timestamptz') as result,
    obj_description(pg_proc.oid, 'pg_proc') as meaning
from pg_catalog.pg_proc
inner join pg_catalog.pg_namespace on pg_namespace.oid = pg_proc.pronamespace
where
    pg_namespace.nspname in ('core', 'mart', 'history')
    and has_function_privilege('presswatch_reader', pg_proc.oid, 'execute')
    and pg_proc.prorettype <> 'trigger'::regtype
order by pg_namespace.nspname, pg_proc.proname, arguments;
