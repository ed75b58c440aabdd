-- Candidates for copies and stories are looked up by period, so that a lookup costs the same after years;
-- evidence lies beside its link; what became of a story that merged or split is kept.
-- depends: 0016_hold_turns

-- ------------------------------------------------------------------ copies
drop table ops.fingerprint_bands;
drop table ops.fingerprints;

create table ops.fingerprints (
    article_id text primary key references core.articles (article_id) on delete cascade,
    text_hash bigint not null,
    title_hash bigint not null,
    page_hash bigint not null,
    period_number smallint not null,
    shingle_count integer not null,
    key_hashes integer[] not null,
    shingles bytea not null,
    deduplicator_version text not null
);
-- Hashes do not compress.
alter table ops.fingerprints alter column shingles set storage external;
comment on table ops.fingerprints is 'What deduplicate compares. Grain: one row per article.';
comment on column ops.fingerprints.article_id is 'The article.';
comment on column ops.fingerprints.text_hash is 'Of the words of the text; 0 without words.';
comment on column ops.fingerprints.title_hash is 'Of the headline without section and outlet; 0 when too short to mean anything.';
comment on column ops.fingerprints.page_hash is 'Of what all addresses of its page have in common (AMP, mobile, in parts); 0 without a url.';
comment on column ops.fingerprints.period_number is 'Periods of 45 days since 1900; 0 for the undated.';
comment on column ops.fingerprints.shingle_count is 'Distinct 3-word shingles.';
comment on column ops.fingerprints.key_hashes is 'MinHash bands, text, headline and page; copies share one.';
comment on column ops.fingerprints.shingles is 'Hashes of the shingles, sorted, 4 bytes each, little-endian.';
comment on column ops.fingerprints.deduplicator_version is 'Version of the rules that made it.';

-- No key of its own and no reference: with them the table would be twice as large, and it is the largest.
create table ops.fingerprint_keys (
    period_number smallint not null,
    key_hash integer not null,
    article_id text not null
);
-- By period first: what a run adds lies side by side.
create index on ops.fingerprint_keys (period_number, key_hash);
comment on table ops.fingerprint_keys is 'Where candidates for copies are looked up. Grain: one row per article and key.';
comment on column ops.fingerprint_keys.period_number is 'As in ops.fingerprints.';
comment on column ops.fingerprint_keys.key_hash is 'One of its key_hashes.';
comment on column ops.fingerprint_keys.article_id is 'The article.';

create function ops.forget_fingerprint_keys()
returns trigger
language plpgsql
as $$
begin
    delete from ops.fingerprint_keys
    where
        fingerprint_keys.period_number = old.period_number
        and fingerprint_keys.key_hash = any (old.key_hashes)
        and fingerprint_keys.article_id = old.article_id;
    return old;
end
$$;
comment on function ops.forget_fingerprint_keys() is 'Keys go with their fingerprint.';
create trigger forget_keys after delete on ops.fingerprints
for each row execute function ops.forget_fingerprint_keys();

-- ------------------------------------------------------------------ stories
drop table ops.anchor_keys;
drop table ops.anchors;

create table ops.anchors (
    article_id text primary key references core.articles (article_id) on delete cascade,
    period_number smallint not null,
    weights jsonb not null,
    phrases jsonb not null,
    key_hashes integer[] not null,
    linker_version text not null
);
comment on table ops.anchors is 'What link compares: names, numbers and amounts. Grain: one row per article.';
comment on column ops.anchors.article_id is 'The article.';
comment on column ops.anchors.period_number is 'Periods of 10 days since 1900; 0 for the undated.';
comment on column ops.anchors.weights is 'Rarity of each anchor, 0 to 1, e.g. {"amount:USD 900000": 0.9}.';
comment on column ops.anchors.phrases is 'Pairs of anchors that stand side by side.';
comment on column ops.anchors.key_hashes is 'Hashes of its rarest anchors, the rarest first.';
comment on column ops.anchors.linker_version is 'Version of the rules that made them.';

create table ops.anchor_keys (
    period_number smallint not null,
    key_hash integer not null,
    article_id text not null
);
create index on ops.anchor_keys (period_number, key_hash);
comment on table ops.anchor_keys is 'Where candidates for a story are looked up. Grain: one row per article and key.';
comment on column ops.anchor_keys.period_number is 'As in ops.anchors.';
comment on column ops.anchor_keys.key_hash is 'One of its key_hashes.';
comment on column ops.anchor_keys.article_id is 'The article.';

