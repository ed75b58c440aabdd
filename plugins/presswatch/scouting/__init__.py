"""Looks at sites from the user's machine, before they are watched and when something seems wrong.

checking   what works of a source of the catalogue, and the fix for what does not
proposing  the catalogue's block for a site that is not in it yet
"""

from presswatch.scouting.checking import Finding, check_source
from presswatch.scouting.proposing import propose_source

__all__ = ["Finding", "check_source", "propose_source"]
