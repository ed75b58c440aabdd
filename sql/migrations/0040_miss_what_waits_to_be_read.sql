-- A page that came is missed until its article is tagged: a day published in between said zero, and that it was whole.
-- depends: 0039_show_what_happened_where

create or replace function ops.missing_pages(asked_source text, since_at timestamptz, until_at timestamptz)
returns table (link_count integer, reasons text)
language sql stable security definer set search_path = pg_catalog
begin atomic
    with missed as (
        select
            case
                when page_links.outcome_name = 'waiting' then 'waiting' else coalesce(page_links.reason_name, 'retried')
            end as reason
        from ops.page_links
        left join ops.reject_reasons on reject_reasons.reason_name = page_links.reason_name
        where
            page_links.source_name = asked_source
            and page_links.outcome_name in ('waiting', 'retried', 'skipped', 'refused')
            and (page_links.outcome_name in ('waiting', 'retried') or reject_reasons.is_gap)
            and page_links.listed_from < until_at
            and (page_links.listed_until > since_at or page_links.listed_from >= since_at)

        union all
        select 'waiting' as reason
        from ops.pending_pages
        inner join ops.page_links on page_links.page_link_id = pending_pages.page_link_id
        left join core.articles on articles.page_link_id = page_links.page_link_id
        where
            page_links.source_name = asked_source
            and page_links.outcome_name in ('stored', 'unchanged')
            and page_links.listed_from < until_at
            and (page_links.listed_until > since_at or page_links.listed_from >= since_at)
            and articles.article_id is null

        union all
        select 'waiting' as reason
        from ops.pending_articles
        inner join core.articles on articles.article_id = pending_articles.article_id
        inner join ops.page_links on page_links.page_link_id = articles.page_link_id
        left join core.verdicts on verdicts.article_id = articles.article_id
        where
            pending_articles.stage_name = 'tag'
            and articles.source_name = asked_source
            and (
                (
                    page_links.listed_from < until_at
                    and (page_links.listed_until > since_at or page_links.listed_from >= since_at)
                )
                or (articles.published_at >= since_at and articles.published_at < until_at)
            )
            and verdicts.article_id is null
    ),

    counted as (
        select
            reason,
            count(*) as link_count
        from missed
        group by reason
    )

    select
        coalesce(sum(counted.link_count), 0)::integer as link_count,
        string_agg(counted.reason || ' ' || counted.link_count, ', ' order by counted.reason) as reasons
    from counted;
end;
comment on function ops.missing_pages(text, timestamptz, timestamptz) is
'How many links of an interval have no article yet although there may be one, and why, e.g. "blocked 3, waiting 12".';
comment on column ops.source_days.missing_count is
'Links of the day that wait to be fetched or read, will be tried again, or whose page could not be had although it may exist.';
comment on column ops.problems.since_at is
'Since when, as far as it is known; null for a source that gave no article in 28 days.';
