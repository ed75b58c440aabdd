"""Tells a page that asks whether we are human from one that answers, whatever its status says."""

import re

#: A challenge has little to say; longer pages that hold these words are about something.
_MOST_BYTES = 60_000
_HEAD_BYTES = 20_000
_CHALLENGE = re.compile(
    rb"<title>\s*(?:just a moment|attention required|access denied|ddos-guard|please wait|one more step)"
    rb"|/cdn-cgi/challenge-platform/|_cf_chl_opt|captcha-delivery\.com|_incapsula_resource|px-captcha",
    re.IGNORECASE,
)


def is_challenge(body: bytes) -> bool:
    """Say whether a body is such a page."""
    return len(body) < _MOST_BYTES and _CHALLENGE.search(body[:_HEAD_BYTES]) is not None
