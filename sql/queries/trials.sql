-- Changed rules tried beside those in force.

-- name: open
insert into ops.rule_trials (rules_version, catalogue_folder, since_date, until_date)
values (%(rules_version)s, %(folder)s, %(since)s, %(until)s)
returning trial_id;

-- name: next_articles
-- Tagged articles of the period after one, with what stands: verdicts of the rules, and the words they count.
select
    articles.article_id,
    articles.language_code,
    articles.title,
    articles.body_text,
    ops.local_date(
        articles.published_at, articles.published_offset_minutes, sources.timezone_name
    ) as local_date,
    (
        select
            jsonb_object_agg(
                verdicts.topic_name,
                jsonb_build_array(
                    coalesce(verdicts.rules_role_name, verdicts.role_name), verdicts.review_id is not null
                )
            )
        from core.verdicts
        where verdicts.article_id = articles.article_id
    ) as standing,
    (
        select
            coalesce(
                jsonb_agg(
                    jsonb_build_array(
                        mentions.topic_name, mentions.zone_name, mentions.span_start, mentions.span_end
                    )
                    order by mentions.zone_name = 'title' desc, mentions.span_start
                ),
                '[]'
            )
        from core.mentions
        where mentions.article_id = articles.article_id and mentions.rejected_by is null
    ) as mentions
from core.articles
inner join core.sources on sources.source_name = articles.source_name
where
    articles.published_date between %(since)s and %(until)s
    and articles.article_id > %(after)s
    and exists (select from core.verdicts where verdicts.article_id = articles.article_id)
order by articles.article_id
limit %(limit)s;

-- name: save_verdicts
insert into ops.trial_verdicts (
    trial_id, article_id, topic_name, standing_role_name, role_name, is_reviewed,
    zone_name, sentence_start, sentence_end, because
)
select
    %(trial_id)s,
    article_id,
    topic_name,
    standing_role_name,
    role_name,
    is_reviewed,
    zone_name,
    sentence_start,
    sentence_end,
    because
from jsonb_to_recordset(%(rows)s) as rows (
    article_id text, topic_name text, standing_role_name text, role_name text, is_reviewed boolean,
    zone_name text, sentence_start integer, sentence_end integer, because text
);

-- name: finish
update ops.rule_trials
set article_count = %(article_count)s
where trial_id = %(trial_id)s;

-- name: trial
select * from ops.rule_trials
where trial_id = %(trial_id)s;

-- name: changes
select * from ops.trial_changes
where trial_id = %(trial_id)s
order by topic_name, change_name, language_code, source_name, published_date, url;

-- name: summary
-- Grain: one row per topic, language and source with a change.
select
    topic_name,
    language_code,
    source_name,
    (count(*) filter (where change_name = 'gained'))::integer as gained_count,
    (count(*) filter (where change_name = 'lost'))::integer as lost_count,
    (count(*) filter (where change_name = 'changed'))::integer as changed_count
from ops.trial_changes
where trial_id = %(trial_id)s
group by topic_name, language_code, source_name
order by topic_name, language_code, source_name;

-- name: moved_points
select * from ops.trial_points
where
    trial_id = %(trial_id)s
    and (standing_article_count, standing_main_article_count, standing_story_count)
    is distinct from (article_count, main_article_count, story_count)
order by topic_name, published_date;

-- name: agreement
-- How often do the rules say what people said?
select
    count(*)::integer as review_count,
    (count(*) filter (where trial_verdicts.standing_role_name = standing_reviews.role_name))::integer as standing_count,
    (count(*) filter (where trial_verdicts.role_name = standing_reviews.role_name))::integer as trial_count
from ops.trial_verdicts
inner join core.standing_reviews
    on
        standing_reviews.article_id = trial_verdicts.article_id
        and standing_reviews.topic_name = trial_verdicts.topic_name
where trial_verdicts.trial_id = %(trial_id)s;

-- name: decide
update ops.rule_trials
set outcome_name = %(outcome)s, decided_at = clock_timestamp()
where trial_id = %(trial_id)s;
