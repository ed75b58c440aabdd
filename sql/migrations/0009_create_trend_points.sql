-- Trend points by day, week and month, whole and in slices; their statistics, bursts, pairs, stories; their history.
-- depends: 0008_say_what_is_missing

-- ------------------------------------------------------------------ core: panels and verdicts that count
create table core.panels (
    panel_name text primary key,
    panel_title text not null
);
comment on table core.panels is 'Fixed panels of sources: a trend within one does not move because a source joined or left the catalogue. Grain: one row per panel.';
comment on column core.panels.panel_name is 'Short name, as in panels.toml of the catalogue, e.g. national.';
comment on column core.panels.panel_title is 'Name for people.';

create table core.panel_sources (
    panel_name text not null references core.panels (panel_name) on delete cascade,
    source_name text not null references core.sources (source_name),
    primary key (panel_name, source_name)
);
create index on core.panel_sources (source_name);
comment on table core.panel_sources is 'Who is in which panel. Grain: one row per panel and source.';
comment on column core.panel_sources.panel_name is 'The panel.';
comment on column core.panel_sources.source_name is 'The source.';

create view core.effective_verdicts as
select
    verdicts.article_id,
    verdicts.topic_name,
    verdicts.role_name,
    verdicts.score,
    verdicts.rules_version
from core.verdicts;
comment on view core.effective_verdicts is 'The verdicts that count. Grain: one row per article and topic.';
comment on column core.effective_verdicts.article_id is 'The article.';
comment on column core.effective_verdicts.topic_name is 'The topic.';
comment on column core.effective_verdicts.role_name is 'main, mention or none.';
comment on column core.effective_verdicts.score is 'Weight of the accepted mentions; comparable within a topic.';
comment on column core.effective_verdicts.rules_version is 'Version of the rules that decided.';

-- Whoever asks for undated articles, or for those of a day, reads no others.
create index on core.articles (source_name) where published_date is null;
create index on ops.rejects (rejected_at);

-- ------------------------------------------------------------------ mart: the articles that are counted
drop view mart.topic_pair_weekly;
drop view mart.topic_trend_weekly;
drop view mart.topic_trend_daily;
drop view mart.article_topics;
drop view mart.stories;

create table mart.dated_article_topics (
    article_id text not null,
    topic_name text not null references core.topics (topic_name),
    role_name text not null,
    score double precision not null,
    published_date date not null,
    published_at timestamptz not null,
    source_name text not null,
    language_code text not null,
    title text,
    url text not null,
    original_id text not null,
    original_source_name text not null,
    story_id text not null,
    primary key (article_id, topic_name)
);
create index on mart.dated_article_topics (topic_name, published_date);
create index on mart.dated_article_topics (published_date);
create index on mart.dated_article_topics (story_id);
comment on table mart.dated_article_topics is 'Articles on a topic as they were last counted; what mart.article_topics shows of dated articles. Grain: one row per dated article and topic that it mentions.';
comment on column mart.dated_article_topics.article_id is 'The article.';
comment on column mart.dated_article_topics.topic_name is 'The topic.';
comment on column mart.dated_article_topics.role_name is 'main or mention.';
comment on column mart.dated_article_topics.score is 'Weight of its mentions.';
comment on column mart.dated_article_topics.published_date is 'Day in the reporting zone.';
comment on column mart.dated_article_topics.published_at is 'Instant.';
comment on column mart.dated_article_topics.source_name is 'Who published it.';
comment on column mart.dated_article_topics.language_code is 'ISO 639-1 code.';
comment on column mart.dated_article_topics.title is 'Headline; null when none was found.';
comment on column mart.dated_article_topics.url is 'Where it is.';
comment on column mart.dated_article_topics.original_id is 'What it repeats, or itself.';
comment on column mart.dated_article_topics.original_source_name is 'Who published what it repeats, or itself.';
comment on column mart.dated_article_topics.story_id is 'The story that it tells.';

create view mart.article_topics as
select
    article_id,
    topic_name,
    role_name,
    score,
    published_date,
    published_at,
    source_name,
    language_code,
    title,
    url,
    original_id,
    original_source_name,
    story_id
from mart.dated_article_topics
union all
select
    articles.article_id,
    verdicts.topic_name,
    verdicts.role_name,
    verdicts.score,
    null::date as published_date,
    null::timestamptz as published_at,
    articles.source_name,
    articles.language_code,
    articles.title,
    articles.url,
    coalesce(copies.original_id, articles.article_id) as original_id,
    coalesce(originals.source_name, articles.source_name) as original_source_name,
    coalesce(story_members.story_id, articles.article_id) as story_id
from core.articles
inner join core.effective_verdicts as verdicts on verdicts.article_id = articles.article_id
left join core.copies on copies.article_id = articles.article_id
left join core.articles as originals on originals.article_id = copies.original_id
left join core.story_members on story_members.article_id = articles.article_id
where verdicts.role_name <> 'none' and articles.published_date is null;
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
comment on column mart.article_topics.original_source_name is 'Who published what it repeats, or itself.';
comment on column mart.article_topics.story_id is 'The story that it tells.';

-- ------------------------------------------------------------------ mart: trend points
create table mart.trend_points (
    topic_name text not null references core.topics (topic_name),
    period_name text not null check (period_name in ('day', 'week', 'month')),
    slice_name text not null check (slice_name in ('all', 'language', 'source', 'panel')),
    slice_value text not null,
    period_date date not null,
    article_count integer,
    main_article_count integer,
    distinct_article_count integer,
    story_count integer,
    source_count integer,
    independent_source_count integer,
    processed_article_count integer,
    article_share double precision check (article_share between 0 and 1),
    expected_source_count integer not null,
    healthy_source_count integer,
    complete_source_count integer not null,
    known_day_count integer not null,
    complete_day_count integer not null,
    gap_reason text,
    rules_versions text[] not null default '{}',
    run_id text not null references ops.runs (run_id),
    known_from timestamptz not null,
    primary key (topic_name, period_name, slice_name, slice_value, period_date)
);
create index on mart.trend_points (period_name, period_date);
create index on mart.trend_points (run_id);
comment on table mart.trend_points is 'How much each topic was in the news: every point of every trend. Grain: one row per topic, period, slice and date that a run touched; of a source only what is known.';
comment on column mart.trend_points.topic_name is 'The topic.';
comment on column mart.trend_points.period_name is 'day, week (ISO, from Monday) or month.';
comment on column mart.trend_points.slice_name is 'all, or what the point is limited to: language, source or panel.';
comment on column mart.trend_points.slice_value is 'Which language, source or panel, e.g. id; empty for all.';
comment on column mart.trend_points.period_date is 'First day of the period in the reporting zone.';
comment on column mart.trend_points.article_count is 'Articles with the topic as main or mention, reprints included; null when nothing is known of the period.';
comment on column mart.trend_points.main_article_count is 'Those that are about the topic; null as above.';
comment on column mart.trend_points.distinct_article_count is 'Each set of copies counted once in the period; null as above.';
comment on column mart.trend_points.story_count is 'Stories among them; one retold in two languages or on two days of the period counts once; null as above.';
comment on column mart.trend_points.source_count is 'Sources among them; null as above.';
comment on column mart.trend_points.independent_source_count is 'Sources that did not merely reprint: who published the originals; null as above.';
comment on column mart.trend_points.processed_article_count is 'The denominator: all articles of the period that were judged on the topic; null as above.';
comment on column mart.trend_points.article_share is 'article_count / processed_article_count, 0 to 1; null when there is no article.';
comment on column mart.trend_points.expected_source_count is 'Sources of the catalogue in the slice; the most of any day.';
comment on column mart.trend_points.healthy_source_count is 'Sources that gave an article of the day or were read whole; the fewest of any known day; null for days last counted before it was.';
comment on column mart.trend_points.complete_source_count is 'Sources whose listings of the day were read whole; the fewest of any known day.';
comment on column mart.trend_points.known_day_count is 'Days of the period of which something is known.';
comment on column mart.trend_points.complete_day_count is 'Days of the period on which every source was read whole.';
comment on column mart.trend_points.gap_reason is 'What the numbers miss; null when every source was read whole.';
comment on column mart.trend_points.rules_versions is 'Versions of the rules that judged the denominator; with more than one the share mixes rules, see mixed_rules in sql/checks.';
comment on column mart.trend_points.run_id is 'The run that made it so.';
comment on column mart.trend_points.known_from is 'Since when this has been the answer.';

-- The only definition of the numbers of a day. After mart.dated_article_topics has been filled.
create function mart.day_answers(asked_date date)
returns table (
    topic_name text,
    slice_name text,
    slice_value text,
    article_count integer,
    main_article_count integer,
    distinct_article_count integer,
    story_count integer,
    source_count integer,
    independent_source_count integer,
    processed_article_count integer,
    article_share double precision,
    expected_source_count integer,
    healthy_source_count integer,
    complete_source_count integer,
    known_day_count integer,
    complete_day_count integer,
    gap_reason text,
    rules_versions text[]
)
language sql stable
as $$
    with processed as materialized (
        select
            verdicts.topic_name,
            articles.source_name,
            articles.language_code,
            verdicts.rules_version,
            count(*) as article_count
        from core.articles
        inner join core.effective_verdicts as verdicts on verdicts.article_id = articles.article_id
        where articles.published_date = asked_date
        group by verdicts.topic_name, articles.source_name, articles.language_code, verdicts.rules_version
    ),

    -- Which slices an article belongs to, told from its source and language.
    slices as materialized (
        select
            kinds.source_name,
            kinds.language_code,
            told.slice_name,
            told.slice_value
        from (
            select distinct
                source_name,
                language_code
            from processed
        ) as kinds
        cross join lateral (
            values ('all', ''), ('language', kinds.language_code), ('source', kinds.source_name)
            union all
            select
                'panel',
                panel_sources.panel_name
            from core.panel_sources
            where panel_sources.source_name = kinds.source_name
        ) as told (slice_name, slice_value)
    ),

    -- What could be expected of each slice, and what came.
    expected as (
        select
            told.slice_name,
            told.slice_value,
            count(*)::integer as expected_source_count,
            (count(*) filter (where sources.is_healthy))::integer as healthy_source_count,
            (count(*) filter (where sources.is_complete))::integer as complete_source_count,
            (array_agg(sources.gap_reason order by sources.source_name collate "C")
                filter (where not sources.is_complete)) as gap_reasons
        from (
            select
                sources.source_name,
                sources.language_code,
                coalesce(source_days.coverage_name = 'complete', false) as is_complete,
                coalesce(source_days.coverage_name = 'complete', false)
                or sources.source_name in (select processed.source_name from processed) as is_healthy,
                sources.source_name || ' ' || coalesce(source_days.gap_reason, 'not read') as gap_reason
            from core.sources
            left join ops.source_days
                on source_days.source_name = sources.source_name and source_days.day_date = asked_date
            where sources.is_active
        ) as sources
        cross join lateral (
            values ('all', ''), ('language', sources.language_code), ('source', sources.source_name)
            union all
            select
                'panel',
                panel_sources.panel_name
            from core.panel_sources
            where panel_sources.source_name = sources.source_name
        ) as told (slice_name, slice_value)
        group by told.slice_name, told.slice_value
    ),

    totals as (
        select
            processed.topic_name,
            slices.slice_name,
            slices.slice_value,
            sum(processed.article_count)::integer as processed_article_count,
            array_agg(distinct processed.rules_version order by processed.rules_version) as rules_versions
        from processed
        inner join slices
            on slices.source_name = processed.source_name and slices.language_code = processed.language_code
        group by processed.topic_name, slices.slice_name, slices.slice_value
    ),

    on_topic as (
        select
            told.topic_name,
            slices.slice_name,
            slices.slice_value,
            count(*)::integer as article_count,
            (count(*) filter (where told.role_name = 'main'))::integer as main_article_count,
            count(distinct told.original_id)::integer as distinct_article_count,
            count(distinct told.story_id)::integer as story_count,
            count(distinct told.source_name)::integer as source_count,
            count(distinct told.original_source_name)::integer as independent_source_count
        from mart.dated_article_topics as told
        inner join slices
            on slices.source_name = told.source_name and slices.language_code = told.language_code
        where told.published_date = asked_date
        group by told.topic_name, slices.slice_name, slices.slice_value
    ),

    keys as (
        select
            slice_name,
            slice_value
        from expected
        union
        select
            slice_name,
            slice_value
        from slices
    )

    select
        topics.topic_name,
        keys.slice_name,
        keys.slice_value,
        case when known.is_known then coalesce(on_topic.article_count, 0) end as article_count,
        case when known.is_known then coalesce(on_topic.main_article_count, 0) end as main_article_count,
        case when known.is_known then coalesce(on_topic.distinct_article_count, 0) end as distinct_article_count,
        case when known.is_known then coalesce(on_topic.story_count, 0) end as story_count,
        case when known.is_known then coalesce(on_topic.source_count, 0) end as source_count,
        case when known.is_known then coalesce(on_topic.independent_source_count, 0) end as independent_source_count,
        case when known.is_known then coalesce(totals.processed_article_count, 0) end as processed_article_count,
        coalesce(on_topic.article_count, 0)::double precision
        / nullif(totals.processed_article_count, 0) as article_share,
        coalesce(expected.expected_source_count, 0) as expected_source_count,
        coalesce(expected.healthy_source_count, 0) as healthy_source_count,
        coalesce(expected.complete_source_count, 0) as complete_source_count,
        known.is_known::integer as known_day_count,
        (expected.gap_reasons is null and not known.is_unjudged)::integer as complete_day_count,
        nullif(concat_ws(
            ', ',
            case when known.is_unjudged then 'its articles are not judged on this topic yet' end,
            -- The first ten by name: a thousand names in every point would say no more.
            array_to_string(expected.gap_reasons[:10], ', ')
            || coalesce(' and ' || nullif(greatest(0, cardinality(expected.gap_reasons) - 10), 0) || ' more', '')
        ), '') as gap_reason,
        coalesce(totals.rules_versions, '{}') as rules_versions
    from core.topics
    cross join keys
    left join expected
        on expected.slice_name = keys.slice_name and expected.slice_value = keys.slice_value
    left join totals
        on
            totals.topic_name = topics.topic_name
            and totals.slice_name = keys.slice_name
            and totals.slice_value = keys.slice_value
    left join on_topic
        on
            on_topic.topic_name = topics.topic_name
            and on_topic.slice_name = keys.slice_name
            and on_topic.slice_value = keys.slice_value
    left join (
        select distinct
            slices.slice_name,
            slices.slice_value
        from slices
    ) as arrived on arrived.slice_name = keys.slice_name and arrived.slice_value = keys.slice_value
    cross join lateral (
        select
            totals.topic_name is null and arrived.slice_name is not null as is_unjudged,
            totals.topic_name is not null
            or (arrived.slice_name is null and coalesce(expected.complete_source_count, 0) > 0) as is_known
    ) as known
    -- Sources are many, and most days of most are unknown for long: such a point is left out.
    where topics.is_active and (known.is_known or keys.slice_name <> 'source')
