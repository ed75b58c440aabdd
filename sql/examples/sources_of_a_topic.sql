-- Who wrote most about strikes in July 2023, and how much of it is a reprint?
-- Grain: one row per source that wrote on the topic.
select
    source_name,
    count(*) as article_count,
    count(*) filter (where role_name = 'main') as main_article_count,
    count(*) filter (where original_id <> article_id) as reprint_count,
    count(distinct story_id) as story_count
from mart.article_topics
where
    topic_name = 'strike'
    and published_date between '2023-07-01' and '2023-07-31'
group by source_name
order by
    article_count desc,
    source_name asc;
