-- Who told a story first, who credits whom, which stories make one affair, and what an edit changed.
-- depends: 0017_bound_copies_and_stories

create view mart.story_reports as
with reports as (
    select
        story_members.story_id,
        articles.article_id,
        articles.source_name,
        articles.language_code,
        articles.title,
        articles.url,
        articles.published_at,
        firsts.published_at as first_at,
        articles.published_precision = 'minute' and firsts.published_precision = 'minute' as is_timed,
        copies.original_id,
        originals.source_name as original_source_name,
        nullif(lower(articles.credit), lower(sources.source_title)) as credit_key,
        articles.credit
    from core.story_members
    inner join core.articles on articles.article_id = story_members.article_id
    inner join core.articles as firsts on firsts.article_id = story_members.story_id
    inner join core.sources on sources.source_name = articles.source_name
    left join core.copies on copies.article_id = articles.article_id
    left join core.articles as originals on originals.article_id = copies.original_id
)

select
    reports.story_id,
    reports.article_id,
    reports.source_name,
    reports.language_code,
    reports.title,
    reports.url,
    reports.published_at,
    reports.article_id = reports.story_id as is_first,
    reports.original_id is not null or reports.credit_key is not null as is_echo,
    case
        when reports.is_timed
            then extract(epoch from reports.published_at - reports.first_at)::double precision / 3600
    end as behind_hours,
    case
        when reports.credit_key is not null then reports.credit else original_sources.source_title
    end as credited_name,
    case
        when reports.credit_key is not null then credited.source_name else original_sources.source_name
    end as credited_source_name
from reports
left join core.sources as credited on lower(credited.source_title) = reports.credit_key
left join core.sources as original_sources
    on
        original_sources.source_name = reports.original_source_name
        and original_sources.source_name <> reports.source_name;
comment on view mart.story_reports is 'Each report of each story: first, independent or an echo. Grain: one row per article that tells a story.';
comment on column mart.story_reports.story_id is 'The story: article_id of its earliest report.';
comment on column mart.story_reports.article_id is 'The report.';
comment on column mart.story_reports.source_name is 'Its source.';
comment on column mart.story_reports.language_code is 'ISO 639-1 code.';
comment on column mart.story_reports.title is 'Its headline; null when none was found.';
comment on column mart.story_reports.url is 'Where it stands.';
comment on column mart.story_reports.published_at is 'When it appeared; null when undated.';
comment on column mart.story_reports.is_first is 'The first report that we know.';
comment on column mart.story_reports.is_echo is 'True when it repeats another article or credits another outlet; else it is independent.';
comment on column mart.story_reports.behind_hours is 'Hours after the first report; null when one of the two gives no time of day.';
comment on column mart.story_reports.credited_name is 'The outlet that it credits, else the source of what it repeats; null when neither is another.';
comment on column mart.story_reports.credited_source_name is 'The same, when it is a source of the catalogue; else null.';

create view mart.story_sources as
select
    story_id,
    source_name,
    min(published_at) as first_published_at,
    min(behind_hours) as behind_hours,
    bool_or(is_first) as is_first,
    count(*)::integer as report_count,
    (count(*) filter (where not is_echo))::integer as independent_report_count,
    (count(*) filter (where is_echo))::integer as echo_count
from mart.story_reports
group by story_id, source_name;
comment on view mart.story_sources is 'How far each source was behind the first report. Grain: one row per story and source.';
comment on column mart.story_sources.story_id is 'The story.';
comment on column mart.story_sources.source_name is 'The source.';
comment on column mart.story_sources.first_published_at is 'Its earliest report; null when all are undated.';
comment on column mart.story_sources.behind_hours is 'Hours from the first report of all to its own first; null when a time of day is missing.';
comment on column mart.story_sources.is_first is 'Whether it told the story first.';
comment on column mart.story_sources.report_count is 'Its articles in the story.';
comment on column mart.story_sources.independent_report_count is 'Those that neither repeat nor credit another outlet.';
comment on column mart.story_sources.echo_count is 'The others.';

create view mart.story_languages as
select
    story_id,
    language_code,
    min(published_at) as first_published_at,
    min(behind_hours) as behind_hours,
    bool_or(is_first) as is_first,
    count(distinct source_name)::integer as source_count,
    count(*)::integer as report_count,
    (count(*) filter (where not is_echo))::integer as independent_report_count,
    (count(*) filter (where is_echo))::integer as echo_count
from mart.story_reports
group by story_id, language_code;
comment on view mart.story_languages is 'How far each language was behind the first report. Grain: one row per story and language.';
comment on column mart.story_languages.story_id is 'The story.';
comment on column mart.story_languages.language_code is 'ISO 639-1 code.';
comment on column mart.story_languages.first_published_at is 'The earliest report in it; null when all are undated.';
comment on column mart.story_languages.behind_hours is 'Hours from the first report of all to the first in this language; null when a time of day is missing.';
comment on column mart.story_languages.is_first is 'Whether the story was told first in it.';
comment on column mart.story_languages.source_count is 'Sources that told it in this language.';
comment on column mart.story_languages.report_count is 'Articles in this language.';
comment on column mart.story_languages.independent_report_count is 'Those that neither repeat nor credit another outlet.';
comment on column mart.story_languages.echo_count is 'The others.';

