-- An article without a date is looked up in all periods: in the index alone, not in a page of the table for each
-- article that it meets.
-- depends: 0022_learn_repeated_lines

create index anchor_keys_covering on ops.anchor_keys (period_number, key_hash) include (article_id);
drop index ops.anchor_keys_period_number_key_hash_idx;
