-- Articles: saved by clean, taken by deduplicate, tag and link.

-- name: keep_revisions
-- The wording that an edit replaces is kept.
insert into core.article_revisions (article_id, text_sha256, title, body_text, fetched_at)
select
    articles.article_id,
    articles.text_sha256,
    articles.title,
    articles.body_text,
    articles.fetched_at
from core.articles
inner join jsonb_to_recordset(%(rows)s) as rows (
    article_id text, text_sha256 text, fetched_at timestamptz, cleaner_version text
) on rows.article_id = articles.article_id
where
    articles.text_sha256 <> rows.text_sha256
    and articles.fetched_at < rows.fetched_at
    and articles.cleaner_version = rows.cleaner_version
on conflict do nothing;

-- name: save
-- Returns the days that the change touches: the day before it and the day after it. What is new and what
-- is worded otherwise is counted in the run's receipt.
with rows as (
    select * from jsonb_to_recordset(%(rows)s) as rows (
        article_id text, page_link_id bigint, url text, canonical_url text, source_name text,
        language_code text, title text, authors text[], published_at timestamptz,
        published_precision text, published_from text,
        published_offset_minutes integer, modified_at timestamptz, section text, is_paywalled boolean,
        missing_part_name text,
        credit text, body_text text, text_sha256 text, word_count integer, cleaner_version text,
        fetched_at timestamptz
    )
),

days_before as (
    select articles.published_date from core.articles
    inner join rows on rows.article_id = articles.article_id
),

saved as (
    insert into core.articles (
        article_id, page_link_id, url, canonical_url, source_name, language_code, title, authors,
        published_at, published_precision, published_from, published_offset_minutes, published_date,
        modified_at, section, is_paywalled, missing_part_name,
        credit, body_text, text_sha256, word_count, cleaner_version, fetched_at
    )
    select
        article_id,
        page_link_id,
        url,
        canonical_url,
        source_name,
        language_code,
        title,
        authors,
        published_at,
        published_precision,
        published_from,
        published_offset_minutes,
        (published_at at time zone (select timezone_name from core.reporting_zone))::date,
        modified_at,
        section,
        is_paywalled,
        missing_part_name,
        credit,
        body_text,
        text_sha256,
        word_count,
        cleaner_version,
        fetched_at
    from rows
    order by article_id
    on conflict (article_id) do update set
        canonical_url = excluded.canonical_url,
        language_code = excluded.language_code,
        title = excluded.title,
        authors = excluded.authors,
        published_at = excluded.published_at,
        published_precision = excluded.published_precision,
        published_from = excluded.published_from,
        published_offset_minutes = excluded.published_offset_minutes,
        published_date = excluded.published_date,
        modified_at = excluded.modified_at,
        section = excluded.section,
        is_paywalled = excluded.is_paywalled,
        missing_part_name = excluded.missing_part_name,
        credit = excluded.credit,
        body_text = excluded.body_text,
        text_sha256 = excluded.text_sha256,
        word_count = excluded.word_count,
        cleaner_version = excluded.cleaner_version,
        fetched_at = excluded.fetched_at
    returning
        new.published_date,
        old.article_id is null as is_new,
        coalesce(old.text_sha256 <> new.text_sha256, false) as is_changed
),

counted as (
    insert into ops.day_receipts (run_id, day_date, new_count, changed_count)
    select
        %(run_id)s,
        published_date,
        count(*) filter (where is_new),
        count(*) filter (where is_changed)
    from saved
    where is_new or is_changed
    group by published_date
    order by published_date
    on conflict (run_id, day_date) do update set
        new_count = day_receipts.new_count + excluded.new_count,
        changed_count = day_receipts.changed_count + excluded.changed_count
)

select published_date from days_before
where published_date is not null
union
select published_date from saved
where published_date is not null;

-- name: forget_cuts
delete from core.cuts
where article_id = any(%(article_ids)s);

-- name: add_cuts
insert into core.cuts (article_id, cut_number, reason_name, cut_text, after_paragraph)
select
    article_id,
    cut_number,
    reason_name,
    cut_text,
    after_paragraph
from jsonb_to_recordset(%(rows)s) as rows (
    article_id text, cut_number integer, reason_name text, cut_text text, after_paragraph integer
);

