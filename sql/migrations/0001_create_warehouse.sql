-- The warehouse: raw (as it came), core (facts), mart (answers), history (what marts said before), ops (how it runs).
-- depends:

create schema raw;
create schema core;
create schema mart;
create schema history;
create schema ops;
comment on schema raw is 'Pages as they came from the sites, compressed. Not for analysts.';
comment on schema core is 'Facts: articles, copies, topics, names, amounts, stories. Same rows whatever the order of loading.';
comment on schema mart is 'Answers: trends and stories, recomputed for each day that changes.';
comment on schema history is 'What the marts said before, from when to when, and which run changed it.';
comment on schema ops is 'How presswatch runs: links, runs, receipts, rejects, coverage of sources.';

-- ------------------------------------------------------------------ core: sources
create table core.sources (
    source_name text primary key,
    source_title text not null,
    homepage_url text not null,
    language_code text not null,
    timezone_name text not null,
    is_active boolean not null
);
comment on table core.sources is 'News sites of the catalogue. Grain: one row per source.';
comment on column core.sources.source_name is 'Short name, as in the catalogue, e.g. techverse.';
comment on column core.sources.source_title is 'Name as readers know it.';
comment on column core.sources.homepage_url is 'Front page.';
comment on column core.sources.language_code is 'ISO 639-1 code of its articles, e.g. id.';
comment on column core.sources.timezone_name is 'IANA zone in which the site writes times, e.g. Asia/Jakarta.';
comment on column core.sources.is_active is 'False when it has left the catalogue; its articles stay.';

create table core.topics (
    topic_name text primary key,
    topic_title text not null,
    rules_version text not null,
    is_active boolean not null
);
comment on table core.topics is 'Topics of the catalogue. Grain: one row per topic.';
comment on column core.topics.topic_name is 'Short name, e.g. strike.';
comment on column core.topics.topic_title is 'Name for people.';
comment on column core.topics.is_active is 'False when it has left the catalogue; what was counted of it stays.';
comment on column core.topics.rules_version is 'Version of the rules that tag uses now.';

create table core.reporting_zone (
    is_only_row boolean primary key default true check (is_only_row),
    timezone_name text not null
);
comment on table core.reporting_zone is 'The zone whose days the charts count. Grain: one row in all.';
comment on column core.reporting_zone.is_only_row is 'Always true; keeps the table at one row.';
comment on column core.reporting_zone.timezone_name is 'IANA zone, e.g. UTC.';

-- ------------------------------------------------------------------ ops: runs, links
create table ops.runs (
    run_id text primary key,
    dag_name text not null,
    since_at timestamptz,
    until_at timestamptz,
    started_at timestamptz not null default clock_timestamp()
);
comment on table ops.runs is 'Runs of DAGs and commands. Grain: one row per run.';
comment on column ops.runs.run_id is 'As in Airflow, prefixed with the DAG; "cli" runs start with cli.';
comment on column ops.runs.dag_name is 'DAG or command, e.g. archive_news.';
comment on column ops.runs.since_at is 'Start of the interval that the run owns; null when it owns none.';
comment on column ops.runs.until_at is 'End of the interval, exclusive; null when it owns none.';
comment on column ops.runs.started_at is 'When its first stage began.';

create table ops.stage_runs (
    run_id text not null references ops.runs (run_id),
    stage_name text not null
    check (stage_name in ('discover', 'fetch', 'clean', 'deduplicate', 'tag', 'link', 'publish')),
    source_name text not null default '',
    taken_count integer not null check (taken_count >= 0),
    made_count integer not null check (made_count >= 0),
    rejected_count integer not null check (rejected_count >= 0),
    stage_seconds double precision not null,
    recorded_at timestamptz not null default clock_timestamp(),
    primary key (run_id, stage_name, source_name),
    constraint nothing_vanishes check (taken_count = made_count + rejected_count)
);
comment on table ops.stage_runs is 'Receipts: what each stage took and made, written in the transaction that saves the work. Grain: one row per run, stage and source.';
comment on column ops.stage_runs.run_id is 'The run.';
comment on column ops.stage_runs.stage_name is 'One of the seven stages.';
comment on column ops.stage_runs.source_name is 'The source, for discover and fetch; empty for stages that work on all at once.';
comment on column ops.stage_runs.taken_count is 'Records taken in, all tries together; always made + rejected.';
comment on column ops.stage_runs.made_count is 'Records that went on.';
comment on column ops.stage_runs.rejected_count is 'Records that left with a reason, see ops.rejects.';
comment on column ops.stage_runs.stage_seconds is 'Wall time, all tries together.';
comment on column ops.stage_runs.recorded_at is 'When the receipt last grew.';

