-- Who tells a story first, and how long do the others take?
-- Grain: one row per source, over the stories on our topics of July 2023 that at least two sources told.
-- The delay is that of the source's own first article after the very first one; a page that gives only a day
-- counts from midnight, so compare days rather than hours.
with tellings as (
    select
        story_id,
        source_name,
        min(published_at) as told_at
    from mart.dated_article_topics
    where published_date between '2023-07-01' and '2023-07-31'
    group by
        story_id,
        source_name
),

ordered as (
    select
        source_name,
        count(*) over (partition by story_id) as teller_count,
        row_number() over (partition by story_id order by told_at, source_name) as place_number,
        told_at - min(told_at) over (partition by story_id) as delay
    from tellings
)

select
    source_name,
    count(*) as shared_story_count,
    count(*) filter (where place_number = 1) as told_first_count,
    round(100.0 * count(*) filter (where place_number = 1) / count(*)) as told_first_percent,
    round(
        extract(epoch from percentile_cont(0.5) within group (order by delay) filter (where place_number > 1))
        / 3600, 1
    ) as median_delay_hours
from ordered
where teller_count >= 2
group by source_name
order by
    told_first_count desc,
    source_name asc;
