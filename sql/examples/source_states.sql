-- Is each source alive, and are its days known?
-- Grain: one row per source of the catalogue.
-- See also last_read_at and last_found_at there: here they would be those of the newest run.
select
    source_name,
    last_outcome_name,
    stored_count,
    waiting_count,
    lost_count
from ops.source_health
order by source_name;