$$;
comment on function mart.day_answers(date) is
'The points of one day from the facts, as mart.trend_points keeps them. Null counts: nothing is known of the day.';

-- A week or month from its days: what adds up is added up, what does not (copies, stories, sources) is
-- counted among the articles on the topic.
create function mart.period_answers(first_date date, last_date date)
returns table (
    topic_name text,
    slice_name text,
    slice_value text,
    article_count integer,
    main_article_count integer,
    distinct_article_count integer,
    story_count integer,
    source_count integer,
    independent_source_count integer,
    processed_article_count integer,
    article_share double precision,
    expected_source_count integer,
    healthy_source_count integer,
    complete_source_count integer,
    known_day_count integer,
    complete_day_count integer,
    gap_reason text,
    rules_versions text[]
)
language sql stable
as $$
    with days as materialized (
        select *
        from mart.trend_points
        where period_name = 'day' and period_date between first_date and last_date
    ),

    sums as (
        select
            topic_name,
            slice_name,
            slice_value,
            sum(article_count)::integer as article_count,
            sum(main_article_count)::integer as main_article_count,
            sum(processed_article_count)::integer as processed_article_count,
            max(expected_source_count) as expected_source_count,
            min(healthy_source_count) filter (where known_day_count = 1) as healthy_source_count,
            coalesce(min(complete_source_count) filter (where known_day_count = 1), 0) as complete_source_count,
            sum(known_day_count)::integer as known_day_count,
            sum(complete_day_count)::integer as complete_day_count
        from days
        group by topic_name, slice_name, slice_value
    ),

    versions as (
        select
            days.topic_name,
            days.slice_name,
            days.slice_value,
            array_agg(distinct judged.rules_version order by judged.rules_version) as rules_versions
        from days
        cross join lateral unnest(days.rules_versions) as judged (rules_version)
        group by days.topic_name, days.slice_name, days.slice_value
    ),

    told as materialized (
        select *
        from mart.dated_article_topics
        where published_date between first_date and last_date
    ),

    slices as (
        select
            kinds.source_name,
            kinds.language_code,
            belongs.slice_name,
            belongs.slice_value
        from (
            select distinct
                source_name,
                language_code
            from told
        ) as kinds
        cross join lateral (
            values ('all', ''), ('language', kinds.language_code), ('source', kinds.source_name)
            union all
            select
                'panel',
                panel_sources.panel_name
            from core.panel_sources
            where panel_sources.source_name = kinds.source_name
        ) as belongs (slice_name, slice_value)
    ),

    things as (
        select
            told.topic_name,
            slices.slice_name,
            slices.slice_value,
            count(distinct told.original_id)::integer as distinct_article_count,
            count(distinct told.story_id)::integer as story_count,
            count(distinct told.source_name)::integer as source_count,
            count(distinct told.original_source_name)::integer as independent_source_count
        from told
        inner join slices
            on slices.source_name = told.source_name and slices.language_code = told.language_code
        group by told.topic_name, slices.slice_name, slices.slice_value
    )

    select
        sums.topic_name,
        sums.slice_name,
        sums.slice_value,
        sums.article_count,
        sums.main_article_count,
        case when sums.article_count is not null then coalesce(things.distinct_article_count, 0) end
            as distinct_article_count,
        case when sums.article_count is not null then coalesce(things.story_count, 0) end as story_count,
        case when sums.article_count is not null then coalesce(things.source_count, 0) end as source_count,
        case when sums.article_count is not null then coalesce(things.independent_source_count, 0) end
            as independent_source_count,
        sums.processed_article_count,
        sums.article_count::double precision / nullif(sums.processed_article_count, 0) as article_share,
        sums.expected_source_count,
        sums.healthy_source_count,
        sums.complete_source_count,
        sums.known_day_count,
        sums.complete_day_count,
        nullif(concat_ws(
            ', ',
            case
                when sums.known_day_count < span.day_count
                    then span.day_count - sums.known_day_count || ' of ' || span.day_count || ' days not known'
            end,
            case
                when sums.complete_day_count < sums.known_day_count
                    then sums.known_day_count - sums.complete_day_count || ' not read whole'
            end
        ), '') as gap_reason,
        coalesce(versions.rules_versions, '{}') as rules_versions
    from sums
    cross join lateral (select last_date - first_date + 1 as day_count) as span
    left join versions
        on
            versions.topic_name = sums.topic_name
            and versions.slice_name = sums.slice_name
            and versions.slice_value = sums.slice_value
    left join things
        on
            things.topic_name = sums.topic_name
            and things.slice_name = sums.slice_name
            and things.slice_value = sums.slice_value
$$;
comment on function mart.period_answers(date, date) is
'The points of a week or month from its days, as mart.trend_points keeps them. Null counts: nothing is known of any day.';

create table history.trend_points (
    topic_name text not null,
    period_name text not null,
    slice_name text not null,
    slice_value text not null,
    period_date date not null,
    article_count integer,
    main_article_count integer,
    distinct_article_count integer,
    story_count integer,
    source_count integer,
    independent_source_count integer,
    processed_article_count integer,
    article_share double precision,
    expected_source_count integer not null,
    healthy_source_count integer,
    complete_source_count integer not null,
    known_day_count integer not null,
    complete_day_count integer not null,
    gap_reason text,
    rules_versions text[] not null default '{}',
    run_id text not null references ops.runs (run_id),
    known_from timestamptz not null,
    known_until timestamptz not null,
    ended_by_run_id text not null references ops.runs (run_id),
    primary key (topic_name, period_name, slice_name, slice_value, period_date, known_from),
    constraint known_for_a_while check (known_until > known_from)
);
create index on history.trend_points (ended_by_run_id);
comment on table history.trend_points is 'Former values of mart.trend_points. Grain: one row per topic, period, slice, date and span of time in which the value stood.';
comment on column history.trend_points.topic_name is 'As in mart.trend_points.';
comment on column history.trend_points.period_name is 'As in mart.trend_points.';
comment on column history.trend_points.slice_name is 'As in mart.trend_points.';
comment on column history.trend_points.slice_value is 'As in mart.trend_points.';
comment on column history.trend_points.period_date is 'As in mart.trend_points.';
comment on column history.trend_points.article_count is 'As in mart.trend_points.';
comment on column history.trend_points.main_article_count is 'As in mart.trend_points.';
comment on column history.trend_points.distinct_article_count is 'As in mart.trend_points.';
comment on column history.trend_points.story_count is 'As in mart.trend_points.';
comment on column history.trend_points.source_count is 'As in mart.trend_points.';
comment on column history.trend_points.independent_source_count is 'As in mart.trend_points; null also for values that stood before it was counted.';
comment on column history.trend_points.processed_article_count is 'As in mart.trend_points.';
comment on column history.trend_points.article_share is 'As in mart.trend_points.';
comment on column history.trend_points.expected_source_count is 'As in mart.trend_points.';
comment on column history.trend_points.healthy_source_count is 'As in mart.trend_points.';
comment on column history.trend_points.complete_source_count is 'As in mart.trend_points.';
comment on column history.trend_points.known_day_count is 'As in mart.trend_points.';
comment on column history.trend_points.complete_day_count is 'As in mart.trend_points.';
comment on column history.trend_points.gap_reason is 'As in mart.trend_points.';
comment on column history.trend_points.rules_versions is 'As in mart.trend_points.';
comment on column history.trend_points.run_id is 'The run that made it so.';
comment on column history.trend_points.known_from is 'Since when this was the answer.';
comment on column history.trend_points.known_until is 'Until when, exclusive.';
comment on column history.trend_points.ended_by_run_id is 'The run that found another answer.';

insert into history.trend_points (
    topic_name, period_name, slice_name, slice_value, period_date,
    article_count, main_article_count, distinct_article_count, story_count, source_count,
    processed_article_count, article_share, expected_source_count, complete_source_count,
    known_day_count, complete_day_count, gap_reason, run_id, known_from, known_until, ended_by_run_id
)
select
    topic_name,
    'day',
    'all',
    '',
    day_date,
    article_count,
    main_article_count,
    distinct_article_count,
    story_count,
    source_count,
    processed_article_count,
    article_share,
    expected_source_count,
    complete_source_count,
    num_nonnulls(article_count),
    (gap_reason is null)::integer,
    gap_reason,
    run_id,
    known_from,
    known_until,
    ended_by_run_id
from (
    select
        former.*,
        -- Its successor began where it ended.
        lead(former.run_id, 1, former.run_id) over (
            partition by former.topic_name, former.day_date order by former.known_from
        ) as ended_by_run_id
    from history.topic_days as former
) as recorded
where known_until is not null;

insert into mart.trend_points (
    topic_name, period_name, slice_name, slice_value, period_date,
    article_count, main_article_count, distinct_article_count, story_count, source_count,
    processed_article_count, article_share, expected_source_count, complete_source_count,
    known_day_count, complete_day_count, gap_reason, run_id, known_from
)
select
    topic_name,
    'day',
    'all',
    '',
    day_date,
    article_count,
    main_article_count,
    distinct_article_count,
    story_count,
    source_count,
    processed_article_count,
    article_share,
    expected_source_count,
    complete_source_count,
    num_nonnulls(article_count),
    (gap_reason is null)::integer,
    gap_reason,
    run_id,
    known_from
from history.topic_days
where known_until is null;

-- The marts that follow know nothing yet: every day is counted anew by the next run.
insert into ops.changed_days (day_date)
select day_date from mart.topic_days
union
select published_date from core.articles
where published_date is not null
on conflict (day_date) do nothing;

drop function history.topic_days_as_known(timestamptz);
drop function mart.topic_day_answers(date);
drop table history.topic_days;
drop table mart.topic_days;
drop table mart.topic_pair_days;

create view history.topic_days as
select
    topic_name,
    period_date as day_date,
    known_from,
    known_until,
    run_id,
    article_count,
    main_article_count,
    distinct_article_count,
    story_count,
    source_count,
    independent_source_count,
    processed_article_count,
    article_share,
    expected_source_count,
    healthy_source_count,
    complete_source_count,
    gap_reason,
    rules_versions
from history.trend_points
where period_name = 'day' and slice_name = 'all'
union all
select
    topic_name,
    period_date as day_date,
    known_from,
    null as known_until,
    run_id,
    article_count,
    main_article_count,
    distinct_article_count,
    story_count,
    source_count,
    independent_source_count,
    processed_article_count,
    article_share,
    expected_source_count,
    healthy_source_count,
    complete_source_count,
    gap_reason,
    rules_versions
from mart.trend_points
where period_name = 'day' and slice_name = 'all';
comment on view history.topic_days is 'Every value that a day of a trend ever had, the present one too. Grain: one row per topic, day and span of time in which the value stood.';
comment on column history.topic_days.topic_name is 'The topic.';
comment on column history.topic_days.day_date is 'Day in the reporting zone.';
comment on column history.topic_days.known_from is 'Since when this was the answer.';
comment on column history.topic_days.known_until is 'Until when; null while it still is.';
comment on column history.topic_days.run_id is 'The run that made it so.';
comment on column history.topic_days.article_count is 'As in mart.trend_points.';
comment on column history.topic_days.main_article_count is 'As in mart.trend_points.';
comment on column history.topic_days.distinct_article_count is 'As in mart.trend_points.';
comment on column history.topic_days.story_count is 'As in mart.trend_points.';
comment on column history.topic_days.source_count is 'As in mart.trend_points.';
comment on column history.topic_days.independent_source_count is 'As in mart.trend_points; null also for values that stood before it was counted.';
comment on column history.topic_days.processed_article_count is 'As in mart.trend_points.';
comment on column history.topic_days.article_share is 'As in mart.trend_points.';
comment on column history.topic_days.expected_source_count is 'As in mart.trend_points.';
comment on column history.topic_days.healthy_source_count is 'As in mart.trend_points; null also for values that stood before it was counted.';
comment on column history.topic_days.complete_source_count is 'As in mart.trend_points.';
comment on column history.topic_days.gap_reason is 'As in mart.trend_points.';
comment on column history.topic_days.rules_versions is 'As in mart.trend_points.';

