"""What can go wrong, and who must act.

    PresswatchError
    ├── SettingsError     the operator: a setting is unknown, missing or malformed
    ├── CatalogueError    whoever edits the catalogue: a source, topic or name is wrong
    ├── InputError        whoever typed the command or wrote the input line
    ├── WarehouseError    the operator: the database is missing, old or refuses us
    ├── SourceError       nobody at once: a site is down or blocks us; the run says so and goes on
    └── CheckError        the operator: the published numbers failed a check

Every message says what is wrong, where, and what to do now.
"""


class PresswatchError(Exception):
    """Something that a person can act on; its message is meant to be read."""


class SettingsError(PresswatchError):
    """A setting is unknown, missing or malformed."""


class CatalogueError(PresswatchError):
    """A line of the catalogue is wrong; the message names file, key and cure."""


class InputError(PresswatchError):
    """What a person typed or piped in cannot be read."""


class WarehouseError(PresswatchError):
    """The warehouse is unreachable, too old, or refuses us."""


class SourceError(PresswatchError):
    """A news site did not answer as a news site; the other sources go on."""


class CheckError(PresswatchError):
    """A check of the published numbers failed; the day stays unpublished."""
