-- A day told of writers was taken for that of the actors' strike.
-- depends: 0041_tell_what_is_listed_within

comment on column core.strike_facts.strike_number is 'Which of the article''s strikes, from 1 in the order of the text: another union, employer or first day is another strike, and so is a day told of another trade (writers, actors); another place is when none of these agrees; 1 for all that was tagged before strikes were told apart.';
