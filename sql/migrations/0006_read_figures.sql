-- What amounts are paid for, ranges, implied exchange rates; percentages and counts of people.
-- depends: 0005_search_articles

alter table core.amounts
add column period_name text check (period_name in ('hour', 'day', 'week', 'month', 'year')),
add column bound_name text check (bound_name in ('low', 'high')),
add column implied_rate numeric,
add column is_doubtful boolean not null default false;
comment on column core.amounts.period_name is 'What it is paid for, e.g. year for "setahun"; null when the text does not say.';
comment on column core.amounts.bound_name is 'low or high end of a range, "at least" or "up to"; null for a plain amount.';
comment on column core.amounts.implied_rate is 'Units of it for one of the amount before it that it explains: 15000 for "US$300 ribu (Rp4,5 miliar)"; null when it explains none.';
comment on column core.amounts.is_doubtful is 'True when there never was such an exchange rate: one of the two amounts is misread, or a misprint.';

create table core.figures (
    article_id text not null references core.articles (article_id) on delete cascade,
    zone_name text not null check (zone_name in ('title', 'lead', 'body')),
    span_start integer not null,
    span_end integer not null,
    kind_name text not null check (kind_name in ('percent', 'people')),
    figure numeric not null,
    unit_words text not null,
    primary key (article_id, zone_name, span_start, span_end)
);
comment on table core.figures is 'Percentages and counts of people in articles. Grain: one row per place in the text.';
comment on column core.figures.article_id is 'The article.';
comment on column core.figures.zone_name is 'title, lead or body.';
comment on column core.figures.span_start is 'First character, from 0.';
comment on column core.figures.span_end is 'Character after the last.';
comment on column core.figures.kind_name is 'percent or people.';
comment on column core.figures.figure is 'The number: 87 for "87 persen", 11000 for "11,000 writers".';
comment on column core.figures.unit_words is 'Whom it counts, as written, e.g. writers; "%" for a percentage.';