create function history.topic_days_as_known(asked_at timestamptz)
returns setof history.topic_days
language sql stable
as $$
    select * from history.topic_days
    where known_from <= asked_at and (known_until is null or known_until > asked_at)
$$;
comment on function history.topic_days_as_known(timestamptz) is 'The days of the trends as they stood at an instant, with the run that had made them so.';

create function mart.trend_points_as_known(asked_at timestamptz)
returns setof mart.trend_points
language sql stable
as $$
    select * from mart.trend_points
    where known_from <= asked_at
    union all
    select
        topic_name, period_name, slice_name, slice_value, period_date, article_count, main_article_count,
        distinct_article_count, story_count, source_count, independent_source_count, processed_article_count,
        article_share, expected_source_count, healthy_source_count, complete_source_count, known_day_count,
        complete_day_count, gap_reason, rules_versions, run_id, known_from
    from history.trend_points
    where known_from <= asked_at and known_until > asked_at
$$;
comment on function mart.trend_points_as_known(timestamptz) is 'mart.trend_points as it stood at an instant.';

create view mart.topic_days as
select
    topic_name,
    period_date as day_date,
    article_count,
    main_article_count,
    distinct_article_count,
    story_count,
    source_count,
    independent_source_count,
    processed_article_count,
    article_share,
    expected_source_count,
    healthy_source_count,
    complete_source_count,
    gap_reason,
    rules_versions
from mart.trend_points
where period_name = 'day' and slice_name = 'all';
comment on view mart.topic_days is 'How much each topic was in the news. Grain: one row per topic and day that a run touched.';
comment on column mart.topic_days.topic_name is 'The topic.';
comment on column mart.topic_days.day_date is 'Day in the reporting zone.';
comment on column mart.topic_days.article_count is 'As in mart.trend_points.';
comment on column mart.topic_days.main_article_count is 'As in mart.trend_points.';
comment on column mart.topic_days.distinct_article_count is 'As in mart.trend_points.';
comment on column mart.topic_days.story_count is 'As in mart.trend_points.';
comment on column mart.topic_days.source_count is 'As in mart.trend_points.';
comment on column mart.topic_days.independent_source_count is 'As in mart.trend_points.';
comment on column mart.topic_days.processed_article_count is 'As in mart.trend_points.';
comment on column mart.topic_days.article_share is 'As in mart.trend_points.';
comment on column mart.topic_days.expected_source_count is 'As in mart.trend_points.';
comment on column mart.topic_days.healthy_source_count is 'As in mart.trend_points.';
comment on column mart.topic_days.complete_source_count is 'As in mart.trend_points.';
comment on column mart.topic_days.gap_reason is 'As in mart.trend_points.';
comment on column mart.topic_days.rules_versions is 'As in mart.trend_points.';

-- ------------------------------------------------------------------ mart: statistics of days
create function mart.gamma_poisson_tail(
    observed_count bigint, baseline_count bigint, baseline_total bigint, day_total bigint
)
returns double precision
language sql immutable
as $$
    -- X ~ NegBin(r, p): what a day of day_total articles brings when its rate is what the baseline says of it.
    -- In steps from 0 to below the observed count: exact to about 1e-14, which is told as 0.
    select case
        when baseline_total > 0 and day_total > 0
            then greatest(0, 1 - coalesce(sum(exp(
                lgamma(steps.k + predicted.r) - lgamma(predicted.r) - lgamma(steps.k + 1)
                + predicted.r * ln(predicted.p) + steps.k * ln(1 - predicted.p)
            )), 0))
    end
    from (
        select
            baseline_count + 0.5::double precision as r,
            nullif(baseline_total, 0)::double precision / (baseline_total + nullif(day_total, 0)) as p
    ) as predicted
    left join lateral generate_series(0, observed_count - 1) as steps (k) on true
$$;
comment on function mart.gamma_poisson_tail(bigint, bigint, bigint, bigint) is
'How likely at least observed_count articles on a topic are on a day of day_total articles, after baseline_count of baseline_total: P(X >= observed), X ~ NegBin(baseline_count + 0.5, baseline_total / (baseline_total + day_total)). Null without a baseline or without articles.';

create table mart.topic_signals (
    topic_name text not null references core.topics (topic_name),
    slice_name text not null check (slice_name in ('all', 'language', 'panel')),
    slice_value text not null,
    day_date date not null,
    week_average double precision not null,
    four_week_average double precision not null,
    momentum_ratio double precision,
    z_score double precision,
    baseline_first_date date,
    baseline_day_count integer not null,
    baseline_article_count integer not null,
    baseline_processed_count integer not null,
    expected_article_average double precision,
    observed_ratio double precision,
    tail_probability double precision check (tail_probability between 0 and 1),
    is_alert boolean not null,
    primary key (topic_name, slice_name, slice_value, day_date)
);
create index on mart.topic_signals (day_date) where is_alert;
comment on table mart.topic_signals is 'Is a day of a trend out of the ordinary? Grain: one row per topic, slice (sources aside) and day that is known.';
comment on column mart.topic_signals.topic_name is 'The topic.';
comment on column mart.topic_signals.slice_name is 'all, language or panel.';
comment on column mart.topic_signals.slice_value is 'Which language or panel; empty for all.';
comment on column mart.topic_signals.day_date is 'Day in the reporting zone.';
comment on column mart.topic_signals.week_average is 'Articles on the topic per known day, of the 7 days up to this one.';
comment on column mart.topic_signals.four_week_average is 'The same of 28 days.';
comment on column mart.topic_signals.momentum_ratio is 'Share of the 7 days / share of the 28 days; above 1 the topic is gaining; null when the 28 days have no article on it.';
comment on column mart.topic_signals.z_score is 'Standard deviations above the mean of the baseline. To describe only: at small counts it cries wolf; null when the baseline does not vary.';
comment on column mart.topic_signals.baseline_first_date is 'First known day among the 28 days before this one; null when none is known.';
comment on column mart.topic_signals.baseline_day_count is 'How many of those 28 days are known: what the baseline really spans.';
comment on column mart.topic_signals.baseline_article_count is 'Articles on the topic in the baseline.';
comment on column mart.topic_signals.baseline_processed_count is 'All articles of the baseline that were judged.';
comment on column mart.topic_signals.expected_article_average is 'Articles that the baseline makes one expect, at as many articles in all as this day has; null without a baseline.';
comment on column mart.topic_signals.observed_ratio is 'Observed / expected; null without a baseline.';
comment on column mart.topic_signals.tail_probability is 'How likely so many articles or more were, see mart.gamma_poisson_tail; 0 is below 1e-14; null without a baseline or without articles.';
comment on column mart.topic_signals.is_alert is 'tail_probability below 0.01, at least two independent sources, at least 7 days of baseline.';

create table mart.topic_bursts (
    topic_name text not null references core.topics (topic_name),
    start_date date not null,
    end_date date not null,
    weight_score double precision not null,
    peak_date date not null,
    article_count integer not null,
    processed_article_count integer not null,
    is_open boolean not null,
    primary key (topic_name, start_date)
);
comment on table mart.topic_bursts is 'Stretches of days in which a topic was at least twice as frequent as in the year around (Kleinberg 2002, two states). Grain: one row per topic and burst.';
comment on column mart.topic_bursts.topic_name is 'The topic.';
comment on column mart.topic_bursts.start_date is 'First day.';
comment on column mart.topic_bursts.end_date is 'Last day.';
comment on column mart.topic_bursts.weight_score is 'How much better the raised rate explains these days than the usual one, in nats; comparable between bursts.';
comment on column mart.topic_bursts.peak_date is 'Its day with most articles on the topic; the first of them.';
comment on column mart.topic_bursts.article_count is 'Articles on the topic in it.';
comment on column mart.topic_bursts.processed_article_count is 'All articles of its days.';
comment on column mart.topic_bursts.is_open is 'True when it reaches the last known day: it may go on.';

create view mart.topic_trend_daily as
with days as (
    select generate_series(min(recorded.period_date), max(recorded.period_date), interval '1 day')::date as day_date
    from mart.trend_points as recorded
    where recorded.period_name = 'day'
)

select
    topics.topic_name,
    days.day_date,
    points.article_count,
    points.main_article_count,
    points.distinct_article_count,
    points.story_count,
    points.source_count,
    points.independent_source_count,
    points.processed_article_count,
    points.article_share,
    points.expected_source_count,
    points.healthy_source_count,
    points.complete_source_count,
    case when points.period_date is null then 'no run has covered this day' else points.gap_reason end as gap_reason,
    points.rules_versions,
    signals.week_average,
    signals.four_week_average,
    signals.momentum_ratio,
    signals.z_score,
    signals.baseline_first_date,
    signals.baseline_day_count,
    signals.expected_article_average,
    signals.observed_ratio,
    signals.tail_probability,
    signals.is_alert
from core.topics
cross join days
left join mart.trend_points as points
    on
        points.topic_name = topics.topic_name
        and points.period_name = 'day'
        and points.slice_name = 'all'
        and points.slice_value = ''
        and points.period_date = days.day_date
left join mart.topic_signals as signals
    on
        signals.topic_name = topics.topic_name
        and signals.slice_name = 'all'
        and signals.slice_value = ''
        and signals.day_date = days.day_date;
comment on view mart.topic_trend_daily is 'How much each topic was in the news, day by day, without holes, and whether a day is out of the ordinary. Grain: one row per topic and day, first to last.';
comment on column mart.topic_trend_daily.topic_name is 'The topic.';
comment on column mart.topic_trend_daily.day_date is 'Day in the reporting zone.';
comment on column mart.topic_trend_daily.article_count is 'Articles on the topic, reprints included; null when the day is not known.';
comment on column mart.topic_trend_daily.main_article_count is 'Those that are about it; null when the day is not known.';
comment on column mart.topic_trend_daily.distinct_article_count is 'Each set of copies once; null when the day is not known.';
comment on column mart.topic_trend_daily.story_count is 'Stories among them; null when the day is not known.';
comment on column mart.topic_trend_daily.source_count is 'Sources among them; null when the day is not known.';
comment on column mart.topic_trend_daily.independent_source_count is 'Sources that did not merely reprint; null when the day is not known.';
comment on column mart.topic_trend_daily.processed_article_count is 'All articles of the day that were judged on the topic; null when the day is not known.';
comment on column mart.topic_trend_daily.article_share is 'article_count / processed_article_count, 0 to 1; null without articles.';
comment on column mart.topic_trend_daily.expected_source_count is 'Sources of the catalogue when the day was computed; null when no run covered it.';
comment on column mart.topic_trend_daily.healthy_source_count is 'Sources that gave an article or were read whole; null when no run covered the day.';
comment on column mart.topic_trend_daily.complete_source_count is 'Sources read whole; null when no run covered it.';
comment on column mart.topic_trend_daily.gap_reason is 'What the numbers miss; null when nothing.';
comment on column mart.topic_trend_daily.rules_versions is 'Versions of the rules that judged its articles; null when no run covered the day.';
comment on column mart.topic_trend_daily.week_average is 'As in mart.topic_signals; null when the day is not known.';
comment on column mart.topic_trend_daily.four_week_average is 'As in mart.topic_signals; null when the day is not known.';
comment on column mart.topic_trend_daily.momentum_ratio is 'As in mart.topic_signals; null also when the day is not known.';
comment on column mart.topic_trend_daily.z_score is 'As in mart.topic_signals; null also when the day is not known.';
comment on column mart.topic_trend_daily.baseline_first_date is 'As in mart.topic_signals; null also when the day is not known.';
comment on column mart.topic_trend_daily.baseline_day_count is 'As in mart.topic_signals; null when the day is not known.';
comment on column mart.topic_trend_daily.expected_article_average is 'As in mart.topic_signals; null also when the day is not known.';
comment on column mart.topic_trend_daily.observed_ratio is 'As in mart.topic_signals; null also when the day is not known.';
comment on column mart.topic_trend_daily.tail_probability is 'As in mart.topic_signals; null also when the day is not known.';
comment on column mart.topic_trend_daily.is_alert is 'As in mart.topic_signals; null when the day is not known.';

create view mart.topic_trend_weekly as
with weeks as (
    select generate_series(
        date_trunc('week', min(recorded.period_date)), max(recorded.period_date), interval '7 days'
    )::date as week_date
    from mart.trend_points as recorded
    where recorded.period_name = 'day'
)

select
    topics.topic_name,
    weeks.week_date,
    points.article_count,
    points.main_article_count,
    points.distinct_article_count,
    points.story_count,
    points.source_count,
    points.independent_source_count,
    points.processed_article_count,
    points.article_share,
    points.expected_source_count,
    points.healthy_source_count,
    points.complete_source_count,
    coalesce(points.known_day_count, 0) as known_day_count,
    coalesce(points.complete_day_count, 0) as complete_day_count,
    case when points.period_date is null then 'no run has covered this week' else points.gap_reason end as gap_reason,
    points.rules_versions
