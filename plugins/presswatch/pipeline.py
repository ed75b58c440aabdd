"""Each stage end to end: take what is pending, run the pure function, save in one transaction.

The only module that joins web, stages and warehouse. Whatever is killed when, a stage run again
finishes the work: what was saved is no longer pending, what was not still is.
"""

import logging
import os
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from itertools import combinations
from pathlib import Path
from threading import Lock
from zoneinfo import ZoneInfo

import psycopg2.extensions

from presswatch.catalogue.names import load_names
from presswatch.catalogue.sources import load_sources
from presswatch.catalogue.topics import load_topics
from presswatch.cleaning_pool import Job, clean_pages
from presswatch.errors import CheckError, SettingsError, SourceError
from presswatch.records import Answer, Article, Page, Receipt, Reject, Source, Tags
from presswatch.settings import Settings
from presswatch.stages import deduplicate as deduplicating
from presswatch.stages import fetch as fetching
from presswatch.stages import link as linking
from presswatch.stages.clean import CLEANER_VERSION
from presswatch.stages.discover import Discovery, discover_source
from presswatch.stages.tag import Rules, compile_rules, shared_sentences
from presswatch.stages.tag import tag as tag_article
from presswatch.warehouse import articles, copies, ledger, links, marts, migrations, pages, stories, tags
from presswatch.warehouse.connection import Cursor, connect, transaction
from presswatch.web.client import LISTING_LIMITS, PAGE_LIMITS, Limits, honest_user_agent
from presswatch.web.visitor import Manners, Visit, make_visit, visit_many

log = logging.getLogger("presswatch")

CATALOGUES = Path(__file__).parent / "catalogue"

SITES_AT_ONCE = 16
PAGES_AT_ONCE = 100
PAGES_A_WORKER = 20
ARTICLES_AT_ONCE = 200
#: Few, so that what a killed run has claimed is soon free again.
LINKS_AT_ONCE = 20
#: A run gives way to the next after this long; what is left stays pending.
FETCH_SECONDS = 40 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One run of a DAG or of a command.

    since, until: the interval that the run owns, UTC; None for a run that takes all that waits
    sources:      only these, by name; empty means all
    refetch:      visit stored pages again
    reworks:      redo the interval's pages and articles that older rules made, before the rest
    redo_all:     redo what today's rules made, too
    """

    run_id: str
    dag: str
    since: datetime | None = None
    until: datetime | None = None
    sources: tuple[str, ...] = ()
    refetch: bool = False
    reworks: bool = False
    redo_all: bool = False


class House:
    """What the stages work with: settings, the catalogue and the warehouse."""

    def __init__(
        self,
        settings: Settings,
        connection: psycopg2.extensions.connection,
        side: psycopg2.extensions.connection,
    ) -> None:
        self.settings = settings
        self.connection = connection
        self._side = side
        self._side_lock = Lock()

    @cached_property
    def folder(self) -> Path:
        return catalogue_folder(self.settings)

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        found = load_sources(self.folder, sample_port=self.settings.sample_port)
        return {source.name: source for source in found}

    @cached_property
    def rules(self) -> Rules:
        return compile_rules(load_topics(self.folder), load_names(self.folder))

    def transaction(self) -> AbstractContextManager[Cursor]:
        """All or nothing."""
        return transaction(self.connection)

    @contextmanager
    def aside(self) -> Iterator[Cursor]:
        """A short transaction for visits, whose threads work beside the stage's transactions."""
        with self._side_lock, transaction(self._side) as cursor:
            yield cursor


def catalogue_folder(settings: Settings) -> Path:
    """The folder of the chosen catalogue."""
    shipped = CATALOGUES / settings.catalogue
    return shipped if shipped.is_dir() else Path(settings.catalogue)


