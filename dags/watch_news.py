"""Watches what the sources list now.

Every 30 minutes it reads feeds and news sitemaps, downloads the pages that are new, and takes them
through cleaning, copies, topics and stories to the marts. It also finishes whatever an interrupted
run has left waiting.

Nothing to set. **Sources** in the trigger form restricts a run to some of them.
"""

from datetime import UTC, datetime

from airflow.sdk import CronDataIntervalTimetable, dag

from presswatch.airflow_edge import DEFAULT_ARGS, SOURCES, discover, fetch, in_turn, stage


@dag(
    schedule=CronDataIntervalTimetable("*/30 * * * *", timezone="UTC"),
    start_date=datetime(2020, 1, 1, tzinfo=UTC),
    catchup=False,
    max_active_runs=1,  # two runs at once would ask the same sites the same things
    default_args=DEFAULT_ARGS,
    params={"sources": SOURCES},
    doc_md=__doc__,
    tags=["presswatch"],
)
def watch_news():
    listings = discover()
    in_turn(
        fetch(listings), stage("clean"), stage("deduplicate"), stage("tag"), stage("link"), stage("publish")
    )


watch_news()
