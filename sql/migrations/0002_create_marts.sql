-- The marts, their history, and the role that reads them.
-- depends: 0001_create_warehouse

create table mart.topic_days (
    topic_name text not null references core.topics (topic_name),
    day_date date not null,
    article_count integer,
    main_article_count integer,
    distinct_article_count integer,
    story_count integer,
    source_count integer,
    processed_article_count integer,
    article_share double precision check (article_share between 0 and 1),
    expected_source_count integer not null,
    complete_source_count integer not null,
    gap_reason text,
    primary key (topic_name, day_date)
);
comment on table mart.topic_days is 'How much each topic was in the news. Grain: one row per topic and day that a run touched.';
comment on column mart.topic_days.topic_name is 'The topic.';
comment on column mart.topic_days.day_date is 'Day in the reporting zone.';
comment on column mart.topic_days.article_count is 'Articles with the topic as main or mention, reprints included; null when nothing is known of the day.';
comment on column mart.topic_days.main_article_count is 'Those that are about the topic; null as above.';
comment on column mart.topic_days.distinct_article_count is 'Each set of copies counted once; null as above.';
comment on column mart.topic_days.story_count is 'Stories among them; one retold in two languages counts once; null as above.';
comment on column mart.topic_days.source_count is 'Sources among them; null as above.';
comment on column mart.topic_days.processed_article_count is 'The denominator: all articles of the day that were tagged; null as above.';
comment on column mart.topic_days.article_share is 'article_count / processed_article_count, 0 to 1; null when there is no article.';
comment on column mart.topic_days.expected_source_count is 'Sources of the catalogue.';
comment on column mart.topic_days.complete_source_count is 'Sources whose listings of the day were read whole.';
comment on column mart.topic_days.gap_reason is 'What the numbers miss; null when every source was read whole.';

create table mart.topic_pair_days (
    topic_name text not null references core.topics (topic_name),
    other_topic_name text not null references core.topics (topic_name),
    day_date date not null,
    article_count integer,
    story_count integer,
    sentence_count integer,
    primary key (topic_name, other_topic_name, day_date)
);
comment on table mart.topic_pair_days is 'Two topics at once, e.g. AI and strikes. Grain: one row per pair of topics and day that a run touched.';
comment on column mart.topic_pair_days.topic_name is 'The first topic by name.';
comment on column mart.topic_pair_days.other_topic_name is 'The second.';
comment on column mart.topic_pair_days.day_date is 'Day in the reporting zone.';
comment on column mart.topic_pair_days.article_count is 'Articles with both topics; null when nothing is known of the day.';
comment on column mart.topic_pair_days.story_count is 'Stories among them; null as above.';
comment on column mart.topic_pair_days.sentence_count is 'Sentences that speak of both; null as above.';

create table history.topic_days (
    topic_name text not null,
    day_date date not null,
    known_from timestamptz not null,
    known_until timestamptz,
    run_id text not null references ops.runs (run_id),
    article_count integer,
    main_article_count integer,
    distinct_article_count integer,
    story_count integer,
    source_count integer,
    processed_article_count integer,
    article_share double precision,
    expected_source_count integer not null,
    complete_source_count integer not null,
    gap_reason text,
    primary key (topic_name, day_date, known_from),
    constraint known_for_a_while check (known_until > known_from)
);
create unique index on history.topic_days (topic_name, day_date) where known_until is null;
comment on table history.topic_days is 'Every value that a row of mart.topic_days ever had. Grain: one row per topic, day and span of time in which the value stood.';
comment on column history.topic_days.topic_name is 'The topic.';
comment on column history.topic_days.day_date is 'Day in the reporting zone.';
comment on column history.topic_days.known_from is 'Since when this was the answer.';
comment on column history.topic_days.known_until is 'Until when; null while it still is.';
comment on column history.topic_days.run_id is 'The run that made it so.';
comment on column history.topic_days.article_count is 'As in mart.topic_days.';
comment on column history.topic_days.main_article_count is 'As in mart.topic_days.';
comment on column history.topic_days.distinct_article_count is 'As in mart.topic_days.';
comment on column history.topic_days.story_count is 'As in mart.topic_days.';
comment on column history.topic_days.source_count is 'As in mart.topic_days.';
comment on column history.topic_days.processed_article_count is 'As in mart.topic_days.';
comment on column history.topic_days.article_share is 'As in mart.topic_days.';
comment on column history.topic_days.expected_source_count is 'As in mart.topic_days.';
comment on column history.topic_days.complete_source_count is 'As in mart.topic_days.';
comment on column history.topic_days.gap_reason is 'As in mart.topic_days.';

