-- What did we cut from the pages of July 2023, so that nobody counts a "read also" as news?
-- Grain: one row per source and reason.
select
    articles.source_name,
    cuts.reason_name,
    count(*) as cut_count,
    count(distinct articles.article_id) as article_count,
    sum(length(cuts.cut_text)) as character_count
from core.articles
inner join core.cuts on cuts.article_id = articles.article_id
where articles.published_date between '2023-07-01' and '2023-07-31'
group by
    articles.source_name,
    cuts.reason_name
order by
    articles.source_name,
    cut_count desc,
    cuts.reason_name asc;
