-- severity: warn
-- Is the share of a topic taken of articles that different rules have judged? Rework the day.
-- Grain: one row per topic whose articles of the day were judged by more than one version of the rules.
select
    topic_name,
    rules_versions
from mart.trend_points
where
    period_name = 'day'
    and period_date = %(day)s
    and slice_name = 'all'
    and cardinality(rules_versions) > 1