@contextmanager
def open_house(settings: Settings, run: Run | None = None) -> Iterator[House]:
    """Connect, and note the run. Raises WarehouseError when the warehouse is away."""
    if settings.warehouse is None:
        raise SettingsError(
            "PRESSWATCH_WAREHOUSE is not set and no embedded warehouse was found; "
            "start one with `make run`, or set it to a postgresql:// url."
        )
    with connect(settings.warehouse) as connection, connect(settings.warehouse) as side:
        house = House(settings, connection, side)
        if run is not None:
            migrations.check_schema(settings.warehouse)
            with house.transaction() as cursor:
                _mirror_catalogue(house, cursor)  # an edited catalogue counts from the next task on
                ledger.open_run(cursor, run.run_id, run.dag, run.since, run.until)
        yield house


def migrate(settings: Settings) -> list[str]:
    """Bring the schema up to date and mirror the catalogue; the names of the migrations applied."""
    if settings.warehouse is None:
        raise SettingsError("PRESSWATCH_WAREHOUSE is not set; nothing to migrate.")
    applied = migrations.migrate(settings.warehouse)
    with open_house(settings) as house, house.transaction() as cursor:
        _mirror_catalogue(house, cursor)
    return applied


def _mirror_catalogue(house: House, cursor: Cursor) -> None:
    migrations.mirror_catalogue(
        cursor,
        sources=list(house.sources.values()),
        topics=[(topic.name, topic.title) for topic in house.rules.topics],
        rules_version=house.rules.version,
        timezone=house.settings.timezone,
    )


# ---------------------------------------------------------------------------------------- discover


def discover(house: House, run: Run) -> list[Receipt]:
    """Read the listings of every source; receipts of those that leave something to do or failed."""
    sources = _wanted_sources(house, run)
    # Side by side: each site has a budget of its own, and waiting is most of the work.
    with ThreadPoolExecutor(max_workers=SITES_AT_ONCE, thread_name_prefix="discover") as pool:
        found = pool.map(lambda source: _read_listings(house, run, source), sources)
        receipts = [_save_discovery(house, run, *read) for read in found]
    with house.transaction() as cursor:
        with_work = links.sources_with_work(cursor, run.since, run.until)
    return [receipt for receipt in receipts if receipt.rejected or receipt.source in with_work]


def _read_listings(house: House, run: Run, source: Source) -> tuple[Source, Discovery, float]:
    started = time.monotonic()
    visit = _visit(house, source, LISTING_LIMITS)
    now = datetime.now(UTC)
    found = discover_source(
        source,
        since=run.since or now - timedelta(days=1),
        until=run.until or now,
        now=now,
        mode="watch" if run.since is None else "archive",
        visit=lambda url: visit(url, {}),
    )
    return source, found, time.monotonic() - started


def _save_discovery(house: House, run: Run, source: Source, found: Discovery, seconds: float) -> Receipt:
    failed = [read for read in found.listing_reads if read.reason]
    rejects = [
        Reject(stage="discover", url=read.url, reason=read.reason or "", detail=read.detail)
        for read in failed
    ] + list(found.rejects)
    receipt = Receipt(
        stage="discover",
        source=source.name,
        taken=len(found.links) + len(rejects),
        made=len(found.links),
        rejected=len(rejects),
        seconds=seconds,
    )
    with house.transaction() as cursor:
        links.save_links(cursor, run.run_id, found.links)
        links.save_listing_reads(
            cursor,
            run.run_id,
            [
                {
                    "source_name": source.name,
                    "url": read.url,
                    "listing_kind": read.kind,
                    "outcome_name": read.outcome,
                    "reason_name": read.reason,
                    "link_count": read.link_count,
                }
                for read in found.listing_reads
            ],
        )
        if run.refetch:
            links.ask_again(cursor, source.name, run.since, run.until)
        gap = _gap(run, found)
        days = _days(house, run)
        for day in days:
            links.save_source_day(cursor, source.name, day, gap)
        articles.mark_changed_days(cursor, days)
        ledger.save_rejects(cursor, run.run_id, source.name, rejects)
        ledger.add_to_receipt(cursor, run.run_id, receipt)
    _log_receipt(receipt, rejects, f"from {len(found.listing_reads)} listings of {source.name}")
    return receipt


def _gap(run: Run, found: Discovery) -> str | None:
    """What keeps a day from counting as read whole, or None."""
    if run.until is not None and run.until > datetime.now(UTC):
        return "the day was not over"
    if not found.listing_reads:
        return "lists no past"
    return (
        ", ".join(sorted({f"{read.kind} {read.reason}" for read in found.listing_reads if read.reason}))
        or None
    )