-- The answers for one day, computed from core: the only definition of the numbers.
create function mart.topic_day_answers(asked_date date)
returns table (
    topic_name text,
    day_date date,
    article_count integer,
    main_article_count integer,
    distinct_article_count integer,
    story_count integer,
    source_count integer,
    processed_article_count integer,
    article_share double precision,
    expected_source_count integer,
    complete_source_count integer,
    gap_reason text
)
language sql stable
as $$
    with
    coverage as (
        select
            count(*)::integer as expected_source_count,
            count(*) filter (where source_days.coverage_name = 'complete')::integer as complete_source_count,
            string_agg(
                sources.source_name || ' ' || coalesce(source_days.gap_reason, 'not read'), ', '
                order by sources.source_name collate "C"
            ) filter (where source_days.coverage_name is distinct from 'complete') as gap_reason
        from core.sources
        left join ops.source_days
            on source_days.source_name = sources.source_name and source_days.day_date = asked_date
        where sources.is_active
    ),
    processed as (
        select
            articles.article_id,
            articles.source_name,
            coalesce(copies.original_id, articles.article_id) as original_id,
            coalesce(story_members.story_id, articles.article_id) as story_id
        from core.articles
        left join core.copies on copies.article_id = articles.article_id
        left join core.story_members on story_members.article_id = articles.article_id
        where
            articles.published_date = asked_date
            and exists (select from core.verdicts where verdicts.article_id = articles.article_id)
    ),
    totals as (
        select count(*)::integer as processed_article_count from processed
    ),
    on_topic as (
        select
            verdicts.topic_name,
            count(*)::integer as article_count,
            (count(*) filter (where verdicts.role_name = 'main'))::integer as main_article_count,
            count(distinct processed.original_id)::integer as distinct_article_count,
            count(distinct processed.story_id)::integer as story_count,
            count(distinct processed.source_name)::integer as source_count
        from processed
        inner join core.verdicts on verdicts.article_id = processed.article_id
        where verdicts.role_name <> 'none'
        group by verdicts.topic_name
    )
    select
        topics.topic_name,
        asked_date,
        case when known.is_known then coalesce(on_topic.article_count, 0) end,
        case when known.is_known then coalesce(on_topic.main_article_count, 0) end,
        case when known.is_known then coalesce(on_topic.distinct_article_count, 0) end,
        case when known.is_known then coalesce(on_topic.story_count, 0) end,
        case when known.is_known then coalesce(on_topic.source_count, 0) end,
        case when known.is_known then totals.processed_article_count end,
        coalesce(on_topic.article_count, 0)::double precision / nullif(totals.processed_article_count, 0),
        coverage.expected_source_count,
        coverage.complete_source_count,
        coverage.gap_reason
    from core.topics
    cross join coverage
    cross join totals
    cross join lateral (
        select totals.processed_article_count > 0 or coverage.complete_source_count > 0 as is_known
    ) as known
    left join on_topic on on_topic.topic_name = topics.topic_name
    where topics.is_active
$$;
comment on function mart.topic_day_answers(date) is
'The numbers of one day from the facts, as mart.topic_days keeps them. Null counts: nothing is known of the day.';

create view mart.topic_trend_daily as
with days as (
    select generate_series(min(recorded.day_date), max(recorded.day_date), interval '1 day')::date as day_date
    from mart.topic_days as recorded
)

select
    topics.topic_name,
    days.day_date,
    topic_days.article_count,
    topic_days.main_article_count,
    topic_days.distinct_article_count,
    topic_days.story_count,
    topic_days.source_count,
    topic_days.processed_article_count,
    topic_days.article_share,
    topic_days.expected_source_count,
    topic_days.complete_source_count,
    case
        when topic_days.day_date is null then 'no run has covered this day'
        else topic_days.gap_reason
    end as gap_reason
from core.topics
cross join days
left join mart.topic_days
    on topic_days.topic_name = topics.topic_name and topic_days.day_date = days.day_date;