create function ops.forget_anchor_keys()
returns trigger
language plpgsql
as $$
begin
    delete from ops.anchor_keys
    where
        anchor_keys.period_number = old.period_number
        and anchor_keys.key_hash = any (old.key_hashes)
        and anchor_keys.article_id = old.article_id;
    return old;
end
$$;
comment on function ops.forget_anchor_keys() is 'Keys go with their anchors.';
create trigger forget_keys after delete on ops.anchors
for each row execute function ops.forget_anchor_keys();

drop table core.story_evidence;
delete from core.story_links;
alter table core.story_links
add column shared_values text[] not null,
add column shared_weights real[] not null,
add constraint every_value_has_a_weight check (cardinality(shared_values) = cardinality(shared_weights));
comment on column core.story_links.shared_values is 'What the two share, weightiest first, e.g. "amount:USD 900000"; one row each in core.story_evidence.';
comment on column core.story_links.shared_weights is 'The part of each in the likeness, 0 to 1.';

create view core.story_evidence as
select
    story_links.article_id,
    story_links.other_id,
    split_part(shared.anchor, ':', 1) as kind_name,
    substr(shared.anchor, strpos(shared.anchor, ':') + 1) as shared_value,
    shared.weight_share::double precision as weight_share
from core.story_links
cross join
    unnest(story_links.shared_values, story_links.shared_weights) as shared (anchor, weight_share);
comment on view core.story_evidence is 'What two linked articles share. Grain: one row per pair and shared thing.';
comment on column core.story_evidence.article_id is 'The one with the smaller id.';
comment on column core.story_evidence.other_id is 'The one with the larger id.';
comment on column core.story_evidence.kind_name is 'name, amount, number, date or word (of the headline).';
comment on column core.story_evidence.shared_value is 'E.g. "sag" or "USD 900000".';
comment on column core.story_evidence.weight_share is 'Its part of the likeness, 0 to 1.';

-- An article that its site withdraws leaves its story; the others keep the story's id until link has
-- decided anew, so that the change can be written down.
alter table core.story_members drop constraint story_members_story_id_fkey;

create table history.story_changes (
    story_change_id bigint generated always as identity primary key,
    old_story_id text not null,
    new_story_id text not null,
    change_name text not null check (change_name in ('renamed', 'merged', 'split')),
    article_count integer not null check (article_count > 0),
    run_id text not null,
    changed_at timestamptz not null default clock_timestamp(),
    check (old_story_id <> new_story_id)
);
create index on history.story_changes (old_story_id);
comment on table history.story_changes is 'Articles that were counted to one story and now are to another. Grain: one row per decision and pair of stories.';
comment on column history.story_changes.story_change_id is 'Running number.';
comment on column history.story_changes.old_story_id is 'The story before.';
comment on column history.story_changes.new_story_id is 'The story after.';
comment on column history.story_changes.change_name is 'renamed: an earlier article has come, or the earliest has gone; merged: the two are one; split: some articles tell another story.';
comment on column history.story_changes.article_count is 'Articles that moved.';
comment on column history.story_changes.run_id is 'The run that decided it.';
comment on column history.story_changes.changed_at is 'When.';

-- A story is named after an article, and each article is in one story: an old name finds its story
-- through the article that gave it; the history is needed for withdrawn articles only.
create function core.story_of(asked_id text)
returns text
language sql stable parallel safe
as $$
    with recursive names as (
        select asked_id as story_id, 0 as step
        union all
        select changes.new_story_id, names.step + 1
        from names
        cross join lateral (
            select story_changes.new_story_id
            from history.story_changes
            where story_changes.old_story_id = names.story_id
            order by story_changes.changed_at desc, story_changes.article_count desc, story_changes.new_story_id
            limit 1
        ) as changes
        where
            names.step < 100
            and not exists (select from core.story_members where story_members.article_id = names.story_id)
    )
    select story_members.story_id
    from names
    inner join core.story_members on story_members.article_id = names.story_id
    limit 1
$$;
comment on function core.story_of(text) is 'The story that is now meant by the id of an article, or by the id that a story once had; null when it has gone.';

-- All has to be compared anew. Members and copies stand until it is.
insert into ops.pending_articles (stage_name, article_id)
select
    stages.stage_name,
    articles.article_id
from core.articles
cross join (values ('deduplicate'), ('link')) as stages (stage_name)
on conflict do nothing;
