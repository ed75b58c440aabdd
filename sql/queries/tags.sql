-- Tags: verdicts, mentions, relations of topics, names and amounts of articles.

-- name: forget
with verdicts as (
    delete from core.verdicts
    where article_id = any(%(article_ids)s)
),

mentions as (
    delete from core.mentions
    where article_id = any(%(article_ids)s)
),

subtopics as (
    delete from core.subtopics
    where article_id = any(%(article_ids)s)
),

relations as (
    delete from core.topic_relations
    where article_id = any(%(article_ids)s)
),

names as (
    delete from core.names
    where article_id = any(%(article_ids)s)
),

figures as (
    delete from core.figures
    where article_id = any(%(article_ids)s)
),

strike_facts as (
    delete from core.strike_facts
    where article_id = any(%(article_ids)s)
)

delete from core.amounts
where article_id = any(%(article_ids)s);

-- name: save_verdicts
-- What a person said wins over the rules.
with judged as (
    select * from jsonb_to_recordset(%(rows)s) as rows (
        article_id text, topic_name text, role_name text, score double precision, rules_version text
    )
)

insert into core.verdicts (
    article_id, topic_name, role_name, score, rules_version, review_id, rules_role_name
)
select
    judged.article_id,
    judged.topic_name,
    coalesce(standing_reviews.role_name, judged.role_name),
    judged.score,
    judged.rules_version,
    standing_reviews.review_id,
    case when standing_reviews.review_id is not null then judged.role_name end
from judged
left join core.standing_reviews
    on standing_reviews.article_id = judged.article_id and standing_reviews.topic_name = judged.topic_name
order by judged.article_id, judged.topic_name;

-- name: save_mentions
insert into core.mentions (
    article_id, topic_name, zone_name, span_start, span_end, term, rule_name, rejected_by
)
select
    article_id,
    topic_name,
    zone_name,
    span_start,
    span_end,
    term,
    rule_name,
    rejected_by
from jsonb_to_recordset(%(rows)s) as rows (
    article_id text, topic_name text, zone_name text, span_start integer, span_end integer,
    term text, rule_name text, rejected_by text
)
on conflict do nothing;

-- name: save_subtopics
insert into core.subtopics (
    article_id, topic_name, subtopic_name, term, zone_name, span_start, span_end
)
select
    article_id,
    topic_name,
    subtopic_name,
    term,
    zone_name,
    span_start,
    span_end
from jsonb_to_recordset(%(rows)s) as rows (
    article_id text, topic_name text, subtopic_name text, term text, zone_name text,
    span_start integer, span_end integer
);

-- name: save_relations
insert into core.topic_relations (
    article_id, topic_name, other_topic_name, level_name, zone_name, span_start, span_end, kind_name
)
select
    article_id,
    topic_name,
    other_topic_name,
    level_name,
    zone_name,
    span_start,
    span_end,
    kind_name
from jsonb_to_recordset(%(rows)s) as rows (
    article_id text, topic_name text, other_topic_name text, level_name text, zone_name text,
    span_start integer, span_end integer, kind_name text
);

-- name: save_names
insert into core.names (article_id, zone_name, span_start, span_end, name_value, kind_name, wikidata_id)
select
    article_id,
    zone_name,
    span_start,
    span_end,
    name_value,
    kind_name,
    wikidata_id
from jsonb_to_recordset(%(rows)s) as rows (
    article_id text, zone_name text, span_start integer, span_end integer,
    name_value text, kind_name text, wikidata_id text
)
on conflict do nothing;

-- name: save_amounts
insert into core.amounts (
    article_id, zone_name, span_start, span_end, currency_code, amount, is_ambiguous,
    period_name, bound_name, implied_rate, is_doubtful
)
select
    article_id,
    zone_name,
    span_start,
    span_end,
    currency_code,
    amount,
    is_ambiguous,
    period_name,
    bound_name,
    implied_rate,
    is_doubtful
from jsonb_to_recordset(%(rows)s) as rows (
    article_id text, zone_name text, span_start integer, span_end integer,
    currency_code text, amount numeric, is_ambiguous boolean,
    period_name text, bound_name text, implied_rate numeric, is_doubtful boolean
)
on conflict do nothing;

-- name: save_figures
insert into core.figures (article_id, zone_name, span_start, span_end, kind_name, figure, unit_words)
select
    article_id,
    zone_name,
    span_start,
    span_end,
    kind_name,
    figure,
    unit_words
from jsonb_to_recordset(%(rows)s) as rows (
    article_id text, zone_name text, span_start integer, span_end integer,
    kind_name text, figure numeric, unit_words text
)
on conflict do nothing;

-- name: save_strike_facts
insert into core.strike_facts (
    article_id, zone_name, span_start, span_end, strike_number,
    union_name, employer_name, place_name, status_name, start_date, end_date
)
select
    article_id,
    zone_name,
    span_start,
    span_end,
    strike_number,
    union_name,
    employer_name,
    place_name,
    status_name,
    start_date,
    end_date
from jsonb_to_recordset(%(rows)s) as rows (
    article_id text, zone_name text, span_start integer, span_end integer, strike_number integer,
    union_name text, employer_name text, place_name text, status_name text, start_date date, end_date date
);

-- name: names_and_amounts
-- What link reads of articles: the names that the catalogue knows, and the amounts.
-- Grain: one row per article.
select
    articles.article_id,
    coalesce((
        select jsonb_agg(
            jsonb_build_array(
                names.name_value, names.kind_name, names.span_start, names.span_end,
                names.zone_name, names.wikidata_id
            )
            order by names.zone_name, names.span_start, names.name_value
        )
        from core.names
        where names.article_id = articles.article_id and names.wikidata_id is not null
    ), '[]') as names,
    coalesce((
        select jsonb_agg(
            jsonb_build_array(
                amounts.currency_code, amounts.amount, amounts.span_start, amounts.span_end, amounts.zone_name
            )
            order by amounts.zone_name, amounts.span_start, amounts.amount
        )
        from core.amounts
        where amounts.article_id = articles.article_id
    ), '[]') as amounts
from core.articles
where articles.article_id = any(%(article_ids)s);