from core.topics
cross join weeks
left join mart.trend_points as points
    on
        points.topic_name = topics.topic_name
        and points.period_name = 'week'
        and points.slice_name = 'all'
        and points.slice_value = ''
        and points.period_date = weeks.week_date;
comment on view mart.topic_trend_weekly is 'How much each topic was in the news, week by week, without holes. Grain: one row per topic and ISO week.';
comment on column mart.topic_trend_weekly.topic_name is 'The topic.';
comment on column mart.topic_trend_weekly.week_date is 'Monday of the week.';
comment on column mart.topic_trend_weekly.article_count is 'Articles on the topic, reprints included; null when no day of the week is known.';
comment on column mart.topic_trend_weekly.main_article_count is 'Those that are about it; null as above.';
comment on column mart.topic_trend_weekly.distinct_article_count is 'Each set of copies once in the week; null as above.';
comment on column mart.topic_trend_weekly.story_count is 'Stories; one told on three days counts once; null as above.';
comment on column mart.topic_trend_weekly.source_count is 'Sources that wrote on it; null as above.';
comment on column mart.topic_trend_weekly.independent_source_count is 'Sources that did not merely reprint; null as above.';
comment on column mart.topic_trend_weekly.processed_article_count is 'All articles of the week that were judged on the topic; null as above.';
comment on column mart.topic_trend_weekly.article_share is 'article_count / processed_article_count, 0 to 1; null without articles.';
comment on column mart.topic_trend_weekly.expected_source_count is 'Sources of the catalogue, the most of any day; null when no run covered the week.';
comment on column mart.topic_trend_weekly.healthy_source_count is 'Sources that gave an article or were read whole, the fewest of any known day; null when none is known.';
comment on column mart.topic_trend_weekly.complete_source_count is 'Sources read whole, the fewest of any known day; null when no run covered the week.';
comment on column mart.topic_trend_weekly.known_day_count is 'Days of the week of which something is known, 0 to 7.';
comment on column mart.topic_trend_weekly.complete_day_count is 'Days of the week whose every source was read whole, 0 to 7.';
comment on column mart.topic_trend_weekly.gap_reason is 'What the numbers miss; null when nothing.';
comment on column mart.topic_trend_weekly.rules_versions is 'Versions of the rules that judged its articles; null when no run covered the week.';

create view mart.topic_trend_monthly as
with months as (
    select generate_series(
        date_trunc('month', min(recorded.period_date)), max(recorded.period_date), interval '1 month'
    )::date as month_date
    from mart.trend_points as recorded
    where recorded.period_name = 'day'
)

select
    topics.topic_name,
    months.month_date,
    points.article_count,
    points.main_article_count,
    points.distinct_article_count,
    points.story_count,
    points.source_count,
    points.independent_source_count,
    points.processed_article_count,
    points.article_share,
    points.expected_source_count,
    points.healthy_source_count,
    points.complete_source_count,
    coalesce(points.known_day_count, 0) as known_day_count,
    coalesce(points.complete_day_count, 0) as complete_day_count,
    case when points.period_date is null then 'no run has covered this month' else points.gap_reason end as gap_reason,
    points.rules_versions
from core.topics
cross join months
left join mart.trend_points as points
    on
        points.topic_name = topics.topic_name
        and points.period_name = 'month'
        and points.slice_name = 'all'
        and points.slice_value = ''
        and points.period_date = months.month_date;
comment on view mart.topic_trend_monthly is 'How much each topic was in the news, month by month, without holes. Grain: one row per topic and month.';
comment on column mart.topic_trend_monthly.topic_name is 'The topic.';
comment on column mart.topic_trend_monthly.month_date is 'First of the month.';
comment on column mart.topic_trend_monthly.article_count is 'Articles on the topic, reprints included; null when no day of the month is known.';
comment on column mart.topic_trend_monthly.main_article_count is 'Those that are about it; null as above.';
comment on column mart.topic_trend_monthly.distinct_article_count is 'Each set of copies once in the month; null as above.';
comment on column mart.topic_trend_monthly.story_count is 'Stories; one told on three days counts once; null as above.';
comment on column mart.topic_trend_monthly.source_count is 'Sources that wrote on it; null as above.';
comment on column mart.topic_trend_monthly.independent_source_count is 'Sources that did not merely reprint; null as above.';
comment on column mart.topic_trend_monthly.processed_article_count is 'All articles of the month that were judged on the topic; null as above.';
comment on column mart.topic_trend_monthly.article_share is 'article_count / processed_article_count, 0 to 1; null without articles.';
comment on column mart.topic_trend_monthly.expected_source_count is 'Sources of the catalogue, the most of any day; null when no run covered the month.';
comment on column mart.topic_trend_monthly.healthy_source_count is 'Sources that gave an article or were read whole, the fewest of any known day; null when none is known.';
comment on column mart.topic_trend_monthly.complete_source_count is 'Sources read whole, the fewest of any known day; null when no run covered the month.';
comment on column mart.topic_trend_monthly.known_day_count is 'Days of the month of which something is known, 0 to 31.';
comment on column mart.topic_trend_monthly.complete_day_count is 'Days of the month whose every source was read whole, 0 to 31.';
comment on column mart.topic_trend_monthly.gap_reason is 'What the numbers miss; null when nothing.';
comment on column mart.topic_trend_monthly.rules_versions is 'Versions of the rules that judged its articles; null when no run covered the month.';

create view mart.source_trend_daily as
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
comment on view mart.source_trend_daily is 'How much each source wrote on each topic, day by day, without holes. Grain: one row per topic, source and day, first to last.';
comment on column mart.source_trend_daily.topic_name is 'The topic.';
comment on column mart.source_trend_daily.source_name is 'The source.';
comment on column mart.source_trend_daily.day_date is 'Day in the reporting zone.';
comment on column mart.source_trend_daily.article_count is 'Its articles on the topic, reprints included; null when nothing of the source is known that day.';
comment on column mart.source_trend_daily.main_article_count is 'Those that are about it; null as above.';
comment on column mart.source_trend_daily.distinct_article_count is 'Each set of copies once; null as above.';
comment on column mart.source_trend_daily.story_count is 'Stories among them; null as above.';
comment on column mart.source_trend_daily.processed_article_count is 'All its articles of the day that were judged on the topic; null as above.';
comment on column mart.source_trend_daily.article_share is 'article_count / processed_article_count, 0 to 1; null without articles.';
comment on column mart.source_trend_daily.gap_reason is 'What the numbers miss; null when the source was read whole.';

create view mart.topic_alerts as
select
    signals.topic_name,
    signals.slice_name,
    signals.slice_value,
    signals.day_date,
    points.article_count,
    points.independent_source_count,
    signals.expected_article_average,
    signals.observed_ratio,
    signals.tail_probability,
    signals.baseline_first_date,
    signals.baseline_day_count,
    points.gap_reason,
    array(
        select told.article_id from mart.dated_article_topics as told
        where
            told.topic_name = signals.topic_name
            and told.published_date = signals.day_date
            and (
                signals.slice_name = 'all'
                or (signals.slice_name = 'language' and told.language_code = signals.slice_value)
                or (
                    signals.slice_name = 'panel'
                    and exists (
                        select from core.panel_sources
                        where
                            panel_sources.panel_name = signals.slice_value
                            and panel_sources.source_name = told.source_name
                    )
                )
            )
        order by told.published_at, told.url
    ) as article_ids
from mart.topic_signals as signals
inner join mart.trend_points as points
    on
        points.topic_name = signals.topic_name
        and points.period_name = 'day'
        and points.slice_name = signals.slice_name
        and points.slice_value = signals.slice_value
        and points.period_date = signals.day_date
where signals.is_alert;
comment on view mart.topic_alerts is 'Days on which a topic was told more than chance explains, with the articles. Grain: one row per topic, slice and such day.';
comment on column mart.topic_alerts.topic_name is 'The topic.';
comment on column mart.topic_alerts.slice_name is 'all, language or panel.';
comment on column mart.topic_alerts.slice_value is 'Which language or panel; empty for all.';
comment on column mart.topic_alerts.day_date is 'Day in the reporting zone.';
comment on column mart.topic_alerts.article_count is 'Articles on the topic.';
comment on column mart.topic_alerts.independent_source_count is 'Sources that did not merely reprint; at least 2.';
comment on column mart.topic_alerts.expected_article_average is 'Articles that the baseline makes one expect.';
comment on column mart.topic_alerts.observed_ratio is 'Observed / expected.';
comment on column mart.topic_alerts.tail_probability is 'How likely so many or more were; below 0.01.';
comment on column mart.topic_alerts.baseline_first_date is 'First known day among the 28 days before.';
comment on column mart.topic_alerts.baseline_day_count is 'How many of those 28 days are known.';
comment on column mart.topic_alerts.gap_reason is 'What the numbers of the day miss; null when nothing.';
comment on column mart.topic_alerts.article_ids is 'The articles on the topic, earliest first.';

-- ------------------------------------------------------------------ mart: two topics at once
create function mart.lift(
    both_count integer, topic_count integer, other_count integer, all_count integer, deviations double precision
)
returns double precision
language sql immutable
return exp(
    ln(nullif(both_count, 0)::double precision * all_count / (topic_count::double precision * other_count))
    + deviations * sqrt(greatest(
        0,
        1.0 / nullif(both_count, 0) - 1.0 / nullif(topic_count, 0) - 1.0 / nullif(other_count, 0)
        + 2.0 * both_count / (nullif(topic_count, 0)::double precision * nullif(other_count, 0))
        - 1.0 / nullif(all_count, 0)
    ))
);
comment on function mart.lift(integer, integer, integer, integer, double precision) is
'How many times more often two topics meet than chance would have them meet, moved by a number of standard deviations of its logarithm (delta method): 0 is the estimate, -1.96 and 1.96 are the ends of its 95 % interval. Null when they never meet.';

create table mart.pair_points (
    topic_name text not null references core.topics (topic_name),
    other_topic_name text not null references core.topics (topic_name),
    period_name text not null check (period_name in ('day', 'week', 'month')),
    period_date date not null,
    article_count integer,
    distinct_article_count integer,
    story_count integer,
    source_count integer,
    sentence_count integer,
    cause_article_count integer,
    demand_article_count integer,
    topic_article_count integer,
    other_article_count integer,
    processed_article_count integer,
    lift_ratio double precision generated always as (
        mart.lift(article_count, topic_article_count, other_article_count, processed_article_count, 0)
    ) stored,
    lift_low_ratio double precision generated always as (
        mart.lift(article_count, topic_article_count, other_article_count, processed_article_count, -1.96)
    ) stored,
    lift_high_ratio double precision generated always as (
        mart.lift(article_count, topic_article_count, other_article_count, processed_article_count, 1.96)
    ) stored,
    run_id text not null references ops.runs (run_id),
    known_from timestamptz not null,
    primary key (topic_name, other_topic_name, period_name, period_date)
);
create index on mart.pair_points (period_name, period_date);
create index on mart.pair_points (run_id);
comment on table mart.pair_points is 'Two topics at once, e.g. AI and strikes. Grain: one row per pair of topics, period and date that a run touched.';
comment on column mart.pair_points.topic_name is 'The first topic by name.';
comment on column mart.pair_points.other_topic_name is 'The second.';
comment on column mart.pair_points.period_name is 'day, week (ISO, from Monday) or month.';
comment on column mart.pair_points.period_date is 'First day of the period in the reporting zone.';
comment on column mart.pair_points.article_count is 'Articles with both topics; null when nothing is known of the period.';
comment on column mart.pair_points.distinct_article_count is 'Each set of copies once; null as above.';
comment on column mart.pair_points.story_count is 'Stories among them; null as above.';
comment on column mart.pair_points.source_count is 'Sources among them; null as above.';
comment on column mart.pair_points.sentence_count is 'Sentences that speak of both; null as above.';
comment on column mart.pair_points.cause_article_count is 'Articles that say that one is over the other, see core.topic_relations; null as above.';
comment on column mart.pair_points.demand_article_count is 'Articles that say that strikers make demands about the other; null as above.';
comment on column mart.pair_points.topic_article_count is 'Articles on the first topic; null as above.';
comment on column mart.pair_points.other_article_count is 'Articles on the second; null as above.';
comment on column mart.pair_points.processed_article_count is 'All articles that were judged on the first; null as above.';
comment on column mart.pair_points.lift_ratio is 'How many times more often they meet than chance would have it; null when they never do.';
comment on column mart.pair_points.lift_low_ratio is 'Lower end of its 95 % interval; null as above.';
comment on column mart.pair_points.lift_high_ratio is 'Upper end; null as above.';
comment on column mart.pair_points.run_id is 'The run that made it so.';
comment on column mart.pair_points.known_from is 'Since when this has been the answer.';

