-- Changed rules tried on stored articles, beside what people see.
-- depends: 0011_tell_gaps

create table ops.rule_trials (
    trial_id bigint generated always as identity primary key,
    rules_version text not null,
    catalogue_folder text not null,
    since_date date not null,
    until_date date not null check (until_date >= since_date),
    tried_at timestamptz not null default clock_timestamp(),
    article_count integer,
    outcome_name text not null default 'open' check (outcome_name in ('open', 'promoted', 'dropped')),
    decided_at timestamptz
);
comment on table ops.rule_trials is 'Changed rules that were tried on stored articles. Grain: one row per trial.';
comment on column ops.rule_trials.trial_id is 'Running number.';
comment on column ops.rule_trials.rules_version is 'Version of the rules that were tried.';
comment on column ops.rule_trials.catalogue_folder is 'Where they were read.';
comment on column ops.rule_trials.since_date is 'First day of the articles, in the reporting zone.';
comment on column ops.rule_trials.until_date is 'Last day, included.';
comment on column ops.rule_trials.tried_at is 'When the trial began.';
comment on column ops.rule_trials.article_count is 'Articles that were tagged anew; null while the trial is not finished.';
comment on column ops.rule_trials.outcome_name is 'open, promoted (the rules are in the catalogue) or dropped.';
comment on column ops.rule_trials.decided_at is 'When it was promoted or dropped; null while open.';

create table ops.trial_verdicts (
    trial_id bigint not null references ops.rule_trials (trial_id) on delete cascade,
    article_id text not null references core.articles (article_id) on delete cascade,
    topic_name text not null,
    standing_role_name text not null check (standing_role_name in ('main', 'mention', 'none')),
    role_name text not null check (role_name in ('main', 'mention', 'none')),
    is_reviewed boolean not null,
    zone_name text check (zone_name in ('title', 'lead', 'body')),
    sentence_start integer,
    sentence_end integer,
    because text,
    primary key (trial_id, article_id, topic_name)
);
comment on table ops.trial_verdicts is 'What tried rules say beside what stands. Grain: one row per trial, article and topic that either of the two finds.';
comment on column ops.trial_verdicts.trial_id is 'The trial.';
comment on column ops.trial_verdicts.article_id is 'The article.';
comment on column ops.trial_verdicts.topic_name is 'The topic; it need not be known to the warehouse yet.';
comment on column ops.trial_verdicts.standing_role_name is 'What the rules said that the article was last tagged by: main, mention or none.';
comment on column ops.trial_verdicts.role_name is 'What the tried rules say.';
comment on column ops.trial_verdicts.is_reviewed is 'True when a person has judged it: whatever the rules say, that verdict stands.';
comment on column ops.trial_verdicts.zone_name is 'title, lead or body, where the words stand that make the difference; null without a difference.';
comment on column ops.trial_verdicts.sentence_start is 'First character of their sentence, from 0, in the title or in body_text; null as above.';
comment on column ops.trial_verdicts.sentence_end is 'Character after the last; null as above.';
comment on column ops.trial_verdicts.because is 'The rule that finds the words now, or the one that rejects them; null as above.';

create view ops.trial_changes as
select
    trial_verdicts.trial_id,
    trial_verdicts.topic_name,
    case
        when trial_verdicts.standing_role_name = 'none' then 'gained'
        when trial_verdicts.role_name = 'none' then 'lost'
        else 'changed'
    end as change_name,
    trial_verdicts.standing_role_name,
    trial_verdicts.role_name,
    articles.published_date,
    articles.source_name,
    articles.language_code,
    articles.title,
    substr(
        case when trial_verdicts.zone_name = 'title' then articles.title else articles.body_text end,
        trial_verdicts.sentence_start + 1,
        least(trial_verdicts.sentence_end - trial_verdicts.sentence_start, 400)
    ) as sentence,
    trial_verdicts.because,
    articles.url,
    trial_verdicts.article_id