create table ops.reject_reasons (
    reason_name text primary key,
    meaning text not null
);
comment on table ops.reject_reasons is 'The closed list of reasons for a reject. Grain: one row per reason.';
comment on column ops.reject_reasons.reason_name is 'E.g. soft_404.';
comment on column ops.reject_reasons.meaning is 'In words.';

create table ops.page_links (
    page_link_id bigint generated always as identity primary key,
    url_sha256 bytea not null unique,
    url text not null,
    source_name text not null references core.sources (source_name),
    found_in text not null,
    found_kind text not null,
    listed_from timestamptz,
    listed_until timestamptz,
    listed_title text,
    found_by_run_id text not null references ops.runs (run_id),
    found_at timestamptz not null default clock_timestamp(),
    outcome_name text not null default 'waiting'
    check (outcome_name in ('waiting', 'stored', 'unchanged', 'skipped', 'refused', 'retried', 'gone')),
    reason_name text references ops.reject_reasons (reason_name),
    attempt_count integer not null default 0,
    next_attempt_at timestamptz,
    claimed_by_run_id text,
    claimed_until timestamptz,
    page_id bigint,
    page_fetched_at timestamptz,
    page_sha256 text,
    page_etag text,
    page_last_modified text
);
create index on ops.page_links (source_name, outcome_name);
create index on ops.page_links (listed_from);
comment on table ops.page_links is 'Every link ever found, with what became of it. Grain: one row per normalised url.';
comment on column ops.page_links.page_link_id is 'Running number.';
comment on column ops.page_links.url_sha256 is 'Key: sha256 of the url, since urls may be longer than an index entry.';
comment on column ops.page_links.url is 'Normalised url.';
comment on column ops.page_links.source_name is 'The source that listed it.';
comment on column ops.page_links.found_in is 'The feed, sitemap or index page that listed it.';
comment on column ops.page_links.found_kind is 'feed, sitemap, news_sitemap or date_index.';
comment on column ops.page_links.listed_from is 'Earliest instant at which the listing says it appeared; null when it says nothing.';
comment on column ops.page_links.listed_until is 'Latest such instant; equal to listed_from when the listing gives a time.';
comment on column ops.page_links.listed_title is 'Title in the listing, or null.';
comment on column ops.page_links.found_by_run_id is 'The run that found it first.';
comment on column ops.page_links.found_at is 'When it was found first.';
comment on column ops.page_links.outcome_name is 'What became of it: waiting, stored, unchanged, skipped, refused, retried (will be tried again) or gone.';
comment on column ops.page_links.reason_name is 'Why, for skipped, refused, retried and gone.';
comment on column ops.page_links.attempt_count is 'How often it was tried since it was found or asked for again.';
comment on column ops.page_links.next_attempt_at is 'When it may be tried again; null when it will not be.';
comment on column ops.page_links.claimed_by_run_id is 'The run that is fetching it now.';
comment on column ops.page_links.claimed_until is 'When that claim lapses, so that a killed run blocks nothing.';
comment on column ops.page_links.page_id is 'Its newest page in raw.pages; null before the first.';
comment on column ops.page_links.page_fetched_at is 'When that page came.';
comment on column ops.page_links.page_sha256 is 'Of that page, hex.';
comment on column ops.page_links.page_etag is 'For conditional requests.';
comment on column ops.page_links.page_last_modified is 'For conditional requests.';

create table ops.rejects (
    reject_id bigint generated always as identity primary key,
    run_id text not null references ops.runs (run_id),
    stage_name text not null,
    source_name text,
    url text not null,
    reason_name text not null references ops.reject_reasons (reason_name),
    detail text not null,
    rejected_at timestamptz not null default clock_timestamp()
);
create index on ops.rejects (run_id);
comment on table ops.rejects is 'Records that left a stage with a reason. Grain: one row per reject and try.';
comment on column ops.rejects.reject_id is 'Running number.';
comment on column ops.rejects.run_id is 'The run.';
comment on column ops.rejects.stage_name is 'The stage that let it go.';
comment on column ops.rejects.source_name is 'The source.';
comment on column ops.rejects.url is 'The link, listing or page.';
comment on column ops.rejects.reason_name is 'See ops.reject_reasons.';
comment on column ops.rejects.detail is 'What exactly was seen; never text of an article.';
comment on column ops.rejects.rejected_at is 'When.';