# ------------------------------------------------------------------------------------------- fetch


def fetch(house: House, run: Run, source_name: str) -> Receipt:
    """Download the waiting links of one source.

    Raises SourceError when nothing could be had of it although something should have been.
    """
    source = house.sources[source_name]
    total = _nothing("fetch", source_name)
    visit = _visit(house, source, _page_limits(house))
    with house.transaction() as cursor:
        pages.make_months(cursor)
    deadline = time.monotonic() + FETCH_SECONDS
    while time.monotonic() < deadline:
        with house.transaction() as cursor:
            claimed = links.claim(
                cursor,
                run_id=run.run_id,
                source=source_name,
                since=run.since,
                until=run.until,
                limit=LINKS_AT_ONCE,
                # As long as a batch may take: a claim that lapses before has two runs fetch the rest.
                seconds=LINKS_AT_ONCE * (source.delay_seconds + house.settings.fetch_seconds),
            )
        if not claimed:
            break
        by_url = {link.url: link for link in claimed}
        wanted = [(link.url, _conditional_headers(link)) for link in claimed]
        for answer in visit_many(wanted, visit):
            link = by_url[answer.url]
            # A host that was set aside has not been asked: that is no attempt of this link.
            attempts = link.attempt_count + (1 if answer.requests else 0)
            judged = fetching.judge(answer, now=datetime.now(UTC), attempts=attempts)
            with house.transaction() as cursor:
                total += _settle(cursor, run, source_name, link, attempts, answer, judged)
    with house.transaction() as cursor:
        listings_failed = links.count_failed_listings(cursor, run.run_id, source_name)
    log.info(
        "fetch: %d pages from %d links of %s in %.1f s", total.made, total.taken, source_name, total.seconds
    )
    if listings_failed and not total.made:
        raise SourceError(
            f"{source_name}: {listings_failed} of its listings could not be read and no page came; "
            "see ops.rejects for the reasons. The other sources go on."
        )
    return total


def _settle(
    cursor: Cursor,
    run: Run,
    source_name: str,
    link: links.ClaimedLink,
    attempts: int,
    answer: Answer,
    judged: Page | Reject | None,
) -> Receipt:
    """Save what came of one link: the page, or the reason, with its share of the receipt."""
    outcome, reason, retry_at = "unchanged", None, None
    if isinstance(judged, Page):
        if judged.sha256 != link.page_sha256:
            outcome = "stored"
            pages.save_page(cursor, link.page_link_id, judged)
    elif isinstance(judged, Reject):
        reason, retry_at = judged.reason, judged.retry_at
        outcome = "retried" if retry_at else "skipped" if answer.outcome in _ENDED_EARLY else answer.outcome
        ledger.save_rejects(cursor, run.run_id, source_name, [judged])
        log.warning("fetch: rejected %s as %s: %s", judged.url, judged.reason, judged.detail)
    links.settle(
        cursor,
        link.page_link_id,
        outcome=outcome,
        reason=reason,
        attempts=attempts,
        retry_at=retry_at,
    )
    receipt = Receipt(
        stage="fetch",
        source=source_name,
        taken=1,
        made=int(reason is None),
        rejected=int(reason is not None),
        seconds=answer.seconds,
    )
    ledger.add_to_receipt(cursor, run.run_id, receipt)
    return receipt


#: A whole answer that is no page, and a link that was tried often enough: neither is asked for again.
_ENDED_EARLY = frozenset({"stored", "retried"})


def _conditional_headers(link: links.ClaimedLink) -> dict[str, str]:
    known = {"if-none-match": link.page_etag, "if-modified-since": link.page_last_modified}
    return {name: value for name, value in known.items() if value}


def _page_limits(house: House) -> Limits:
    return replace(PAGE_LIMITS, body_bytes=house.settings.page_bytes_max)


def _visit(house: House, source: Source, limits: Limits) -> Visit:
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


# ------------------------------------------------------------------------------------------- clean


