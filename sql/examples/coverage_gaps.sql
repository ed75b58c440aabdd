-- Which days do the trends not know whole, and what is missing?
-- Grain: one row per stretch of consecutive days with the same gap.
-- A null count with a gap means "not known", never zero. Articles without a date are in no day at all:
-- see mart.undated_articles.
with days as (
    select
        day_date,
        gap_reason,
        complete_source_count,
        expected_source_count,
        article_count,
        row_number() over (partition by gap_reason order by day_date) as day_number
    from mart.topic_trend_daily
    where
        topic_name = 'ai'
        and gap_reason is not null
)

select
    min(day_date) as first_date,
    max(day_date) as last_date,
    count(*) as day_count,
    gap_reason,
    min(complete_source_count) as complete_source_count,
    max(expected_source_count) as expected_source_count,
    count(*) filter (where article_count is null) as unknown_day_count
from days
-- Dates of one stretch less their running number are one and the same date.
group by gap_reason, day_date - day_number::integer
order by first_date;