create table history.pair_points (
    topic_name text not null,
    other_topic_name text not null,
    period_name text not null,
    period_date date not null,
    article_count integer,
    distinct_article_count integer,
    story_count integer,
    source_count integer,
    sentence_count integer,
    cause_article_count integer,
    demand_article_count integer,
    topic_article_count integer,
    other_article_count integer,
    processed_article_count integer,
    run_id text not null references ops.runs (run_id),
    known_from timestamptz not null,
    known_until timestamptz not null,
    ended_by_run_id text not null references ops.runs (run_id),
    primary key (topic_name, other_topic_name, period_name, period_date, known_from),
    constraint known_for_a_while check (known_until > known_from)
);
create index on history.pair_points (ended_by_run_id);
comment on table history.pair_points is 'Former values of mart.pair_points. Grain: one row per pair of topics, period, date and span of time in which the value stood.';
comment on column history.pair_points.topic_name is 'As in mart.pair_points.';
comment on column history.pair_points.other_topic_name is 'As in mart.pair_points.';
comment on column history.pair_points.period_name is 'As in mart.pair_points.';
comment on column history.pair_points.period_date is 'As in mart.pair_points.';
comment on column history.pair_points.article_count is 'As in mart.pair_points.';
comment on column history.pair_points.distinct_article_count is 'As in mart.pair_points.';
comment on column history.pair_points.story_count is 'As in mart.pair_points.';
comment on column history.pair_points.source_count is 'As in mart.pair_points.';
comment on column history.pair_points.sentence_count is 'As in mart.pair_points.';
comment on column history.pair_points.cause_article_count is 'As in mart.pair_points.';
comment on column history.pair_points.demand_article_count is 'As in mart.pair_points.';
comment on column history.pair_points.topic_article_count is 'As in mart.pair_points.';
comment on column history.pair_points.other_article_count is 'As in mart.pair_points.';
comment on column history.pair_points.processed_article_count is 'As in mart.pair_points.';
comment on column history.pair_points.run_id is 'The run that made it so.';
comment on column history.pair_points.known_from is 'Since when this was the answer.';
comment on column history.pair_points.known_until is 'Until when, exclusive.';
comment on column history.pair_points.ended_by_run_id is 'The run that found another answer.';

create view mart.language_trend_daily as
select
    topic_name,
    slice_value as language_code,
    period_date as day_date,
    article_count,
    main_article_count,
    distinct_article_count,
    story_count,
    source_count,
    independent_source_count,
    processed_article_count,
    article_share,
    expected_source_count,
    healthy_source_count,
    complete_source_count,
    known_day_count,
    complete_day_count,
    gap_reason,
    rules_versions
from mart.trend_points
where period_name = 'day' and slice_name = 'language';
comment on view mart.language_trend_daily is 'How much each topic was in the news of each language, by day. Grain: one row per topic, language and day that a run touched.';
comment on column mart.language_trend_daily.topic_name is 'The topic.';
comment on column mart.language_trend_daily.language_code is 'ISO 639-1 code of the articles.';
comment on column mart.language_trend_daily.day_date is 'Day in the reporting zone.';
comment on column mart.language_trend_daily.article_count is 'Articles on the topic, reprints included; null when nothing is known.';
comment on column mart.language_trend_daily.main_article_count is 'Those that are about it; null as above.';
comment on column mart.language_trend_daily.distinct_article_count is 'Each set of copies once; null as above.';
comment on column mart.language_trend_daily.story_count is 'Stories among them; null as above.';
comment on column mart.language_trend_daily.source_count is 'Sources among them; null as above.';
comment on column mart.language_trend_daily.independent_source_count is 'Sources that did not merely reprint; null as above.';
comment on column mart.language_trend_daily.processed_article_count is 'All articles that were judged on the topic; null as above.';
comment on column mart.language_trend_daily.article_share is 'article_count / processed_article_count, 0 to 1; null without articles.';
comment on column mart.language_trend_daily.expected_source_count is 'Sources of the catalogue in it.';
comment on column mart.language_trend_daily.healthy_source_count is 'Sources that gave an article or were read whole, the fewest of any known day; null when none is known.';
comment on column mart.language_trend_daily.complete_source_count is 'Sources read whole, the fewest of any known day.';
comment on column mart.language_trend_daily.known_day_count is 'Days of which something is known.';
comment on column mart.language_trend_daily.complete_day_count is 'Days on which every source was read whole.';
comment on column mart.language_trend_daily.gap_reason is 'What the numbers miss; null when nothing.';
comment on column mart.language_trend_daily.rules_versions is 'Versions of the rules that judged its articles.';

create view mart.language_trend_weekly as
select
    topic_name,
    slice_value as language_code,
    period_date as week_date,
    article_count,
    main_article_count,
    distinct_article_count,
    story_count,
    source_count,
    independent_source_count,
    processed_article_count,
    article_share,
    expected_source_count,
    healthy_source_count,
    complete_source_count,
    known_day_count,
    complete_day_count,
    gap_reason,
    rules_versions
from mart.trend_points
where period_name = 'week' and slice_name = 'language';
comment on view mart.language_trend_weekly is 'How much each topic was in the news of each language, by week. Grain: one row per topic, language and week that a run touched.';
comment on column mart.language_trend_weekly.topic_name is 'The topic.';
comment on column mart.language_trend_weekly.language_code is 'ISO 639-1 code of the articles.';
comment on column mart.language_trend_weekly.week_date is 'Monday of the week.';
comment on column mart.language_trend_weekly.article_count is 'Articles on the topic, reprints included; null when nothing is known.';
comment on column mart.language_trend_weekly.main_article_count is 'Those that are about it; null as above.';
comment on column mart.language_trend_weekly.distinct_article_count is 'Each set of copies once; null as above.';
comment on column mart.language_trend_weekly.story_count is 'Stories among them; null as above.';
comment on column mart.language_trend_weekly.source_count is 'Sources among them; null as above.';
comment on column mart.language_trend_weekly.independent_source_count is 'Sources that did not merely reprint; null as above.';
comment on column mart.language_trend_weekly.processed_article_count is 'All articles that were judged on the topic; null as above.';
comment on column mart.language_trend_weekly.article_share is 'article_count / processed_article_count, 0 to 1; null without articles.';
comment on column mart.language_trend_weekly.expected_source_count is 'Sources of the catalogue in it.';
comment on column mart.language_trend_weekly.healthy_source_count is 'Sources that gave an article or were read whole, the fewest of any known day; null when none is known.';
comment on column mart.language_trend_weekly.complete_source_count is 'Sources read whole, the fewest of any known day.';
comment on column mart.language_trend_weekly.known_day_count is 'Days of which something is known.';
comment on column mart.language_trend_weekly.complete_day_count is 'Days on which every source was read whole.';
comment on column mart.language_trend_weekly.gap_reason is 'What the numbers miss; null when nothing.';
comment on column mart.language_trend_weekly.rules_versions is 'Versions of the rules that judged its articles.';

create view mart.language_trend_monthly as
select
    topic_name,
    slice_value as language_code,
    period_date as month_date,
    article_count,
    main_article_count,
    distinct_article_count,
    story_count,
    source_count,
    independent_source_count,
    processed_article_count,
    article_share,
    expected_source_count,
    healthy_source_count,
    complete_source_count,
    known_day_count,
    complete_day_count,
    gap_reason,
    rules_versions
from mart.trend_points
where period_name = 'month' and slice_name = 'language';
comment on view mart.language_trend_monthly is 'How much each topic was in the news of each language, by month. Grain: one row per topic, language and month that a run touched.';
comment on column mart.language_trend_monthly.topic_name is 'The topic.';
comment on column mart.language_trend_monthly.language_code is 'ISO 639-1 code of the articles.';
comment on column mart.language_trend_monthly.month_date is 'First of the month.';
comment on column mart.language_trend_monthly.article_count is 'Articles on the topic, reprints included; null when nothing is known.';
comment on column mart.language_trend_monthly.main_article_count is 'Those that are about it; null as above.';
comment on column mart.language_trend_monthly.distinct_article_count is 'Each set of copies once; null as above.';
comment on column mart.language_trend_monthly.story_count is 'Stories among them; null as above.';
comment on column mart.language_trend_monthly.source_count is 'Sources among them; null as above.';
comment on column mart.language_trend_monthly.independent_source_count is 'Sources that did not merely reprint; null as above.';
comment on column mart.language_trend_monthly.processed_article_count is 'All articles that were judged on the topic; null as above.';
comment on column mart.language_trend_monthly.article_share is 'article_count / processed_article_count, 0 to 1; null without articles.';
comment on column mart.language_trend_monthly.expected_source_count is 'Sources of the catalogue in it.';
comment on column mart.language_trend_monthly.healthy_source_count is 'Sources that gave an article or were read whole, the fewest of any known day; null when none is known.';
comment on column mart.language_trend_monthly.complete_source_count is 'Sources read whole, the fewest of any known day.';
comment on column mart.language_trend_monthly.known_day_count is 'Days of which something is known.';
comment on column mart.language_trend_monthly.complete_day_count is 'Days on which every source was read whole.';
comment on column mart.language_trend_monthly.gap_reason is 'What the numbers miss; null when nothing.';
comment on column mart.language_trend_monthly.rules_versions is 'Versions of the rules that judged its articles.';

create view mart.panel_trend_daily as
select
    topic_name,
    slice_value as panel_name,
    period_date as day_date,
    article_count,
    main_article_count,
    distinct_article_count,
    story_count,
    source_count,
    independent_source_count,
    processed_article_count,
    article_share,
    expected_source_count,
    healthy_source_count,
    complete_source_count,
    known_day_count,
    complete_day_count,
    gap_reason,
    rules_versions
from mart.trend_points
where period_name = 'day' and slice_name = 'panel';
comment on view mart.panel_trend_daily is 'How much each topic was in the news of each panel, by day. Grain: one row per topic, panel and day that a run touched.';
comment on column mart.panel_trend_daily.topic_name is 'The topic.';
comment on column mart.panel_trend_daily.panel_name is 'The panel, see core.panels.';
comment on column mart.panel_trend_daily.day_date is 'Day in the reporting zone.';
comment on column mart.panel_trend_daily.article_count is 'Articles on the topic, reprints included; null when nothing is known.';
comment on column mart.panel_trend_daily.main_article_count is 'Those that are about it; null as above.';
comment on column mart.panel_trend_daily.distinct_article_count is 'Each set of copies once; null as above.';
comment on column mart.panel_trend_daily.story_count is 'Stories among them; null as above.';
comment on column mart.panel_trend_daily.source_count is 'Sources among them; null as above.';
comment on column mart.panel_trend_daily.independent_source_count is 'Sources that did not merely reprint; null as above.';
comment on column mart.panel_trend_daily.processed_article_count is 'All articles that were judged on the topic; null as above.';
comment on column mart.panel_trend_daily.article_share is 'article_count / processed_article_count, 0 to 1; null without articles.';
comment on column mart.panel_trend_daily.expected_source_count is 'Sources of the catalogue in it.';
comment on column mart.panel_trend_daily.healthy_source_count is 'Sources that gave an article or were read whole, the fewest of any known day; null when none is known.';
comment on column mart.panel_trend_daily.complete_source_count is 'Sources read whole, the fewest of any known day.';
comment on column mart.panel_trend_daily.known_day_count is 'Days of which something is known.';
comment on column mart.panel_trend_daily.complete_day_count is 'Days on which every source was read whole.';
comment on column mart.panel_trend_daily.gap_reason is 'What the numbers miss; null when nothing.';
comment on column mart.panel_trend_daily.rules_versions is 'Versions of the rules that judged its articles.';

create view mart.panel_trend_weekly as
select
    topic_name,
    slice_value as panel_name,
    period_date as week_date,
    article_count,
    main_article_count,
    distinct_article_count,
    story_count,
    source_count,
    independent_source_count,
    processed_article_count,
    article_share,
    expected_source_count,
    healthy_source_count,
    complete_source_count,
    known_day_count,
    complete_day_count,
    gap_reason,
    rules_versions
from mart.trend_points
where period_name = 'week' and slice_name = 'panel';
comment on view mart.panel_trend_weekly is 'How much each topic was in the news of each panel, by week. Grain: one row per topic, panel and week that a run touched.';
comment on column mart.panel_trend_weekly.topic_name is 'The topic.';
comment on column mart.panel_trend_weekly.panel_name is 'The panel, see core.panels.';
comment on column mart.panel_trend_weekly.week_date is 'Monday of the week.';
comment on column mart.panel_trend_weekly.article_count is 'Articles on the topic, reprints included; null when nothing is known.';
comment on column mart.panel_trend_weekly.main_article_count is 'Those that are about it; null as above.';
comment on column mart.panel_trend_weekly.distinct_article_count is 'Each set of copies once; null as above.';
comment on column mart.panel_trend_weekly.story_count is 'Stories among them; null as above.';
comment on column mart.panel_trend_weekly.source_count is 'Sources among them; null as above.';
comment on column mart.panel_trend_weekly.independent_source_count is 'Sources that did not merely reprint; null as above.';
comment on column mart.panel_trend_weekly.processed_article_count is 'All articles that were judged on the topic; null as above.';
comment on column mart.panel_trend_weekly.article_share is 'article_count / processed_article_count, 0 to 1; null without articles.';
comment on column mart.panel_trend_weekly.expected_source_count is 'Sources of the catalogue in it.';
comment on column mart.panel_trend_weekly.healthy_source_count is 'Sources that gave an article or were read whole, the fewest of any known day; null when none is known.';
comment on column mart.panel_trend_weekly.complete_source_count is 'Sources read whole, the fewest of any known day.';
comment on column mart.panel_trend_weekly.known_day_count is 'Days of which something is known.';
comment on column mart.panel_trend_weekly.complete_day_count is 'Days on which every source was read whole.';
comment on column mart.panel_trend_weekly.gap_reason is 'What the numbers miss; null when nothing.';
comment on column mart.panel_trend_weekly.rules_versions is 'Versions of the rules that judged its articles.';

