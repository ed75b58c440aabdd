"""Lines that a source puts into many of its articles, learned from what is stored when somebody asks."""

from collections.abc import Sequence

from presswatch.catalogue.sources import named_sources
from presswatch.pipeline.house import House
from presswatch.stages.clean.repeats import LEAST_CHARACTERS, MOST_CHARACTERS
from presswatch.warehouse import repeats
from presswatch.warehouse.connection import Row

#: A line is the source's own from so many different headlines on so many days.
LEAST_TITLES, LEAST_DAYS = 8, 3


def learn_repeats(house: House, sources: Sequence[str]) -> list[Row]:
    """Learn for these sources, or all; rows of (source_name, line_text, is_learned).

    A function of the stored articles alone. It runs when it is called for and at no other time, so that
    what clean makes of a page does not depend on what was loaded before it.

    Raises InputError when the catalogue has no source of such a name.
    """
    wanted = named_sources(house.sources.values(), sources)
    with house.transaction() as cursor:
        return repeats.learn(
            cursor,
            [source.name for source in wanted],
            least_titles=LEAST_TITLES,
            least_days=LEAST_DAYS,
            least_characters=LEAST_CHARACTERS,
            most_characters=MOST_CHARACTERS,
        )
