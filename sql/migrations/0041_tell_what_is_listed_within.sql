-- Six statements asked in their own words whether a link belongs to an interval.
-- depends: 0040_miss_what_waits_to_be_read

create function ops.is_listed_within(link ops.page_links, since_at timestamptz, until_at timestamptz)
returns boolean
language sql immutable
return
    since_at is null
    or (
        link.listed_from < until_at
        and (link.listed_until > since_at or link.listed_from >= since_at)
    );
comment on function ops.is_listed_within(ops.page_links, timestamptz, timestamptz) is
'Whether a listing says that the article of a link may have appeared in [since, until); of all links without an interval.';
