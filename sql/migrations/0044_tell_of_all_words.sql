-- All words of a brief can show a topic that no term does, and deny one (docs/decisions/0018).
-- depends: 0043_tell_the_day_on_the_page_s_clock

comment on column core.mentions.term is 'The term of the catalogue that matched, or the words of the text that tell most of a topic that has none.';
comment on column core.mentions.rule_name is 'The rule that it comes from; "all words" where no term shows the topic of a brief and all its words do.';
comment on column core.mentions.rejected_by is 'Null when it counts; else the rule that rejected it, or "all words" of a brief, which deny the topic.';
