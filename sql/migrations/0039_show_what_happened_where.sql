-- Stories are also told by what happened where. 0032 has all articles compared anew; those that an older linker has
-- compared since then are redone by `rework_news`.
-- depends: 0038_name_employers_as_written

comment on column core.story_evidence.kind_name is
'name, amount, number, date, word (of the headline), event (a word for it from each of the two) or place.';
