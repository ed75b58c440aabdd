-- Why do we say that two articles in different languages tell the same story?
-- Grain: one row per pair of articles of the last week of July 2023, with the five things that weigh most.
with pairs as (
    select
        story_links.article_id,
        story_links.other_id,
        story_links.likeness_share,
        first_articles.source_name,
        other_articles.source_name as other_source_name
    from core.articles as first_articles
    inner join core.story_links
        on story_links.article_id = first_articles.article_id and story_links.relation_name = 'same'
    inner join core.articles as other_articles on other_articles.article_id = story_links.other_id
    where
        -- The earlier of the two: which one comes first in the pair is by their ids.
        least(first_articles.published_date, other_articles.published_date) between '2023-07-24' and '2023-07-31'
        and first_articles.language_code <> other_articles.language_code
),

shared as (
    select
        pairs.*,
        story_evidence.shared_value,
        row_number() over (
            partition by pairs.article_id, pairs.other_id
            order by story_evidence.weight_share desc, story_evidence.shared_value asc
        ) as weight_rank
    from pairs
    inner join core.story_evidence
        on story_evidence.article_id = pairs.article_id and story_evidence.other_id = pairs.other_id
)

select
    -- By name: which of the two comes first is by their ids, and those hang on the sample's port.
    least(source_name, other_source_name) as source_name,
    greatest(source_name, other_source_name) as other_source_name,
    round(likeness_share::numeric, 2) as likeness,
    string_agg(shared_value, ', ' order by weight_rank) as evidence
from shared
where weight_rank <= 5
group by
    article_id,
    other_id,
    likeness_share,
    source_name,
    other_source_name
order by
    likeness desc,
    evidence asc,
    1 asc,
    2 asc
limit 10;
