-- What has no date is counted from an index: on a million articles it took most of the time of the trends page.
-- depends: 0012_try_rules

create index on core.articles (article_id) include (source_name) where published_date is null;

-- An article without an instant has no day (undated_has_no_day), and the index is by day.
create or replace view mart.undated_articles as
select
    source_name,
    count(*)::integer as article_count
from core.articles
where published_date is null
group by source_name;