comment on view mart.topic_trend_daily is 'How much each topic was in the news, day by day, without holes. Grain: one row per topic and day, first to last.';
comment on column mart.topic_trend_daily.topic_name is 'The topic.';
comment on column mart.topic_trend_daily.day_date is 'Day in the reporting zone.';
comment on column mart.topic_trend_daily.article_count is 'Articles on the topic, reprints included; null when the day is not known.';
comment on column mart.topic_trend_daily.main_article_count is 'Those that are about it; null when the day is not known.';
comment on column mart.topic_trend_daily.distinct_article_count is 'Each set of copies once; null when the day is not known.';
comment on column mart.topic_trend_daily.story_count is 'Stories among them; null when the day is not known.';
comment on column mart.topic_trend_daily.source_count is 'Sources among them; null when the day is not known.';
comment on column mart.topic_trend_daily.processed_article_count is 'All articles of the day that were tagged; null when the day is not known.';
comment on column mart.topic_trend_daily.article_share is 'article_count / processed_article_count, 0 to 1; null without articles.';
comment on column mart.topic_trend_daily.expected_source_count is 'Sources of the catalogue when the day was computed; null when no run covered it.';
comment on column mart.topic_trend_daily.complete_source_count is 'Sources read whole; null when no run covered it.';
comment on column mart.topic_trend_daily.gap_reason is 'What the numbers miss; null when nothing.';

create view mart.topic_trend_weekly as
with weeks as (
    select
        topic_name,
        date_trunc('week', day_date)::date as week_date,
        sum(article_count)::integer as article_count,
        sum(main_article_count)::integer as main_article_count,
        sum(processed_article_count)::integer as processed_article_count,
        count(*) filter (where gap_reason is null)::integer as complete_day_count
    from mart.topic_trend_daily
    group by topic_name, date_trunc('week', day_date)
),

things as (
    select
        verdicts.topic_name,
        date_trunc('week', articles.published_date)::date as week_date,
        count(distinct coalesce(copies.original_id, articles.article_id))::integer as distinct_article_count,
        count(distinct coalesce(story_members.story_id, articles.article_id))::integer as story_count,
        count(distinct articles.source_name)::integer as source_count
    from core.verdicts
    inner join core.articles on articles.article_id = verdicts.article_id
    left join core.copies on copies.article_id = articles.article_id
    left join core.story_members on story_members.article_id = articles.article_id
    where verdicts.role_name <> 'none' and articles.published_date is not null
    group by verdicts.topic_name, date_trunc('week', articles.published_date)
)

select
    weeks.topic_name,
    weeks.week_date,
    weeks.article_count,
    weeks.main_article_count,
    case
        when weeks.article_count is not null then coalesce(things.distinct_article_count, 0)
    end as distinct_article_count,
    case when weeks.article_count is not null then coalesce(things.story_count, 0) end as story_count,
    case when weeks.article_count is not null then coalesce(things.source_count, 0) end as source_count,
    weeks.processed_article_count,
    weeks.article_count::double precision / nullif(weeks.processed_article_count, 0) as article_share,
    weeks.complete_day_count
from weeks
left join things on things.topic_name = weeks.topic_name and things.week_date = weeks.week_date;
comment on view mart.topic_trend_weekly is 'How much each topic was in the news, week by week. Grain: one row per topic and ISO week.';
comment on column mart.topic_trend_weekly.topic_name is 'The topic.';
comment on column mart.topic_trend_weekly.week_date is 'Monday of the week.';
comment on column mart.topic_trend_weekly.article_count is 'Articles on the topic, reprints included; null when no day of the week is known.';
comment on column mart.topic_trend_weekly.main_article_count is 'Those that are about it; null as above.';
comment on column mart.topic_trend_weekly.distinct_article_count is 'Each set of copies once in the week; null as above.';
comment on column mart.topic_trend_weekly.story_count is 'Stories; one told on three days counts once; null as above.';
comment on column mart.topic_trend_weekly.source_count is 'Sources that wrote on it; null as above.';
comment on column mart.topic_trend_weekly.processed_article_count is 'All articles of the week that were tagged; null as above.';
comment on column mart.topic_trend_weekly.article_share is 'article_count / processed_article_count, 0 to 1; null without articles.';
comment on column mart.topic_trend_weekly.complete_day_count is 'Days of the week whose every source was read whole, 0 to 7.';

