-- An article on two strikes mixed them in one row; and the parts of a topic had two names.
-- depends: 0027_date_by_pages_alone

alter table core.strike_facts
add column strike_number integer not null default 1 check (strike_number >= 1);
comment on column core.strike_facts.strike_number is 'Which of the article''s strikes, from 1 in the order of the text: another union, employer or first day is another strike, another place is when none of these agrees; 1 for all that was tagged before strikes were told apart.';

create or replace view core.stated_strikes as
select
    article_id,
    (array_agg(union_name order by zone_name <> 'title', span_start) filter (where union_name is not null))[1]
        as union_name,
    (array_agg(employer_name order by zone_name <> 'title', span_start) filter (where employer_name is not null))[1]
        as employer_name,
    (array_agg(place_name order by zone_name <> 'title', span_start) filter (where place_name is not null))[1]
        as place_name,
    (array_agg(status_name order by zone_name <> 'title', span_start) filter (where status_name is not null))[1]
        as status_name,
    (array_agg(start_date order by zone_name <> 'title', span_start) filter (where start_date is not null))[1]
        as start_date,
    (array_agg(end_date order by zone_name <> 'title', span_start) filter (where end_date is not null))[1]
        as end_date,
    count(*)::integer as sentence_count,
    strike_number
from core.strike_facts
group by article_id, strike_number;
comment on view core.stated_strikes is 'The first that each article states of each strike it tells apart: news begins with what is newest. Grain: one row per article and strike that it states anything of.';
comment on column core.stated_strikes.strike_number is 'Which of the article''s strikes, as in core.strike_facts; the first is mostly what it is about.';

alter table core.topic_parts rename to topic_subtopics;
alter table core.topic_subtopics rename constraint topic_parts_pkey to topic_subtopics_pkey;
alter table core.topic_subtopics
rename constraint topic_parts_topic_name_fkey to topic_subtopics_topic_name_fkey;
comment on table core.topic_subtopics is 'The subtopics that each topic has in the catalogue. Grain: one row per topic and subtopic.';
comment on column core.topic_subtopics.subtopic_name is 'Short name of the subtopic, as in core.subtopics.';
comment on table core.subtopics is 'The subtopics that an article speaks of, such as negotiation of strike. Grain: one row per article, topic and subtopic.';
comment on column core.subtopics.subtopic_name is 'Short name of the subtopic, e.g. generative_ai; its title is in core.topic_subtopics.';
comment on table mart.subtopic_days is 'The subtopics of a topic over time. Grain: one row per topic, subtopic and day on which an article on the topic speaks of it.';
comment on column mart.subtopic_days.subtopic_name is 'Short name of the subtopic, e.g. generative_ai; its title is in core.topic_subtopics.';