-- name: hold_pending
-- Whoever has these articles in hand finishes first; tag before link, since tag queues for link.
select pending_articles.article_id
from ops.pending_articles
inner join core.articles on articles.article_id = pending_articles.article_id
inner join core.sources on sources.source_name = articles.source_name
where articles.page_link_id = any(%(page_link_ids)s)
order by pending_articles.stage_name desc, pending_articles.article_id
for update of pending_articles;

-- name: requeue_neighbours
-- What hangs together with articles that are about to go has to be decided without them.
insert into ops.pending_articles (stage_name, article_id)
select
    'deduplicate',
    pairs.article_id
from (
    select
        article_id,
        other_id
    from core.copy_pairs
    union all
    select
        other_id,
        article_id
    from core.copy_pairs
) as pairs
inner join core.articles as leaving on leaving.article_id = pairs.other_id
where leaving.page_link_id = any(%(page_link_ids)s)
union
select
    'link',
    links.article_id
from (
    select
        article_id,
        other_id
    from core.story_links
    union all
    select
        other_id,
        article_id
    from core.story_links
) as links
inner join core.articles as leaving on leaving.article_id = links.other_id
where leaving.page_link_id = any(%(page_link_ids)s)
union
select
    'link',
    copies.article_id
from core.copies
inner join core.articles as leaving on leaving.article_id = copies.original_id
where leaving.page_link_id = any(%(page_link_ids)s)
order by 1, 2
on conflict (stage_name, article_id) do update set stage_name = excluded.stage_name;

-- name: withdraw
-- A page that is no article any more takes its article along. Returns the days that change.
delete from core.articles
where page_link_id = any(%(page_link_ids)s)
returning published_date;

-- name: mark_pending
-- An article that a stage has in hand is queued again once that is over: it was read before this change.
insert into ops.pending_articles (stage_name, article_id)
select
    stages.stage_name,
    articles.article_id
from unnest(%(article_ids)s::text[]) as articles (article_id)
cross join unnest(%(stages)s::text[]) as stages (stage_name)
order by stages.stage_name, articles.article_id
on conflict (stage_name, article_id) do update set stage_name = excluded.stage_name;

-- name: mark_outdated
-- Articles of the interval that were tagged by other rules than today's. Those without a day are in no
-- interval: whichever rework comes first takes them.
insert into ops.pending_articles (stage_name, article_id)
select distinct
    'tag',
    articles.article_id
from core.articles
cross join core.topics
left join core.verdicts
    on verdicts.article_id = articles.article_id and verdicts.topic_name = topics.topic_name
where
    (articles.published_date between %(first_day)s and %(last_day)s or articles.published_date is null)
    and topics.is_active
    and (
        (%(redo_all)s and articles.published_date is not null)
        or verdicts.rules_version is distinct from topics.rules_version
    )
order by 1, 2
on conflict do nothing;

-- name: take_pending
-- Held until the transaction ends: a killed task gives them back by dying.
select pending_articles.article_id
from ops.pending_articles
inner join core.articles on articles.article_id = pending_articles.article_id
inner join ops.page_links on page_links.page_link_id = articles.page_link_id
where
    pending_articles.stage_name = %(stage)s
    and (
        ops.is_listed_within(page_links, %(since)s, %(until)s)
        or (articles.published_at >= %(since)s and articles.published_at < %(until)s)
    )
order by pending_articles.article_id
limit %(limit)s
for update of pending_articles skip locked;

-- name: read
-- A statement of its own, begun once the articles are held: what it reads nobody is about to change.
select
    articles.article_id,
    articles.page_link_id,
    articles.url,
    articles.canonical_url,
    sources.source_title,
    articles.language_code,
    articles.title,
    articles.body_text,
    articles.published_at,
    ops.local_date(
        articles.published_at, articles.published_offset_minutes, sources.timezone_name
    ) as local_date,
    articles.credit
from core.articles
inner join core.sources on sources.source_name = articles.source_name
where articles.article_id = any(%(article_ids)s)
order by articles.article_id;

-- name: forget_pending
delete from ops.pending_articles
where stage_name = %(stage)s and article_id = any(%(article_ids)s);

-- name: mark_changed_days
-- Locks the day's row, so that a publish running now does not miss this change.
insert into ops.changed_days (day_date)
select distinct unnest(%(days)s::date[])
order by 1
on conflict (day_date) do update set changed_at = clock_timestamp();

-- name: days_of
select distinct published_date from core.articles
where article_id = any(%(article_ids)s) and published_date is not null;
