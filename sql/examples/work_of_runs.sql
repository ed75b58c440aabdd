-- What did each run do, and did anything get lost on the way?
-- Grain: one row per run and stage.
-- Always taken = made + rejected; why something was rejected is in ops.rejects.
select
    run_id,
    stage_name,
    taken_count,
    made_count,
    rejected_count
from ops.run_summaries
order by
    started_at,
    array_position(
        array['discover', 'fetch', 'clean', 'deduplicate', 'tag', 'link', 'publish'], stage_name
    );