create table ops.listing_reads (
    listing_read_id bigint generated always as identity primary key,
    run_id text not null references ops.runs (run_id),
    source_name text not null references core.sources (source_name),
    url text not null,
    listing_kind text not null,
    outcome_name text not null,
    reason_name text references ops.reject_reasons (reason_name),
    link_count integer not null,
    read_at timestamptz not null default clock_timestamp()
);
create index on ops.listing_reads (source_name, read_at);
comment on table ops.listing_reads is 'Each reading of a feed, sitemap or index page. Grain: one row per reading.';
comment on column ops.listing_reads.listing_read_id is 'Running number.';
comment on column ops.listing_reads.run_id is 'The run.';
comment on column ops.listing_reads.source_name is 'The source.';
comment on column ops.listing_reads.url is 'The listing.';
comment on column ops.listing_reads.listing_kind is 'feed, sitemap, news_sitemap or date_index.';
comment on column ops.listing_reads.outcome_name is 'stored when it was read whole, else as for links.';
comment on column ops.listing_reads.reason_name is 'Why not, or null.';
comment on column ops.listing_reads.link_count is 'Links that it showed.';
comment on column ops.listing_reads.read_at is 'When.';

create table ops.source_days (
    source_name text not null references core.sources (source_name),
    day_date date not null,
    coverage_name text not null check (coverage_name in ('complete', 'partial')),
    gap_reason text,
    primary key (source_name, day_date)
);
comment on table ops.source_days is 'How far the listings of a source were read for a day. Grain: one row per source and day that a sweep visited; no row means unknown.';
comment on column ops.source_days.source_name is 'The source.';
comment on column ops.source_days.day_date is 'Day in the reporting zone.';
comment on column ops.source_days.coverage_name is 'complete when all its listings of that day were read once, else partial.';
comment on column ops.source_days.gap_reason is 'What is missing; null when complete.';

create table ops.hosts (
    host_key text primary key,
    next_turn_at timestamptz not null
);
comment on table ops.hosts is 'One budget per host, shared by all runs and workers. Grain: one row per host and port.';
comment on column ops.hosts.host_key is 'host:port.';
comment on column ops.hosts.next_turn_at is 'When the next request may start.';

create table ops.robots (
    origin text primary key,
    robots_text text not null,
    kept_until timestamptz not null
);
comment on table ops.robots is 'What sites allow us (robots.txt). Grain: one row per scheme, host and port.';
comment on column ops.robots.origin is 'E.g. https://techverse.asia.';
comment on column ops.robots.robots_text is 'Its rules; empty when it has none.';
comment on column ops.robots.kept_until is 'When it has to be read again.';

-- ------------------------------------------------------------------ raw: pages
create sequence raw.page_ids;
create table raw.pages (
    page_id bigint not null default nextval('raw.page_ids'),
    page_link_id bigint not null,
    final_url text not null,
    status_code integer not null,
    headers jsonb not null,
    body_gzip bytea not null,
    body_bytes integer not null,
    body_sha256 text not null,
    fetched_at timestamptz not null,
    fetch_ms integer not null,
    primary key (page_id, fetched_at)
) partition by range (fetched_at);
alter table raw.pages alter column body_gzip set storage external;
comment on table raw.pages is 'Answers of sites, byte for byte. Partitioned by month of fetching. Grain: one row per changed answer.';
comment on column raw.pages.page_id is 'Running number.';
comment on column raw.pages.page_link_id is 'The link that was followed, ops.page_links.';
comment on column raw.pages.final_url is 'After redirects.';
comment on column raw.pages.status_code is 'HTTP status.';
comment on column raw.pages.headers is 'Response headers, names in lower case.';
comment on column raw.pages.body_gzip is 'The body, compressed with gzip.';
comment on column raw.pages.body_bytes is 'Size of the body before compression, in bytes.';
comment on column raw.pages.body_sha256 is 'Of the body before compression, hex.';
comment on column raw.pages.fetched_at is 'When the last byte came.';
comment on column raw.pages.fetch_ms is 'From request to last byte, redirects included, in milliseconds.';