create view mart.story_credits as
select
    story_id,
    source_name,
    credited_name,
    credited_source_name,
    count(*)::integer as report_count,
    min(published_at) as first_published_at
from mart.story_reports
where credited_name is not null
group by story_id, source_name, credited_name, credited_source_name;
comment on view mart.story_credits is 'Who credits whom. Grain: one row per story, source and outlet that it credits.';
comment on column mart.story_credits.story_id is 'The story.';
comment on column mart.story_credits.source_name is 'Who credits.';
comment on column mart.story_credits.credited_name is 'Who is credited, as written.';
comment on column mart.story_credits.credited_source_name is 'The same, when it is a source of the catalogue; else null.';
comment on column mart.story_credits.report_count is 'Articles with this credit.';
comment on column mart.story_credits.first_published_at is 'The earliest of them; null when all are undated.';

-- ------------------------------------------------------------------ affairs
create view mart.related_stories as
with links as (
    select
        article_id,
        other_id,
        likeness_share
    from core.story_links
    union all
    select
        other_id,
        article_id,
        likeness_share
    from core.story_links
)

select
    story_members.story_id,
    others.story_id as other_story_id,
    count(*)::integer as link_count,
    max(links.likeness_share) as likeness_share
from core.story_members
inner join links on links.article_id = story_members.article_id
inner join core.story_members as others on others.article_id = links.other_id
where others.story_id <> story_members.story_id
group by story_members.story_id, others.story_id;
comment on view mart.related_stories is 'Stories of one affair: their articles are linked, and yet they tell another event or another turn. Grain: one row per ordered pair of stories.';
comment on column mart.related_stories.story_id is 'A story.';
comment on column mart.related_stories.other_story_id is 'One that is related to it.';
comment on column mart.related_stories.link_count is 'Links between their articles.';
comment on column mart.related_stories.likeness_share is 'The strongest of them, 0 to 1; what it shares is in core.story_evidence.';

create function mart.affair_of(asked_id text, most_steps integer default 20)
returns table (
    story_id text,
    step_count integer,
    first_published_at timestamptz,
    source_name text,
    title text,
    article_count integer
)
language sql stable parallel safe
as $$
    with recursive reached as (
        select
            core.story_of(asked_id) as story_id,
            0 as step_count
        union
        select related_stories.other_story_id, reached.step_count + 1
        from reached
        inner join mart.related_stories on related_stories.story_id = reached.story_id
        where reached.step_count < most_steps
    )
    select
        nearest.story_id,
        nearest.step_count,
        articles.published_at,
        articles.source_name,
        articles.title,
        (select count(*)::integer from core.story_members where story_members.story_id = nearest.story_id)
    from (select story_id, min(step_count) as step_count from reached group by story_id) as nearest
    inner join core.articles on articles.article_id = nearest.story_id
    order by articles.published_at nulls last, articles.url
$$;
comment on function mart.affair_of(text, integer) is 'The affair that a story belongs to: the stories related to it, those related to them, and so on, oldest first. asked_id: of a story, also of one that has merged, or of an article.';

-- ------------------------------------------------------------------ edits
create view core.edits as
with wordings as (
    select
        article_id,
        title,
        body_text,
        fetched_at
    from core.article_revisions
    union all
    select
        article_id,
        title,
        body_text,
        fetched_at
    from core.articles
    where exists (select from core.article_revisions where article_revisions.article_id = articles.article_id)
),

steps as (
    select
        article_id,
        fetched_at,
        title,
        string_to_array(body_text, e'\n') as paragraphs,
        lag(title) over versions as title_before,
        lag(string_to_array(body_text, e'\n')) over versions as paragraphs_before,
        row_number() over versions as version_number
    from wordings
    window versions as (partition by article_id order by fetched_at)
)

select
    steps.article_id,
    steps.fetched_at,
    nullif(steps.title_before, steps.title) as title_before,
    array(
        select old.paragraph
        from unnest(steps.paragraphs_before) with ordinality as old (paragraph, place)
        where old.paragraph <> all(steps.paragraphs)
        order by old.place
    ) as removed_paragraphs,
    array(
        select new.paragraph
        from unnest(steps.paragraphs) with ordinality as new (paragraph, place)
        where new.paragraph <> all(steps.paragraphs_before)
        order by new.place
    ) as added_paragraphs
from steps
where steps.version_number > 1;
comment on view core.edits is 'What a site changed in an article after it had appeared: a revision is no copy. Grain: one row per article and edit that we saw.';
comment on column core.edits.article_id is 'The article.';
comment on column core.edits.fetched_at is 'When we first fetched the new wording.';
comment on column core.edits.title_before is 'The earlier headline; null when it stayed.';
comment on column core.edits.removed_paragraphs is 'Paragraphs that are gone or were reworded, in order.';
comment on column core.edits.added_paragraphs is 'Paragraphs that are new or were reworded, in order.';
