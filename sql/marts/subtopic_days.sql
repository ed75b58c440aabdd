-- Of which subtopics of a topic did its articles speak?
-- Grain: one row per topic and subtopic, for the day %(day)s.

-- name: forget_day
delete from mart.subtopic_days
where day_date = %(day)s;

-- name: fill_day
insert into mart.subtopic_days (topic_name, subtopic_name, day_date, article_count, story_count, source_count)
select
    told.topic_name,
    subtopics.subtopic_name,
    told.published_date,
    count(distinct told.article_id),
    count(distinct told.story_id),
    count(distinct told.source_name)
from mart.dated_article_topics as told
inner join core.subtopics
    on subtopics.article_id = told.article_id and subtopics.topic_name = told.topic_name
where told.published_date = %(day)s
group by told.topic_name, subtopics.subtopic_name, told.published_date;
