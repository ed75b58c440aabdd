-- Which pages did we lose in the last 30 days, and why?
-- Grain: one row per source, stage and reason.
select
    rejects.source_name,
    rejects.stage_name,
    rejects.reason_name,
    reject_reasons.meaning,
    count(distinct rejects.url) as url_count
from ops.rejects
inner join ops.reject_reasons on reject_reasons.reason_name = rejects.reason_name
where rejects.rejected_at >= now() - interval '30 days'
group by
    rejects.source_name,
    rejects.stage_name,
    rejects.reason_name,
    reject_reasons.meaning
order by
    url_count desc,
    rejects.source_name asc,
    rejects.reason_name asc;
