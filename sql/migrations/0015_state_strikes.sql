-- What articles state of strikes: whose, against whom, where, from when to when, how far they have come.
-- depends: 0014_count_by_day

create table core.strike_facts (
    article_id text not null references core.articles (article_id) on delete cascade,
    zone_name text not null check (zone_name in ('title', 'lead', 'body')),
    span_start integer not null,
    span_end integer not null,
    union_name text,
    employer_name text,
    place_name text,
    status_name text check (
        status_name in (
            'threatened', 'voted', 'announced', 'under_way', 'suspended', 'ended', 'called_off', 'averted'
        )
    ),
    start_date date,
    end_date date,
    primary key (article_id, zone_name, span_start),
    check (num_nonnulls(union_name, employer_name, place_name, status_name, start_date, end_date) > 0),
    check (end_date >= start_date)
);
comment on table core.strike_facts is 'What articles state of strikes, each with the sentence that states it; what a sentence hopes for or denies is left out. Grain: one row per article and sentence that states anything.';
comment on column core.strike_facts.article_id is 'The article; its role for the topic strike is main or mention.';
comment on column core.strike_facts.zone_name is 'title, lead or body.';
comment on column core.strike_facts.span_start is 'First character of the sentence, from 0, in the title or in body_text.';
comment on column core.strike_facts.span_end is 'Character after the last.';
comment on column core.strike_facts.union_name is 'The union nearest to the words for the strike: the catalogue''s name, else as written; null when the sentence names none.';
comment on column core.strike_facts.employer_name is 'The employer that is struck, as the catalogue calls it; null when the sentence names none that we know.';
comment on column core.strike_facts.place_name is 'Where it takes place: the catalogue''s name, else as written; null when the sentence does not say.';
comment on column core.strike_facts.status_name is 'How far it has come: threatened, voted (members are for it), announced, under_way, suspended, ended, called_off (before it began, or early), averted; null when the sentence does not say.';
comment on column core.strike_facts.start_date is 'Its first day, also of a strike to come; "Monday" is reckoned from the day of publication on the page''s own clock; null when no day is stated.';
comment on column core.strike_facts.end_date is 'Its last day, likewise.';

create view core.stated_strikes as
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
    count(*)::integer as sentence_count
from core.strike_facts
group by article_id;
comment on view core.stated_strikes is 'The first that each article states of a strike: news begins with what is newest. An article on two strikes mixes them: see core.strike_facts. Grain: one row per article that states anything.';
comment on column core.stated_strikes.article_id is 'The article.';
comment on column core.stated_strikes.union_name is 'The first union named; null when none is.';
comment on column core.stated_strikes.employer_name is 'The first employer named; null when none is.';
comment on column core.stated_strikes.place_name is 'The first place named; null when none is.';
comment on column core.stated_strikes.status_name is 'The first status stated, as in core.strike_facts; null when none is.';
comment on column core.stated_strikes.start_date is 'The first day of beginning stated; null when none is.';
comment on column core.stated_strikes.end_date is 'The first day of ending stated; null when none is.';
comment on column core.stated_strikes.sentence_count is 'Sentences that state anything: rows of core.strike_facts.';
