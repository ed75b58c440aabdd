-- What `make run` prints when it is done.

-- name: weeks
select
    ai.week_date,
    ai.processed_article_count,
    ai.article_count as ai_count,
    strike.article_count as strike_count,
    coalesce(both_topics.article_count, 0) as both_count
from mart.topic_trend_weekly as ai
inner join mart.topic_trend_weekly as strike
    on strike.week_date = ai.week_date and strike.topic_name = 'strike'
left join mart.topic_pair_weekly as both_topics
    on
        both_topics.week_date = ai.week_date
        and both_topics.topic_name = 'ai'
        and both_topics.other_topic_name = 'strike'
where ai.topic_name = 'ai' and ai.processed_article_count > 0
order by ai.week_date;

-- name: widest_story
select
    stories.story_id,
    stories.language_codes
from mart.stories
order by
    cardinality(stories.language_codes) desc,
    stories.source_count desc,
    (
        select count(*) from core.verdicts
        inner join core.story_members on story_members.article_id = verdicts.article_id
        where story_members.story_id = stories.story_id and verdicts.role_name <> 'none'
    ) desc,
    stories.article_count desc,
    stories.first_published_at asc
limit 1;

-- name: members
select
    articles.published_at,
    articles.language_code,
    articles.source_name,
    articles.title
from core.story_members
inner join core.articles on articles.article_id = story_members.article_id
where story_members.story_id = %(story_id)s
order by articles.published_at nulls last, articles.url;

-- name: shared
select shared_value
from core.story_evidence
inner join core.story_members on story_members.article_id = story_evidence.article_id
inner join core.story_members as other_members on other_members.article_id = story_evidence.other_id
where story_members.story_id = %(story_id)s and other_members.story_id = %(story_id)s
group by shared_value
order by max(weight_share) desc, shared_value asc
limit 6;
