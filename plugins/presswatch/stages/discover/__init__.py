"""Finds pages: reads what a site lists, in feeds, sitemaps and pages that list one day.

hints     when a listing says that an article appeared
feeds     RSS, Atom, JSON Feed
sitemaps  maps, maps of maps, news maps
indexes   html pages that list the articles of one local day
archives  what a web archive holds of the site
sweep     which listings an interval needs, and reading them through a visit that is handed in
"""

from presswatch.stages.discover.feeds import parse_feed
from presswatch.stages.discover.hints import in_interval
from presswatch.stages.discover.indexes import parse_date_index
from presswatch.stages.discover.listing import HarmfulListing, Listing, UnreadableListing
from presswatch.stages.discover.sitemaps import parse_sitemap
from presswatch.stages.discover.sweep import (
    Discovery,
    ListingRead,
    Wanted,
    discover_source,
    gap_of,
    is_news_map,
    wanted_listings,
)

__all__ = [
    "Discovery",
    "HarmfulListing",
    "Listing",
    "ListingRead",
    "UnreadableListing",
    "Wanted",
    "discover_source",
    "gap_of",
    "in_interval",
    "is_news_map",
    "parse_date_index",
    "parse_feed",
    "parse_sitemap",
    "wanted_listings",
]
