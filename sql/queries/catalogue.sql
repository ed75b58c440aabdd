-- The catalogue, mirrored into the warehouse.

-- name: save_sources
-- Sources that left the catalogue stay, inactive, since their articles stay. Copies and stories are read under
-- the title of the source: those of another title are compared anew.
with wanted as (
    select * from jsonb_to_recordset(%(rows)s) as rows (
        source_name text, source_title text, homepage_url text, language_code text, timezone_name text
    )
),

retired as (
    update core.sources set is_active = false
    where is_active and source_name not in (select wanted.source_name from wanted)
),

saved as (
    insert into core.sources (
        source_name, source_title, homepage_url, language_code, timezone_name, is_active
    )
    select
        source_name,
        source_title,
        homepage_url,
        language_code,
        timezone_name,
        true
    from wanted
    order by source_name
    on conflict (source_name) do update set
        source_title = excluded.source_title,
        homepage_url = excluded.homepage_url,
        language_code = excluded.language_code,
        timezone_name = excluded.timezone_name,
        is_active = true
    where sources is distinct from excluded
    returning
        new.source_name,
        old.source_title <> new.source_title as has_another_title
)

insert into ops.pending_articles (stage_name, article_id)
select
    stages.stage_name,
    articles.article_id
from saved
inner join core.articles on articles.source_name = saved.source_name
cross join (values ('deduplicate'), ('link')) as stages (stage_name)
where saved.has_another_title
order by 1, 2
-- One that a stage has in hand is queued again once that is over: it is read under the former title.
on conflict (stage_name, article_id) do update set stage_name = excluded.stage_name;

-- name: save_panels
insert into core.panels (panel_name, panel_title)
select
    panel_name,
    panel_title
from jsonb_to_recordset(%(rows)s) as rows (panel_name text, panel_title text)
order by panel_name
on conflict (panel_name) do update set panel_title = excluded.panel_title
where panels is distinct from excluded;

-- name: save_panel_sources
-- Returns who joined and who left.
with wanted as (
    select * from jsonb_to_recordset(%(rows)s) as rows (panel_name text, source_name text)
),

gone as (
    delete from core.panel_sources
    where (panel_name, source_name) not in (
        select
            wanted.panel_name,
            wanted.source_name
        from wanted
    )
    returning panel_name, source_name
),

come as (
    insert into core.panel_sources (panel_name, source_name)
    select
        panel_name,
        source_name
    from wanted
    order by panel_name, source_name
    on conflict do nothing
    returning panel_name, source_name
)

select
    panel_name,
    source_name
from gone
union all
select
    panel_name,
    source_name
from come;

-- name: forget_panels
-- After save_panel_sources, which tells that their sources left.
delete from core.panels
where panel_name <> all(%(names)s::text[]);

-- name: mark_published_days
insert into ops.changed_days (day_date)
select distinct period_date from mart.trend_points
where period_name = 'day'
order by period_date
on conflict (day_date) do update set changed_at = clock_timestamp();

-- name: save_topics
with wanted as (
    select * from jsonb_to_recordset(%(rows)s) as rows (
        topic_name text, topic_title text, iptc_code text, wikidata_id text, rules_version text
    )
),

retired as (
    update core.topics set is_active = false
    where is_active and topic_name not in (select wanted.topic_name from wanted)
)

insert into core.topics (topic_name, topic_title, rules_version, is_active, iptc_code, wikidata_id)
select
    topic_name,
    topic_title,
    rules_version,
    true,
    iptc_code,
    wikidata_id
from wanted
order by topic_name
on conflict (topic_name) do update set
    topic_title = excluded.topic_title,
    rules_version = excluded.rules_version,
    is_active = true,
    iptc_code = excluded.iptc_code,
    wikidata_id = excluded.wikidata_id
where topics is distinct from excluded;

-- name: save_topic_subtopics
with wanted as (
    select * from jsonb_to_recordset(%(rows)s) as rows (
        topic_name text, subtopic_name text, subtopic_title text, iptc_code text, wikidata_id text
    )
),

retired as (
    delete from core.topic_subtopics
    where (topic_name, subtopic_name) not in (select
        wanted.topic_name,
        wanted.subtopic_name
    from wanted)
)

insert into core.topic_subtopics (topic_name, subtopic_name, subtopic_title, iptc_code, wikidata_id)
select
    topic_name,
    subtopic_name,
    subtopic_title,
    iptc_code,
    wikidata_id
from wanted
order by topic_name, subtopic_name
on conflict (topic_name, subtopic_name) do update set
    subtopic_title = excluded.subtopic_title,
    iptc_code = excluded.iptc_code,
    wikidata_id = excluded.wikidata_id
where topic_subtopics is distinct from excluded;

-- name: save_reject_reasons
insert into ops.reject_reasons (reason_name, meaning, is_gap)
select
    reason_name,
    meaning,
    is_gap
from jsonb_to_recordset(%(rows)s) as rows (reason_name text, meaning text, is_gap boolean)
order by reason_name
on conflict (reason_name) do update set meaning = excluded.meaning, is_gap = excluded.is_gap
where reject_reasons is distinct from excluded;

-- name: save_reporting_zone
-- Returns a row when the zone is new or another: then every day has to be counted again.
insert into core.reporting_zone (timezone_name)
values (%(timezone)s)
on conflict (is_only_row) do update set timezone_name = excluded.timezone_name
where reporting_zone.timezone_name <> excluded.timezone_name
returning timezone_name;

-- name: recount_days
with before as (
    select distinct published_date from core.articles
    where published_date is not null
),

moved as (
    update core.articles set published_date = (published_at at time zone %(timezone)s)::date
    where published_at is not null
    returning published_date
)

insert into ops.changed_days (day_date)
select published_date from before
union
select published_date from moved
union
select day_date from mart.topic_days
on conflict (day_date) do update set changed_at = clock_timestamp();

-- name: forget_coverage
-- A source's day of the old zone is not a day of the new one.
delete from ops.listed_days;
