-- Pages that a site no longer has, from web archives.
-- depends: 0003_rest_hosts

alter table ops.page_links
add column snapshot_url text,
add column is_archived boolean not null default false;
comment on column ops.page_links.found_kind is 'feed, sitemap, news_sitemap, date_index or archive.';
comment on column ops.page_links.snapshot_url is 'Where a web archive keeps the page as it was; null when none is known.';
comment on column ops.page_links.is_archived is 'Whether its page came from there, since the site no longer has it.';

create function ops.is_sharper(found ops.page_links, known ops.page_links)
returns boolean
language sql immutable
return
    found.listed_from is not null
    and (
        known.listed_from is null
        or found.listed_until - found.listed_from < known.listed_until - known.listed_from
    );
comment on function ops.is_sharper(ops.page_links, ops.page_links) is 'Whether a listing knows the time of a link better than those before it.';

create function ops.came_back(found ops.page_links, known ops.page_links)
returns boolean
language sql immutable
return known.outcome_name = 'gone' and known.snapshot_url is null and found.snapshot_url is not null;
comment on function ops.came_back(ops.page_links, ops.page_links) is 'Whether a page that is gone turns up in an archive.';
