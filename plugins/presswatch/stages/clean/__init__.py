"""clean: pages in, articles out.

A page is parsed once. Its lines are read in one pass (``blocks``), measured (``traits``) and weighed
(``trees``); the element with the article is found and what was put between its paragraphs is cut
(``body``). The head (``metadata``) and the lines near the headline (``surroundings``) give ``title``,
``authors``, the day (``published``) and ``labels``. Pages that are no article are refused with a reason
(``gate``). What counts as boilerplate is data (``rules``, ``phrases``).
"""

import hashlib
from datetime import datetime
from functools import partial

from trafilatura import bare_extraction

from presswatch.collector import without_collector
from presswatch.records import Article, Reject, Source
from presswatch.stages.clean.authors import read_authors, read_names
from presswatch.stages.clean.blocks import read_layout
from presswatch.stages.clean.body import Known, read_body
from presswatch.stages.clean.date_lines import is_date_line
from presswatch.stages.clean.document import count_tags, parse, read_page, tidy_text
from presswatch.stages.clean.gate import refuse, refuse_language
from presswatch.stages.clean.labels import read_canonical, read_credit, read_section
from presswatch.stages.clean.metadata import read_metadata
from presswatch.stages.clean.published import Clock, read_modified, read_published
from presswatch.stages.clean.repeats import key_of
from presswatch.stages.clean.same_page import shown_in_place
from presswatch.stages.clean.site_rules import NO_MARKS, mark, read_marks, rule_of
from presswatch.stages.clean.surroundings import read_surroundings
from presswatch.stages.clean.title import read_title
from presswatch.stages.clean.wholeness import is_paywalled, missing_part
from presswatch.text.dates import zone_of
from presswatch.text.languages import identify_language, language_code
from presswatch.text.urls import site_of

__all__ = ["CLEANER_VERSION", "clean", "version_of"]

CLEANER_VERSION = "17"

#: Larger pages, one in eight, are not read twice: the second reader takes longest on them, and is right least.
MOST_TAGS_TWICE = 3_000


@without_collector()
def clean(
    body: bytes,
    *,
    url: str,
    source: Source | None,
    now: datetime,
    content_type: str | None = None,
    repeated: frozenset[str] = frozenset(),
) -> Article | Reject:
    """The article on a page, or the reason why there is none.

    body:         as received, decompressed
    url:          where the page was found; relative links and the site's name come from it
    source:       for its time zone and language; None for pages from nowhere
    now:          UTC; later dates (by more than a day) are not believed
    content_type: the header, for its charset
    repeated:     keys (``repeats.key_of``) of lines that many articles of the source have
    """

    def reject(reason: str, detail: str) -> Reject:
        return Reject(stage="clean", url=url, reason=reason, detail=detail[:300])

    page = read_page(body, content_type)
    if isinstance(page, tuple):
        return reject(*page)
    rule = rule_of(source, now)
    root = parse(mark(page.decode(), rule).encode() if rule else page)
    if root is None:
        return reject("no_text", "an empty document")

    marks = read_marks(root) if rule else NO_MARKS
    metadata = read_metadata(root)
    layout = read_layout(root)
    title = read_title(metadata, layout, site_of(url))
    declared = language_code(metadata.lang)
    source_zone = source.timezone if source else None
    zone = zone_of(source_zone=source_zone, language=declared, host=site_of(url))
    known = Known(
        title=title,
        summary=metadata.summary,
        is_date_line=partial(is_date_line, clock=Clock(zone, now)),
        marks=marks,
        is_repeated=lambda text: bool(repeated) and key_of(text) in repeated,
    )
    article = read_body(layout, known, ask=lambda: _read_twice(page, url))
    text = tidy_text(article.text)

    refusal = refuse(metadata, layout, root, title=title, text=text)
    if refusal:
        seen = " ".join(block.text for block in layout.blocks)
        return shown_in_place(reject(*refusal), seen, read_canonical(metadata, url))

    expected = source.language if source else None
    language = identify_language(f"{title or ''}\n{text}", declared=metadata.lang, expected=expected)
    refusal = refuse_language(text, language=language, declared=declared, expected=expected)
    if refusal:
        return shown_in_place(reject(*refusal), text, read_canonical(metadata, url))
    clock = Clock(zone_of(source_zone=source_zone, language=language, host=site_of(url)), now)
    surroundings = read_surroundings(layout, title, article.container)
    published = read_published(
        metadata,
        layout,
        surroundings,
        clock=clock,
        url=url,
        url_pattern=source.date_in_url if source else None,
        shown_at=marks.dates,
    )
    at = published.read.at if published else None
    return Article(
        url=url,
        source=source.name if source else None,
        language=language,
        title=title,
        authors=read_names(marks.authors) or read_authors(metadata, layout, surroundings, article.signed_off),
        published_at=at,
        published_precision=published.read.precision if published else "none",
        published_from=published.where if published else None,
        published_offset_minutes=published.read.offset_minutes if published else None,
        modified_at=read_modified(metadata, layout, surroundings, clock=clock, published_at=at),
        section=read_section(metadata),
        credit=read_credit(article),
        canonical_url=read_canonical(metadata, url),
        is_paywalled=is_paywalled(metadata),
        missing_part=missing_part(metadata, layout, text, url),
        text=text,
        sha256=hashlib.sha256(f"{title or ''}\n{text}".encode()).hexdigest(),
        cleaner_version=version_of(source, repeated),
        cuts=article.cuts,
    )


def version_of(source: Source | None, repeated: frozenset[str] = frozenset()) -> str:
    """The version of all rules that clean a source's pages: ours, and what is its own.

    >>> version_of(None) == CLEANER_VERSION
    True
    """
    own = (*map(repr, source.rules if source else ()), *sorted(repeated))
    if not own:
        return CLEANER_VERSION
    return f"{CLEANER_VERSION}+{hashlib.sha256(chr(10).join(own).encode()).hexdigest()[:8]}"


def _read_twice(page: bytes, url: str) -> str:
    """The text as another reader has it; none of a large page."""
    if count_tags(page) > MOST_TAGS_TWICE:
        return ""
    # Fast: without asking readers of its own, which gave the same on each of the pages it was asked about.
    document = bare_extraction(page.decode(), url=url, include_comments=False, with_metadata=False, fast=True)
    return getattr(document, "text", None) or ""
