-- Whether an article is whole and free, and the clock of its page.
-- depends: 0007_relate_topics

alter table core.articles
add column published_offset_minutes integer,
add column is_paywalled boolean not null default false,
add column missing_part_name text
check (missing_part_name in ('paywall', 'truncated', 'next_page'));
comment on column core.articles.published_offset_minutes is 'Minutes that the page''s clock was ahead of UTC, e.g. 420 for WIB; null when its zone is not known or it is undated.';
comment on column core.articles.is_paywalled is 'Whether the page says that the article is not free.';
comment on column core.articles.missing_part_name is 'Why the text is not the whole article: paywall, truncated (the page''s own data holds more) or next_page (it goes on at another url); null when nothing speaks against it.';
comment on column core.articles.published_from is 'Where the instant was read: json-ld, microdata, meta, site, time, text, url or listing; null when undated.';
