-- What others call our topics and their parts: codes of IPTC and Wikidata, to join the data of others.
-- depends: 0019_list_problems

alter table core.topics
add column iptc_code text,
add column wikidata_id text;
comment on column core.topics.iptc_code is 'IPTC Media Topic, e.g. medtop:20001298; null when none is certain.';
comment on column core.topics.wikidata_id is 'E.g. Q11660; null when none is certain.';

create table core.topic_parts (
    topic_name text not null references core.topics (topic_name) on delete cascade,
    subtopic_name text not null,
    subtopic_title text not null,
    iptc_code text,
    wikidata_id text,
    primary key (topic_name, subtopic_name)
);
comment on table core.topic_parts is 'Parts of the topics, as the catalogue has them. Grain: one row per topic and part.';
comment on column core.topic_parts.topic_name is 'The topic.';
comment on column core.topic_parts.subtopic_name is 'Short name of the part, as in core.subtopics.';
comment on column core.topic_parts.subtopic_title is 'Name for people.';
comment on column core.topic_parts.iptc_code is 'IPTC Media Topic; null when none is certain.';
comment on column core.topic_parts.wikidata_id is 'E.g. Q117246174; null when none is certain.';
