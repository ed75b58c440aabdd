"""What one fetch may cost, by default and as the operator has set it."""

from dataclasses import dataclass, replace

from presswatch import __version__
from presswatch.settings import Settings

MIB = 1024 * 1024


def honest_user_agent(contact: str | None = None) -> str:
    """Say who visits, and where a site's owner can complain: a url or an address of mail."""
    return f"presswatch/{__version__} ({f'+{contact}' if contact else 'no contact given'})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one fetch may cost.

    total_seconds:   from the first look-up to the last byte, redirects included
    silence_seconds: until the whole head of an answer is there, and between two parts of its body
    least_speed:     bytes a second, as they come over the wire; who is slower after silence_seconds would
                     not bring a page of 30 KB before the end either, and shall not hold a worker that long
    body_bytes:      decompressed
    """

    total_seconds: float = 30.0
    connect_seconds: float = 10.0
    silence_seconds: float = 10.0
    least_speed: float = 1000.0
    body_bytes: int = 5 * MIB
    redirects: int = 5
    accept: str = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.1"
    user_agent: str = honest_user_agent()


PAGE_LIMITS = Limits()
#: Maps of a month may be long; they are parsed without building a page's tree.
LISTING_LIMITS = Limits(body_bytes=16 * MIB, accept="application/xml,text/xml,text/html;q=0.9,*/*;q=0.8")


def listing_limits(settings: Settings) -> Limits:
    """The limits of a listing as the operator has set them."""
    return _as_set(LISTING_LIMITS, settings)


def page_limits(settings: Settings) -> Limits:
    """The limits of a page as the operator has set them."""
    return replace(_as_set(PAGE_LIMITS, settings), body_bytes=settings.page_bytes_max)


def _as_set(limits: Limits, settings: Settings) -> Limits:
    user_agent = honest_user_agent(settings.contact)
    return replace(limits, total_seconds=settings.fetch_seconds, user_agent=user_agent)
