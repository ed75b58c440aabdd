-- Do AI and strikes meet more often than chance would have them meet?
-- Grain: one row per month.
-- A lift of 1 is chance; where its interval holds 1, nothing is shown.
select
    month_date,
    processed_article_count,
    topic_article_count as ai_article_count,
    other_article_count as strike_article_count,
    article_count as both_article_count,
    sentence_count,
    round(lift_ratio::numeric, 2) as lift_ratio,
    round(lift_low_ratio::numeric, 2) as lift_low_ratio,
    round(lift_high_ratio::numeric, 2) as lift_high_ratio
from mart.topic_pair_monthly
where
    topic_name = 'ai'
    and other_topic_name = 'strike'
order by month_date;
