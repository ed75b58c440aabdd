"""Sweeps one whole day: **this is the DAG to backfill.**

Once a day it reads everything that the sources list for yesterday (sitemaps, index pages by date),
downloads what is missing, and recomputes the days that changed.

To load the past: *Trigger → Backfill*, pick the first and the last day, run. Nothing else is needed.
31 July means 31 July in the reporting zone. A day that was loaded before may be run again, in any
order, while other runs are under way: the rows end the same.

A single run for today takes what there is by now; tomorrow's run completes the day.

**Fetch again** also visits pages that are stored already, to see edits.
"""

from datetime import UTC, datetime

from airflow.sdk import dag

from presswatch.airflow_edge import DEFAULT_ARGS, REFETCH, SOURCES, EachDay, discover, fetch, in_turn, stage


@dag(
    schedule=EachDay(),
    start_date=datetime(2020, 1, 1, tzinfo=UTC),
    catchup=False,
    max_active_runs=4,  # a day is mostly waiting for sites, whose budgets all runs share
    default_args=DEFAULT_ARGS,
    params={"sources": SOURCES, "refetch": REFETCH},
    doc_md=__doc__,
    tags=["presswatch", "backfill me"],
)
def archive_news():
    listings = discover()
    in_turn(
        fetch(listings), stage("clean"), stage("deduplicate"), stage("tag"), stage("link"), stage("publish")
    )


archive_news()
