-- Hours behind the first telling are told only where both give a time of day: others counted from a midnight.
-- And comments for who reads them first: what does not add up over days, and which of two healths is which.
-- depends: 0029_count_faster

create or replace view mart.story_diffusion as
with members as (
    select
        story_members.story_id,
        articles.article_id,
        articles.source_name,
        articles.language_code,
        articles.title,
        articles.url,
        articles.published_at,
        articles.published_precision = 'minute' as is_timed,
        copies.original_id,
        row_number() over tellings as telling_number,
        row_number() over (
            partition by story_members.story_id, articles.source_name
            order by articles.published_at, articles.url
        ) as source_telling_number,
        row_number() over (
            partition by story_members.story_id, articles.language_code
            order by articles.published_at, articles.url
        ) as language_telling_number,
        first_value(articles.published_at) over tellings as first_published_at,
        first_value(articles.published_precision = 'minute') over tellings as is_first_timed
    from core.story_members
    inner join core.articles on articles.article_id = story_members.article_id
    left join core.copies on copies.article_id = articles.article_id
    where articles.published_at is not null
    window tellings as (partition by story_members.story_id order by articles.published_at, articles.url)
)

select
    story_id,
    telling_number::integer as telling_number,
    published_at,
    case
        when is_timed and is_first_timed
            then extract(epoch from published_at - first_published_at)::double precision / 3600
    end as behind_hours,
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
comment on column mart.story_diffusion.behind_hours is 'Hours behind the first telling; null when one of the two gives no time of day.';

comment on view mart.topic_trend_daily is 'How much each topic was in the news, day by day, without holes, and whether a day is out of the ordinary. Articles add up over days; distinct articles, stories and sources do not: take those of mart.topic_trend_weekly and mart.topic_trend_monthly. Grain: one row per topic and day, first to last.';
comment on view mart.topic_days is 'How much each topic was in the news; mart.topic_trend_daily has the days between as well, and says which are out of the ordinary. Grain: one row per topic and day that a run touched.';
comment on table mart.subtopic_days is 'The subtopics of a topic over time. Articles add up over days; stories and sources do not, as one may be told on several. Grain: one row per topic, subtopic and day on which an article on the topic speaks of it.';
comment on table mart.topic_name_days is 'Who and what is named in the articles on a topic, over time. Articles add up over days; stories and sources do not, as one may be told on several. Grain: one row per topic, name and day on which an article on the topic has it.';
comment on table mart.topic_amount_days is 'The sums of money in the articles on a topic, over time. Articles add up over days; stories and sources do not, as one may be told on several. Grain: one row per topic, sum and day on which an article on the topic has it.';
comment on view mart.source_health is 'What came of each source: does it still give the articles that it used to, over the 28 days up to the last day of the marts? How its listings are read is in ops.source_health. Grain: one row per source of the catalogue.';
comment on view ops.source_health is 'How each source is read now: when its listings last were, and what became of all its links. What came of it is in mart.source_health. Grain: one row per source of the catalogue.';
