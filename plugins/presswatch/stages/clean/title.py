"""The headline of a page."""

import re

from presswatch.stages.clean.blocks import Layout
from presswatch.stages.clean.metadata import Metadata, element_text, squeeze

_TITLE_META = ("og:title", "twitter:title", "dc.title", "headline")
_SEPARATORS = re.compile(r"\s+[|–—»·•:-]\s+|\s*[|»]\s*")


def tokens(text: str) -> set[str]:
    """The words of a text, case folded."""
    return set(re.findall(r"\w+", text.casefold()))


def _without_site(title: str, site: str | None) -> str:
    """The title without the site's name before or after it."""
    parts = _SEPARATORS.split(title)
    if len(parts) < 2:
        return title
    key = tokens(site or "")
    if key and tokens(parts[-1]) <= key | {"com", "www", "the"}:
        return title[: title.rindex(parts[-1])].rstrip(" |–—»·•:-")
    if key and tokens(parts[0]) <= key:
        return title[len(parts[0]) :].lstrip(" |–—»·•:-")
    return title


def read_title(metadata: Metadata, layout: Layout, host: str) -> str | None:
    """The headline: the h1 that the head agrees with, else what the head says without the site's name."""
    named = metadata.first(("og:site_name", "application-name")) or ""
    site = f"{named} {host.replace('.', ' ').replace('-', ' ')}"
    headline = next((squeeze(value) for value in metadata.values("headline") if isinstance(value, str)), None)
    told = [text for text in (headline, metadata.first(_TITLE_META), metadata.head_title) if text]
    shown = [text for text in (squeeze(element_text(h1)) for h1 in layout.headings) if 2 < len(text) < 400]
    agreed = tokens(" ".join(told))
    best, most = None, 0.0
    for text in shown:
        words = tokens(text)
        share = len(words & agreed) / len(words) if words else 0.0
        # A single word that the head also has is the site's name, more often than a headline.
        if share > most and (len(words) > 2 or len(shown) == 1):
            best, most = text, share
    if best and most >= 0.5 and not tokens(best) <= tokens(site):
        return best
    if told:
        return squeeze(_without_site(told[0], site)) or told[0]
    return shown[0] if shown else None