create function raw.make_month(asked_at timestamptz)
returns void
language plpgsql
as $$
declare
    month_start timestamptz := date_trunc('month', asked_at, 'UTC');
    month_end timestamptz := date_trunc('month', asked_at, 'UTC') + interval '1 month';
    partition_name text := 'pages_' || to_char(month_start at time zone 'UTC', 'YYYY_MM');
begin
    if to_regclass('raw.' || partition_name) is null then
        -- Two runs may see at once that it is missing.
        perform pg_advisory_xact_lock(hashtext('presswatch partitions'));
        execute format(
            'create table if not exists raw.%I partition of raw.pages for values from (%L) to (%L)',
            partition_name, month_start, month_end
        );
    end if;
end
$$;
comment on function raw.make_month(timestamptz) is 'Makes the partition for the month of an instant, if it is missing.';

create function raw.drop_months_before(asked_at timestamptz)
returns integer
language plpgsql
as $$
declare
    partition_name text;
    dropped_count integer := 0;
begin
    for partition_name in
        select pg_class.relname
        from pg_inherits
        inner join pg_class on pg_class.oid = pg_inherits.inhrelid
        where
            pg_inherits.inhparent = 'raw.pages'::regclass
            and pg_class.relname < 'pages_' || to_char(asked_at at time zone 'UTC', 'YYYY_MM')
        order by pg_class.relname
    loop
        execute format('drop table raw.%I', partition_name);
        dropped_count := dropped_count + 1;
    end loop;
    return dropped_count;
end
$$;
comment on function raw.drop_months_before(timestamptz) is 'Drops the pages of whole months before the month of an instant; returns how many months.';

create table ops.pending_pages (
    page_link_id bigint primary key references ops.page_links (page_link_id)
);
comment on table ops.pending_pages is 'Pages that wait to be cleaned. Grain: one row per link.';
comment on column ops.pending_pages.page_link_id is 'The link whose newest page waits.';

-- ------------------------------------------------------------------ core: articles
create table core.articles (
    article_id text primary key,
    page_link_id bigint not null unique references ops.page_links (page_link_id),
    url text not null,
    canonical_url text,
    source_name text not null references core.sources (source_name),
    language_code text not null,
    title text,
    authors text[] not null,
    published_at timestamptz,
    published_precision text not null check (published_precision in ('minute', 'day', 'none')),
    published_from text,
    published_date date,
    modified_at timestamptz,
    section text,
    credit text,
    body_text text not null,
    text_sha256 text not null,
    word_count integer not null,
    cleaner_version text not null,
    fetched_at timestamptz not null,
    constraint undated_has_no_day check ((published_at is null) = (published_date is null))
);
create index on core.articles (published_date);
create index on core.articles (source_name, published_date);
comment on table core.articles is 'Articles without boilerplate. Grain: one row per page url.';
comment on column core.articles.article_id is 'First 16 hex digits of the sha256 of the url: the same in every load.';
comment on column core.articles.page_link_id is 'Where the page came from, ops.page_links.';
comment on column core.articles.url is 'Normalised url.';
comment on column core.articles.canonical_url is 'What the page calls itself, same site only; null when it does not say.';
comment on column core.articles.source_name is 'The site that published it.';
comment on column core.articles.language_code is 'ISO 639-1 code of the text.';
comment on column core.articles.title is 'Headline; null when none was found.';
comment on column core.articles.authors is 'As named on the page; empty when it names none.';
comment on column core.articles.published_at is 'Instant of publication; null when the page does not say.';
comment on column core.articles.published_precision is 'minute, day (the time is then local midnight) or none.';
comment on column core.articles.published_from is 'Where the instant was read, e.g. json-ld; null when undated.';
comment on column core.articles.published_date is 'Day of publication in the reporting zone; null when undated.';
comment on column core.articles.modified_at is 'Last change according to the page; null when it does not say.';
comment on column core.articles.section is 'Section of the site; null when the page does not say.';
comment on column core.articles.credit is 'Outlet that the text credits as its origin, or null.';
comment on column core.articles.body_text is 'Paragraphs joined by one newline. Spans count its characters from 0.';
comment on column core.articles.text_sha256 is 'Of title and text, hex.';
comment on column core.articles.word_count is 'Words of the text.';
comment on column core.articles.cleaner_version is 'Version of the rules that cleaned it.';
comment on column core.articles.fetched_at is 'When its page was fetched.';

