-- Stories are also told by what happened where: the first run after migrating compares all articles anew.
-- depends: 0038_name_employers_as_written

comment on column core.story_evidence.kind_name is
'name, amount, number, date, word (of the headline), event (a word for it from each of the two) or place.';