from ops.trial_verdicts
inner join core.articles on articles.article_id = trial_verdicts.article_id
where trial_verdicts.standing_role_name <> trial_verdicts.role_name and not trial_verdicts.is_reviewed;
comment on view ops.trial_changes is 'Verdicts that tried rules would change, each with its sentence. Grain: one row per trial, article and topic.';
comment on column ops.trial_changes.trial_id is 'The trial.';
comment on column ops.trial_changes.topic_name is 'The topic.';
comment on column ops.trial_changes.change_name is 'gained (none before), lost (none now) or changed (main and mention).';
comment on column ops.trial_changes.standing_role_name is 'main, mention or none, before.';
comment on column ops.trial_changes.role_name is 'With the tried rules.';
comment on column ops.trial_changes.published_date is 'Day in the reporting zone.';
comment on column ops.trial_changes.source_name is 'Who published it.';
comment on column ops.trial_changes.language_code is 'ISO 639-1 code.';
comment on column ops.trial_changes.title is 'Headline; null when none was found.';
comment on column ops.trial_changes.sentence is 'The sentence that makes the difference, its first 400 characters; null when no words do.';
comment on column ops.trial_changes.because is 'The rule that finds its words now, or the one that rejects them.';
comment on column ops.trial_changes.url is 'Where the article is.';
comment on column ops.trial_changes.article_id is 'The article.';

create view ops.trial_points as
with sides as (
    select
        trial_verdicts.trial_id,
        trial_verdicts.topic_name,
        articles.published_date,
        articles.article_id,
        coalesce(story_members.story_id, articles.article_id) as story_id,
        -- What a person said is the same on both sides.
        coalesce(standing_reviews.role_name, trial_verdicts.standing_role_name) as standing_role_name,
        coalesce(standing_reviews.role_name, trial_verdicts.role_name) as role_name
    from ops.trial_verdicts
    inner join core.articles on articles.article_id = trial_verdicts.article_id
    left join core.story_members on story_members.article_id = articles.article_id
    left join core.standing_reviews
        on
            standing_reviews.article_id = trial_verdicts.article_id
            and standing_reviews.topic_name = trial_verdicts.topic_name
)

select
    trial_id,
    topic_name,
    published_date,
    (count(*) filter (where standing_role_name <> 'none'))::integer as standing_article_count,
    (count(*) filter (where role_name <> 'none'))::integer as article_count,
    (count(*) filter (where standing_role_name = 'main'))::integer as standing_main_article_count,
    (count(*) filter (where role_name = 'main'))::integer as main_article_count,
    (count(distinct story_id) filter (where standing_role_name <> 'none'))::integer as standing_story_count,
    (count(distinct story_id) filter (where role_name <> 'none'))::integer as story_count
from sides
group by trial_id, topic_name, published_date;
comment on view ops.trial_points is 'How each point of the trends would move with tried rules. Grain: one row per trial, topic and day with an article that either side finds.';
comment on column ops.trial_points.trial_id is 'The trial.';
comment on column ops.trial_points.topic_name is 'The topic.';
comment on column ops.trial_points.published_date is 'Day in the reporting zone.';
comment on column ops.trial_points.standing_article_count is 'Articles on the topic as verdicts stand.';
comment on column ops.trial_points.article_count is 'With the tried rules.';
comment on column ops.trial_points.standing_main_article_count is 'Those about it, as verdicts stand.';
comment on column ops.trial_points.main_article_count is 'With the tried rules.';
comment on column ops.trial_points.standing_story_count is 'Stories among them, as verdicts stand.';
comment on column ops.trial_points.story_count is 'With the tried rules.';

do $$
begin
    if exists (select from pg_roles where rolname = 'presswatch_reader') then
        grant select on ops.rule_trials, ops.trial_verdicts, ops.trial_changes, ops.trial_points to presswatch_reader;
    end if;
end
$$;
