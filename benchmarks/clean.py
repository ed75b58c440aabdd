"""The cleaner against other readers of articles, on the same pages in one run: `make bench-clean`.

Body F1 and exact pages with the 90 % interval of 1,000 bootstrap samples of pages, titles, pages of which
more than half is lost, and CPU time in relation to trafilatura with metadata. With --floors our own numbers
are held against ``clean_floors.json``.
"""

import argparse
import json
import random
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.pages import Page, Score, f1, load_pages, score_body
from presswatch.records import Article
from presswatch.stages.clean import clean
from presswatch.stages.clean.metadata import letters

NOW = datetime(2026, 11, 22, tzinfo=UTC)
OWN_PAGES = Path(__file__).parents[1] / "tests" / "quality" / "pages"
FLOORS = Path(__file__).with_name("clean_floors.json")
SAMPLES = 1_000
#: So many pages are read before the clock runs: tables are loaded and patterns compiled once.
WARM_UP = 5
#: A title and a body.
Reading = tuple[str | None, str]
Reader = Callable[[Page], Reading]


def read_ours(page: Page) -> Reading:
    result = clean(page.html, url=page.url, source=None, now=NOW)
    return (result.title, result.text) if isinstance(result, Article) else (None, "")


def readers() -> dict[str, Reader]:
    """All readers; imported here, for the others are in a virtual environment of their own."""
    import newspaper
    import trafilatura
    from lxml.html import fromstring
    from readability import Document
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.html import HTMLTree

    def trafilatura_reader(**options: bool) -> Reader:
        def read(page: Page) -> Reading:
            found = trafilatura.bare_extraction(
                page.html, url=page.url, with_metadata=True, include_comments=False, **options
            )
            return (found.title, found.text or "") if found else (None, "")

        return read

    def readability(page: Page) -> Reading:
        document = Document(page.html)
        lines = fromstring(document.summary()).itertext()
        return document.short_title(), "\n".join(line.strip() for line in lines if line.strip())

    def newspaper4k(page: Page) -> Reading:
        text = page.html.decode("utf-8", "replace")
        article = newspaper.Article(page.url, fetch_images=False)  # nothing may ask the web
        article.download(input_html=text)
        article.parse()
        return article.title, article.text

    def resiliparse(page: Page) -> Reading:
        tree = HTMLTree.parse_from_bytes(page.html)
        return tree.title, extract_plain_text(tree, main_content=True)

    return {
        "presswatch": read_ours,
        "trafilatura": trafilatura_reader(),
        "trafilatura, precision": trafilatura_reader(favor_precision=True),
        "readability-lxml": readability,
        "newspaper4k": newspaper4k,
        "resiliparse": resiliparse,
    }


def measure(read: Reader, pages: list[Page]) -> tuple[list[Reading], list[float]]:
    """What a reader makes of each page, and its CPU seconds; a page that it cannot read is empty."""
    made, seconds = [], []
    for page in pages[:WARM_UP]:
        with suppress(Exception):  # told below, where it counts
            read(page)
    for page in pages:
        start = time.process_time()
        try:
            reading = read(page)
        except Exception as error:
            print(f"{page.id}: {type(error).__name__}: {error}", file=sys.stderr)
            reading = (None, "")
        seconds.append(time.process_time() - start)
        made.append(reading)
    return made, seconds


def interval(scores: list[Score], number: Callable[[list[Score]], float]) -> str:
    chance = random.Random(4)
    samples = sorted(number(chance.choices(scores, k=len(scores))) for _ in range(SAMPLES))
    return f"{number(scores):.3f} ({samples[SAMPLES // 20]:.3f}–{samples[-SAMPLES // 20]:.3f})"


def exact(scores: list[Score]) -> float:
    return sum(score.is_exact for score in scores) / len(scores)


def lost(scores: list[Score]) -> float:
    return sum(score.recall < 0.5 for score in scores) / len(scores)


def same_title(pages: list[Page], made: list[Reading]) -> float:
    pairs = [(page.title, title) for page, (title, _) in zip(pages, made, strict=True) if page.title]
    same = sum(letters(gold or "") == letters(ours or "") for gold, ours in pairs)
    return same / max(1, len(pairs))


def below_floors(numbers: dict[str, float], floors: dict[str, float]) -> list[str]:
    """Sentences about numbers that are worse than their floor; of "lost" and "time" less is better."""
    return [
        f"{name} is {numbers[name]:.4f}, pinned at {floor}"
        for name, floor in floors.items()
        if (numbers[name] > floor if name in ("lost", "time") else numbers[name] < floor)
    ]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("pages", type=Path, nargs="?", default=OWN_PAGES)
    parser.add_argument("--every", type=int, default=1, help="read only every Nth page")
    parser.add_argument("--floors", action="store_true", help="fail where ours is below clean_floors.json")
    arguments = parser.parse_args()
    pages = load_pages(arguments.pages)[:: arguments.every]
    found = {name: measure(read, pages) for name, read in readers().items()}
    base = sum(found["trafilatura"][1])
    for name, is_news in (("news", True), ("blogs and guides", False)):
        chosen = [index for index, page in enumerate(pages) if page.is_news is is_news]
        if not chosen:
            continue
        print(f"\n{name}, {len(chosen)} pages\n")
        print("| reader | body F1 | exact pages | half lost | title | time | p99 ms |")
        print("| --- | --- | --- | --- | --- | --- | --- |")
        for reader, (made, seconds) in found.items():
            scores = [score_body(pages[index], made[index][1]) for index in chosen]
            titles = same_title([pages[index] for index in chosen], [made[index] for index in chosen])
            slowest = sorted(seconds)[int(0.99 * (len(seconds) - 1))]
            print(
                f"| {reader} | {interval(scores, f1)} | {interval(scores, exact)} | {lost(scores):.4f} "
                f"| {titles:.3f} | {sum(seconds) / base:.2f} | {1000 * slowest:.0f} |"
            )
    if not arguments.floors:
        return 0
    made, seconds = found["presswatch"]
    scores = [score_body(page, text) for page, (_, text) in zip(pages, made, strict=True)]
    numbers = {
        "F1": f1(scores),
        "exact": exact(scores),
        "lost": lost(scores),
        "title": same_title(pages, made),
        "time": sum(seconds) / base,
    }
    wrong = below_floors(numbers, json.loads(FLOORS.read_text()))
    print("\n".join(wrong), file=sys.stderr)
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
