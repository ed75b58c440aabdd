-- How did one story travel from source to source and language to language?
-- Grain: one row per article of the story that the Indonesian article on Netflix' manager for AI tells.
-- Find your own story by a word of its headline; hours count from its first article.
with story as (
    select distinct story_members.story_id
    from core.story_members
    inner join core.articles on articles.article_id = story_members.article_id
    where
        articles.published_date between '2023-07-20' and '2023-08-10'
        and articles.title ilike '%Netflix%Manajer AI%'
)

select
    articles.published_date,
    round(extract(epoch from articles.published_at - min(articles.published_at) over ()) / 3600) as hours_after_first,
    articles.source_name,
    articles.language_code,
    coalesce(copies.kind_name, 'own words') as kind_name,
    articles.title
from story
inner join core.story_members on story_members.story_id = story.story_id
inner join core.articles on articles.article_id = story_members.article_id
left join core.copies on copies.article_id = articles.article_id
order by
    articles.published_at,
    articles.source_name;
