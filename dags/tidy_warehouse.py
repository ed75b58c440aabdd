"""Makes room, once a day.

It prepares next month's partition for pages and drops pages, and readings of listings, beyond their
retention; articles stay for good.
"""

from datetime import UTC, datetime

from airflow.sdk import CronDataIntervalTimetable, dag

from presswatch.airflow_edge import DEFAULT_ARGS, tidy


@dag(
    schedule=CronDataIntervalTimetable("30 3 * * *", timezone="UTC"),
    start_date=datetime(2020, 1, 1, tzinfo=UTC),
    catchup=False,
    max_active_runs=1,
    default_args=DEFAULT_ARGS,
    doc_md=__doc__,
    tags=["presswatch"],
)
def tidy_warehouse():
    tidy()


tidy_warehouse()