create view mart.topic_pair_weekly as
select
    topic_name,
    other_topic_name,
    date_trunc('week', day_date)::date as week_date,
    sum(article_count)::integer as article_count,
    sum(sentence_count)::integer as sentence_count
from mart.topic_pair_days
group by topic_name, other_topic_name, date_trunc('week', day_date);
comment on view mart.topic_pair_weekly is 'Two topics at once, week by week. Grain: one row per pair of topics and ISO week.';
comment on column mart.topic_pair_weekly.topic_name is 'The first topic by name.';
comment on column mart.topic_pair_weekly.other_topic_name is 'The second.';
comment on column mart.topic_pair_weekly.week_date is 'Monday of the week.';
comment on column mart.topic_pair_weekly.article_count is 'Articles with both topics; null when no day of the week is known.';
comment on column mart.topic_pair_weekly.sentence_count is 'Sentences that speak of both; null as above.';

create view mart.stories as
select
    story_members.story_id,
    first_articles.title as story_title,
    first_articles.source_name as first_source_name,
    first_articles.published_at as first_published_at,
    max(articles.published_at) as last_published_at,
    count(*)::integer as article_count,
    count(distinct coalesce(copies.original_id, articles.article_id))::integer as distinct_article_count,
    count(distinct articles.source_name)::integer as source_count,
    array_agg(distinct articles.language_code order by articles.language_code) as language_codes
from core.story_members
inner join core.articles on articles.article_id = story_members.article_id
inner join core.articles as first_articles on first_articles.article_id = story_members.story_id
left join core.copies on copies.article_id = articles.article_id
group by story_members.story_id, first_articles.title, first_articles.source_name, first_articles.published_at;
comment on view mart.stories is 'Stories with who told them first and in which languages. Grain: one row per story.';
comment on column mart.stories.story_id is 'article_id of the earliest member.';
comment on column mart.stories.story_title is 'Its headline.';
comment on column mart.stories.first_source_name is 'Its source.';
comment on column mart.stories.first_published_at is 'When it appeared; null when undated.';
comment on column mart.stories.last_published_at is 'When the latest member appeared; null when all are undated.';
comment on column mart.stories.article_count is 'Members, reprints included.';
comment on column mart.stories.distinct_article_count is 'Members, each set of copies once.';
comment on column mart.stories.source_count is 'Sources among them.';
comment on column mart.stories.language_codes is 'Languages, in alphabetical order, e.g. {en,fr,id}.';

create view mart.article_topics as
select
    articles.article_id,
    verdicts.topic_name,
    verdicts.role_name,
    verdicts.score,
    articles.published_date,
    articles.published_at,
    articles.source_name,
    articles.language_code,
    articles.title,
    articles.url,
    coalesce(copies.original_id, articles.article_id) as original_id,
    coalesce(story_members.story_id, articles.article_id) as story_id
from core.verdicts
inner join core.articles on articles.article_id = verdicts.article_id
left join core.copies on copies.article_id = articles.article_id
left join core.story_members on story_members.article_id = articles.article_id
where verdicts.role_name <> 'none';
comment on view mart.article_topics is 'Articles on a topic, ready to count. Grain: one row per article and topic that it mentions.';
comment on column mart.article_topics.article_id is 'The article.';
comment on column mart.article_topics.topic_name is 'The topic.';
comment on column mart.article_topics.role_name is 'main or mention.';
comment on column mart.article_topics.score is 'Weight of its mentions.';
comment on column mart.article_topics.published_date is 'Day in the reporting zone; null when undated.';
comment on column mart.article_topics.published_at is 'Instant; null when undated.';
comment on column mart.article_topics.source_name is 'Who published it.';
comment on column mart.article_topics.language_code is 'ISO 639-1 code.';
comment on column mart.article_topics.title is 'Headline; null when none was found.';
comment on column mart.article_topics.url is 'Where it is.';
comment on column mart.article_topics.original_id is 'What it repeats, or itself.';
comment on column mart.article_topics.story_id is 'The story that it tells.';

create view mart.undated_articles as
select
    source_name,
    count(*)::integer as article_count
from core.articles
where published_at is null
group by source_name;
comment on view mart.undated_articles is 'Articles that stay out of every series, since their pages give no date. Grain: one row per source that has some.';
comment on column mart.undated_articles.source_name is 'The source.';
comment on column mart.undated_articles.article_count is 'How many.';

