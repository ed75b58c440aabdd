"""The command line: every stage by hand, and the story of one article."""

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, nullcontext
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from presswatch.errors import InputError, PresswatchError
from presswatch.settings import Settings, load_settings
from presswatch.text.english import counted

LINES_HELP = """\
Reads JSON lines from FILE (or standard input) and writes one line for each, in the same order.
A bad line is reported with its number, and the rest goes on; the exit code is then 1.
"""

#: What to do about each problem of ops.problems; braces stand for who has it. docs/runbook.md tells more.
CURES = {
    "listing_unread": "nothing at once, the next run asks again; ./presswatch sources check {} says why",
    "same_page": "open that url: is it the article? ./presswatch sources check {} says what else it shows",
    "host_resting": "nothing at once, what waits is asked again; if {} rests for days, open it in a browser",
    "day_unpublished": "an error of ours: see sql/checks; {} keeps its numbers, each run tries it again",
    "source_silent": "it has moved, or ended as the sample's news did in 2025: ./presswatch sources check {}",
    "watch_stopped": "make status says what stands still, make run starts it; {} may be off in the UI",
}


def main(arguments: list[str]) -> int:
    """Run one command; returns the exit code: 0, 1 when some input was bad, 2 when nothing could be done."""
    given = _parser().parse_args(["--help"] if arguments in ([], ["help"]) else arguments)
    try:
        return int(given.run(given, load_settings(os.environ)))
    except PresswatchError as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        # Whoever reads us has seen enough (`| head`).
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