create table core.article_revisions (
    article_id text not null references core.articles (article_id) on delete cascade,
    text_sha256 text not null,
    title text,
    body_text text not null,
    fetched_at timestamptz not null,
    primary key (article_id, text_sha256)
);
comment on table core.article_revisions is 'Earlier wordings of articles that their sites edited. Grain: one row per article and wording no longer shown.';
comment on column core.article_revisions.article_id is 'The article.';
comment on column core.article_revisions.text_sha256 is 'Of that wording, hex.';
comment on column core.article_revisions.title is 'Its headline then.';
comment on column core.article_revisions.body_text is 'Its text then.';
comment on column core.article_revisions.fetched_at is 'When that wording was fetched.';

create table core.cuts (
    article_id text not null references core.articles (article_id) on delete cascade,
    cut_number integer not null,
    reason_name text not null,
    cut_text text not null,
    after_paragraph integer not null,
    primary key (article_id, cut_number)
);
comment on table core.cuts is 'What was cut from articles as boilerplate, and why. Grain: one row per cut.';
comment on column core.cuts.article_id is 'The article.';
comment on column core.cuts.cut_number is 'Order on the page, from 1.';
comment on column core.cuts.reason_name is 'E.g. read_also, related, caption, follow.';
comment on column core.cuts.cut_text is 'The words cut.';
comment on column core.cuts.after_paragraph is 'Number of kept paragraphs before it; 0 is before the first.';

create table ops.pending_articles (
    stage_name text not null check (stage_name in ('deduplicate', 'tag', 'link')),
    article_id text not null references core.articles (article_id) on delete cascade,
    primary key (stage_name, article_id)
);
comment on table ops.pending_articles is 'Articles that wait for a stage. Grain: one row per stage and article.';
comment on column ops.pending_articles.stage_name is 'The stage they wait for.';
comment on column ops.pending_articles.article_id is 'The article.';

create table ops.changed_days (
    day_date date primary key,
    changed_at timestamptz not null default clock_timestamp()
);
comment on table ops.changed_days is 'Days whose marts wait to be recomputed. Grain: one row per day.';
comment on column ops.changed_days.day_date is 'Day in the reporting zone.';
comment on column ops.changed_days.changed_at is 'Last change.';

-- ------------------------------------------------------------------ core: copies
create table ops.fingerprints (
    article_id text primary key references core.articles (article_id) on delete cascade,
    text_sha256 text not null,
    title_key text not null,
    shingle_count integer not null,
    bands bigint[] not null,
    shingles bytea not null,
    deduplicator_version text not null
);
create index on ops.fingerprints (text_sha256);
create index on ops.fingerprints (title_key) where title_key <> '';
comment on table ops.fingerprints is 'What deduplicate compares. Grain: one row per article.';
comment on column ops.fingerprints.article_id is 'The article.';
comment on column ops.fingerprints.deduplicator_version is 'Version of the rules that made it.';
comment on column ops.fingerprints.text_sha256 is 'Of the normalised text.';
comment on column ops.fingerprints.title_key is 'Title without section and outlet, folded; empty when too short to mean anything.';
comment on column ops.fingerprints.shingle_count is 'Distinct 3-word shingles.';
comment on column ops.fingerprints.bands is 'MinHash bands, in order.';
comment on column ops.fingerprints.shingles is 'Hashes of the shingles, sorted, 8 bytes each, little-endian.';

create table ops.fingerprint_bands (
    band_hash bigint not null,
    article_id text not null references core.articles (article_id) on delete cascade,
    primary key (band_hash, article_id)
);
create index on ops.fingerprint_bands (article_id);
comment on table ops.fingerprint_bands is 'MinHash bands: articles that share one are compared. Grain: one row per article and band.';
comment on column ops.fingerprint_bands.band_hash is 'Hash of the band.';
comment on column ops.fingerprint_bands.article_id is 'The article.';

create table core.copy_pairs (
    article_id text not null references core.articles (article_id) on delete cascade,
    other_id text not null references core.articles (article_id) on delete cascade,
    kind_name text not null check (kind_name in ('exact', 'near', 'syndicated')),
    similarity_share double precision not null check (similarity_share between 0 and 1),
    primary key (article_id, other_id),
    check (article_id < other_id)
);
create index on core.copy_pairs (other_id);
comment on table core.copy_pairs is 'Pairs of articles with the same or nearly the same text. Grain: one row per pair.';
comment on column core.copy_pairs.article_id is 'The one with the smaller id.';
comment on column core.copy_pairs.other_id is 'The one with the larger id.';
comment on column core.copy_pairs.kind_name is 'exact, near or syndicated.';
comment on column core.copy_pairs.similarity_share is 'Share of common shingles, 0 to 1.';

