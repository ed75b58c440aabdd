"""Lines that hold a date and hardly anything else: "Senin 31 Juli 2023, 14:29 WIB"."""

import re

from presswatch.stages.clean.body import line_reason
from presswatch.stages.clean.published import Clock, without_date_words
from presswatch.stages.clean.rules import PLAIN_NAME, READ_COUNT_RULE

#: Longer lines say more than a date.
LONGEST_DATE_LINE = 90
#: So many characters of it may be left without its dates, and so many more for each of them.
MOST_REST, MOST_REST_A_DATE = 20, 5
#: How prose ends: in a word of its own, and a full stop.
_SENTENCE = re.compile(r"(?<!\w)[a-zà-ÿ]{4,}\b.*[.!?]\W*$")
_PART = re.compile(r"\s[|•·–—-]\s")


def is_date_line(text: str, clock: Clock) -> bool:
    """Whether a line tells a day, or when and by whom something was published, and nothing else."""
    if len(text) > LONGEST_DATE_LINE:
        return False
    dates = list(clock.dates(text))
    if not dates:
        return False
    rest = text
    for read in reversed(dates):
        rest = rest[: read.start] + rest[read.end :]
    rest = without_date_words(rest)
    if _SENTENCE.search(rest):
        return False
    # "Publié le … – Mis à jour le …": a second date brings words of its own, "… | Oleh Ani Wijaya" a name,
    # and "… | Dibaca: 317 kali" how many have read it.
    covered = sum(
        len(part) + 3
        for part in _PART.split(text)[1:]
        if line_reason(part) == "byline" or PLAIN_NAME.fullmatch(part) or READ_COUNT_RULE.fullmatch(part)
    )
    return len(rest) - covered <= MOST_REST + MOST_REST_A_DATE * len(dates)
