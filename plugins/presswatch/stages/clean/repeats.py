"""Lines that a source puts under or into many of its articles, known by their words."""

import hashlib

#: Shorter lines are subheadings, longer ones are cut off in ``core.cuts`` and could not be known again.
LEAST_CHARACTERS, MOST_CHARACTERS = 40, 400


def key_of(line: str) -> str:
    """The first 16 hex digits of the line's sha256, as the warehouse computes it."""
    return hashlib.sha256(line.encode()).hexdigest()[:16]