create table core.copies (
    article_id text primary key references core.articles (article_id) on delete cascade,
    original_id text not null references core.articles (article_id) on delete cascade,
    kind_name text not null check (kind_name in ('exact', 'near', 'syndicated')),
    similarity_share double precision not null check (similarity_share between 0 and 1),
    check (article_id <> original_id)
);
create index on core.copies (original_id);
comment on table core.copies is 'Articles that repeat another. The original is the earliest published, then the smallest url. Grain: one row per copy.';
comment on column core.copies.article_id is 'The copy.';
comment on column core.copies.original_id is 'What it repeats.';
comment on column core.copies.kind_name is 'exact, near or syndicated.';
comment on column core.copies.similarity_share is 'Likeness to the original, 0 to 1.';

-- ------------------------------------------------------------------ core: topics
create table core.verdicts (
    article_id text not null references core.articles (article_id) on delete cascade,
    topic_name text not null references core.topics (topic_name),
    role_name text not null check (role_name in ('main', 'mention', 'none')),
    score double precision not null,
    rules_version text not null,
    primary key (article_id, topic_name)
);
create index on core.verdicts (topic_name, role_name);
comment on table core.verdicts is 'What each article has to do with each topic. Grain: one row per article and topic.';
comment on column core.verdicts.article_id is 'The article.';
comment on column core.verdicts.topic_name is 'The topic.';
comment on column core.verdicts.role_name is 'main (it is about the topic), mention or none.';
comment on column core.verdicts.score is 'Weight of the accepted mentions; comparable within a topic.';
comment on column core.verdicts.rules_version is 'Version of the rules that decided.';

create table core.mentions (
    article_id text not null references core.articles (article_id) on delete cascade,
    topic_name text not null references core.topics (topic_name),
    zone_name text not null check (zone_name in ('title', 'lead', 'body')),
    span_start integer not null,
    span_end integer not null,
    term text not null,
    rule_name text not null,
    rejected_by text,
    primary key (article_id, topic_name, zone_name, span_start, span_end, rule_name)
);
comment on table core.mentions is 'The words that show a topic, and the words that only seemed to. Grain: one row per hit.';
comment on column core.mentions.article_id is 'The article.';
comment on column core.mentions.topic_name is 'The topic.';
comment on column core.mentions.zone_name is 'title, lead or body.';
comment on column core.mentions.span_start is 'First character, counted from 0, in the title or in body_text.';
comment on column core.mentions.span_end is 'Character after the last.';
comment on column core.mentions.term is 'The term of the catalogue that matched.';
comment on column core.mentions.rule_name is 'The rule that it comes from.';
comment on column core.mentions.rejected_by is 'Null when it counts; else the rule that rejected it.';

create table core.shared_sentences (
    article_id text not null references core.articles (article_id) on delete cascade,
    topic_name text not null references core.topics (topic_name),
    other_topic_name text not null references core.topics (topic_name),
    span_start integer not null,
    span_end integer not null,
    primary key (article_id, topic_name, other_topic_name, span_start)
);
comment on table core.shared_sentences is 'Sentences that speak of two topics at once. Grain: one row per sentence and pair of topics.';
comment on column core.shared_sentences.article_id is 'The article.';
comment on column core.shared_sentences.topic_name is 'The first topic by name.';
comment on column core.shared_sentences.other_topic_name is 'The second.';
comment on column core.shared_sentences.span_start is 'First character in body_text, from 0.';
comment on column core.shared_sentences.span_end is 'Character after the last.';

create table core.names (
    article_id text not null references core.articles (article_id) on delete cascade,
    zone_name text not null,
    span_start integer not null,
    span_end integer not null,
    name_value text not null,
    kind_name text not null,
    wikidata_id text,
    primary key (article_id, zone_name, span_start, span_end, name_value)
);
create index on core.names (name_value);
comment on table core.names is 'Organisations, people, places and works named in articles. Grain: one row per place in the text.';
comment on column core.names.article_id is 'The article.';
comment on column core.names.zone_name is 'title, lead or body.';
comment on column core.names.span_start is 'First character, from 0.';
comment on column core.names.span_end is 'Character after the last.';
comment on column core.names.name_value is 'Name of the catalogue, else as written.';
comment on column core.names.kind_name is 'organisation, person, place, work or unlisted.';
comment on column core.names.wikidata_id is 'E.g. Q907311; null for names not in the catalogue.';

