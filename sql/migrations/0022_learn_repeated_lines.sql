-- Lines that a source puts into many of its articles are learned when the operator says so, and cut.
-- depends: 0021_find_faster

create table ops.repeated_lines (
    source_name text not null references core.sources (source_name),
    line_key text not null,
    line_text text not null,
    title_count integer not null,
    day_count integer not null,
    learned_at timestamptz not null default clock_timestamp(),
    primary key (source_name, line_key)
);
comment on table ops.repeated_lines is
'Lines that many articles of a source have, as learn-repeats found them; clean cuts them as repeated. Grain: one row per source and line.';
comment on column ops.repeated_lines.source_name is 'The source.';
comment on column ops.repeated_lines.line_key is 'First 16 hex digits of the sha256 of the line.';
comment on column ops.repeated_lines.line_text is 'The line.';
comment on column ops.repeated_lines.title_count is 'Articles with different headlines that had it when it was learned.';
comment on column ops.repeated_lines.day_count is 'Days of publication of those articles.';
comment on column ops.repeated_lines.learned_at is 'When it was learned first.';