create view mart.panel_trend_monthly as
select
    topic_name,
    slice_value as panel_name,
    period_date as month_date,
    article_count,
    main_article_count,
    distinct_article_count,
    story_count,
    source_count,
    independent_source_count,
    processed_article_count,
    article_share,
    expected_source_count,
    healthy_source_count,
    complete_source_count,
    known_day_count,
    complete_day_count,
    gap_reason,
    rules_versions
from mart.trend_points
where period_name = 'month' and slice_name = 'panel';
comment on view mart.panel_trend_monthly is 'How much each topic was in the news of each panel, by month. Grain: one row per topic, panel and month that a run touched.';
comment on column mart.panel_trend_monthly.topic_name is 'The topic.';
comment on column mart.panel_trend_monthly.panel_name is 'The panel, see core.panels.';
comment on column mart.panel_trend_monthly.month_date is 'First of the month.';
comment on column mart.panel_trend_monthly.article_count is 'Articles on the topic, reprints included; null when nothing is known.';
comment on column mart.panel_trend_monthly.main_article_count is 'Those that are about it; null as above.';
comment on column mart.panel_trend_monthly.distinct_article_count is 'Each set of copies once; null as above.';
comment on column mart.panel_trend_monthly.story_count is 'Stories among them; null as above.';
comment on column mart.panel_trend_monthly.source_count is 'Sources among them; null as above.';
comment on column mart.panel_trend_monthly.independent_source_count is 'Sources that did not merely reprint; null as above.';
comment on column mart.panel_trend_monthly.processed_article_count is 'All articles that were judged on the topic; null as above.';
comment on column mart.panel_trend_monthly.article_share is 'article_count / processed_article_count, 0 to 1; null without articles.';
comment on column mart.panel_trend_monthly.expected_source_count is 'Sources of the catalogue in it.';
comment on column mart.panel_trend_monthly.healthy_source_count is 'Sources that gave an article or were read whole, the fewest of any known day; null when none is known.';
comment on column mart.panel_trend_monthly.complete_source_count is 'Sources read whole, the fewest of any known day.';
comment on column mart.panel_trend_monthly.known_day_count is 'Days of which something is known.';
comment on column mart.panel_trend_monthly.complete_day_count is 'Days on which every source was read whole.';
comment on column mart.panel_trend_monthly.gap_reason is 'What the numbers miss; null when nothing.';
comment on column mart.panel_trend_monthly.rules_versions is 'Versions of the rules that judged its articles.';

create view mart.source_trend_weekly as
select
    topic_name,
    slice_value as source_name,
    period_date as week_date,
    article_count,
    main_article_count,
    distinct_article_count,
    story_count,
    source_count,
    independent_source_count,
    processed_article_count,
    article_share,
    expected_source_count,
    healthy_source_count,
    complete_source_count,
    known_day_count,
    complete_day_count,
    gap_reason,
    rules_versions
from mart.trend_points
where period_name = 'week' and slice_name = 'source';
comment on view mart.source_trend_weekly is 'How much each topic was in the news of each source, by week. Grain: one row per topic, source and week that a run touched and of which something is known.';
comment on column mart.source_trend_weekly.topic_name is 'The topic.';
comment on column mart.source_trend_weekly.source_name is 'The source.';
comment on column mart.source_trend_weekly.week_date is 'Monday of the week.';
comment on column mart.source_trend_weekly.article_count is 'Articles on the topic, reprints included; null when nothing is known.';
comment on column mart.source_trend_weekly.main_article_count is 'Those that are about it; null as above.';
comment on column mart.source_trend_weekly.distinct_article_count is 'Each set of copies once; null as above.';
comment on column mart.source_trend_weekly.story_count is 'Stories among them; null as above.';
comment on column mart.source_trend_weekly.source_count is 'Sources among them; null as above.';
comment on column mart.source_trend_weekly.independent_source_count is 'Sources that did not merely reprint; null as above.';
comment on column mart.source_trend_weekly.processed_article_count is 'All articles that were judged on the topic; null as above.';
comment on column mart.source_trend_weekly.article_share is 'article_count / processed_article_count, 0 to 1; null without articles.';
comment on column mart.source_trend_weekly.expected_source_count is 'Sources of the catalogue in it.';
comment on column mart.source_trend_weekly.healthy_source_count is 'Sources that gave an article or were read whole, the fewest of any known day; null when none is known.';
comment on column mart.source_trend_weekly.complete_source_count is 'Sources read whole, the fewest of any known day.';
comment on column mart.source_trend_weekly.known_day_count is 'Days of which something is known.';
comment on column mart.source_trend_weekly.complete_day_count is 'Days on which every source was read whole.';
comment on column mart.source_trend_weekly.gap_reason is 'What the numbers miss; null when nothing.';
comment on column mart.source_trend_weekly.rules_versions is 'Versions of the rules that judged its articles.';

create view mart.source_trend_monthly as
select
    topic_name,
    slice_value as source_name,
    period_date as month_date,
    article_count,
    main_article_count,
    distinct_article_count,
    story_count,
    source_count,
    independent_source_count,
    processed_article_count,
    article_share,
    expected_source_count,
    healthy_source_count,
    complete_source_count,
    known_day_count,
    complete_day_count,
    gap_reason,
    rules_versions
from mart.trend_points
where period_name = 'month' and slice_name = 'source';
comment on view mart.source_trend_monthly is 'How much each topic was in the news of each source, by month. Grain: one row per topic, source and month that a run touched and of which something is known.';
comment on column mart.source_trend_monthly.topic_name is 'The topic.';
comment on column mart.source_trend_monthly.source_name is 'The source.';
comment on column mart.source_trend_monthly.month_date is 'First of the month.';
comment on column mart.source_trend_monthly.article_count is 'Articles on the topic, reprints included; null when nothing is known.';
comment on column mart.source_trend_monthly.main_article_count is 'Those that are about it; null as above.';
comment on column mart.source_trend_monthly.distinct_article_count is 'Each set of copies once; null as above.';
comment on column mart.source_trend_monthly.story_count is 'Stories among them; null as above.';
comment on column mart.source_trend_monthly.source_count is 'Sources among them; null as above.';
comment on column mart.source_trend_monthly.independent_source_count is 'Sources that did not merely reprint; null as above.';
comment on column mart.source_trend_monthly.processed_article_count is 'All articles that were judged on the topic; null as above.';
comment on column mart.source_trend_monthly.article_share is 'article_count / processed_article_count, 0 to 1; null without articles.';
comment on column mart.source_trend_monthly.expected_source_count is 'Sources of the catalogue in it.';
comment on column mart.source_trend_monthly.healthy_source_count is 'Sources that gave an article or were read whole, the fewest of any known day; null when none is known.';
comment on column mart.source_trend_monthly.complete_source_count is 'Sources read whole, the fewest of any known day.';
comment on column mart.source_trend_monthly.known_day_count is 'Days of which something is known.';
comment on column mart.source_trend_monthly.complete_day_count is 'Days on which every source was read whole.';
comment on column mart.source_trend_monthly.gap_reason is 'What the numbers miss; null when nothing.';
comment on column mart.source_trend_monthly.rules_versions is 'Versions of the rules that judged its articles.';

create view mart.topic_pair_days as
select
    topic_name,
    other_topic_name,
    period_date as day_date,
    article_count,
    distinct_article_count,
    story_count,
    source_count,
    sentence_count,
    cause_article_count,
    demand_article_count,
    topic_article_count,
    other_article_count,
    processed_article_count,
    lift_ratio,
    lift_low_ratio,
    lift_high_ratio
from mart.pair_points
where period_name = 'day';
comment on view mart.topic_pair_days is 'Two topics at once, by day. Grain: one row per pair of topics and day that a run touched.';
comment on column mart.topic_pair_days.topic_name is 'The first topic by name.';
comment on column mart.topic_pair_days.other_topic_name is 'The second.';
comment on column mart.topic_pair_days.day_date is 'Day in the reporting zone.';
comment on column mart.topic_pair_days.article_count is 'Articles with both topics; null when nothing is known.';
comment on column mart.topic_pair_days.distinct_article_count is 'Each set of copies once; null as above.';
comment on column mart.topic_pair_days.story_count is 'Stories among them; null as above.';
comment on column mart.topic_pair_days.source_count is 'Sources among them; null as above.';
comment on column mart.topic_pair_days.sentence_count is 'Sentences that speak of both; null as above.';
comment on column mart.topic_pair_days.cause_article_count is 'Articles that say that one is over the other; null as above.';
comment on column mart.topic_pair_days.demand_article_count is 'Articles that say that strikers make demands about the other; null as above.';
comment on column mart.topic_pair_days.topic_article_count is 'Articles on the first topic; null as above.';
comment on column mart.topic_pair_days.other_article_count is 'Articles on the second; null as above.';
comment on column mart.topic_pair_days.processed_article_count is 'All articles that were judged on the first; null as above.';
comment on column mart.topic_pair_days.lift_ratio is 'How many times more often they meet than chance would have it; null when they never do.';
comment on column mart.topic_pair_days.lift_low_ratio is 'Lower end of its 95 % interval; null as above.';
comment on column mart.topic_pair_days.lift_high_ratio is 'Upper end; null as above.';

create view mart.topic_pair_weekly as
select
    topic_name,
    other_topic_name,
    period_date as week_date,
    article_count,
    distinct_article_count,
    story_count,
    source_count,
    sentence_count,
    cause_article_count,
    demand_article_count,
    topic_article_count,
    other_article_count,
    processed_article_count,
    lift_ratio,
    lift_low_ratio,
    lift_high_ratio
from mart.pair_points
where period_name = 'week';
comment on view mart.topic_pair_weekly is 'Two topics at once, by week. Grain: one row per pair of topics and week that a run touched.';
comment on column mart.topic_pair_weekly.topic_name is 'The first topic by name.';
comment on column mart.topic_pair_weekly.other_topic_name is 'The second.';
comment on column mart.topic_pair_weekly.week_date is 'Monday of the week.';
comment on column mart.topic_pair_weekly.article_count is 'Articles with both topics; null when nothing is known.';
comment on column mart.topic_pair_weekly.distinct_article_count is 'Each set of copies once; null as above.';
comment on column mart.topic_pair_weekly.story_count is 'Stories among them; null as above.';
comment on column mart.topic_pair_weekly.source_count is 'Sources among them; null as above.';
comment on column mart.topic_pair_weekly.sentence_count is 'Sentences that speak of both; null as above.';
comment on column mart.topic_pair_weekly.cause_article_count is 'Articles that say that one is over the other; null as above.';
comment on column mart.topic_pair_weekly.demand_article_count is 'Articles that say that strikers make demands about the other; null as above.';
comment on column mart.topic_pair_weekly.topic_article_count is 'Articles on the first topic; null as above.';
comment on column mart.topic_pair_weekly.other_article_count is 'Articles on the second; null as above.';
comment on column mart.topic_pair_weekly.processed_article_count is 'All articles that were judged on the first; null as above.';
comment on column mart.topic_pair_weekly.lift_ratio is 'How many times more often they meet than chance would have it; null when they never do.';
comment on column mart.topic_pair_weekly.lift_low_ratio is 'Lower end of its 95 % interval; null as above.';
comment on column mart.topic_pair_weekly.lift_high_ratio is 'Upper end; null as above.';

create view mart.topic_pair_monthly as
select
    topic_name,
    other_topic_name,
    period_date as month_date,
    article_count,
    distinct_article_count,
    story_count,
    source_count,
    sentence_count,
    cause_article_count,
    demand_article_count,
    topic_article_count,
    other_article_count,
    processed_article_count,
    lift_ratio,
    lift_low_ratio,
    lift_high_ratio
from mart.pair_points
where period_name = 'month';
comment on view mart.topic_pair_monthly is 'Two topics at once, by month. Grain: one row per pair of topics and month that a run touched.';
comment on column mart.topic_pair_monthly.topic_name is 'The first topic by name.';
comment on column mart.topic_pair_monthly.other_topic_name is 'The second.';
comment on column mart.topic_pair_monthly.month_date is 'First of the month.';
comment on column mart.topic_pair_monthly.article_count is 'Articles with both topics; null when nothing is known.';
comment on column mart.topic_pair_monthly.distinct_article_count is 'Each set of copies once; null as above.';
comment on column mart.topic_pair_monthly.story_count is 'Stories among them; null as above.';
comment on column mart.topic_pair_monthly.source_count is 'Sources among them; null as above.';
comment on column mart.topic_pair_monthly.sentence_count is 'Sentences that speak of both; null as above.';
comment on column mart.topic_pair_monthly.cause_article_count is 'Articles that say that one is over the other; null as above.';
comment on column mart.topic_pair_monthly.demand_article_count is 'Articles that say that strikers make demands about the other; null as above.';
comment on column mart.topic_pair_monthly.topic_article_count is 'Articles on the first topic; null as above.';
comment on column mart.topic_pair_monthly.other_article_count is 'Articles on the second; null as above.';
comment on column mart.topic_pair_monthly.processed_article_count is 'All articles that were judged on the first; null as above.';
comment on column mart.topic_pair_monthly.lift_ratio is 'How many times more often they meet than chance would have it; null when they never do.';
comment on column mart.topic_pair_monthly.lift_low_ratio is 'Lower end of its 95 % interval; null as above.';
comment on column mart.topic_pair_monthly.lift_high_ratio is 'Upper end; null as above.';