create function history.topic_days_as_known(asked_at timestamptz)
returns setof history.topic_days
language sql stable
as $$
    select * from history.topic_days
    where known_from <= asked_at and (known_until is null or known_until > asked_at)
$$;
comment on function history.topic_days_as_known(timestamptz) is 'mart.topic_days as it stood at an instant.';

create view ops.source_health as
select
    sources.source_name,
    last_read.read_at as last_read_at,
    last_read.outcome_name as last_outcome_name,
    last_read.reason_name as last_reason_name,
    links.stored_count,
    links.waiting_count,
    links.lost_count,
    links.last_found_at
from core.sources
left join lateral (
    select
        listing_reads.read_at,
        listing_reads.outcome_name,
        listing_reads.reason_name
    from ops.listing_reads
    where listing_reads.source_name = sources.source_name
    order by listing_reads.read_at desc
    limit 1
) as last_read on true
left join lateral (
    select
        count(*) filter (where page_links.outcome_name in ('stored', 'unchanged'))::integer as stored_count,
        count(*) filter (where page_links.outcome_name in ('waiting', 'retried'))::integer as waiting_count,
        count(*) filter (where page_links.outcome_name in ('skipped', 'refused', 'gone'))::integer as lost_count,
        max(page_links.found_at) as last_found_at
    from ops.page_links
    where page_links.source_name = sources.source_name
) as links on true
where sources.is_active;
comment on view ops.source_health is 'Is each source alive? Grain: one row per source of the catalogue.';
comment on column ops.source_health.source_name is 'The source.';
comment on column ops.source_health.last_read_at is 'Last reading of one of its listings; null before the first.';
comment on column ops.source_health.last_outcome_name is 'How that went; stored is good.';
comment on column ops.source_health.last_reason_name is 'Why it failed; null when it did not.';
comment on column ops.source_health.stored_count is 'Links whose page is stored.';
comment on column ops.source_health.waiting_count is 'Links that wait for their page or for another try.';
comment on column ops.source_health.lost_count is 'Links that ended without a page.';
comment on column ops.source_health.last_found_at is 'When a new link was found last.';

create view ops.run_summaries as
select
    runs.run_id,
    runs.dag_name,
    runs.since_at,
    runs.until_at,
    runs.started_at,
    stage_runs.stage_name,
    sum(stage_runs.taken_count)::integer as taken_count,
    sum(stage_runs.made_count)::integer as made_count,
    sum(stage_runs.rejected_count)::integer as rejected_count,
    sum(stage_runs.stage_seconds) as stage_seconds
from ops.runs
inner join ops.stage_runs on stage_runs.run_id = runs.run_id
group by runs.run_id, stage_runs.stage_name;
comment on view ops.run_summaries is 'What each run did, stage by stage. Grain: one row per run and stage.';
comment on column ops.run_summaries.run_id is 'The run.';
comment on column ops.run_summaries.dag_name is 'Its DAG.';
comment on column ops.run_summaries.since_at is 'Start of its interval.';
comment on column ops.run_summaries.until_at is 'End of its interval, exclusive.';
comment on column ops.run_summaries.started_at is 'When its first stage began.';
comment on column ops.run_summaries.stage_name is 'The stage.';
comment on column ops.run_summaries.taken_count is 'Records taken in, all sources and tries.';
comment on column ops.run_summaries.made_count is 'Records that went on.';
comment on column ops.run_summaries.rejected_count is 'Records that left with a reason.';
comment on column ops.run_summaries.stage_seconds is 'Wall time.';

do $$
begin
    -- Roles belong to the whole server: another warehouse on it may have made this one.
    if not exists (select from pg_roles where rolname = 'presswatch_reader') then
        create role presswatch_reader nologin;
    end if;
    -- A role that was made for us, and that we may not manage, is limited by whoever made it.
    if pg_has_role('presswatch_reader', 'member with admin option') then
        alter role presswatch_reader set statement_timeout = '60s';
        alter role presswatch_reader set search_path = mart, core, history, ops;
    end if;
end
$$;
grant usage on schema core, mart, history, ops to presswatch_reader;
grant select on all tables in schema core, mart, history to presswatch_reader;
grant select on
ops.source_health, ops.run_summaries, ops.source_days, ops.rejects, ops.reject_reasons, ops.runs, ops.stage_runs
to presswatch_reader;
alter default privileges in schema core, mart, history grant select on tables to presswatch_reader;
