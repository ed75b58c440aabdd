-- Names are compared in the spelling of each language, so articles are looked up by other keys: all are compared
-- anew. Reckon with an hour and a half for a million articles; trends by article do not wait for it.
-- depends: 0031_look_up_stories_in_longer_periods

insert into ops.pending_articles (stage_name, article_id)
select
    'link' as stage_name,
    articles.article_id
from core.articles
on conflict do nothing;

comment on column core.story_evidence.shared_value is
'E.g. "sag" or "USD 900000"; both spellings where they differ: "macedoine/mazedonien".';
