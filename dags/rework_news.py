"""Redoes one day from the stored pages, without network, after rules have changed.

Once a day it looks at yesterday's pages and articles: what an older version of the rules has cleaned
or tagged is done again, and the days that change are recomputed. **Backfill it after a change of
rules**, over as many days as the change should reach.

**Redo all** also redoes what today's rules have made.
"""

from datetime import UTC, datetime

from airflow.sdk import dag

from presswatch.airflow_edge import DEFAULT_ARGS, REDO_ALL, EachDay, in_turn, stage


@dag(
    schedule=EachDay(),
    start_date=datetime(2020, 1, 1, tzinfo=UTC),
    catchup=False,
    max_active_runs=2,
    default_args=DEFAULT_ARGS,
    params={"redo_all": REDO_ALL},
    doc_md=__doc__,
    tags=["presswatch"],
)
def rework_news():
    in_turn(stage("clean"), stage("deduplicate"), stage("tag"), stage("link"), stage("publish"))


rework_news()
