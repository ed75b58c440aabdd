-- When was a topic a wave rather than a single day?
-- Grain: one row per topic and burst: a stretch in which it was at least twice as frequent as in the year around.
select
    topic_name,
    start_date,
    end_date,
    end_date - start_date + 1 as day_count,
    peak_date,
    article_count,
    processed_article_count,
    round(weight_score::numeric, 1) as weight_score,
    is_open
from mart.topic_bursts
order by
    weight_score desc,
    topic_name asc;
