-- An analyst's own verdict: it wins over the rules, says so, and survives every run.
-- depends: 0009_create_trend_points

create table core.reviews (
    review_id bigint generated always as identity primary key,
    article_id text not null,
    topic_name text not null references core.topics (topic_name),
    role_name text check (role_name in ('main', 'mention', 'none')),
    reason text not null check (btrim(reason) <> ''),
    reviewer_name text not null default current_user,
    reviewed_at timestamptz not null default clock_timestamp(),
    text_sha256 text not null
);
create index on core.reviews (article_id, topic_name, review_id);
comment on table core.reviews is 'Verdicts of people. The newest on an article and topic wins over the rules from the next run on. Insert only; to take one back, insert another with role_name null. Grain: one row per review.';
comment on column core.reviews.review_id is 'Running number.';
comment on column core.reviews.article_id is 'The article. No foreign key: a review outlives an article that is withdrawn and comes back.';
comment on column core.reviews.topic_name is 'The topic.';
comment on column core.reviews.role_name is 'main, mention or none; null gives the word back to the rules.';
comment on column core.reviews.reason is 'Why, for those who come later.';
comment on column core.reviews.reviewer_name is 'Who: the database role that inserted it.';
comment on column core.reviews.reviewed_at is 'When.';
comment on column core.reviews.text_sha256 is 'Of the title and text that were judged: a later edit differs.';

create view core.standing_reviews as
select newest.*
from (
    select distinct on (reviews.article_id, reviews.topic_name) reviews.*
    from core.reviews
    order by reviews.article_id asc, reviews.topic_name asc, reviews.review_id desc
) as newest
where newest.role_name is not null;
comment on view core.standing_reviews is 'The reviews that count now. Grain: one row per article and topic that a person has judged.';
comment on column core.standing_reviews.review_id is 'As in core.reviews.';
comment on column core.standing_reviews.article_id is 'The article.';
comment on column core.standing_reviews.topic_name is 'The topic.';
comment on column core.standing_reviews.role_name is 'main, mention or none.';
comment on column core.standing_reviews.reason is 'Why.';
comment on column core.standing_reviews.reviewer_name is 'Who.';
comment on column core.standing_reviews.reviewed_at is 'When.';
comment on column core.standing_reviews.text_sha256 is 'Of the title and text that were judged.';

-- Queues the article for tag, which takes the review in: a run that has the article in hand now is waited for.
create function core.queue_review()
returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    select articles.text_sha256 into new.text_sha256
    from core.articles where articles.article_id = new.article_id;
    if not found then
        raise exception 'there is no article %', new.article_id
            using hint = 'look for its article_id in core.articles';
    end if;
    insert into ops.pending_articles (stage_name, article_id) values ('tag', new.article_id)
    on conflict (stage_name, article_id) do update set stage_name = excluded.stage_name;
    insert into ops.changed_days (day_date)
    select articles.published_date from core.articles
    where articles.article_id = new.article_id and articles.published_date is not null
    on conflict (day_date) do update set changed_at = clock_timestamp();
    return new;
end
$$;
comment on function core.queue_review() is 'Makes a review take effect in the next run.';

create trigger queue_review before insert on core.reviews
for each row execute function core.queue_review();

alter table core.verdicts
add column review_id bigint references core.reviews (review_id),
add column rules_role_name text check (rules_role_name in ('main', 'mention', 'none'));
comment on column core.verdicts.role_name is 'main (it is about the topic), mention or none; a review wins over the rules.';
comment on column core.verdicts.review_id is 'The review that decided; null when the rules did.';
comment on column core.verdicts.rules_role_name is 'What the rules said, where a review decided; null elsewhere.';

create or replace view core.effective_verdicts as
select
    verdicts.article_id,
    verdicts.topic_name,
    verdicts.role_name,
    verdicts.score,
    verdicts.rules_version,
    verdicts.review_id is not null as is_reviewed
from core.verdicts;
comment on column core.effective_verdicts.is_reviewed is 'True when a person decided, not the rules: see core.reviews.';

alter table mart.dated_article_topics add column is_reviewed boolean not null default false;
comment on column mart.dated_article_topics.is_reviewed is 'True when a person decided, not the rules: see core.reviews.';

create or replace view mart.article_topics as
select
    article_id,
    topic_name,
    role_name,
    score,
    published_date,
    published_at,
    source_name,
    language_code,
    title,
    url,
    original_id,
    original_source_name,
    story_id,
    is_reviewed
from mart.dated_article_topics
union all
select
    articles.article_id,
    verdicts.topic_name,
    verdicts.role_name,
    verdicts.score,
    null::date as published_date,
    null::timestamptz as published_at,
    articles.source_name,
    articles.language_code,
    articles.title,
    articles.url,
    coalesce(copies.original_id, articles.article_id) as original_id,
    coalesce(originals.source_name, articles.source_name) as original_source_name,
    coalesce(story_members.story_id, articles.article_id) as story_id,
    verdicts.is_reviewed
from core.articles
inner join core.effective_verdicts as verdicts on verdicts.article_id = articles.article_id
left join core.copies on copies.article_id = articles.article_id
left join core.articles as originals on originals.article_id = copies.original_id
left join core.story_members on story_members.article_id = articles.article_id
where verdicts.role_name <> 'none' and articles.published_date is null;
comment on column mart.article_topics.is_reviewed is 'True when a person decided, not the rules: see core.reviews.';

do $$
begin
    -- Roles belong to the whole server: another warehouse on it may have made this one.
    if not exists (select from pg_roles where rolname = 'presswatch_reviewer') then
        create role presswatch_reviewer nologin;
    end if;
exception
    when insufficient_privilege then
        raise notice 'the role presswatch_reviewer is missing and could not be made; docs/for-analysts.md says how';
end
$$;

-- Also for whoever makes the role later: select core.allow_reviews('presswatch_reviewer').
create function core.allow_reviews(reviewer_role text)
returns void
language plpgsql
as $$
begin
    execute format('grant usage on schema core to %I', reviewer_role);
    -- Who and when are not theirs to say.
    execute format('grant insert (article_id, topic_name, role_name, reason) on core.reviews to %I', reviewer_role);
end
$$;
comment on function core.allow_reviews(text) is 'Lets a role insert reviews; only the owner of the warehouse can.';
revoke execute on function core.allow_reviews(text) from public;

do $$
begin
    if exists (select from pg_roles where rolname = 'presswatch_reviewer') then
        perform core.allow_reviews('presswatch_reviewer');
    end if;
end
$$;
