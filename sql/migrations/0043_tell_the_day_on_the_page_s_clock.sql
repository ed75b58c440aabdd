-- Tag and the trials of changed rules ask what day an article was of, where it was published.
-- depends: 0042_tell_strikes_by_trade

create function ops.local_date(published_at timestamptz, offset_minutes integer, timezone_name text)
returns date
language sql stable
return
    -- Older versions of the cleaner kept no clock: then it is the source's.
    coalesce(
        published_at at time zone 'UTC' + make_interval(mins => offset_minutes),
        published_at at time zone timezone_name
    )::date;
comment on function ops.local_date(timestamptz, integer, text) is
'Day of an instant on the clock of the page (minutes ahead of UTC), else of the source''s zone; null when undated.';