def clean(house: House, run: Run) -> Receipt:
    """Turn waiting pages into articles."""
    if run.reworks and run.since and run.until:
        days = _days(house, run)
        with house.transaction() as cursor:
            pages.mark_outdated(
                cursor,
                since=run.since,
                until=run.until,
                first_day=days[0],
                last_day=days[-1],
                cleaner_version=CLEANER_VERSION,
                redo_all=run.redo_all,
            )
    return _in_batches("clean", house, run, _clean_batch)


def _clean_batch(cursor: Cursor, house: House, run: Run) -> tuple[int, list[Reject]] | None:
    waiting = pages.take_pending(cursor, run.since, run.until, PAGES_AT_ONCE)
    if not waiting:
        return None
    now = datetime.now(UTC)
    by_id = {str(page.page_link_id): page for page in waiting}
    jobs = [
        Job(
            id=job_id,
            body=page.body,
            url=page.url,
            source=house.sources.get(page.source_name),
            now=now,
            content_type=page.content_type,
        )
        for job_id, page in by_id.items()
    ]
    made: list[tuple[int, datetime, Article]] = []
    rejects: list[Reject] = []
    lost: list[int] = []
    for job_id, result, _ in clean_pages(
        jobs,
        # A worker costs a second to start: a day's few pages are cleaned sooner by one.
        workers=min(os.cpu_count() or 1, 1 + len(jobs) // PAGES_A_WORKER),
        seconds=house.settings.clean_seconds,
        memory_bytes=house.settings.clean_memory_bytes,
    ):
        page = by_id[job_id]
        if isinstance(result, Reject):
            rejects.append(result)
            lost.append(page.page_link_id)
        else:
            article = replace(result, url=page.url, source=page.source_name)
            made.append((page.page_link_id, page.fetched_at, article))
    # What goes comes last: it holds up deduplicate and link until the transaction ends.
    days = articles.save_articles(cursor, made) + articles.withdraw_articles(cursor, lost)
    articles.mark_changed_days(cursor, days)
    pages.forget_pending(cursor, [page.page_link_id for page in waiting])
    return len(waiting), rejects


# ------------------------------------------------------------------------------------- deduplicate


def deduplicate(house: House, run: Run) -> Receipt:
    """Find the copies of waiting articles and decide their clusters anew.

    Of all days: a late arrival re-decides its neighbours, whichever run brought them.
    """
    if run.reworks:
        days = _days(house, run)
        with house.transaction() as cursor:
            copies.mark_outdated(
                cursor,
                first_day=days[0],
                last_day=days[-1],
                version=deduplicating.VERSION,
                redo_all=run.redo_all,
            )
    return _in_batches("deduplicate", house, run, _deduplicate_batch)


def _deduplicate_batch(cursor: Cursor, house: House, run: Run) -> tuple[int, list[Reject]] | None:
    copies.lock(cursor)
    waiting = articles.take_pending(cursor, "deduplicate", None, None, ARTICLES_AT_ONCE)
    if not waiting:
        return None
    prints = [
        deduplicating.fingerprint(
            article_id=article.article_id,
            url=article.url,
            title=article.title,
            text=article.body_text,
            published_at=article.published_at,
            credit=article.credit,
            source=article.source_title,
            language=article.language_code,
        )
        for article in waiting
    ]
    new_ids = [article.article_id for article in waiting]
    neighbours = copies.neighbours(cursor, new_ids)
    copies.save_fingerprints(cursor, prints, deduplicating.VERSION)
    copies.save_pairs(cursor, deduplicating.pairs(prints, copies.candidates(cursor, new_ids)))
    members, pairs = copies.neighbourhood(cursor, [*new_ids, *neighbours])
    changed = copies.save_copies(
        cursor, [member.article_id for member in members], deduplicating.decide(members, pairs)
    )
    # A copy has no story of its own; who becomes one, or stops being one, is told anew.
    articles.mark_pending(cursor, changed, stages=("link",))
    articles.mark_days_of(cursor, [member.article_id for member in members])
    articles.forget_pending(cursor, "deduplicate", new_ids)
    return len(waiting), []


# --------------------------------------------------------------------------------------------- tag


def tag(house: House, run: Run) -> Receipt:
    """Find topics, names and amounts in waiting articles."""
    if run.reworks:
        days = _days(house, run)
        with house.transaction() as cursor:
            articles.mark_outdated(cursor, first_day=days[0], last_day=days[-1], redo_all=run.redo_all)
    return _in_batches("tag", house, run, _tag_batch)


def _tag_batch(cursor: Cursor, house: House, run: Run) -> tuple[int, list[Reject]] | None:
    waiting = articles.take_pending(cursor, "tag", run.since, run.until, ARTICLES_AT_ONCE)
    if not waiting:
        return None
    found: dict[str, Tags] = {}
    sentences = {}
    for article in waiting:
        made = tag_article(
            title=article.title,
            text=article.body_text,
            language=article.language_code,
            rules=house.rules,
        )
        found[article.article_id] = made
        present = sorted(verdict.topic for verdict in made.verdicts if verdict.role != "none")
        for topic, other in combinations(present, 2):
            sentences[article.article_id, topic, other] = shared_sentences(
                article.body_text, made.mentions, topic, other
            )
    tags.save_tags(cursor, found, sentences)
    articles.mark_pending(cursor, list(found), stages=("link",))
    articles.mark_days_of(cursor, list(found))
    articles.forget_pending(cursor, "tag", list(found))
    return len(waiting), []


# -------------------------------------------------------------------------------------------- link


def link(house: House, run: Run) -> Receipt:
    """Join waiting articles with those that tell the same story and decide those stories anew.

    Of all days, as deduplicate does.
    """
    if run.reworks:
        days = _days(house, run)
        with house.transaction() as cursor:
            stories.mark_outdated(
                cursor, first_day=days[0], last_day=days[-1], version=linking.VERSION, redo_all=run.redo_all
            )
    return _in_batches("link", house, run, _link_batch)


def _link_batch(cursor: Cursor, house: House, run: Run) -> tuple[int, list[Reject]] | None:
    stories.lock(cursor)
    waiting = articles.take_pending(cursor, "link", None, None, ARTICLES_AT_ONCE)
    if not waiting:
        return None
    new_ids = [article.article_id for article in waiting]
    # A copy tells its original's story; compared on its own, its anchors would count twice.
    originals = stories.originals_of(cursor, new_ids)
    found = tags.names_and_amounts(cursor, new_ids)
    anchors = [
        linking.anchors(
            article_id=article.article_id,
            url=article.url,
            title=article.title,
            text=article.body_text,
            published_at=article.published_at,
            outlet=article.source_title,
            names=found[article.article_id][0],
            amounts=found[article.article_id][1],
        )
        for article in waiting
        if article.article_id not in originals
    ]
    neighbours = stories.neighbours(cursor, new_ids)
    stories.forget_anchors(cursor, new_ids)
    stories.save_anchors(cursor, anchors, linking.VERSION)
    candidates = stories.candidates(cursor, [item.article_id for item in anchors])
    stories.save_links(cursor, linking.likenesses(anchors, candidates))
    members, links_among = stories.neighbourhood(cursor, [*new_ids, *neighbours, *originals.values()])
    decided_ids = [*new_ids, *(member.article_id for member in members)]
    told = stories.save_members(cursor, decided_ids, linking.decide(members, links_among))
    articles.mark_days_of(cursor, [*decided_ids, *told])
    articles.forget_pending(cursor, "link", new_ids)
    return len(waiting), []


# ----------------------------------------------------------------------------------------- publish


def publish(house: House, run: Run) -> Receipt:
    """Recompute the days that changed; a day that fails a check stays as it was.

    Raises CheckError after the other days are done.
    """
    total = _nothing("publish", None)
    failures: list[str] = []
    with house.transaction() as cursor:
        waiting = marts.changed_days(cursor)
    for day in waiting:
        started = time.monotonic()
        problem = _publish_day(house, run, day)
        if problem is None:
            continue
        failures += [problem] if problem else []
        receipt = Receipt(
            stage="publish",
            source=None,
            taken=1,
            made=int(not problem),
            rejected=int(bool(problem)),
            seconds=time.monotonic() - started,
        )
        total += receipt
        rejects = [Reject(stage="publish", url=day.isoformat(), reason="failed_check", detail=problem)]
        with house.transaction() as cursor:
            ledger.save_rejects(cursor, run.run_id, None, rejects if problem else [])
            ledger.add_to_receipt(cursor, run.run_id, receipt)
    _log_receipt(total, [], "(days)")
    if failures:
        raise CheckError(
            f"{len(failures)} of {total.taken} days failed a check and keep their earlier numbers: "
            + "; ".join(failures)
        )
    return total


def _publish_day(house: House, run: Run, day: date) -> str | None:
    """Empty when published, what is wrong when a check failed, None when another run has done it."""
    try:
        with house.transaction() as cursor:
            if not marts.take_day(cursor, day):
                return None
            marts.recompute_day(cursor, run.run_id, day)
            failed = []
            for severity, check, rows in marts.run_checks(cursor, day):
                if severity == "fail":
                    failed.append(f"{check} ({len(rows)} rows)")
                else:
                    log.warning("publish: %s: %s, %d rows", day, check, len(rows))
            if failed:
                raise CheckError(f"{day}: {', '.join(failed)}")
    except CheckError as error:
        log.error("publish: %s; the day keeps its earlier numbers", error)
        return str(error)
    return ""


# -------------------------------------------------------------------------------------------- tidy


def tidy(house: House) -> dict[str, int]:
    """Make room: next month's partition, and pages beyond their retention dropped."""
    with house.transaction() as cursor:
        pages.make_months(cursor)
        dropped = pages.drop_old_pages(cursor, house.settings.page_retention_days)
    log.info("tidy: dropped %d months of pages", dropped)
    return {"dropped_months": dropped}


# ----------------------------------------------------------------------------------------- common

#: The stages that work on all sources at once; discover and fetch work source by source.
STAGES: Mapping[str, Callable[[House, Run], Receipt]] = {
    "clean": clean,
    "deduplicate": deduplicate,
    "tag": tag,
    "link": link,
    "publish": publish,
}


def _in_batches(
    stage: str,
    house: House,
    run: Run,
    work: Callable[[Cursor, House, Run], tuple[int, list[Reject]] | None],
) -> Receipt:
    """Work until nothing waits, one transaction a batch, each with its part of the receipt."""
    total = _nothing(stage, None)
    all_rejects: list[Reject] = []
    while True:
        started = time.monotonic()
        with house.transaction() as cursor:
            done = work(cursor, house, run)
            if done is None:
                break
            taken, rejects = done
            receipt = Receipt(
                stage=stage,
                source=None,
                taken=taken,
                made=taken - len(rejects),
                rejected=len(rejects),
                seconds=time.monotonic() - started,
            )
            ledger.save_rejects(cursor, run.run_id, None, rejects)
            ledger.add_to_receipt(cursor, run.run_id, receipt)
        total += receipt
        all_rejects += rejects
    _log_receipt(total, all_rejects, "")
    return total


def _nothing(stage: str, source: str | None) -> Receipt:
    return Receipt(stage=stage, source=source, taken=0, made=0, rejected=0, seconds=0.0)


def _log_receipt(receipt: Receipt, rejects: list[Reject], what: str) -> None:
    log.info(
        "%s: %d made of %d taken %s in %.1f s; %d rejected",
        receipt.stage,
        receipt.made,
        receipt.taken,
        what,
        receipt.seconds,
        receipt.rejected,
    )
    for reject in rejects:
        log.warning("%s: rejected %s as %s: %s", reject.stage, reject.url, reject.reason, reject.detail)


def _wanted_sources(house: House, run: Run) -> list[Source]:
    return [source for source in house.sources.values() if not run.sources or source.name in run.sources]


def _days(house: House, run: Run) -> list[date]:
    """The days of the reporting zone that the run's interval touches."""
    if run.since is None or run.until is None:
        return []
    zone = ZoneInfo(house.settings.timezone)
    first = run.since.astimezone(zone).date()
    last = (run.until - timedelta(microseconds=1)).astimezone(zone).date()
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]
