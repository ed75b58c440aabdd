"""Each stage end to end: take what is pending, run the pure function, save in one transaction.

The only package that joins web, stages and warehouse. Whatever is killed when, a stage run again
finishes the work: what was saved is no longer pending, what was not still is.
"""

from collections.abc import Callable, Mapping

from presswatch.pipeline.cleaning import clean
from presswatch.pipeline.deduplicating import deduplicate
from presswatch.pipeline.discovering import discover
from presswatch.pipeline.fetching import fetch, groups
from presswatch.pipeline.house import House, Run, catalogue_folder, migrate, open_house
from presswatch.pipeline.learning import learn_repeats
from presswatch.pipeline.linking import link
from presswatch.pipeline.previewing import preview
from presswatch.pipeline.publishing import note, publish
from presswatch.pipeline.tagging import tag
from presswatch.pipeline.tidying import tidy
from presswatch.pipeline.trying import drop_rules, promote_rules, try_rules
from presswatch.records import Receipt

__all__ = [
    "STAGES",
    "House",
    "Run",
    "catalogue_folder",
    "discover",
    "drop_rules",
    "fetch",
    "groups",
    "learn_repeats",
    "migrate",
    "note",
    "open_house",
    "preview",
    "promote_rules",
    "tidy",
    "try_rules",
]

#: The stages that work on all sources at once; discover and fetch work source by source.
STAGES: Mapping[str, Callable[[House, Run], Receipt]] = {
    "clean": clean,
    "deduplicate": deduplicate,
    "tag": tag,
    "link": link,
    "publish": publish,
}