create function mart.topic_trend_daily_as_known(asked_at timestamptz)
returns table (
    topic_name text,
    day_date date,
    article_count integer,
    main_article_count integer,
    distinct_article_count integer,
    story_count integer,
    source_count integer,
    independent_source_count integer,
    processed_article_count integer,
    article_share double precision,
    expected_source_count integer,
    healthy_source_count integer,
    complete_source_count integer,
    known_day_count integer,
    complete_day_count integer,
    gap_reason text,
    rules_versions text[],
    run_id text,
    known_from timestamptz
)
language sql stable
as $$
    select
        topic_name,
        period_date,
        article_count,
        main_article_count,
        distinct_article_count,
        story_count,
        source_count,
        independent_source_count,
        processed_article_count,
        article_share,
        expected_source_count,
        healthy_source_count,
        complete_source_count,
        known_day_count,
        complete_day_count,
        gap_reason,
        rules_versions,
        run_id,
        known_from
    from mart.trend_points_as_known(asked_at)
    where period_name = 'day' and slice_name = 'all'
$$;
comment on function mart.topic_trend_daily_as_known(timestamptz) is 'The counts of mart.topic_trend_daily as they stood at an instant, for the days that a run had touched by then, with the run that had made them so.';

create function mart.topic_trend_weekly_as_known(asked_at timestamptz)
returns table (
    topic_name text,
    week_date date,
    article_count integer,
    main_article_count integer,
    distinct_article_count integer,
    story_count integer,
    source_count integer,
    independent_source_count integer,
    processed_article_count integer,
    article_share double precision,
    expected_source_count integer,
    healthy_source_count integer,
    complete_source_count integer,
    known_day_count integer,
    complete_day_count integer,
    gap_reason text,
    rules_versions text[],
    run_id text,
    known_from timestamptz
)
language sql stable
as $$
    select
        topic_name,
        period_date,
        article_count,
        main_article_count,
        distinct_article_count,
        story_count,
        source_count,
        independent_source_count,
        processed_article_count,
        article_share,
        expected_source_count,
        healthy_source_count,
        complete_source_count,
        known_day_count,
        complete_day_count,
        gap_reason,
        rules_versions,
        run_id,
        known_from
    from mart.trend_points_as_known(asked_at)
    where period_name = 'week' and slice_name = 'all'
$$;
comment on function mart.topic_trend_weekly_as_known(timestamptz) is 'The counts of mart.topic_trend_weekly as they stood at an instant, for the weeks that a run had touched by then, with the run that had made them so.';

create function mart.topic_trend_monthly_as_known(asked_at timestamptz)
returns table (
    topic_name text,
    month_date date,
    article_count integer,
    main_article_count integer,
    distinct_article_count integer,
    story_count integer,
    source_count integer,
    independent_source_count integer,
    processed_article_count integer,
    article_share double precision,
    expected_source_count integer,
    healthy_source_count integer,
    complete_source_count integer,
    known_day_count integer,
    complete_day_count integer,
    gap_reason text,
    rules_versions text[],
    run_id text,
    known_from timestamptz
)
language sql stable
as $$
    select
        topic_name,
        period_date,
        article_count,
        main_article_count,
        distinct_article_count,
        story_count,
        source_count,
        independent_source_count,
        processed_article_count,
        article_share,
        expected_source_count,
        healthy_source_count,
        complete_source_count,
        known_day_count,
        complete_day_count,
        gap_reason,
        rules_versions,
        run_id,
        known_from
    from mart.trend_points_as_known(asked_at)
    where period_name = 'month' and slice_name = 'all'
$$;
comment on function mart.topic_trend_monthly_as_known(timestamptz) is 'The counts of mart.topic_trend_monthly as they stood at an instant, for the months that a run had touched by then, with the run that had made them so.';

create view mart.topic_pair_sentences as
select
    sentences.topic_name,
    sentences.other_topic_name,
    articles.published_date,
    articles.source_name,
    articles.language_code,
    articles.article_id,
    articles.title,
    articles.url,
    sentences.kind_name,
    sentences.span_start,
    substr(articles.body_text, sentences.span_start + 1, sentences.span_end - sentences.span_start) as sentence_text
from core.shared_sentences as sentences
inner join core.articles on articles.article_id = sentences.article_id
inner join core.effective_verdicts as verdicts
    on verdicts.article_id = sentences.article_id and verdicts.topic_name = sentences.topic_name
inner join core.effective_verdicts as other_verdicts
    on
        other_verdicts.article_id = sentences.article_id
        and other_verdicts.topic_name = sentences.other_topic_name
where verdicts.role_name <> 'none' and other_verdicts.role_name <> 'none';
comment on view mart.topic_pair_sentences is 'The sentences that speak of two topics at once. Grain: one row per sentence and pair of topics.';
comment on column mart.topic_pair_sentences.topic_name is 'The first topic by name.';
comment on column mart.topic_pair_sentences.other_topic_name is 'The second.';
comment on column mart.topic_pair_sentences.published_date is 'Day of its article in the reporting zone; null when undated.';
comment on column mart.topic_pair_sentences.source_name is 'Who published it.';
comment on column mart.topic_pair_sentences.language_code is 'ISO 639-1 code.';
comment on column mart.topic_pair_sentences.article_id is 'Its article.';
comment on column mart.topic_pair_sentences.title is 'Headline; null when none was found.';
comment on column mart.topic_pair_sentences.url is 'Where it is.';
comment on column mart.topic_pair_sentences.kind_name is 'cause (a strike over AI), demand (strikers want limits on AI) or together (both occur).';
comment on column mart.topic_pair_sentences.span_start is 'First character in body_text, from 0.';
comment on column mart.topic_pair_sentences.sentence_text is 'The sentence.';

-- ------------------------------------------------------------------ mart: parts, names and amounts over time
create table mart.subtopic_days (
    topic_name text not null references core.topics (topic_name),
    subtopic_name text not null,
    day_date date not null,
    article_count integer not null,
    story_count integer not null,
    source_count integer not null,
    primary key (topic_name, subtopic_name, day_date)
);
create index on mart.subtopic_days (day_date);
comment on table mart.subtopic_days is 'The parts of a topic over time. Grain: one row per topic, part and day on which an article on the topic speaks of it.';
comment on column mart.subtopic_days.topic_name is 'The topic.';
comment on column mart.subtopic_days.subtopic_name is 'Short name of the part, e.g. generative_ai.';
comment on column mart.subtopic_days.day_date is 'Day in the reporting zone.';
comment on column mart.subtopic_days.article_count is 'Articles on the topic that speak of it, reprints included.';
comment on column mart.subtopic_days.story_count is 'Stories among them.';
comment on column mart.subtopic_days.source_count is 'Sources among them.';

create table mart.topic_name_days (
    topic_name text not null references core.topics (topic_name),
    kind_name text not null,
    name_value text not null,
    day_date date not null,
    wikidata_id text,
    article_count integer not null,
    story_count integer not null,
    source_count integer not null,
    primary key (topic_name, kind_name, name_value, day_date)
);
create index on mart.topic_name_days (day_date);
comment on table mart.topic_name_days is 'Who and what is named in the articles on a topic, over time. Grain: one row per topic, name and day on which an article on the topic has it.';
comment on column mart.topic_name_days.topic_name is 'The topic.';
comment on column mart.topic_name_days.kind_name is 'organisation, person, place, work or unlisted.';
comment on column mart.topic_name_days.name_value is 'Name of the catalogue, else as written.';
comment on column mart.topic_name_days.day_date is 'Day in the reporting zone.';
comment on column mart.topic_name_days.wikidata_id is 'E.g. Q907311; null for names not in the catalogue.';
comment on column mart.topic_name_days.article_count is 'Articles on the topic that name it, reprints included.';
comment on column mart.topic_name_days.story_count is 'Stories among them.';
comment on column mart.topic_name_days.source_count is 'Sources among them.';

create table mart.topic_amount_days (
    topic_name text not null references core.topics (topic_name),
    currency_code text not null,
    amount numeric not null,
    day_date date not null,
    is_ambiguous boolean not null,
    article_count integer not null,
    story_count integer not null,
    source_count integer not null,
    primary key (topic_name, currency_code, amount, day_date, is_ambiguous)
);
create index on mart.topic_amount_days (day_date);
comment on table mart.topic_amount_days is 'The sums of money in the articles on a topic, over time. Grain: one row per topic, sum and day on which an article on the topic has it.';
comment on column mart.topic_amount_days.topic_name is 'The topic.';
comment on column mart.topic_amount_days.currency_code is 'ISO 4217 code, e.g. IDR.';
comment on column mart.topic_amount_days.amount is 'In whole units of the currency.';
comment on column mart.topic_amount_days.day_date is 'Day in the reporting zone.';
comment on column mart.topic_amount_days.is_ambiguous is 'True for a bare "$" or "dollars", read as USD.';
comment on column mart.topic_amount_days.article_count is 'Articles on the topic that state it, reprints included.';
comment on column mart.topic_amount_days.story_count is 'Stories among them.';
comment on column mart.topic_amount_days.source_count is 'Sources among them.';

-- ------------------------------------------------------------------ mart: stories
create table mart.stories (
    story_id text primary key,
    story_title text,
    first_source_name text not null,
    first_published_at timestamptz,
    first_date date not null,
    last_published_at timestamptz not null,
    last_date date not null,
    article_count integer not null,
    distinct_article_count integer not null,
    source_count integer not null,
    language_count integer not null,
    topic_names text[] not null,
    language_codes text[] not null
);
create index on mart.stories (first_date);
create index on mart.stories (language_count desc, source_count desc, article_count desc) where article_count > 1;
create index on mart.stories (article_count desc) where article_count > 1;
comment on table mart.stories is 'Stories with who told them first and in which languages. Grain: one row per story with a dated article.';
comment on column mart.stories.story_id is 'article_id of the earliest member.';
comment on column mart.stories.story_title is 'Its headline; null when none was found.';
comment on column mart.stories.first_source_name is 'Its source.';
comment on column mart.stories.first_published_at is 'When it appeared; null when undated.';
comment on column mart.stories.first_date is 'Day of the earliest dated member.';
comment on column mart.stories.last_published_at is 'When the latest dated member appeared.';
comment on column mart.stories.last_date is 'Its day.';
comment on column mart.stories.article_count is 'Members, reprints included.';
comment on column mart.stories.distinct_article_count is 'Members, each set of copies once.';
comment on column mart.stories.source_count is 'Sources among them.';
comment on column mart.stories.language_count is 'Languages among them.';
comment on column mart.stories.topic_names is 'Topics of its members, in alphabetical order; empty when it is on none.';
comment on column mart.stories.language_codes is 'Languages, in alphabetical order, e.g. {en,fr,id}.';

create view mart.story_days as
select
    story_members.story_id,
    articles.published_date as day_date,
    count(*)::integer as article_count,
    (count(*) filter (where copies.article_id is null))::integer as own_article_count,
    count(distinct articles.source_name)::integer as source_count,
    array_agg(distinct articles.language_code order by articles.language_code) as language_codes
from core.story_members
inner join core.articles on articles.article_id = story_members.article_id
left join core.copies on copies.article_id = articles.article_id
where articles.published_date is not null
group by story_members.story_id, articles.published_date;
comment on view mart.story_days is 'Timelines of stories; ask for one story at a time. Grain: one row per story and day on which it was told.';
comment on column mart.story_days.story_id is 'The story.';
comment on column mart.story_days.day_date is 'Day in the reporting zone.';
comment on column mart.story_days.article_count is 'Articles that told it, reprints included.';
comment on column mart.story_days.own_article_count is 'Those that repeat no other.';
comment on column mart.story_days.source_count is 'Sources among them.';
comment on column mart.story_days.language_codes is 'Languages among them, in alphabetical order.';

create view mart.story_diffusion as
with members as (
    select
        story_members.story_id,
        articles.article_id,
        articles.source_name,
        articles.language_code,
        articles.title,
        articles.url,
        articles.published_at,
        copies.original_id,
        row_number() over (
            partition by story_members.story_id order by articles.published_at, articles.url
        ) as telling_number,
        row_number() over (
            partition by story_members.story_id, articles.source_name
            order by articles.published_at, articles.url
        ) as source_telling_number,
        row_number() over (
            partition by story_members.story_id, articles.language_code
            order by articles.published_at, articles.url
        ) as language_telling_number,
        min(articles.published_at) over (partition by story_members.story_id) as first_published_at
    from core.story_members
    inner join core.articles on articles.article_id = story_members.article_id
    left join core.copies on copies.article_id = articles.article_id
    where articles.published_at is not null
)

