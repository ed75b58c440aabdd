-- Full text search, each article in its own language; limits for those who read.
-- depends: 0004_read_archives

create function core.search_configuration(language_code text)
returns regconfig
language sql immutable parallel safe
return case language_code
    when 'id' then 'pg_catalog.indonesian'::regconfig
    when 'fr' then 'pg_catalog.french'::regconfig
    when 'en' then 'pg_catalog.english'::regconfig
    when 'de' then 'pg_catalog.german'::regconfig
    when 'es' then 'pg_catalog.spanish'::regconfig
    when 'nl' then 'pg_catalog.dutch'::regconfig
    when 'pt' then 'pg_catalog.portuguese'::regconfig
    when 'it' then 'pg_catalog.italian'::regconfig
    else 'pg_catalog.simple'::regconfig
end;
comment on function core.search_configuration(text) is 'How words of a language (ISO 639-1) are cut to their stems; words of others are taken as they stand.';

-- A tsvector holds at most 1 MiB, and an insert that needs more fails: 100,000 characters, of at most four
-- bytes, always fit.
alter table core.articles
add column search_words tsvector not null generated always as (
    setweight(to_tsvector(core.search_configuration(language_code), coalesce(left(title, 2000), '')), 'A')
    || setweight(to_tsvector(core.search_configuration(language_code), left(body_text, 100000)), 'D')
) stored;
comment on column core.articles.search_words is 'Stems of title (weight A) and of the first 100,000 characters of the text (weight D), for mart.search_articles.';
create index on core.articles using gin (search_words);

create function mart.search_articles(
    asked_text text,
    asked_language text default null,
    since_date date default null,
    until_date date default null,
    most_count integer default 20
)
returns table (
    rank_score real,
    published_date date,
    source_name text,
    language_code text,
    title text,
    excerpt text,
    url text,
    article_id text
)
language sql stable parallel safe
as $$
    -- The words as each language would cut them: any of these may be in the index.
    with languages as (
        select unnest(
            case
                when asked_language is null then array['id', 'fr', 'en', 'de', 'es', 'nl', 'pt', 'it', '']
                else array[asked_language]
            end
        ) as language_code
    ),
    -- Folded one by one: there is no aggregate of queries. Each is in brackets of its own.
    asked as (
        select string_agg('(' || words::text || ')', ' | ')::tsquery as any_words
        from (
            select distinct websearch_to_tsquery(core.search_configuration(languages.language_code), asked_text) as words
            from languages
        ) as cut
        where numnode(words) > 0
    ),
    -- Ranking reads the words of each article, so only the newest are ranked, however many there are.
    candidates as materialized (
        select articles.article_id
        from core.articles
        where
            articles.search_words @@ (select any_words from asked)
            and (asked_language is null or articles.language_code = asked_language)
            and (since_date is null or articles.published_date >= since_date)
            and (until_date is null or articles.published_date <= until_date)
        order by articles.published_at desc nulls last
        limit 1000
    ),
    ranked as (
        select
            articles.article_id,
            articles.published_at,
            own.words,
            -- 1: the longer an article, the less each word of it says.
            ts_rank(articles.search_words, own.words, 1) as rank_score
        from candidates
        inner join core.articles on articles.article_id = candidates.article_id
        cross join lateral (
            select websearch_to_tsquery(core.search_configuration(articles.language_code), asked_text) as words
        ) as own
        where articles.search_words @@ own.words
        order by rank_score desc, articles.published_at desc nulls last, articles.article_id asc
        limit most_count
    )
    select
        ranked.rank_score,
        articles.published_date,
        articles.source_name,
        articles.language_code,
        articles.title,
        ts_headline(
            core.search_configuration(articles.language_code),
            replace(left(articles.body_text, 100000), chr(10), ' '),
            ranked.words,
            'StartSel=**, StopSel=**, MaxFragments=2, MaxWords=24, MinWords=12, FragmentDelimiter=" … "'
        ),
        articles.url,
        articles.article_id
    from ranked
    inner join core.articles on articles.article_id = ranked.article_id
    order by ranked.rank_score desc, ranked.published_at desc nulls last, ranked.article_id asc
$$;
comment on function mart.search_articles(text, text, date, date, integer) is
'Articles that hold words, best first, the words in ** in the excerpt: mart.search_articles(''"artificial intelligence" strike -baseball'', ''en''). Each article is read in its own language; quotes, or and - work as in web search. At most 20 unless more are asked for; of more than 1,000 hits the newest 1,000 are ranked.';

do $$
begin
    -- Somebody else's role is limited by whoever made it.
    if pg_has_role('presswatch_reader', 'member with admin option') then
        -- Readers forget open windows: neither may they use up the server, nor keep old rows from being tidied.
        alter role presswatch_reader connection limit 20;
        alter role presswatch_reader set idle_in_transaction_session_timeout = '5min';
    end if;
end
$$;
