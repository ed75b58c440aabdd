-- Why do we say that two articles in different languages tell the same story?
-- Grain: one row per pair of articles of the last week of July 2023, with the five things that weigh most.
with told as materialized (
    select
        article_id,
        source_name,
        language_code
    from core.articles
    where published_date between '2023-07-24' and '2023-07-31'
),

likest as (
    select
        story_links.article_id,
        story_links.other_id,
        round(story_links.likeness_share::numeric, 2) as likeness,
        -- By name: which of the two comes first in a pair is by their ids.
        least(told.source_name, other_told.source_name) as source_name,
        greatest(told.source_name, other_told.source_name) as other_source_name
    from told
    inner join core.story_links on story_links.article_id = told.article_id
    inner join told as other_told on other_told.article_id = story_links.other_id
    where story_links.relation_name = 'same' and told.language_code <> other_told.language_code
    order by story_links.likeness_share desc
    limit 10
)

select
    likest.source_name,
    likest.other_source_name,
    likest.likeness,
    string_agg(shared.shared_value, ', ' order by shared.weight_share desc, shared.shared_value asc) as evidence
from likest
cross join lateral (
    select
        story_evidence.shared_value,
        story_evidence.weight_share
    from core.story_evidence
    where story_evidence.article_id = likest.article_id and story_evidence.other_id = likest.other_id
    order by story_evidence.weight_share desc, story_evidence.shared_value asc
    limit 5
) as shared
group by
    likest.article_id,
    likest.other_id,
    likest.source_name,
    likest.other_source_name,
    likest.likeness
order by
    likest.likeness desc,
    evidence asc,
    likest.source_name asc,
    likest.other_source_name asc;
