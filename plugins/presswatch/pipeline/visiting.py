"""A polite visitor for one source, whose budget and robots.txt live in the warehouse."""

from dataclasses import replace

from presswatch.pipeline.house import House
from presswatch.records import Source
from presswatch.warehouse import links
from presswatch.web.client import Limits, honest_user_agent
from presswatch.web.visitor import Manners, Visit, make_visit


def visit_of(house: House, source: Source, limits: Limits) -> Visit:
    """A polite visitor whose budget and robots.txt live in the warehouse, shared by all runs."""

    def wait_turn(host_key: str, gap_seconds: float) -> float:
        with house.aside() as cursor:
            return links.take_turn(cursor, host_key, gap_seconds)

    def robots_text(origin: str) -> str | None:
        with house.aside() as cursor:
            return links.read_robots(cursor, origin)

    def keep_robots(origin: str, text: str, seconds: float) -> None:
        with house.aside() as cursor:
            links.keep_robots(cursor, origin, text, seconds)

    manners = Manners(
        delay_seconds=source.delay_seconds,
        allowed=frozenset(source.allow_addresses),
        limits=replace(
            limits,
            total_seconds=house.settings.fetch_seconds,
            user_agent=honest_user_agent(house.settings.contact),
        ),
    )
    return make_visit(manners, robots_text=robots_text, keep_robots=keep_robots, wait_turn=wait_turn)
