-- In which language were AI and strikes told together, week by week?
-- Grain: one row per week of July 2023 and language; zero where nobody told them together, null where nothing is known.
with told as (
    select
        ai.language_code,
        date_trunc('week', ai.published_date)::date as week_date,
        count(*)::integer as both_count
    from mart.article_topics as ai
    inner join mart.article_topics as strike
        on strike.article_id = ai.article_id and strike.topic_name = 'strike'
    where ai.topic_name = 'ai'
    group by ai.language_code, week_date
)

select
    weeks.week_date,
    weeks.language_code,
    weeks.article_count as ai_count,
    case when weeks.article_count is not null then coalesce(told.both_count, 0) end as both_count,
    weeks.gap_reason
from mart.language_trend_weekly as weeks
left join told on told.language_code = weeks.language_code and told.week_date = weeks.week_date
where weeks.topic_name = 'ai' and weeks.week_date between '2023-07-03' and '2023-07-31'
order by weeks.week_date, weeks.language_code;
