"""How often the alarm cries wolf, and how often it sees the wolf: on the SQL that readers get.

usage: python -m benchmarks.alarms   (a Postgres of its own; a few minutes)

Quiet topics are series of Poisson counts whose rate never changes; each alarm on them is false. A jump is one
day at three times the rate after 28 quiet days. A day has about DAY_TOTAL articles in all. Two publishers are
always given, so it is the statistics alone that is measured.
"""

import sys
from contextlib import closing
from datetime import date, timedelta
from math import exp
from random import Random
from typing import Any

import psycopg2
import psycopg2.extras

from embedded import postgres
from presswatch import pipeline
from presswatch.settings import load_settings
from presswatch.warehouse import marts
from presswatch.warehouse.connection import Cursor

FIRST = date(2023, 1, 1)
BASELINE_DAYS = 28
DAY_TOTAL = 900
SERIES = 400
MEANS = (0.2, 0.5, 1, 2, 5, 10)
#: Pinned: alarms on quiet days at most, and jumps to three times ten a day seen at least.
FALSE_ALARM_CEILING, FOUND_FLOOR = 0.01, 0.98


def alarm_share(cursor: Any, *, mean: float, jump: float = 1.0, series: int, seed: int = 1) -> float:
    """The share of judged days with an alarm: of 29 days after the baseline at the usual rate, or with a
    jump of only the first of them, at ``jump`` times the rate."""
    random = Random(f"{seed}/{mean}/{jump}")
    judged = BASELINE_DAYS + 1 if jump == 1.0 else 1
    cursor.execute("truncate mart.trend_points, mart.topic_signals")
    psycopg2.extras.execute_values(
        cursor,
        "insert into mart.trend_points (topic_name, period_name, slice_name, slice_value, period_date, "
        "article_count, independent_source_count, processed_article_count, expected_source_count, "
        "complete_source_count, known_day_count, complete_day_count, run_id, known_from) values %s",
        (
            (
                *("ai", "day", "panel", str(number), FIRST + timedelta(days=day)),
                *(_poisson(random, mean * (jump if day == BASELINE_DAYS else 1)), 2),
                *(round(random.gauss(DAY_TOTAL, DAY_TOTAL**0.5)), 0, 0, 1, 1, "simulated", "2023-01-01"),
            )
            for number in range(series)
            for day in range(BASELINE_DAYS + judged)
        ),
        page_size=5000,
    )
    day = FIRST + timedelta(days=BASELINE_DAYS)
    marts.recompute_signals(
        cursor, day, [{"topic_name": "ai", "slice_value": str(number)} for number in range(series)]
    )
    cursor.execute(
        "select avg(is_alert::integer) as share, count(*) as n from mart.topic_signals where day_date >= %s",
        (day,),
    )
    found = cursor.fetchone()
    assert found["n"] == series * judged
    return float(found["share"])


def _poisson(random: Random, mean: float) -> int:
    """Knuth's method; mean below a few hundred."""
    count, product, limit = 0, random.random(), exp(-mean)
    while product > limit:
        count += 1
        product *= random.random()
    return count


def main() -> int:
    with postgres.temporary_server() as (server, password):
        postgres.ensure_database(server, password, "alarms", postgres.SUPERUSER)
        dsn = server.url(postgres.SUPERUSER, password, "alarms")
        pipeline.migrate(
            load_settings(
                {
                    "PRESSWATCH_WAREHOUSE": dsn,
                    "PRESSWATCH_CATALOGUE": "sample",
                    "PRESSWATCH_SAMPLE_PORT": "1024",
                }
            )
        )
        with (
            closing(psycopg2.connect(dsn, cursor_factory=Cursor)) as connection,
            connection.cursor() as cursor,
        ):
            cursor.execute("insert into ops.runs (run_id, dag_name) values ('simulated', 'alarms')")
            held = True
            for mean in MEANS:
                false = alarm_share(cursor, mean=mean, series=SERIES)
                found = alarm_share(cursor, mean=mean, jump=3, series=SERIES * 5)
                held &= false <= FALSE_ALARM_CEILING and (mean < 10 or found >= FOUND_FLOOR)
                print(f"{mean:4} a day: false alarms {false:6.2%}, jumps to three times found {found:6.1%}")
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
