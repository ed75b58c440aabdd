"""Sources tried from the user's machine: the command line's `sources check` and `sources add`."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from datetime import UTC, date, datetime
from threading import Lock

from presswatch.catalogue.sources import load_sources, named_sources
from presswatch.cleaning_pool import clean_page
from presswatch.pipeline import catalogue_folder
from presswatch.records import Article, Page, Reject, Source
from presswatch.scouting import Finding, check_source, propose_source
from presswatch.settings import Settings
from presswatch.web.limits import listing_limits
from presswatch.web.visitor import Manners, Visit, make_visit, remembered_robots

SITES_AT_ONCE = 32
#: Of a site whose robots.txt asks for no longer one: some twenty requests are made, once.
PROPOSING_DELAY_SECONDS = 2.0


def check_sources(
    settings: Settings, names: Sequence[str], day: date, *, tell: Callable[[str], None]
) -> Iterator[tuple[Source, list[Finding]]]:
    """Try sources of the catalogue, many at once; each with what was found, in the order in which they end.

    tell: called with the progress. Raises InputError for a name that is not in the catalogue.
    """
    sources = load_sources(catalogue_folder(settings), sample_port=settings.sample_port)
    wanted = named_sources(sources, names)
    cleaning = Lock()  # one cleaner for all: its processes are started for each page

    def read(page: Page, source: Source) -> Article | Reject:
        with cleaning:
            return clean_page(
                page,
                source,
                seconds=settings.clean_seconds,
                memory_bytes=settings.clean_memory_bytes,
            )

    def check(source: Source) -> tuple[Source, list[Finding]]:
        visit = _visitor(settings, source.delay_seconds, source.allow_addresses)
        return source, list(check_source(source, visit=visit, read=read, now=datetime.now(UTC), day=day))

    with ThreadPoolExecutor(max_workers=SITES_AT_ONCE) as pool:
        running = [pool.submit(check, source) for source in wanted]
        for number, done in enumerate(as_completed(running), start=1):
            source, findings = done.result()
            tell(f"{number} of {len(wanted)}: {source.name}")
            yield source, findings


def propose(
    url: str, allow_addresses: Sequence[str], settings: Settings, *, tell: Callable[[str], None]
) -> str:
    """The TOML block of a site, see scouting.proposing."""
    visit = _visitor(settings, PROPOSING_DELAY_SECONDS, allow_addresses)
    return propose_source(url, visit=visit, now=datetime.now(UTC), allow_addresses=allow_addresses, tell=tell)


def _visitor(settings: Settings, delay_seconds: float, allow_addresses: Iterable[str]) -> Visit:
    robots_text, keep_robots = remembered_robots()
    manners = Manners(
        delay_seconds=delay_seconds,
        allowed=frozenset(allow_addresses),
        limits=listing_limits(settings),
        proxy=settings.proxy,
    )
    return make_visit(manners, robots_text=robots_text, keep_robots=keep_robots)
