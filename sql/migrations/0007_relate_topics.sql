-- How two topics meet in an article, and the parts of a topic.
-- depends: 0006_read_figures

create table core.topic_relations (
    article_id text not null references core.articles (article_id) on delete cascade,
    topic_name text not null references core.topics (topic_name),
    other_topic_name text not null references core.topics (topic_name),
    level_name text not null check (level_name in ('sentence', 'paragraph', 'article')),
    zone_name text not null check (zone_name in ('title', 'lead', 'body')),
    span_start integer not null,
    span_end integer not null,
    kind_name text not null check (kind_name in ('cause', 'demand', 'together')),
    primary key (article_id, topic_name, other_topic_name, level_name, zone_name, span_start),
    check (topic_name < other_topic_name)
);
comment on table core.topic_relations is 'Where two topics meet, and whether one is what the other is over. Grain: one row per article, pair of topics, level and place; one per article at level article.';
comment on column core.topic_relations.article_id is 'The article; it has a role other than none for both topics.';
comment on column core.topic_relations.topic_name is 'The first topic by name.';
comment on column core.topic_relations.other_topic_name is 'The second.';
comment on column core.topic_relations.level_name is 'How near: sentence, paragraph (or sentences side by side) or article. Each level counts all that is nearer too.';
comment on column core.topic_relations.zone_name is 'title, lead or body.';
comment on column core.topic_relations.span_start is 'First character of the words that show it, from 0, in the title or in body_text.';
comment on column core.topic_relations.span_end is 'Character after the last.';
comment on column core.topic_relations.kind_name is 'cause (a strike over AI), demand (strikers want limits on AI) or together (both occur).';

insert into core.topic_relations (
    article_id, topic_name, other_topic_name, level_name, zone_name, span_start, span_end, kind_name
)
select
    article_id,
    topic_name,
    other_topic_name,
    'sentence',
    'body',
    span_start,
    span_end,
    'together'
from core.shared_sentences;

drop table core.shared_sentences;

create view core.shared_sentences as
select
    article_id,
    topic_name,
    other_topic_name,
    span_start,
    span_end,
    kind_name
from core.topic_relations
where level_name = 'sentence' and zone_name <> 'title';
comment on view core.shared_sentences is 'Sentences of the text that speak of two topics at once. Grain: one row per sentence and pair of topics.';
comment on column core.shared_sentences.article_id is 'The article.';
comment on column core.shared_sentences.topic_name is 'The first topic by name.';
comment on column core.shared_sentences.other_topic_name is 'The second.';
comment on column core.shared_sentences.span_start is 'First character in body_text, from 0.';
comment on column core.shared_sentences.span_end is 'Character after the last.';
comment on column core.shared_sentences.kind_name is 'cause, demand or together, as in core.topic_relations.';

create table core.subtopics (
    article_id text not null references core.articles (article_id) on delete cascade,
    topic_name text not null references core.topics (topic_name),
    subtopic_name text not null,
    term text not null,
    zone_name text not null check (zone_name in ('title', 'lead', 'body')),
    span_start integer not null,
    span_end integer not null,
    primary key (article_id, topic_name, subtopic_name)
);
create index on core.subtopics (topic_name, subtopic_name);
comment on table core.subtopics is 'The parts of a topic that an article speaks of, such as negotiation of strike. Grain: one row per article, topic and part.';
comment on column core.subtopics.article_id is 'The article; its role for the topic is main or mention.';
comment on column core.subtopics.topic_name is 'The topic.';
comment on column core.subtopics.subtopic_name is 'Short name of the part, e.g. generative_ai.';
comment on column core.subtopics.term is 'The term of the catalogue that showed it first.';
comment on column core.subtopics.zone_name is 'title, lead or body.';
comment on column core.subtopics.span_start is 'First character of that place, from 0, in the title or in body_text.';
comment on column core.subtopics.span_end is 'Character after the last.';
