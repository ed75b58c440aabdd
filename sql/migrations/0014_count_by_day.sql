-- The day of an instant, by which runs count what they bring.
-- depends: 0013_count_undated

create function ops.day_of(instant timestamptz)
returns date
language sql stable
as $$
    select (instant at time zone timezone_name)::date from core.reporting_zone
$$;
comment on function ops.day_of(timestamptz) is 'The day of the reporting zone that an instant is in; null for null.';
