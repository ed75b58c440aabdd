-- Coverage that knows of pages, not only of listings; feeds asked for changes only; articles of several pages.
-- depends: 0010_review_verdicts

alter table ops.reject_reasons add column is_gap boolean not null default false;
comment on column ops.reject_reasons.is_gap is 'Whether there may be an article behind a link that ended for this reason, so that its day is not complete.';

create index page_links_missing on ops.page_links (source_name, listed_from)
where outcome_name in ('waiting', 'retried', 'skipped', 'refused');

alter table ops.source_days rename to listed_days;
comment on table ops.listed_days is 'How far the listings of a source were read for a day. Grain: one row per source and day that a sweep visited; no row means unknown.';
alter table ops.listed_days drop constraint source_days_coverage_name_check;
alter table ops.listed_days rename constraint source_days_pkey to listed_days_pkey;
comment on column ops.listed_days.gap_reason is 'What was not read; null when all its listings of that day were, once.';

-- It counts for readers who may not see the links themselves.
create function ops.missing_pages(asked_source text, since_at timestamptz, until_at timestamptz)
returns table (link_count integer, reasons text)
language sql stable security definer set search_path = pg_catalog
begin atomic
    with counted as (
        select
            case
                when page_links.outcome_name = 'waiting' then 'waiting' else coalesce(page_links.reason_name, 'retried')
            end as reason,
            count(*) as link_count
        from ops.page_links
        left join ops.reject_reasons on reject_reasons.reason_name = page_links.reason_name
        where
            page_links.source_name = asked_source
            and page_links.outcome_name in ('waiting', 'retried', 'skipped', 'refused')
            and (page_links.outcome_name in ('waiting', 'retried') or reject_reasons.is_gap)
            and page_links.listed_from < until_at
            and (page_links.listed_until > since_at or page_links.listed_from >= since_at)
        group by reason
    )

    select
        coalesce(sum(counted.link_count), 0)::integer as link_count,
        string_agg(counted.reason || ' ' || counted.link_count, ', ' order by counted.reason) as reasons
    from counted;
end;
comment on function ops.missing_pages(text, timestamptz, timestamptz) is 'How many links of an interval have no page although there may be one, and why, e.g. "blocked 3, waiting 12".';

create view ops.source_days as
select
    listed_days.source_name,
    listed_days.day_date,
    case
        when listed_days.gap_reason is null and missing.link_count = 0 then 'complete' else 'partial'
    end as coverage_name,
    nullif(concat_ws(', ', listed_days.gap_reason, missing.reasons), '') as gap_reason,
    missing.link_count as missing_count
from ops.listed_days
cross join core.reporting_zone
cross join lateral ops.missing_pages(
    listed_days.source_name,
    listed_days.day_date::timestamp at time zone reporting_zone.timezone_name,
    (listed_days.day_date + 1)::timestamp at time zone reporting_zone.timezone_name
) as missing;
comment on view ops.source_days is 'How much of a day we have of a source. Grain: one row per source and day that a sweep visited; no row means unknown.';
comment on column ops.source_days.source_name is 'The source.';
comment on column ops.source_days.day_date is 'Day in the reporting zone.';
comment on column ops.source_days.coverage_name is 'complete when all listings of the day were read once and no page behind their links is missing, else partial.';
comment on column ops.source_days.gap_reason is 'What is missing: listings that were not read, and pages by reason with their number, e.g. "blocked 3, waiting 12"; null when complete.';
comment on column ops.source_days.missing_count is 'Links of the day whose page waits, will be tried again, or could not be had although it may exist.';

-- As it was, of the view instead of the table.
create or replace view mart.source_trend_daily as
with days as (
    select generate_series(min(recorded.period_date), max(recorded.period_date), interval '1 day')::date as day_date
    from mart.trend_points as recorded
    where recorded.period_name = 'day'
)

select
    topics.topic_name,
    sources.source_name,
    days.day_date,
    points.article_count,
    points.main_article_count,
    points.distinct_article_count,
    points.story_count,
    points.processed_article_count,
    points.article_share,
    case
        when points.period_date is not null then points.gap_reason
        when source_days.coverage_name is not null then sources.source_name || ' ' || source_days.gap_reason
        else 'no run has covered this day'
    end as gap_reason
from core.topics
cross join core.sources
cross join days
left join mart.trend_points as points
    on
        points.topic_name = topics.topic_name
        and points.period_name = 'day'
        and points.slice_name = 'source'
        and points.slice_value = sources.source_name
        and points.period_date = days.day_date
left join ops.source_days
    on source_days.source_name = sources.source_name and source_days.day_date = days.day_date;
alter table ops.listed_days drop column coverage_name;

alter table ops.listing_reads
add column kept_count integer not null default 0,
add column left_out_count integer not null default 0;
comment on column ops.listing_reads.link_count is 'Links to articles that it showed.';
comment on column ops.listing_reads.kept_count is 'Those of the interval that the run owns; all of them for a run that owns none.';
comment on column ops.listing_reads.left_out_count is 'Links that are no articles by the url pattern of the source.';
comment on column ops.listing_reads.outcome_name is 'stored when it was read, unchanged when it said that nothing is new, else as for links.';
comment on column ops.listing_reads.reason_name is 'Why not, or capped when it goes on beyond what one run reads; null when it was read whole.';

create table ops.listings (
    source_name text not null references core.sources (source_name),
    url_sha256 bytea not null,
    url text not null,
    source_version text not null,
    etag text,
    last_modified text,
    read_at timestamptz not null default clock_timestamp(),
    primary key (source_name, url_sha256)
);
comment on table ops.listings is 'Feeds and news maps as they were last read, so that a site need not send what has not changed. Grain: one row per source and url.';
comment on column ops.listings.source_name is 'The source.';
comment on column ops.listings.url_sha256 is 'Key: sha256 of the url, since urls may be longer than an index entry.';
comment on column ops.listings.url is 'The listing.';
comment on column ops.listings.source_version is 'Hash of the source in the catalogue: after a change there all is read anew.';
comment on column ops.listings.etag is 'For conditional requests.';
comment on column ops.listings.last_modified is 'For conditional requests.';
comment on column ops.listings.read_at is 'When.';

alter table raw.pages add column further_bodies_gzip bytea[] not null default '{}';
alter table raw.pages alter column further_bodies_gzip set storage external;
comment on column raw.pages.further_bodies_gzip is 'Bodies of the article''s further pages in their order, each compressed with gzip; empty for most.';
comment on column raw.pages.body_sha256 is 'Of the body before compression and of those of further pages, hex.';

grant select on ops.source_days, ops.listed_days to presswatch_reader;
