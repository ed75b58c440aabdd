-- In which weeks were AI and strikes told together, and how closely?
-- Grain: one row per ISO week in which at least one article speaks of both.
-- The same article may speak of both far apart; a shared sentence is the stronger sign.
select
    pairs.week_date,
    pairs.article_count,
    pairs.sentence_count,
    round((100.0 * pairs.article_count / nullif(strike.article_count, 0))::numeric, 1) as percent_of_strike_articles
from mart.topic_pair_weekly as pairs
inner join mart.topic_trend_weekly as strike
    on strike.week_date = pairs.week_date and strike.topic_name = 'strike'
where
    pairs.topic_name = 'ai'
    and pairs.other_topic_name = 'strike'
    and pairs.article_count > 0
order by pairs.week_date;
