-- No article was ever dated by a listing: what one says of a day grows sharper with the next that is read.
-- depends: 0026_know_the_past

comment on column core.articles.published_from is 'Where the instant was read: json-ld, microdata, meta, site, time, text or url; null when undated.';
