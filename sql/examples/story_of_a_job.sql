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
inner join mart.story_diffusion as diffusion on diffusion.story_id = story.story_id
order by diffusion.telling_number;
