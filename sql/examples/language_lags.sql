-- How long does a story take from its first language to each other one?
-- Grain: one row per language, over the stories of 2023 that were told in at least two.
-- Where it or the first telling gives only a day there are no hours: it is counted, but the median is of the others.
with wide as (
    select story_id
    from mart.stories
    where
        language_count >= 2
        and article_count > 1
        and first_date between '2023-01-01' and '2023-12-31'
    order by
        language_count desc,
        source_count desc,
        article_count desc
    limit 40
)

select
    diffusion.language_code,
    count(*) as story_count,
    count(*) filter (where diffusion.telling_number = 1) as first_count,
    round((percentile_cont(0.5) within group (order by diffusion.behind_hours))::numeric, 1) as median_behind_hours
from wide
-- Lateral and with a limit, so that only these stories are put together, not all that there are.
cross join lateral (
    select story_diffusion.*
    from mart.story_diffusion
    where story_diffusion.story_id = wide.story_id
    order by story_diffusion.telling_number
    limit 1000
) as diffusion
where diffusion.is_first_of_language
group by diffusion.language_code
order by
    median_behind_hours,
    diffusion.language_code;
