-- How often did two topics meet on this day?
-- Grain: one row per pair of topics, for the day %(day)s.

-- name: forget_day
delete from mart.topic_pair_days
where day_date = %(day)s;

-- name: fill_day
-- After topic_days, which says whether anything is known of the day.
with pairs as (
    select
        first_topics.topic_name,
        other_topics.topic_name as other_topic_name
    from core.topics as first_topics
    inner join core.topics as other_topics on first_topics.topic_name < other_topics.topic_name
),

meetings as (
    select
        first_verdicts.topic_name,
        other_verdicts.topic_name as other_topic_name,
        count(*) as article_count,
        count(distinct coalesce(story_members.story_id, articles.article_id)) as story_count,
        sum((
            select count(*) from core.shared_sentences
            where
                shared_sentences.article_id = articles.article_id
                and shared_sentences.topic_name = first_verdicts.topic_name
                and shared_sentences.other_topic_name = other_verdicts.topic_name
        )) as sentence_count
    from core.articles
    inner join core.verdicts as first_verdicts on first_verdicts.article_id = articles.article_id
    inner join core.verdicts as other_verdicts
        on
            other_verdicts.article_id = articles.article_id
            and first_verdicts.topic_name < other_verdicts.topic_name
    left join core.story_members on story_members.article_id = articles.article_id
    where
        articles.published_date = %(day)s
        and first_verdicts.role_name <> 'none'
        and other_verdicts.role_name <> 'none'
    group by first_verdicts.topic_name, other_verdicts.topic_name
)

insert into mart.topic_pair_days (
    topic_name, other_topic_name, day_date, article_count, story_count, sentence_count
)
select
    pairs.topic_name,
    pairs.other_topic_name,
    %(day)s,
    case when topic_days.article_count is not null then coalesce(meetings.article_count, 0) end,
    case when topic_days.article_count is not null then coalesce(meetings.story_count, 0) end,
    case when topic_days.article_count is not null then coalesce(meetings.sentence_count, 0) end
from pairs
inner join mart.topic_days
    on topic_days.topic_name = pairs.topic_name and topic_days.day_date = %(day)s
left join meetings
    on meetings.topic_name = pairs.topic_name and meetings.other_topic_name = pairs.other_topic_name;
