-- What was slow on a million articles: the undated ones on a topic, stories told twice, a search for a word
-- that is everywhere, and the tails of a month of days; these failed beyond 20,000 articles on a topic in 28 days.
-- depends: 0020_code_topics

create index on core.verdicts (article_id) include (topic_name) where role_name <> 'none';
create index on mart.stories (story_id) where article_count > 1;

create or replace function mart.gamma_poisson_tail(
    observed_count bigint, baseline_count bigint, baseline_total bigint, day_total bigint
)
returns double precision
language plpgsql immutable
as $$
-- X ~ NegBin(r, p): what a day of day_total articles brings when its rate is what the baseline says of it.
declare
    r double precision := baseline_count + 0.5;
    p double precision := baseline_total::double precision / nullif(baseline_total + day_total, 0);
    log_probability double precision := r * ln(nullif(p, 0));
    below double precision := 0;
begin
    if coalesce(baseline_total, 0) = 0 or coalesce(day_total, 0) = 0 then
        return null;
    end if;
    -- From P(X = k) to P(X = k + 1), in logarithms; exp of less than -745 is an error in Postgres, not 0.
    for k in 0..observed_count - 1 loop
        below := below + exp(greatest(log_probability, -700));
        log_probability := log_probability + ln((r + k) / (k + 1) * (1 - p));
    end loop;
    -- Exact to about 1e-14, which is told as 0.
    return greatest(0, 1 - below);
end
$$;

create or replace function mart.search_articles(
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
language plpgsql stable parallel safe
as $$
#variable_conflict use_column
declare
    any_words tsquery;
    newest_date date := coalesce(until_date, (select max(articles.published_date) from core.articles));
    candidate_ids text [];
    days integer;
begin
    -- The words as each language would cut them: any of these may be in the index.
    -- Folded one by one: there is no aggregate of queries. Each is in brackets of its own.
    select string_agg('(' || cut.words::text || ')', ' | ')::tsquery into any_words
    from (
        select distinct websearch_to_tsquery(core.search_configuration(languages.language_code), asked_text) as words
        from unnest(
            case
                when asked_language is null then array['id', 'fr', 'en', 'de', 'es', 'nl', 'pt', 'it', '']
                else array[asked_language]
            end
        ) as languages (language_code)
    ) as cut
    where numnode(cut.words) > 0;

    -- Ranking reads the words of each article, so only the newest are ranked, however many there are. They
    -- are looked for in the last month first, then in a year: the index knows which articles have a word,
    -- not when they came, and all of a common word would have to be read to find the newest.
    foreach days in array array[30, 365, null] loop
        candidate_ids := array(
            select articles.article_id
            from core.articles
            where
                articles.search_words @@ any_words
                and (asked_language is null or articles.language_code = asked_language)
                and (since_date is null or articles.published_date >= since_date)
                and (until_date is null or articles.published_date <= until_date)
                and (days is null or articles.published_date > newest_date - days)
            order by articles.published_at desc nulls last
            limit 1000
        );
        exit when cardinality(candidate_ids) = 1000 or newest_date - days < since_date;
    end loop;

    return query
    with ranked as (
        select
            articles.article_id,
            articles.published_at,
            own.words,
            -- 1: the longer an article, the less each word of it says.
            ts_rank(articles.search_words, own.words, 1) as rank_score
        from core.articles
        cross join lateral (
            select websearch_to_tsquery(core.search_configuration(articles.language_code), asked_text) as words
        ) as own
        where articles.article_id = any(candidate_ids) and articles.search_words @@ own.words
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
    order by ranked.rank_score desc, ranked.published_at desc nulls last, ranked.article_id asc;
end
$$;
