-- Employers that the catalogue does not know are named, too.
-- depends: 0037_know_pages_shown_for_all

comment on column core.strike_facts.employer_name is 'The employer that is struck: the catalogue''s name, else as written, without its article; null when the sentence does not say.';
