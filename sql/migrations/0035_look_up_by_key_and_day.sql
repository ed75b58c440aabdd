-- Candidates for a story are looked up by key and day, not by period: one look a key for the window, and one for an
-- article without a date, which was looked up in every period that there is. Reckon with a minute for a million articles.
-- depends: 0034_unlink_what_chance_relates

drop index ops.anchor_keys_covering;
alter table ops.anchor_keys drop column period_number;
alter table ops.anchors drop column period_number;
create index anchor_keys_covering on ops.anchor_keys (key_hash, day_number) include (article_id);

create or replace function ops.forget_anchor_keys()
returns trigger
language plpgsql
as $$
begin
    delete from ops.anchor_keys
    where
        anchor_keys.key_hash = any (old.key_hashes)
        and anchor_keys.day_number = old.day_number
        and anchor_keys.article_id = old.article_id;
    return old;
end
$$;

-- The index answers alone only what vacuum has seen. Of a table of years a fifth would have to be new before it comes:
-- until then the newest, which are looked up most, are fetched row by row, at twice the cost. Here: every day or two.
alter table ops.anchor_keys set (autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 20000);
