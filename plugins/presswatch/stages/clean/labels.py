"""The smaller things that a page says of itself: its section, its own url, whom it credits."""

from urllib.parse import urljoin, urlsplit

from ahocorasick_rs import AhoCorasick

from presswatch.stages.clean.body import Body
from presswatch.stages.clean.metadata import Metadata, squeeze
from presswatch.stages.clean.rules import CREDIT_RULES
from presswatch.text.urls import normalise, same_site, site_of

_SECTION_META = ("article:section", "content_category", "parsely-section", "section", "category")
#: One of these is in every credit, and in few lines without one: a search for plain words costs nothing.
_CREDIT_WORDS = AhoCorasick(
    [
        *(
            "kutip",
            "lansir",
            "petik ",
            "sadur",
            "sumber",
            "avec ",
            "source",
            "quelle",
            "fuente",
            "fonte",
            "bron",
        ),
        *(
            "originally ",
            "first published",
            "first appeared",
            "content from",
            "información de",
            "informações d",
        ),
    ]
)


def read_section(metadata: Metadata) -> str | None:
    """The part of the paper."""
    for value in metadata.values("articleSection"):
        text = value[0] if isinstance(value, list) and value else value
        if isinstance(text, str) and text.strip():
            return squeeze(text)[:80]
    section = metadata.first(_SECTION_META)
    return section[:80] if section else None


def read_canonical(metadata: Metadata, url: str) -> str:
    """What the page calls itself, if that is on the same site and not the front page, else its url."""
    for told in (metadata.canonical, metadata.first(("og:url",))):
        if not told:
            continue
        try:
            full = normalise(urljoin(url, squeeze(told)))
        except ValueError:  # no url, or one that nobody can fetch
            continue
        is_here = site_of(full) == site_of(url) or same_site(full, url)
        if is_here and urlsplit(full).path.strip("/"):
            return full
    return url


def read_credit(article: Body) -> str | None:
    """The outlet that the text names as its origin: said anywhere, and last is nearest to a credit."""
    end = len(article.paragraphs)
    lines = [line for line in article.paragraphs if _CREDIT_WORDS.find_matches_as_indexes(line.casefold())]
    # A line of its own under the text was cut from it, but says just this.
    lines += [
        cut.text for cut in article.cuts if cut.after_paragraph == end and cut.reason in ("credit", "caption")
    ]
    for line in reversed(lines):
        for pattern in CREDIT_RULES:
            match = pattern.search(line)
            if match:
                return match[1].strip(" .,;:\"'”»")
    return None