select
    story_id,
    telling_number::integer as telling_number,
    published_at,
    extract(epoch from published_at - first_published_at)::double precision / 3600 as behind_hours,
    article_id,
    source_name,
    language_code,
    title,
    url,
    original_id is not null as is_reprint,
    source_telling_number = 1 as is_first_of_source,
    language_telling_number = 1 as is_first_of_language,
    (count(*) filter (where source_telling_number = 1) over reached)::integer as reached_source_count,
    (count(*) filter (where language_telling_number = 1) over reached)::integer as reached_language_count
from members
window reached as (partition by story_id order by telling_number);
comment on view mart.story_diffusion is 'How stories spread: every telling with how far it is behind the first, and whom the story had reached by then; ask for one story at a time. Grain: one row per dated article of a story.';
comment on column mart.story_diffusion.story_id is 'The story.';
comment on column mart.story_diffusion.telling_number is 'From 1, earliest first.';
comment on column mart.story_diffusion.published_at is 'When it was told; local midnight where the page gives only a day.';
comment on column mart.story_diffusion.behind_hours is 'Hours behind the first telling.';
comment on column mart.story_diffusion.article_id is 'The article.';
comment on column mart.story_diffusion.source_name is 'Who told it.';
comment on column mart.story_diffusion.language_code is 'In which language.';
comment on column mart.story_diffusion.title is 'Headline; null when none was found.';
comment on column mart.story_diffusion.url is 'Where it is.';
comment on column mart.story_diffusion.is_reprint is 'Whether it repeats another article.';
comment on column mart.story_diffusion.is_first_of_source is 'Whether its source tells it for the first time.';
comment on column mart.story_diffusion.is_first_of_language is 'Whether its language does.';
comment on column mart.story_diffusion.reached_source_count is 'Sources that had told it by then.';
comment on column mart.story_diffusion.reached_language_count is 'Languages that had.';

-- ------------------------------------------------------------------ mart: sources
create table mart.source_health_days (
    source_name text not null references core.sources (source_name),
    day_date date not null,
    coverage_name text not null check (coverage_name in ('complete', 'partial', 'unknown')),
    gap_reason text,
    article_count integer,
    judged_article_count integer,
    copy_count integer,
    topic_article_count integer,
    primary key (source_name, day_date)
);
create index on mart.source_health_days (day_date);
comment on table mart.source_health_days is 'What came of each source, day by day. Grain: one row per source of the catalogue, or with articles, and day that a run touched.';
comment on column mart.source_health_days.source_name is 'The source.';
comment on column mart.source_health_days.day_date is 'Day in the reporting zone.';
comment on column mart.source_health_days.coverage_name is 'complete when its listings of the day were read whole, partial, or unknown when no sweep read them.';
comment on column mart.source_health_days.gap_reason is 'What is missing; null when complete.';
comment on column mart.source_health_days.article_count is 'Its articles of the day; null when there is none and the listings were not read whole.';
comment on column mart.source_health_days.judged_article_count is 'Those that were judged on some topic; null as above.';
comment on column mart.source_health_days.copy_count is 'Those that repeat another article; null as above.';
comment on column mart.source_health_days.topic_article_count is 'Those on at least one topic; null as above.';

create view mart.source_health as
with frame as (
    select max(day_date) as last_date from mart.source_health_days
)

select
    sources.source_name,
    sources.source_title,
    sources.language_code,
    frame.last_date,
    recent.last_article_date,
    frame.last_date - recent.last_article_date as silent_day_count,
    recent.week_article_count,
    recent.four_week_article_count,
    recent.four_week_article_count::double precision / nullif(recent.known_day_count, 0) as four_week_average,
    recent.known_day_count,
    recent.complete_day_count,
    recent.copy_count::double precision / nullif(recent.four_week_article_count, 0) as copy_share
from core.sources
cross join frame
cross join lateral (
    select
        max(days.day_date) filter (where days.article_count > 0) as last_article_date,
        coalesce(sum(days.article_count) filter (where days.day_date > frame.last_date - 7), 0)::integer
            as week_article_count,
        coalesce(sum(days.article_count), 0)::integer as four_week_article_count,
        count(days.article_count)::integer as known_day_count,
        (count(*) filter (where days.coverage_name = 'complete'))::integer as complete_day_count,
        coalesce(sum(days.copy_count), 0)::integer as copy_count
    from mart.source_health_days as days
    where days.source_name = sources.source_name and days.day_date > frame.last_date - 28
) as recent
where sources.is_active;
comment on view mart.source_health is 'Does each source still give what it used to, over the 28 days up to the last day of the marts? Grain: one row per source of the catalogue.';
comment on column mart.source_health.source_name is 'The source.';
comment on column mart.source_health.source_title is 'Name as readers know it.';
comment on column mart.source_health.language_code is 'ISO 639-1 code of its articles.';
comment on column mart.source_health.last_date is 'Last day of the marts; null while there is none.';
comment on column mart.source_health.last_article_date is 'Day of its latest article in the 28 days; null when it gave none.';
comment on column mart.source_health.silent_day_count is 'Days from then to the last day; null as above.';
comment on column mart.source_health.week_article_count is 'Articles of the last 7 days.';
comment on column mart.source_health.four_week_article_count is 'Articles of the 28 days.';
comment on column mart.source_health.four_week_average is 'Articles per known day; null when no day is known.';
comment on column mart.source_health.known_day_count is 'Days of the 28 of which something is known.';
comment on column mart.source_health.complete_day_count is 'Days of the 28 on which its listings were read whole.';
comment on column mart.source_health.copy_share is 'Share of its articles that repeat another, 0 to 1; null without articles.';

create view mart.undated_article_topics as
select
    topic_name,
    source_name,
    count(*)::integer as article_count
from mart.article_topics
where published_date is null
group by topic_name, source_name;
comment on view mart.undated_article_topics is 'Articles on a topic that stay out of every series, since their pages give no date. Grain: one row per topic and source that has some.';
comment on column mart.undated_article_topics.topic_name is 'The topic.';
comment on column mart.undated_article_topics.source_name is 'The source.';
comment on column mart.undated_article_topics.article_count is 'How many.';

-- ------------------------------------------------------------------ ops: receipts of runs, day by day
create table ops.day_receipts (
    run_id text not null references ops.runs (run_id),
    day_date date,
    found_count integer not null default 0,
    fetched_count integer not null default 0,
    new_count integer not null default 0,
    changed_count integer not null default 0,
    copy_count integer not null default 0,
    unique nulls not distinct (run_id, day_date)
);
comment on table ops.day_receipts is 'What a run brought for each day, counted in the transactions that save it. Grain: one row per run and day, and one for what has no day.';
comment on column ops.day_receipts.run_id is 'The run.';
comment on column ops.day_receipts.day_date is 'Day in the reporting zone: for links and pages as the listing has it, for articles as the page has it; null where neither says.';
comment on column ops.day_receipts.found_count is 'Links that were not known before.';
comment on column ops.day_receipts.fetched_count is 'Pages that were downloaded, or that the site said are unchanged.';
comment on column ops.day_receipts.new_count is 'Articles that were not there before.';
comment on column ops.day_receipts.changed_count is 'Articles whose wording changed.';
comment on column ops.day_receipts.copy_count is 'Articles found to repeat another one.';

alter table ops.rejects add column day_date date;
comment on column ops.rejects.day_date is 'Day in the reporting zone, as the listing of the link has it; null when it does not say.';

create view ops.moved_points as
with made as (
    select
        run_id,
        known_from,
        topic_name,
        period_name,
        slice_name,
        slice_value,
        period_date,
        article_count,
        story_count,
        processed_article_count,
        article_share,
        gap_reason
    from mart.trend_points
    union all
    select
        run_id,
        known_from,
        topic_name,
        period_name,
        slice_name,
        slice_value,
        period_date,
        article_count,
        story_count,
        processed_article_count,
        article_share,
        gap_reason
    from history.trend_points
)

select
    made.run_id,
    made.known_from as moved_at,
    made.topic_name,
    made.period_name,
    made.slice_name,
    made.slice_value,
    made.period_date,
    former.article_count as former_article_count,
    made.article_count,
    former.story_count as former_story_count,
    made.story_count,
    former.processed_article_count as former_processed_article_count,
    made.processed_article_count,
    former.article_share as former_article_share,
    made.article_share,
    former.gap_reason as former_gap_reason,
    made.gap_reason,
    former.topic_name is null as is_new
from made
left join history.trend_points as former
    on
        former.topic_name = made.topic_name
        and former.period_name = made.period_name
        and former.slice_name = made.slice_name
        and former.slice_value = made.slice_value
        and former.period_date = made.period_date
        and former.known_until = made.known_from;
comment on view ops.moved_points is 'Which trend points each run moved, from what to what. Grain: one row per run and value that it gave to a point.';
comment on column ops.moved_points.run_id is 'The run.';
comment on column ops.moved_points.moved_at is 'When.';
comment on column ops.moved_points.topic_name is 'The topic.';
comment on column ops.moved_points.period_name is 'day, week or month.';
comment on column ops.moved_points.slice_name is 'all, language, source or panel.';
comment on column ops.moved_points.slice_value is 'Which; empty for all.';
comment on column ops.moved_points.period_date is 'First day of the period.';
comment on column ops.moved_points.former_article_count is 'Before; null when not known, or when there was no such point.';
comment on column ops.moved_points.article_count is 'After; null when not known.';
comment on column ops.moved_points.former_story_count is 'Before; null as above.';
comment on column ops.moved_points.story_count is 'After; null when not known.';
comment on column ops.moved_points.former_processed_article_count is 'Before; null as above.';
comment on column ops.moved_points.processed_article_count is 'After; null when not known.';
comment on column ops.moved_points.former_article_share is 'Before; null as above.';
comment on column ops.moved_points.article_share is 'After; null without articles.';
comment on column ops.moved_points.former_gap_reason is 'What it missed before; null when nothing, or when there was no such point.';
comment on column ops.moved_points.gap_reason is 'What it misses after; null when nothing.';
comment on column ops.moved_points.is_new is 'Whether there was no such point before.';
create index on history.trend_points (run_id);

create view ops.receipts as
with lost as (
    select
        run_id,
        day_date,
        sum(reason_count)::integer as rejected_count,
        jsonb_object_agg(reason_name, reason_count order by reason_name) as rejected_by_reason
    from (
        select
            run_id,
            day_date,
            reason_name,
            count(*) as reason_count
        from ops.rejects
        group by run_id, day_date, reason_name
    ) as reasons
    group by run_id, day_date
),

moved as (
    select
        run_id,
        period_date as day_date,
        count(*)::integer as moved_point_count,
        jsonb_agg(
            jsonb_build_object(
                'topic', topic_name,
                'from', former_article_count, 'to', article_count,
                'of_from', former_processed_article_count, 'of_to', processed_article_count
            )
            order by moved_at, topic_name
        ) as moved_points
    from ops.moved_points
    where period_name = 'day' and slice_name = 'all'
    group by run_id, period_date
),

touched as (
    select
        run_id,
        day_date
    from ops.day_receipts
    union
    select
        run_id,
        day_date
    from lost
    union
    select
        run_id,
        day_date
    from moved
)

select
    touched.run_id,
    touched.day_date,
    coalesce(day_receipts.found_count, 0) as found_count,
    coalesce(day_receipts.fetched_count, 0) as fetched_count,
    coalesce(day_receipts.new_count, 0) as new_count,
    coalesce(day_receipts.changed_count, 0) as changed_count,
    coalesce(day_receipts.copy_count, 0) as copy_count,
    coalesce(lost.rejected_count, 0) as rejected_count,
    coalesce(lost.rejected_by_reason, '{}') as rejected_by_reason,
    coalesce(moved.moved_point_count, 0) as moved_point_count,
    coalesce(moved.moved_points, '[]') as moved_points
from touched
left join ops.day_receipts
    on day_receipts.run_id = touched.run_id and day_receipts.day_date is not distinct from touched.day_date
left join lost
    on lost.run_id = touched.run_id and lost.day_date is not distinct from touched.day_date
left join moved
    on moved.run_id = touched.run_id and moved.day_date = touched.day_date;
comment on view ops.receipts is 'What each run did, day by day, and which points of the trends it moved. Grain: one row per run and day that it touched, and one for what has no day.';
comment on column ops.receipts.run_id is 'The run.';
comment on column ops.receipts.day_date is 'Day in the reporting zone; null for what has none.';
comment on column ops.receipts.found_count is 'Links that were not known before.';
comment on column ops.receipts.fetched_count is 'Pages that were downloaded, or that the site said are unchanged.';
comment on column ops.receipts.new_count is 'Articles that were not there before.';
comment on column ops.receipts.changed_count is 'Articles whose wording changed.';
comment on column ops.receipts.copy_count is 'Articles found to repeat another one.';
comment on column ops.receipts.rejected_count is 'Records that left with a reason.';
comment on column ops.receipts.rejected_by_reason is 'How many for each reason, e.g. {"soft_404": 2}.';
comment on column ops.receipts.moved_point_count is 'Daily points, of all sources together, that it gave another value; see ops.moved_points for the others.';
comment on column ops.receipts.moved_points is 'Those points: topic, articles from and to (null: not known), all articles of_from and of_to.';

grant select on ops.day_receipts, ops.moved_points, ops.receipts to presswatch_reader;
