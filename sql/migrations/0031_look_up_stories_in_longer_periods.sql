-- Candidates for a story lie in one period, or in two that touch: three looks a key in place of five, and half as
-- many for an article without a date, which is looked up in all years.
-- depends: 0030_tell_hours_where_known

-- Both lengths are counted from the same day, so ten days twice are twenty.
update ops.anchors set period_number = period_number / 2
where period_number > 0;
comment on column ops.anchors.period_number is 'Periods of 20 days since 1900; 0 for the undated.';

drop index ops.anchor_keys_covering;
truncate ops.anchor_keys;
insert into ops.anchor_keys (period_number, key_hash, article_id)
select
    anchors.period_number,
    keys.key_hash,
    anchors.article_id
from ops.anchors
cross join unnest(anchors.key_hashes) as keys (key_hash)
order by 1, 2;
create index anchor_keys_covering on ops.anchor_keys (period_number, key_hash) include (article_id);
