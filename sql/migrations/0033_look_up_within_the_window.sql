-- Candidates for a story are looked up in two periods, twice as long as the window, in place of three, and by their
-- day: a third of what shared keys lay outside of the window, and was read in vain.
-- depends: 0032_know_other_spellings

-- Both lengths are counted from the same day, so twice twenty days are forty.
alter table ops.anchors add column day_number integer;
update ops.anchors
set
    period_number = anchors.period_number / 2,
    day_number = coalesce((articles.published_at at time zone 'UTC')::date - date '1900-01-01', 0)
from core.articles
where articles.article_id = anchors.article_id;
alter table ops.anchors alter column day_number set not null;
comment on column ops.anchors.period_number is 'Periods of 40 days since 1900; 0 for the undated.';
comment on column ops.anchors.day_number is 'Days since 1900 until publication, in UTC; 0 for the undated.';

drop index ops.anchor_keys_covering;
truncate ops.anchor_keys;
alter table ops.anchor_keys add column day_number integer not null;
comment on column ops.anchor_keys.day_number is 'As in ops.anchors.';
insert into ops.anchor_keys (period_number, key_hash, day_number, article_id)
select
    anchors.period_number,
    keys.key_hash,
    anchors.day_number,
    anchors.article_id
from ops.anchors
cross join unnest(anchors.key_hashes) as keys (key_hash)
order by 1, 2;
create index anchor_keys_covering on ops.anchor_keys (period_number, key_hash) include (day_number, article_id);
