-- Who told each story first, how far did it go?
-- Grain: one row per story that has, or had, an article of the day %(day)s.

-- name: fill_day
-- A story that has changed has a member, or had its first one, on a day that is counted anew.
with touched as materialized (
    select stories.story_id
    from mart.stories
    where stories.first_date = %(day)s
    union
    select story_members.story_id
    from core.articles
    inner join core.story_members on story_members.article_id = articles.article_id
    where articles.published_date = %(day)s
),

members as materialized (
    select
        touched.story_id,
        articles.article_id,
        articles.source_name,
        articles.language_code,
        articles.published_at,
        articles.published_date,
        coalesce(copies.original_id, articles.article_id) as original_id
    from touched
    inner join core.story_members on story_members.story_id = touched.story_id
    inner join core.articles on articles.article_id = story_members.article_id
    left join core.copies on copies.article_id = articles.article_id
),

-- An array for each: the planner takes a day for more than it is, and would read the topics of all years.
topics as (
    select
        told.story_id,
        array_agg(distinct told.topic_name order by told.topic_name) as topic_names
    from (
        select
            touched.story_id,
            dated.topic_name
        from touched
        cross join unnest(array(
            select dated_article_topics.topic_name
            from mart.dated_article_topics
            -- It tells of the story that an article was in when its day was last counted.
            inner join core.story_members
                on
                    story_members.article_id = dated_article_topics.article_id
                    and story_members.story_id = touched.story_id
            where dated_article_topics.story_id = touched.story_id
        )) as dated (topic_name)
        union all
        select
            members.story_id,
            undated.topic_name
        from members
        cross join unnest(array(
            select verdicts.topic_name
            from core.effective_verdicts as verdicts
            where verdicts.article_id = members.article_id and verdicts.role_name <> 'none'
        )) as undated (topic_name)
        where members.published_date is null
    ) as told
    group by told.story_id
),

counted as (
    select
        story_id,
        min(published_date) as first_date,
        max(published_at) as last_published_at,
        max(published_date) as last_date,
        count(*)::integer as article_count,
        count(distinct original_id)::integer as distinct_article_count,
        count(distinct source_name)::integer as source_count,
        count(distinct language_code)::integer as language_count,
        array_agg(distinct language_code order by language_code) as language_codes
    from members
    group by story_id
    having max(published_date) is not null
),

fresh as materialized (
    select
        counted.story_id,
        first_articles.title as story_title,
        first_articles.source_name as first_source_name,
        first_articles.published_at as first_published_at,
        counted.first_date,
        counted.last_published_at,
        counted.last_date,
        counted.article_count,
        counted.distinct_article_count,
        counted.source_count,
        counted.language_count,
        coalesce(topics.topic_names, '{}') as topic_names,
        counted.language_codes
    from counted
    inner join core.articles as first_articles on first_articles.article_id = counted.story_id
    left join topics on topics.story_id = counted.story_id
),

gone as (
    delete from mart.stories
    using touched
    where
        touched.story_id = stories.story_id
        and not exists (select from fresh where fresh.story_id = stories.story_id)
)

insert into mart.stories (
    story_id, story_title, first_source_name, first_published_at, first_date, last_published_at, last_date,
    article_count, distinct_article_count, source_count, language_count, topic_names, language_codes
)
-- What is as it was is not even locked.
select * from fresh
except
select stories.*
from touched
inner join mart.stories on stories.story_id = touched.story_id
order by story_id
on conflict (story_id) do update set
    story_title = excluded.story_title,
    first_source_name = excluded.first_source_name,
    first_published_at = excluded.first_published_at,
    first_date = excluded.first_date,
    last_published_at = excluded.last_published_at,
    last_date = excluded.last_date,
    article_count = excluded.article_count,
    distinct_article_count = excluded.distinct_article_count,
    source_count = excluded.source_count,
    language_count = excluded.language_count,
    topic_names = excluded.topic_names,
    language_codes = excluded.language_codes;
