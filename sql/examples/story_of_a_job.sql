-- How did one story travel from source to source and language to language?
-- Grain: one row per article of the story that the Indonesian article on Netflix' manager for AI tells.
-- Find your own story by a word of its headline; hours count from its first article.
with story as (
    select distinct story_id
    from mart.dated_article_topics
    where
        topic_name = 'ai'
        and published_date between '2023-07-20' and '2023-08-10'
        and title ilike '%Netflix%Manajer AI%'
)

select
    diffusion.telling_number,
    round(diffusion.behind_hours) as behind_hours,
    diffusion.source_name,
    diffusion.language_code,
    diffusion.is_reprint,
    diffusion.reached_source_count,
    diffusion.reached_language_count,
    diffusion.title
from story
-- Lateral and with a limit, so that only this story is put together, not all that there are.
cross join lateral (
    select story_diffusion.*
    from mart.story_diffusion
    where story_diffusion.story_id = story.story_id
    order by story_diffusion.telling_number
    limit 1000
) as diffusion
order by diffusion.telling_number;