#: Adds a command: (name, what runs it, what it does, example) → its parser.
AddCommand = Callable[..., argparse.ArgumentParser]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="presswatch",
        description="Watch news pages, group them into stories, follow topics over time.",
        epilog="The warehouse is read from PRESSWATCH_WAREHOUSE, a postgresql:// url; "
        "on the embedded default it is known. All settings: .env.example.",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, run: Any, about: str, example: str = "") -> argparse.ArgumentParser:
        made = commands.add_parser(
            name,
            help=about,
            description=f"{about[0].upper()}{about[1:]}.",
            epilog=example,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        made.set_defaults(run=run)
        return made

    _add_stages(command)
    _add_sources(command)
    _add_answers(command)
    _add_rules(command)
    _add_upkeep(command)
    return parser


def _add_stages(command: AddCommand) -> None:
    for name, about in (
        ("clean", "pages to articles: {id, url, path, source?} → {id, title, authors, published_at, …}"),
        ("deduplicate", "copies: {id, title, text, …} → {id, cluster, kind, original}"),
        ("tag", "topics: {id, title, text, …} → {id, ai, strike, mentions, names, amounts, …}"),
        ("link", "stories: {id, title, text, …} → {id, cluster, evidence}"),
    ):
        run = _tag if name == "tag" else _lines
        stage = command(name, run, about, f"{LINES_HELP}\nExample:\n  presswatch {name} texts.jsonl")
        stage.add_argument(
            "file", nargs="?", default="-", metavar="FILE", help="JSON lines; - for standard input"
        )
        stage.set_defaults(stage=name)
        if name == "tag":
            stage.add_argument(
                "--text", help="one text instead of a file: what hit, what was suppressed, why"
            )
            stage.add_argument("--title", help="its title (default: none)")
            stage.add_argument("--language", metavar="CODE", help="as en (default: found out)")
            stage.add_argument("--published", metavar="DAY", help='from which "since Monday" is reckoned')
    fetch = command(
        "fetch",
        _fetch,
        "download pages politely: → {url, outcome, reason, http_status, bytes, title, text, entries, …}",
        "A url named twice is asked the second time whether it has changed. A feed or sitemap is told with\n"
        "the number of its links.\n"
        "Example:\n  presswatch fetch https://www.techverse.asia/",
    )
    fetch.add_argument("urls", nargs="+", metavar="URL")
    fetch.add_argument(
        "--allow-address",
        action="append",
        default=[],
        metavar="HOST:PORT",
        help="open exactly this loopback address, for tests (may be repeated)",
    )


def _add_sources(command: AddCommand) -> None:
    sources = command(
        "sources",
        _sources,
        "try the sources of the catalogue from here, or propose the block of a new one",
        "Examples:\n  presswatch sources check\n  presswatch sources check techverse lemonde\n"
        "  presswatch sources add https://www.techverse.asia/ >> my-catalogue/sources.toml",
    )
    what = sources.add_subparsers(required=True, metavar="WHAT", dest="what")
    check = what.add_parser("check", help="say of each source what works, and how to mend what does not")
    check.add_argument("names", nargs="*", metavar="NAME", help="default: all of the catalogue")
    check.add_argument("--day", metavar="DAY", help="of the past, for date indexes; default: a week ago")
    add = what.add_parser("add", help="look for feeds, sitemaps, date index, language; print a TOML block")
    add.add_argument("url", metavar="URL")
    add.add_argument("--allow-address", action="append", default=[], metavar="HOST:PORT", help="for tests")


def _add_answers(command: AddCommand) -> None:
    explain = command(
        "explain",
        _explain,
        "tell the whole history of one article: found, fetched, cut, copies, topics, story",
        "Example:\n  presswatch explain https://www.techverse.asia/techno/3879/31072023/slug",
    )
    explain.add_argument("url", metavar="URL")
    export = command(
        "export",
        _export,
        "write a mart, a view or a query of your own as CSV or Parquet, or the reviews as labelled texts",
        "Examples:\n  presswatch export mart.topic_trend_daily --out trend.csv\n"
        "  presswatch export my_question.sql --format parquet --out answer.parquet\n"
        "  presswatch export reviews --out labels.jsonl",
    )
    export.add_argument("what", metavar="RELATION", help="schema.name, a file that ends in .sql, or reviews")
    export.add_argument("--format", choices=("csv", "parquet"), help="default: what FILE ends in, else csv")
    export.add_argument("--out", metavar="FILE", help="default: standard output")
    report = command(
        "report",
        _report,
        "write one week as a single HTML file: trends, stories, sources",
        "Example:\n  presswatch report --week 2023-W30",
    )
    report.add_argument("--week", metavar="YEAR-Wnn", help="an ISO week; default: the last whole one")
    report.add_argument("--out", metavar="FILE", help="default: presswatch-YEAR-Wnn.html")
    preview = command(
        "preview",
        _preview,
        "tell before a backfill how many pages it would fetch, and how long it would take",
        "It reads the listings of a few days of the period, as politely as a run, and saves nothing.\n"
        "Example:\n  presswatch preview --since 2023-05-01 --until 2023-11-30",
    )
    _add_days(preview, "2023-05-01")
    command(
        "dictionary",
        _dictionary,
        "print the data dictionary and the diagram of the tables as Markdown, from the warehouse itself",
        "Example:\n  presswatch dictionary > dictionary.md",
    )


def _add_days(parser: argparse.ArgumentParser, example: str) -> None:
    parser.add_argument("--since", required=True, metavar="DAY", help=f"first day, as {example}")
    parser.add_argument("--until", required=True, metavar="DAY", help="last day, included")


def _add_rules(command: AddCommand) -> None:
    trying = command(
        "try-rules",
        _try_rules,
        "tag stored articles by changed rules, beside what people see, and tell the difference",
        "FOLDER holds a topics.toml, a names.toml, or both. Nothing that people see changes before\n"
        "the trial is promoted.\n"
        "Example:\n  presswatch try-rules my-rules --since 2023-07-01 --until 2023-07-31",
    )
    trying.add_argument("folder", metavar="FOLDER")
    _add_days(trying, "2023-07-01")
    for name, run, about in (
        ("promote-rules", _promote_rules, "put the rules of a trial into the catalogue"),
        ("drop-rules", _drop_rules, "close a trial without taking its rules"),
    ):
        deciding = command(name, run, about, f"Example:\n  presswatch {name} 3")
        deciding.add_argument("trial", type=int, metavar="TRIAL", help="its number, as try-rules prints it")
    learning = command(
        "learn-repeats",
        _learn_repeats,
        "learn the lines that a source puts into many of its articles; clean cuts them from then on",
        "Example:\n  presswatch learn-repeats --source kabarteknika",
    )
    learning.add_argument(
        "--source", action="append", default=[], metavar="NAME", help="only this one (may be repeated)"
    )


def _add_upkeep(command: AddCommand) -> None:
    command("migrate", _migrate, "bring the warehouse's schema up to date and mirror the catalogue")
    command(
        "health",
        _health,
        "list what an operator should look at: listings, hosts, days, sources; exit code 1 if anything",
    )
    command("report-first", _report_first, "print the trend by week and the story told in most languages")
    canary = command(
        "canary",
        _canary,
        "hold the warehouse against the right answers of the sample; exit code 1 if more differ than known",
    )
    canary.add_argument("--all", action="store_true", help="list every difference, not only the first ten")


def _tag(given: argparse.Namespace, settings: Settings) -> int:
    from presswatch import by_hand
    from presswatch.pipeline import catalogue_folder

    if given.text is None:
        of_text = ("title", "language", "published")
        if idle := [f"--{option}" for option in of_text if getattr(given, option) is not None]:
            raise InputError(
                f"{', '.join(idle)} without --text: lines bring their own; leave it out or add --text."
            )
        return _lines(given, settings)
    published_on = _day(given.published) if given.published else None
    folder = catalogue_folder(settings)
    print(by_hand.tag_text(given.title, given.text, given.language, published_on, folder))
    return 0


def _lines(given: argparse.Namespace, settings: Settings) -> int:
    from presswatch import by_hand
    from presswatch.catalogue.sources import load_sources
    from presswatch.pipeline import catalogue_folder

    bad_lines = 0

    def complain(number: int, problem: str) -> None:
        nonlocal bad_lines
        bad_lines += 1
        print(f"line {number}: {problem}", file=sys.stderr)

    folder = catalogue_folder(settings)
    with _opened(given.file) as lines:
        made: Iterable[dict[str, Any]]
        match given.stage:
            case "clean":
                sources = {
                    source.name: source for source in load_sources(folder, sample_port=settings.sample_port)
                }
                made = by_hand.clean_lines(lines, complain, sources, settings, datetime.now(UTC))
            case "deduplicate":
                made = by_hand.deduplicate_lines(lines, complain)
            case "tag":
                made = by_hand.tag_lines(lines, complain, folder)
            case _:
                made = by_hand.link_lines(lines, complain, folder)
        for line in made:
            print(json.dumps(line, ensure_ascii=False), flush=True)
    return 1 if bad_lines else 0


def _fetch(given: argparse.Namespace, settings: Settings) -> int:
    from presswatch.cleaning_pool import read_article
    from presswatch.one_page import fetch_urls
    from presswatch.web.limits import page_limits

    for told in fetch_urls(
        given.urls,
        given.allow_address,
        limits=page_limits(settings),
        proxy=settings.proxy,
        read=partial(read_article, seconds=settings.clean_seconds, memory_bytes=settings.clean_memory_bytes),
    ):
        print(json.dumps(told, ensure_ascii=False), flush=True)
    return 0


def _sources(given: argparse.Namespace, settings: Settings) -> int:
    from presswatch.sources_by_hand import check_sources, propose

    if given.what == "add":
        print(propose(_url(given.url), given.allow_address, settings, tell=_tell), end="")
        return 0
    day = _day(given.day) if given.day else datetime.now(UTC).date() - timedelta(days=7)
    is_well = True
    for source, findings in check_sources(settings, given.names, day, tell=_tell):
        print(f"{source.name}: {source.title}")
        for finding in findings:
            mark = "FIX" if finding.cure else "ok"
            print(f"  {mark:4}{finding.part:11}{finding.detail[:120]}  {finding.url}")
            if finding.cure:
                print(f"      → {finding.cure}")
        is_well &= not any(finding.cure for finding in findings)
    return 0 if is_well else 1


def _tell(what: str) -> None:
    print(what, file=sys.stderr, flush=True)


def _explain(given: argparse.Namespace, settings: Settings) -> int:
    from presswatch.pipeline import open_house
    from presswatch.warehouse.explanation import explain

    url = _url(given.url)
    with open_house(settings) as house, house.transaction() as cursor:
        print(explain(cursor, url))
    return 0


def _url(text: str) -> str:
    from presswatch.text.urls import BadUrl, normalise

    try:
        return normalise(text)
    except BadUrl as error:
        raise InputError(f"{error}; write it whole, like https://news.example.com/2023/slug.") from error


def _export(given: argparse.Namespace, settings: Settings) -> int:
    from presswatch.warehouse.export import Format, export

    if given.what == "reviews":
        return _export_reviews(given, settings)

    def progress(rows: int) -> None:
        print(f"\r{rows:,} rows", end="", file=sys.stderr, flush=True)

    to = Path(given.out) if given.out else sys.stdout
    kind: Format = given.format or ("parquet" if given.out and given.out.endswith(".parquet") else "csv")
    try:
        export(settings.warehouse_url(), given.what, to, kind, progress)
    except OSError as error:
        raise InputError(f"{given.out} cannot be written: {error.strerror}") from error
    print(file=sys.stderr)
    return 0


def _export_reviews(given: argparse.Namespace, settings: Settings) -> int:
    from presswatch.pipeline import open_house
    from presswatch.warehouse.reviews import labelled

    with open_house(settings) as house, house.transaction() as cursor:
        lines = [json.dumps(line, ensure_ascii=False) for line in labelled(cursor)]
    try:
        with open(given.out, "w", encoding="utf-8") if given.out else nullcontext(sys.stdout) as out:  # noqa: PTH123
            out.writelines(f"{line}\n" for line in lines)
    except OSError as error:
        raise InputError(f"{given.out} cannot be written: {error.strerror}") from error
    return 0


def _report(given: argparse.Namespace, settings: Settings) -> int:
    from presswatch.page.report import WEEKS_SHOWN, render_report
    from presswatch.warehouse.page import read_week

    now = datetime.now(UTC)
    monday = _monday(given.week) if given.week else _last_monday(now.date())
    week, quarter = read_week(settings.warehouse_url(), monday, WEEKS_SHOWN)
    year, number, _ = monday.isocalendar()
    out = Path(given.out or f"presswatch-{year}-W{number:02}.html")
    try:
        out.write_text(render_report(week, quarter, monday, now), encoding="utf-8")
    except OSError as error:
        raise InputError(f"{out} cannot be written: {error.strerror}") from error
    print(out)
    return 0


def _monday(week: str) -> date:
    try:
        return datetime.strptime(f"{week}-1", "%G-W%V-%u").date()  # noqa: DTZ007 - a day has no zone
    except ValueError as error:
        raise InputError(f'"{week}" is no ISO week; write it like 2023-W30.') from error


def _last_monday(today: date) -> date:
    """Of the last week that is over."""
    return today - timedelta(days=today.weekday() + 7)


def _preview(given: argparse.Namespace, settings: Settings) -> int:
    from presswatch.pipeline import open_house, preview

    since, until = _days(given)

    def progress(source: str) -> None:
        print(f"asked {source}", file=sys.stderr, flush=True)

    with open_house(settings) as house:
        found = preview(house, since, until, progress)
    print(f"{'source':16}{'days asked':>11}{'pages':>9}{'known':>9}{'time':>9}  what stands in the way")
    for source in found.sources:
        print(
            f"{source.source:16}{source.asked_count:>11}{source.page_count:>9,}{source.known_count:>9,}"
            f"{_duration(source.fetch_seconds):>9}  {', '.join(source.problems) or '-'}"
        )
    pages = sum(source.page_count for source in found.sources)
    known = sum(min(source.known_count, source.page_count) for source in found.sources)
    print(
        f"{counted(found.day_count, 'day')}, about {counted(pages, 'page')}, {known:,} of them known: "
        f"about {_duration(found.seconds)}. Sites are visited side by side."
    )
    return 0


def _days(given: argparse.Namespace) -> tuple[date, date]:
    """The first and the last day of a period."""
    since, until = _day(given.since), _day(given.until)
    if since > until:
        raise InputError(f"{since} is after {until}; turn the two round.")
    return since, until


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise InputError(f'"{text}" is no day; write it like 2023-07-31.') from error


def _duration(seconds: float) -> str:
    minutes = round(seconds / 60)
    return (
        f"{round(seconds)} s"
        if minutes < 2
        else f"{minutes} min"
        if minutes < 120
        else f"{minutes / 60:.1f} h"
    )


def _dictionary(given: argparse.Namespace, settings: Settings) -> int:
    from presswatch.pipeline import open_house
    from presswatch.warehouse.dictionary import describe

    with open_house(settings) as house, house.transaction() as cursor:
        print(describe(cursor), end="")
    return 0


def _try_rules(given: argparse.Namespace, settings: Settings) -> int:
    from presswatch.pipeline import open_house, try_rules
    from presswatch.warehouse.trials import describe

    since, until = _days(given)

    def progress(count: int) -> None:
        print(f"\r{count:,} articles", end="", file=sys.stderr, flush=True)

    with open_house(settings) as house:
        trial_id = try_rules(house, Path(given.folder), since, until, progress)
        print(file=sys.stderr)
        with house.transaction() as cursor:
            for line in describe(cursor, trial_id):
                print(line)
    print(f"presswatch promote-rules {trial_id} takes these rules, drop-rules {trial_id} closes it")
    return 0


def _promote_rules(given: argparse.Namespace, settings: Settings) -> int:
    from presswatch.pipeline import open_house, promote_rules

    with open_house(settings) as house:
        trial = promote_rules(house, settings, given.trial)
    print(
        f"rules {trial['rules_version']} are in the catalogue; they tag what is new. For the past, "
        f"backfill rework_news over the days you want, such as {trial['since_date']} to {trial['until_date']}"
    )
    return 0


def _drop_rules(given: argparse.Namespace, settings: Settings) -> int:
    from presswatch.pipeline import drop_rules, open_house

    with open_house(settings) as house:
        drop_rules(house, given.trial)
    print(f"trial {given.trial} is dropped; what it found stays in ops.trial_changes")
    return 0


def _learn_repeats(given: argparse.Namespace, settings: Settings) -> int:
    from presswatch.pipeline import learn_repeats, open_house

    with open_house(settings) as house:
        lines = learn_repeats(house, given.source)
    for line in lines:
        print(
            f"{line['source_name']}: {'cut' if line['is_learned'] else 'no longer cut'}: {line['line_text']}"
        )
    count = sum(line["is_learned"] for line in lines)
    told = f"{counted(count, 'line')} {'is' if count == 1 else 'are'}"
    print(f"{told} cut from now on; for the past, backfill rework_news over the days you want")
    return 0


def _migrate(given: argparse.Namespace, settings: Settings) -> int:
    from presswatch import pipeline

    for name in pipeline.migrate(settings):
        print(f"applied {name}")
    return 0


def _health(given: argparse.Namespace, settings: Settings) -> int:
    from presswatch.pipeline import open_house
    from presswatch.warehouse import ledger

    with open_house(settings) as house, house.transaction() as cursor:
        problems = ledger.problems(cursor)
    for problem in problems:
        since = f"since {problem['since_at']:%Y-%m-%d %H:%M} UTC" if problem["since_at"] else "from the first"
        print(f"{problem['problem_name']}  {problem['subject_name']}  {since}  {problem['detail']}")
        print(f"      → {CURES[problem['problem_name']].format(problem['subject_name'])}")
    if not problems:
        print("Nothing to look at: every source is read, no host rests, no day failed a check.")
    return 1 if problems else 0


def _report_first(given: argparse.Namespace, settings: Settings) -> int:
    from presswatch.pipeline import open_house
    from presswatch.warehouse.reports import first_report

    with open_house(settings) as house, house.transaction() as cursor:
        print(first_report(cursor))
    return 0


def _canary(given: argparse.Namespace, settings: Settings) -> int:
    from presswatch.canary import KNOWN_DIFFERENCES, compare
    from presswatch.pipeline import open_house

    with open_house(settings) as house, house.transaction() as cursor:
        summary, differences = compare(cursor)
    print(summary)
    shown = differences if given.all else differences[:10]
    for difference in shown:
        print(f"  {difference}")
    if rest := len(differences) - len(shown):
        print(f"  and {rest} more: ./presswatch canary --all")
    return 1 if len(differences) > KNOWN_DIFFERENCES else 0


@contextmanager
def _opened(file: str) -> Iterator[Iterable[str]]:
    if file == "-":
        yield sys.stdin
        return
    try:
        with open(file, encoding="utf-8") as lines:  # noqa: PTH123 - "-" and paths alike
            yield lines
    except OSError as error:
        raise InputError(
            f"{file} cannot be read: {error.strerror}; give a file of JSON lines, or -"
        ) from error
