-- Lines that a source puts into many of its articles.

-- name: read
select
    repeated_lines.source_name,
    array_agg(repeated_lines.line_key order by repeated_lines.line_key) as line_keys
from ops.repeated_lines
group by repeated_lines.source_name
order by repeated_lines.source_name;

-- name: learn
-- What stands now in enough articles of a source, those lines included that are cut for it already: so that
-- learning twice, or after cleaning anew, ends in the same rows. Returns what stands now and what went.
with lines as (
    select
        articles.source_name,
        articles.title,
        articles.published_date,
        body_lines.line_text
    from core.articles
    cross join lateral regexp_split_to_table(articles.body_text, E'\n') as body_lines (line_text)
    where articles.source_name = any(%(sources)s)
    union all
    select
        articles.source_name,
        articles.title,
        articles.published_date,
        cuts.cut_text as line_text
    from core.cuts
    inner join core.articles on articles.article_id = cuts.article_id
    where articles.source_name = any(%(sources)s) and cuts.reason_name = 'repeated'
),

found as (
    select
        lines.source_name,
        left(encode(sha256(convert_to(lines.line_text, 'UTF8')), 'hex'), 16) as line_key,
        lines.line_text,
        count(distinct lines.title) as title_count,
        count(distinct lines.published_date) as day_count
    from lines
    where length(lines.line_text) between %(least_characters)s and %(most_characters)s
    group by lines.source_name, lines.line_text
    having count(distinct lines.title) >= %(least_titles)s and count(distinct lines.published_date) >= %(least_days)s
),

gone as (
    delete from ops.repeated_lines
    where
        repeated_lines.source_name = any(%(sources)s)
        and not exists (
            select from found
            where
                found.source_name = repeated_lines.source_name
                and found.line_key = repeated_lines.line_key
        )
    returning repeated_lines.source_name, repeated_lines.line_text, false as is_learned
),

learned as (
    insert into ops.repeated_lines (source_name, line_key, line_text, title_count, day_count)
    select
        found.source_name,
        found.line_key,
        found.line_text,
        found.title_count,
        found.day_count
    from found
    order by found.source_name, found.line_key
    on conflict (source_name, line_key) do update
    set title_count = excluded.title_count, day_count = excluded.day_count
    returning repeated_lines.source_name, repeated_lines.line_text, true as is_learned
)

select
    learned.source_name,
    learned.line_text,
    learned.is_learned
from learned
union all
select
    gone.source_name,
    gone.line_text,
    gone.is_learned
from gone
order by source_name, is_learned desc, line_text;
