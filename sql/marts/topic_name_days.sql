-- Who and what was named in the articles on a topic?
-- Grain: one row per topic and name, for the day %(day)s.

-- name: forget_day
delete from mart.topic_name_days
where day_date = %(day)s;

-- name: fill_day
insert into mart.topic_name_days (
    topic_name, kind_name, name_value, day_date, wikidata_id, article_count, story_count, source_count
)
select
    told.topic_name,
    names.kind_name,
    names.name_value,
    told.published_date,
    max(names.wikidata_id),
    count(distinct told.article_id),
    count(distinct told.story_id),
    count(distinct told.source_name)
from mart.dated_article_topics as told
inner join core.names on names.article_id = told.article_id
where told.published_date = %(day)s
group by told.topic_name, names.kind_name, names.name_value, told.published_date;