create table core.amounts (
    article_id text not null references core.articles (article_id) on delete cascade,
    zone_name text not null,
    span_start integer not null,
    span_end integer not null,
    currency_code text not null,
    amount numeric not null,
    is_ambiguous boolean not null,
    primary key (article_id, zone_name, span_start, span_end, amount)
);
comment on table core.amounts is 'Money named in articles. Grain: one row per place in the text and number.';
comment on column core.amounts.article_id is 'The article.';
comment on column core.amounts.zone_name is 'title, lead or body.';
comment on column core.amounts.span_start is 'First character, from 0.';
comment on column core.amounts.span_end is 'Character after the last.';
comment on column core.amounts.currency_code is 'ISO 4217 code, e.g. IDR.';
comment on column core.amounts.amount is 'In whole units of the currency: "Rp4,5 miliar" is 4500000000.';
comment on column core.amounts.is_ambiguous is 'True for a bare "$" or "dollars", read as USD.';

-- ------------------------------------------------------------------ core: stories
create table ops.anchors (
    article_id text primary key references core.articles (article_id) on delete cascade,
    weights jsonb not null,
    phrases jsonb not null,
    anchor_keys text[] not null,
    linker_version text not null
);
comment on table ops.anchors is 'What link compares: names, numbers and amounts. Grain: one row per article.';
comment on column ops.anchors.article_id is 'The article.';
comment on column ops.anchors.linker_version is 'Version of the rules that made them.';
comment on column ops.anchors.weights is 'Rarity of each anchor, 0 to 1, e.g. {"amount:USD 900000": 0.9}.';
comment on column ops.anchors.phrases is 'Pairs of anchors that stand side by side.';
comment on column ops.anchors.anchor_keys is 'Its rarest anchors.';

create table ops.anchor_keys (
    anchor_key text not null,
    article_id text not null references core.articles (article_id) on delete cascade,
    primary key (anchor_key, article_id)
);
create index on ops.anchor_keys (article_id);
comment on table ops.anchor_keys is 'The rarest anchors of an article: those who share some are compared. Grain: one row per article and anchor.';
comment on column ops.anchor_keys.anchor_key is 'E.g. a name or an amount.';
comment on column ops.anchor_keys.article_id is 'The article.';

create table core.story_links (
    article_id text not null references core.articles (article_id) on delete cascade,
    other_id text not null references core.articles (article_id) on delete cascade,
    relation_name text not null check (relation_name in ('same', 'related')),
    likeness_share double precision not null,
    primary key (article_id, other_id),
    check (article_id < other_id)
);
create index on core.story_links (other_id);
comment on table core.story_links is 'Pairs of articles that tell the same story or a related one. Grain: one row per pair.';
comment on column core.story_links.article_id is 'The one with the smaller id.';
comment on column core.story_links.other_id is 'The one with the larger id.';
comment on column core.story_links.relation_name is 'same or related.';
comment on column core.story_links.likeness_share is 'Likeness of names, numbers and amounts, 0 to 1.';

create table core.story_evidence (
    article_id text not null,
    other_id text not null,
    kind_name text not null,
    shared_value text not null,
    weight_share double precision not null,
    primary key (article_id, other_id, kind_name, shared_value),
    foreign key (article_id, other_id) references core.story_links (article_id, other_id) on delete cascade
);
comment on table core.story_evidence is 'What two linked articles share. Grain: one row per pair and shared thing.';
comment on column core.story_evidence.article_id is 'The one with the smaller id.';
comment on column core.story_evidence.other_id is 'The one with the larger id.';
comment on column core.story_evidence.kind_name is 'name, amount, number or word.';
comment on column core.story_evidence.shared_value is 'E.g. "SAG-AFTRA" or "USD 900000".';
comment on column core.story_evidence.weight_share is 'Its part of the likeness, 0 to 1.';

create table core.story_members (
    article_id text primary key references core.articles (article_id) on delete cascade,
    story_id text not null references core.articles (article_id) on delete cascade
);
create index on core.story_members (story_id);
comment on table core.story_members is 'Which story each article tells; a copy tells that of its original. Grain: one row per article.';
comment on column core.story_members.article_id is 'The article.';
comment on column core.story_members.story_id is 'The story: article_id of its earliest member.';
