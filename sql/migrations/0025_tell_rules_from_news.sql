-- What moved because other rules read stored articles did not happen in the news.
-- depends: 0024_name_credited_once

alter table history.story_changes
add column cause_name text not null default 'news' check (cause_name in ('news', 'rules'));
alter table history.story_changes alter column cause_name drop default;
update history.story_changes set cause_name = 'rules'
from ops.runs
where runs.run_id = story_changes.run_id and runs.dag_name = 'rework_news';
comment on column history.story_changes.cause_name is
'news: articles came, went or were edited; rules: other rules than before read some of the articles concerned.';
