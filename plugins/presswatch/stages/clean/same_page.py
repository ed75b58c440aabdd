"""What a page shows that a site may give in the place of any other: under maintenance, before a consent.

One page alone tells nothing; the same words behind different links do. Here is what is compared, and of which
pages: an article that says when it was published, and is listed so, vouches for itself, however often its
text is repeated (a notice, a draw, one text under several urls).
"""

import re
from dataclasses import replace
from datetime import datetime, timedelta

from presswatch.records import Article, Reject, Shown
from presswatch.text.urls import page_key
from presswatch.text.words import hash64, tokens

#: Nothing waits behind these: the article is gone, or never was one.
_IN_NOBODYS_PLACE = frozenset({"listing_page", "soft_404"})
#: What was published just as it was fetched shows a clock, or is as fresh as news can be.
_CLOCK = timedelta(minutes=10)
#: Sites print the day above each of their pages; it began so long ago at most, wherever they are.
_TODAY = timedelta(hours=38)
#: How far apart an article and its listing may put the day: zones, and news written in the evening.
_SAME_DAY = timedelta(days=2)
#: Times, numbers of requests, addresses and what they end in ("ferry-strike").
_VARIES = re.compile(r"[\d/@=_-]|\w\.\w")


def shown_in_place(reject: Reject, text: str, canonical_url: str) -> Reject:
    """The reject with what its page shows, if an article may be in its place. text: all that the page shows"""
    return (
        reject if reject.reason in _IN_NOBODYS_PLACE else replace(reject, shown=_shown(text, canonical_url))
    )


def shown_unvouched(
    article: Article, *, listed: tuple[datetime, datetime] | None, fetched_at: datetime
) -> Shown | None:
    """What an article shows; None when its own date vouches for it.

    listed: between which instants its listing says that it appeared; None when it says nothing
    """
    at, page = article.published_at, article.canonical_url or article.url
    if at is None or article.published_from == "url":
        return _shown(article.text, page)
    age = abs(fetched_at - at)
    if article.published_precision == "minute":
        is_clock = age < _CLOCK
    else:
        is_clock = article.published_from == "text" and age < _TODAY
    is_as_listed = listed is None or listed[0] - _SAME_DAY < at < listed[1] + _SAME_DAY
    if is_as_listed and not is_clock:
        return None
    # A standing text has the date of each of its days; a page in the place of others has one.
    return _shown(article.text, page, day=at.date().isoformat())


def _shown(text: str, url: str, day: str = "") -> Shown | None:
    words = stable_words(text)
    return Shown(words_hash=hash64(f"{day} {words}"), page_hash=hash64(page_key(url))) if words else None


def stable_words(text: str) -> str:
    """The words that stay the same from one request to the next.

    >>> stable_words("Back at 14:29 (Ref. 5f-a1); see example.com or /2023/07/31/ferry-strike.")
    'back at ref see or'
    """
    return " ".join(tokens(" ".join(word for word in text.split() if not _VARIES.search(word))))
