-- Which words only seemed to speak of a strike, and which rule said no?
-- Grain: one row per rejected hit; first the rules that reject most.
select
    mentions.rejected_by,
    articles.language_code,
    articles.published_date,
    mentions.term,
    substr(
        case when mentions.zone_name = 'title' then articles.title else articles.body_text end,
        greatest(1, mentions.span_start - 29),
        60 + mentions.span_end - mentions.span_start
    ) as context,
    verdicts.role_name as role_of_article,
    count(*) over (partition by mentions.rejected_by) as rule_count
from core.mentions
inner join core.articles on articles.article_id = mentions.article_id
inner join core.verdicts
    on verdicts.article_id = mentions.article_id and verdicts.topic_name = mentions.topic_name
where
    mentions.topic_name = 'strike'
    and mentions.rejected_by is not null
order by
    rule_count desc,
    mentions.rejected_by asc,
    articles.published_date asc,
    mentions.span_start asc;
