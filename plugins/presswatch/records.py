"""The records that flow between the stages, in the order in which they are made.

All are frozen and keyword-only. Instants are aware and in UTC. ``None`` means "the page does not
say". A span is ``(start, end)``: character offsets into the text named beside it, end exclusive.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Literal

Span = tuple[int, int]

Precision = Literal["minute", "day", "none"]
MissingPart = Literal["paywall", "truncated", "next_page"]
CopyKind = Literal["exact", "near", "syndicated"]
PairKind = Literal["exact", "near"]
Relation = Literal["same", "related"]
Role = Literal["main", "mention", "none"]
Zone = Literal["title", "lead", "body"]
Period = Literal["hour", "day", "week", "month", "year"]
Bound = Literal["low", "high"]
FigureKind = Literal["percent", "people"]
ReasonKind = Literal["cause", "demand", "other", "apart", "they"]
RelationKind = Literal["cause", "demand", "together"]
RelationLevel = Literal["sentence", "paragraph", "article"]
StrikeStatus = Literal[
    "called_off", "averted", "suspended", "ended", "voted", "threatened", "announced", "under_way"
]
Outcome = Literal["stored", "unchanged", "skipped", "refused", "retried", "gone"]

#: Every reason for which a record may leave a stage without going on. The database checks it too.
REJECT_REASONS = {
    # discover
    "listing_unreadable": "a feed, sitemap or index page could not be fetched or parsed",
    "foreign_host": "the link leads away from the source's own hosts",
    "bad_url": "the link is not an http(s) url that can be fetched",
    "capped": "a listing goes on beyond what one run reads",
    # fetch: refused
    "robots": "robots.txt or the page itself forbids it (RFC 9309)",
    "robots_unreachable": "robots.txt could not be read, so nothing may be asked (RFC 9309)",
    "address": "the name leads to an address that we must not visit",
    "tls": "the site's certificate cannot be trusted, or it speaks no TLS",
    "scheme": "the link or a redirect leaves http(s)",
    # fetch: skipped
    "not_html": "the answer is not a web page",
    "too_large": "more bytes than a page may have",
    "too_many_redirects": "the redirects never ended",
    "bad_encoding": "the body is truncated or its compression is corrupt",
    "bad_answer": "the server broke the HTTP protocol or refused us for good (4xx)",
    "blocked": "the site answers with a refusal or a challenge (401, 403, 451)",
    # fetch: gone
    "gone": "the page no longer exists (404, 410)",
    # fetch: retried, the link carries its next attempt
    "server_error": "the server failed (5xx)",
    "rate_limited": "the server asks us to come later (429, 503 with Retry-After)",
    "timeout": "no whole answer before the deadline",
    "unreachable": "no connection, or it broke",
    # clean
    "listing_page": "a page of links, not one article",
    "soft_404": "the page says that it does not exist, with status 200",
    "login_wall": "the page asks to log in",
    "cookie_wall": "the page only asks for consent",
    "bot_challenge": "the page asks whether we are human",
    "script_only": "the text would only appear after running scripts",
    "no_text": "no paragraph of prose was found",
    "too_short": "too little prose to be an article",
    "wrong_language": "the text is in another language than its source and its page say",
    "same_page": "the site shows this page for three or more of its links: it is out of order, or refuses us",
    "killed_worker": "cleaning this page went beyond its time or memory, or failed; it stays in quarantine",
    # publish
    "failed_check": "the day's numbers contradict each other or the facts; it stays as it was",
}

#: Those behind which there may be an article that we do not have: its day is not complete.
LEAVES_GAP = frozenset(
    {
        "bad_answer",
        "bad_encoding",
        "blocked",
        "bot_challenge",
        "rate_limited",
        "robots_unreachable",
        "same_page",
        "server_error",
        "timeout",
        "tls",
        "unreachable",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """A web archive that speaks CDX.

    cdx:    url of its list of captures, without parameters
    replay: url pattern of a raw capture, with ``{timestamp}`` and ``{url}``; raw means "id_" where
            archives would otherwise rewrite the page
    """

    cdx: str
    replay: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteRule:
    """What a person knows of a source's pages, as css selectors; the cleaner does without where it can.

    since, until: the first and the last UTC day on which fetched pages look so; None for any
    keep:         boxes with the article, and nothing else is it
    cut:          boxes that are no part of it
    dates, authors: elements that show when it was published, and who signed
    """

    since: date | None = None
    until: date | None = None
    keep: tuple[str, ...] = ()
    cut: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One news site, as the catalogue describes it.

    language:       ISO 639-1 code of its articles ("id", "fr", "en")
    timezone:       IANA name, for times without a zone
    feeds, sitemaps: absolute urls
    date_index:     url pattern of the list of one local day, with ``{date:%Y-%m-%d}`` and ``{page}``
                    (page counts from 1), or None
    archives:       asked for past days, for pages that the site no longer lists or has
    date_in_url:    regular expression with groups year, month, day, or None
    article_url:    regular expression an article's url must match (searched), or None for all
    delay_seconds:  least time between two requests; robots.txt may ask for more
    allow_addresses: ``host:port`` pairs on loopback that the address guard may visit, for this source
    rules:          where the article stands on its pages, if that must be said; the first that fits the day
    """

    name: str
    title: str
    homepage: str
    language: str
    timezone: str
    feeds: tuple[str, ...] = ()
    sitemaps: tuple[str, ...] = ()
    date_index: str | None = None
    date_in_url: str | None = None
    archives: tuple[Archive, ...] = ()
    article_url: str | None = None
    delay_seconds: float = 5.0
    allow_addresses: tuple[str, ...] = ()
    is_verified: bool = False
    rules: tuple[SiteRule, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLink:
    """One link to a page, as a listing showed it.

    url:          normalised (see text.urls)
    found_in:     the feed, sitemap or index page that listed it
    found_kind:   "feed", "sitemap", "news_sitemap", "date_index" or "archive"
    listed_from, listed_until: the instants between which the listing (or the url) says that the
                  article appeared; equal when it gives a time, a local day (or month) apart when it gives a
                  date; None when it says nothing
    title:        as listed, or None
    snapshot_url: where an archive keeps the page as it was, or None
    """

    url: str
    source: str
    found_in: str
    found_kind: str
    listed_from: datetime | None = None
    listed_until: datetime | None = None
    title: str | None = None
    snapshot_url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One answer from a site, exactly as it came.

    body:       bytes as received, decompressed, not decoded; at most 5 MiB
    headers:    names in lower case
    sha256:     of the body and of the further bodies
    fetched_at: when the last byte arrived, UTC
    fetch_ms:   from request to last byte, milliseconds, redirects included
    further_bodies: of the pages on which the article goes on, in their order
    """

    url: str
    final_url: str
    status: int
    headers: dict[str, str]
    body: bytes
    sha256: str
    fetched_at: datetime
    fetch_ms: int
    further_bodies: tuple[bytes, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came of asking for one url, whatever happened.

    outcome:  "stored" (page is set), "unchanged" (304, we hold the page), or why there is no page:
              "skipped" and "refused" (asking again would not help), "gone", "retried" (it might)
    reason:   a key of REJECT_REASONS; None when stored or unchanged
    status:   of the last answer, or None when there was none
    retry_at: when the site said we may come again, or None when it did not say
    requests: connections made, redirects included; 0 when the site was not asked
    received_bytes: of the body, decompressed, as far as it was read
    """

    url: str
    outcome: Outcome
    reason: str | None = None
    detail: str = ""
    page: Page | None = None
    status: int | None = None
    retry_at: datetime | None = None
    requests: int = 0
    received_bytes: int = 0
    seconds: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """A passage of the article's container that is not the article's text.

    reason: read_also, related, caption, byline, date_line, follow, newsletter, share, tags,
            page_navigation, advertisement, credit, repeated (the headline again, or a line of many of the
            source's articles), site_rule (the source's own rules), aside (none of these)
    text:   what was cut
    after_paragraph: number of kept paragraphs before it (0 = before the first)
    """

    reason: str
    text: str
    after_paragraph: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """The article on a page.

    text:           paragraphs joined by one newline, no boilerplate
    published_at:   UTC; None when the page does not say
    published_precision: "minute", "day" (the time of day is then local midnight) or "none"
    published_from: where the instant was read ("json-ld", "microdata", "meta", "site", "time", "text", "url")
    published_offset_minutes: what the page's clock was ahead of UTC (420 for WIB); None when it names no
                    zone and we know none, or is undated
    language:       ISO 639-1 code
    credit:         the outlet that the text credits as its origin, or None
    canonical_url:  what the page calls itself, same site only, else the url
    is_paywalled:   the page says that the article is not free
    missing_part:   why the text is not the whole article: "paywall", "truncated" (linked data holds more) or
                    "next_page" (it goes on at another url); None when nothing speaks against it
    sha256:         of title and text, hex
    cleaner_version: of the rules that made it
    """

    url: str
    source: str | None
    language: str
    title: str | None
    authors: tuple[str, ...]
    published_at: datetime | None
    published_precision: Precision
    published_from: str | None
    published_offset_minutes: int | None = None
    modified_at: datetime | None = None
    section: str | None = None
    credit: str | None = None
    canonical_url: str | None = None
    is_paywalled: bool = False
    missing_part: MissingPart | None = None
    text: str
    sha256: str
    cleaner_version: str
    cuts: tuple[Cut, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What a page shows that gave no article, or one that its own date does not vouch for.

    words_hash: of its words, without those that change with the clock or the url
    page_hash:  of what all addresses of the page have in common
    """

    words_hash: int
    page_hash: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Fingerprint:
    """What deduplicate keeps of an article.

    text_hash:  of the text's words: case, spacing and punctuation do not count; 0 without words
    title_hash: of the headline without outlet and section; 0 when too short to mean anything
    page_hash:  of what all addresses of the page have in common; 0 without a url
    keys:       what the warehouse finds candidates by: copies share one; sorted, distinct, signed 32 bits
    shingles:   the sorted distinct shingle hashes, 4 bytes each, little-endian
    """

    article_id: str
    url: str
    published_at: datetime | None
    text_hash: int
    title_hash: int
    page_hash: int
    shingle_count: int
    keys: tuple[int, ...]
    shingles: bytes
    credit: str | None
    source: str | None
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyPair:
    """Two articles with (nearly) the same text; article_id < other_id. similarity 0–1."""

    article_id: str
    other_id: str
    kind: PairKind
    similarity: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """article_id repeats original_id. kind as CopyKind; similarity 0–1."""

    article_id: str
    original_id: str
    kind: CopyKind
    similarity: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words that speak of a topic, or seemed to.

    span:       into the title when zone is "title", else into the text
    rejected_by: None when accepted, else the rule that suppressed the hit
    """

    topic: str
    term: str
    span: Span
    zone: Zone
    rule: str
    rejected_by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What one article has to do with one topic. score: 0 and up, comparable within a topic."""

    topic: str
    role: Role
    score: float
    rules_version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Subtopic:
    """A subtopic that an article speaks of, and the first words that show it. Span as in Mention."""

    topic: str
    subtopic: str
    term: str
    span: Span
    zone: Zone


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicRelation:
    """Two topics meet in an article.

    topic, other_topic: in order of name
    kind:  "cause" or "demand": one is what the other is over ("strike over AI", "they want limits on
           AI"); "together": both occur
    level: how near: one for each "sentence" and each "paragraph" that speaks of both, and one for the
           "article"
    span:  the words that show it, as in Mention: a sentence, or a few in a row
    """

    topic: str
    other_topic: str
    kind: RelationKind
    level: RelationLevel
    span: Span
    zone: Zone


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """Who or what is named. value: the catalogue's name, else the words as written; kind: see
    catalogue.names.Kind, or "unlisted"; wikidata_id None for unlisted names. span as in Mention."""

    value: str
    kind: str
    span: Span
    zone: Zone
    wikidata_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """Money.

    currency:     ISO 4217
    number:       in whole units of it
    is_ambiguous: the text does not name the country: a bare "$", "pesos", "cents"
    period:       what it is paid for ("per hari", "a year"), or None
    bound:        an end of a range, "at least" (low) or "up to" (high); None for a plain amount
    implied_rate: units of it for one unit of the amount that it explains, as in
                  "US$300 ribu (Rp4,5 miliar)"; None when it explains none
    is_doubtful:  there never was such a rate: one of the two is misread, or a misprint
    """

    currency: str
    number: float
    span: Span
    zone: Zone
    is_ambiguous: bool = False
    period: Period | None = None
    bound: Bound | None = None
    implied_rate: float | None = None
    is_doubtful: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A percentage, or a count of people. number: 87 for 87 %; unit: whom it counts, as written ("writers"),
    or "%". span as in Mention."""

    kind: FigureKind
    number: float
    unit: str
    span: Span
    zone: Zone


@dataclass(frozen=True, slots=True, kw_only=True)
class StrikeFact:
    """What one sentence states of a strike; None where it does not.

    strike_number: which of the article's strikes, from 1; what nothing tells apart is one
    union, employer: the catalogue's name, or a union's as written
    place:  where it takes place, likewise
    status: "called_off": given up before it began, or early; "voted": members have voted for it
    start, end: first and last day, also of a strike to come
    span:   the sentence, as in Mention
    """

    strike_number: int
    union: str | None
    employer: str | None
    place: str | None
    status: StrikeStatus | None
    start: date | None
    end: date | None
    span: Span
    zone: Zone


@dataclass(frozen=True, slots=True, kw_only=True)
class Tags:
    """All that tag finds in one article."""

    verdicts: tuple[Verdict, ...]
    mentions: tuple[Mention, ...]
    subtopics: tuple[Subtopic, ...]
    relations: tuple[TopicRelation, ...]
    names: tuple[Name, ...]
    amounts: tuple[Amount, ...]
    figures: tuple[Figure, ...] = ()
    strike_facts: tuple[StrikeFact, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchors:
    """What link keeps of an article.

    weights: anchor ("name:benifei", "number:523", "amount:USD 300000", "word:grevistes") -> 0–1
    phrases: pairs of name anchors that stand side by side; shared, they are one piece of evidence
    keys:    hashes of the rarest anchors, the rarest first; candidates share some
    """

    article_id: str
    url: str
    published_at: datetime | None
    weights: Mapping[str, float]
    phrases: frozenset[tuple[str, str]]
    keys: tuple[int, ...]


def seniority(item: Fingerprint | Anchors) -> tuple[bool, float, str, str]:
    """Sorts the earliest first, the undated last; then by url, so that no tie is left to chance."""
    instant = item.published_at
    return (instant is None, instant.timestamp() if instant else 0.0, item.url, item.article_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Why two articles tell one story. kind: name, amount, number, word (of the headline), date,
    event or place; value: what they share; weight: its part of the likeness, 0–1."""

    article_id: str
    other_id: str
    kind: str
    value: str
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """What two articles share; article_id < other_id.

    weight:   cosine of their anchors, 0–1
    relation: "same" story, or only "related": the same affair, later, or with too little in common
    evidence: what they share, weightiest first; the weights add up to the likeness
    """

    article_id: str
    other_id: str
    weight: float
    relation: Relation
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryMember:
    """article_id belongs to the story that is named after its earliest member."""

    story_id: str
    article_id: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reject:
    """A record that left a stage with a reason (a key of REJECT_REASONS) instead of a result.

    retry_at: when fetch asks again; None for never
    shown:    on a page that may stand in the way of an article, else None
    """

    stage: str
    url: str
    reason: str
    detail: str
    retry_at: datetime | None = None
    shown: Shown | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What one stage did for one source (None: all at once): taken = made + rejected."""

    stage: str
    source: str | None
    taken: int
    made: int
    rejected: int
    seconds: float

    def __add__(self, other: "Receipt") -> "Receipt":
        """Two batches of the same stage and source as one."""
        return replace(
            self,
            taken=self.taken + other.taken,
            made=self.made + other.made,
            rejected=self.rejected + other.rejected,
            seconds=self.seconds + other.seconds,
        )
