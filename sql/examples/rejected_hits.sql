-- Which words only seemed to speak of a strike in July 2023, and which rule said no?
-- Grain: one row per rejected hit; first the rules that reject most.
select
    mentions.rejected_by,
    articles.language_code,
    articles.published_date,
    mentions.term,
    replace(
        substr(
            case when mentions.zone_name = 'title' then articles.title else articles.body_text end,
            greatest(1, mentions.span_start - 29),
            60 + mentions.span_end - mentions.span_start
        ), e'\n', ' '
    ) as context,
    verdicts.role_name as role_of_article,
    count(*) over (partition by mentions.rejected_by) as rule_count
from core.articles
inner join core.mentions on mentions.article_id = articles.article_id
inner join core.verdicts
    on verdicts.article_id = mentions.article_id and verdicts.topic_name = mentions.topic_name
where
    articles.published_date between '2023-07-01' and '2023-07-31'
    and mentions.topic_name = 'strike'
    and mentions.rejected_by is not null
order by
    rule_count desc,
    mentions.rejected_by asc,
    articles.published_date asc,
    articles.title asc,
    mentions.span_start asc;
