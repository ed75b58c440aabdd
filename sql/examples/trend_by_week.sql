-- How much were AI and strikes in the news, week by week?
-- Grain: one row per ISO week with at least one article.
-- Counts of a topic include its reprints; stories count a thing told on three days once. A week with
-- fewer than 7 complete days may miss articles.
select
    ai.week_date,
    ai.processed_article_count,
    ai.article_count as ai_article_count,
    ai.story_count as ai_story_count,
    round((100 * ai.article_share)::numeric, 1) as ai_percent,
    strike.article_count as strike_article_count,
    strike.story_count as strike_story_count,
    round((100 * strike.article_share)::numeric, 1) as strike_percent,
    ai.complete_day_count
from mart.topic_trend_weekly as ai
inner join mart.topic_trend_weekly as strike
    on strike.week_date = ai.week_date and strike.topic_name = 'strike'
where
    ai.topic_name = 'ai'
    and ai.processed_article_count > 0
order by ai.week_date;
