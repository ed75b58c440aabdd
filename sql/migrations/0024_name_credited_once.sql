-- Two sources with one title, as when one is renamed, told each report that credits them twice; and what was
-- said of hours behind was not what is counted. Learned lines can be read by those who read what is cut.
-- depends: 0023_cover_anchor_keys

create or replace view mart.story_reports as
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
),

credited as (
    select distinct on (lower(source_title))
        source_name,
        lower(source_title) as credit_key
    from core.sources
    order by lower(source_title) asc, is_active desc, source_name asc
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
left join credited on credited.credit_key = reports.credit_key
left join core.sources as original_sources
    on
        original_sources.source_name = reports.original_source_name
        and original_sources.source_name <> reports.source_name;
comment on column mart.story_reports.credited_source_name is 'The same, when it is a source of the catalogue (of several with one title the first by name that is active); else null.';
comment on column mart.story_sources.behind_hours is 'Hours from the first report of all to its own first with a time of day; null when either has none.';
comment on column mart.story_languages.behind_hours is 'Hours from the first report of all to the first in this language with a time of day; null when either has none.';

comment on column core.strike_facts.start_date is 'Its first day, also of a strike to come; "Monday" is reckoned from the day of publication on the page''s own clock, else on its source''s; null when no day is stated.';

-- What new rules decide comes batch by batch: the half that waits is missed until it comes.
comment on table history.story_changes is 'Articles that were counted to one story and now are to another; while new rules are worked through in batches a story may be parted and joined again. Grain: one row per decision and pair of stories.';

grant select on ops.repeated_lines to presswatch_reader;
