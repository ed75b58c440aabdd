"""Topics, amounts, names, relations and strike facts, scored and timed in one run: `make bench-topics`.

    python -m benchmarks.topics [SHARED] [--floors]

Everything is asked of texts of our own (tests/quality; "unseen" are those that no rule was chosen by), and of
the open data in SHARED where it is there: labelled texts, split by the hash of their id, and bodies of pages,
of which ``topics_judged.json`` says which hits were read and found right. Hits that nobody has read are told.
"Naive" is what one would write first: a list of words. Time is CPU time; the peer is a regular expression of
our own terms in one language, which finds less. With --floors the numbers are held against those pinned here.
"""

import argparse
import hashlib
import json
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from presswatch.catalogue.names import load_names
from presswatch.catalogue.topics import load_topics
from presswatch.records import Tags
from presswatch.stages.tag import compile_rules, tag
from presswatch.stages.tag.scan import GAP
from presswatch.text.amounts import find_amounts

HERE = Path(__file__).parent
OWN = HERE.parent / "tests" / "quality"
TOPICS = ("ai", "strike")
RULES = compile_rules(load_topics(HERE), load_names(HERE))  # this folder has none: the shipped ones
#: Characters of the texts that are timed, and of the two long ones.
SHORT, LONG, LONGEST = 2_000, 100_000, 1_000_000

#: Pinned: the least of each number, on texts that no rule was chosen by unless it says "own"; then the most.
FLOORS = {
    "ai present": 0.99,
    "strike present": 0.98,
    "ai main": 0.92,
    "strike main": 0.98,
    "short ai main": 0.94,
    "short strike main": 0.94,
    "news ai main": 0.99,
    "news strike main": 0.97,
    "other hand ai present": 0.98,
    "other hand strike present": 0.96,
    "other hand ai main": 0.94,
    "other hand strike main": 0.95,
    "nine languages ai present": 0.99,
    "nine languages strike present": 0.96,
    "nine languages ai main": 0.99,
    "nine languages strike main": 0.99,
    "three authors ai present": 0.96,
    "three authors strike present": 0.94,
    "three authors ai main": 0.93,
    "three authors strike main": 0.93,
    "second senses ai present": 0.97,
    "second senses strike present": 0.9,
    "second senses ai main": 0.9,
    "second senses strike main": 0.92,
    "third senses ai present": 0.99,
    "third senses strike present": 0.94,
    "third senses ai main": 0.99,
    "third senses strike main": 0.95,
    "briefs ai present": 0.97,
    "briefs strike present": 0.96,
    "briefs ai main": 0.94,
    "briefs strike main": 0.95,
    "own ai main": 0.99,
    "own strike main": 0.99,
    "open ai present": 0.99,
    "open strike present": 0.99,
    "pages precision": 0.98,
    "relations precision": 0.89,
    "relations recall": 0.8,
    "facts precision": 0.93,
    "facts recall": 0.77,
    "amounts exact": 1.0,
    "seed names": 1.0,
    "texts/s": 2_000,
    "peer's time to ours": 3.0,
}
CEILINGS = {"time a character, 1 MB to 100 KB": 1.5}

#: Names of the gazetteer in the three seeds, as it writes them; nothing else of theirs is kept here.
SEED_NAMES = {
    "000": {"Alliance of Motion Picture and Television Producers", "Netflix", "SAG-AFTRA", "The Intercept"}
    | {"Writers Guild of America", "Walt Disney Company", "Deep Fake Love", "Duncan Crabtree-Ireland"}
    | {"Bob Iger", "Hollywood", "United States", "Spain", "Squid Game"},
    "002": {"Netflix", "Ted Sarandos", "The Eternaut", "OpenAI", "SAG-AFTRA", "Hollywood", "Argentina"}
    | {"Happy Gilmore 2", "Billionaires' Bunker", "Bryan Cranston", "ChatGPT"},
    "004": {"Alliance of Motion Picture and Television Producers", "Netflix", "SAG-AFTRA", "The Intercept"}
    | {"Deep Fake Love", "Engadget", "Hollywood"},
}
#: What one would write first.
NAIVE = {
    "ai": re.compile(r"\b(?:AI|IA|KI|artificial intelligence|intelligence artificielle|ChatGPT|chatbots?)\b"),
    "strike": re.compile(
        r"\b(?:strikes?|mogok|grèves?|\w*streiks?|huelgas?|greves?|scioper\w+|stakingen?)\b", re.I
    ),
}

Case = dict[str, Any]


def read_cases(path: Path) -> list[Case]:
    # Not splitlines: texts hold other ends of lines than this one.
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def find(case: Case, published_on: date | None = None) -> Tags:
    return tag(
        title=case.get("title"),
        text=case["text"],
        language=case["lang"],
        rules=RULES,
        published_on=published_on,
    )


def f1(counts: Counter[str]) -> float:
    return 2 * counts["both"] / max(1, counts["found"] + counts["true"])


# -------------------------------------------------------------------------------------------- topics


def score_topics(name: str, cases: list[Case], reached: dict[str, float]) -> None:
    """Print presence and main subject, by topic and language; keep those of all languages in ``reached``."""
    counts: dict[tuple[str, str, str], Counter[str]] = defaultdict(Counter)
    for case in cases:
        roles = {verdict.topic: verdict.role for verdict in find(case).verdicts}
        naive = {topic: bool(NAIVE[topic].search(f"{case['title']}\n{case['text']}")) for topic in TOPICS}
        for topic in TOPICS:
            for kind, found, true in (
                ("present", roles[topic] != "none", case[topic] != "none"),
                ("main", roles[topic] == "main", case[topic] == "main"),
                ("naive", naive[topic], case[topic] != "none"),
            ):
                for group in ("", case["lang"]):
                    counts[topic, kind, group].update(both=found and true, found=found, true=true)
    print(f"\n{name}: {len(cases)} texts")
    for topic in TOPICS:
        for kind in ("present", "main"):
            whole = counts[topic, kind, ""]
            by_language = "  ".join(
                f"{group} {f1(counts[topic, kind, group]):.2f}"
                for group in sorted({case["lang"] for case in cases})
                if counts[topic, kind, group]["true"] >= 5
            )
            naive = f" (naive {f1(counts[topic, 'naive', '']):.2f})" if kind == "present" else ""
            print(f"  {topic:7}{kind:8} F1 {f1(whole):.3f} of {whole['true']}{naive}  {by_language}")
            reached[f"{name} {topic} {kind}".removeprefix("unseen ")] = f1(whole)


def pages(shared: Path) -> list[Case]:
    """Ordinary pages with their bodies, as a person has read them from the page."""
    return [
        {"id": page["id"], "title": page["title"], "text": page["body"], "lang": page["language"] or "en"}
        for page in read_cases(shared / "pages" / "truth.jsonl")
        if page["body"]
    ]


def score_pages(cases: list[Case], reached: dict[str, float]) -> None:
    """Hits on ordinary pages, by what a person who read them said."""
    judged = json.loads((HERE / "topics_judged.json").read_text(encoding="utf-8"))
    counts: Counter[str] = Counter()
    for page in cases:
        counts["pages"] += 1
        for verdict in find(page).verdicts:
            if verdict.role == "none":
                continue
            said = next(
                (word for word in judged if page["id"] in judged[word].get(verdict.topic, ())), "unread"
            )
            counts[said] += 1
            if said == "unread":
                print(f"  nobody has read {verdict.topic} on page {page['id']}")
    reached["pages precision"] = counts["right"] / max(1, counts["right"] + counts["wrong"])
    print(f"\nbodies of pages: {dict(counts)}, precision {reached['pages precision']:.3f} of those read")


# ------------------------------------------------------------------- relations, facts, amounts, names


def score_pairs(name: str, pairs: Iterable[tuple[set[Any], set[Any]]], reached: dict[str, float]) -> None:
    """Precision and recall of what was found against what is true."""
    counts: Counter[str] = Counter()
    for found, true in pairs:
        counts += Counter(both=len(found & true), found=len(found), true=len(true))
    reached[f"{name} precision"] = counts["both"] / max(1, counts["found"])
    reached[f"{name} recall"] = counts["both"] / max(1, counts["true"])
    print(
        f"{name}: precision {reached[f'{name} precision']:.3f} of {counts['found']}, "
        f"recall {reached[f'{name} recall']:.3f} of {counts['true']}"
    )


def relations(cases: list[Case]) -> Iterator[tuple[set[str], set[str]]]:
    """What is a reason, and of which kind; that both merely occur is none."""
    for case in cases:
        kinds = {relation.kind for relation in find(case).relations if relation.level == "article"}
        yield kinds - {"together"}, {case["kind"]} - {"together"}


def facts(cases: list[Case]) -> Iterator[tuple[set[tuple[str, str]], set[tuple[str, str]]]]:
    parts = ("status", "union", "employer", "place", "start", "end")
    for case in cases:
        stated = find(case, date(2023, 7, 19)).strike_facts
        found = {(part, str(getattr(fact, part))) for fact in stated for part in parts if getattr(fact, part)}
        yield found, set(case["facts"].items())


def score_amounts(folder: Path, reached: dict[str, float]) -> None:
    cases = read_cases(folder / "open.jsonl")
    right = sum(
        [[found.currency, found.number] for found in find_amounts(case["t"], case["lang"])] == case["gold"]
        for case in cases
    )
    reached["amounts exact"] = right / len(cases)
    print(f"amounts: {right} of {len(cases)} strings exact")


def score_seeds(folder: Path, reached: dict[str, float]) -> None:
    found = wanted = 0
    for path in sorted(folder.glob("*.txt")):
        title, _, text = path.read_text(encoding="utf-8").partition("\n")
        language = "fr" if path.name.startswith("004") else "id"
        values = {name.value for name in find({"title": title, "text": text, "lang": language}).names}
        missing = SEED_NAMES[path.name[:3]] - values
        wanted += len(SEED_NAMES[path.name[:3]])
        found += len(SEED_NAMES[path.name[:3]]) - len(missing)
        if missing:
            print(f"  {path.name} lacks {', '.join(sorted(missing))}")
    reached["seed names"] = found / wanted
    print(f"names of the gazetteer in the seeds: {found} of {wanted}")


# ---------------------------------------------------------------------------------------------- speed


def seconds(work: Callable[[], object]) -> float:
    """CPU seconds of the faster of two times."""

    def once() -> float:
        start = time.process_time()
        work()
        return time.process_time() - start

    return min(once(), once())


def measure_speed(cases: list[Case], reached: dict[str, float]) -> None:
    """Texts a second at 2 KB, what a long text costs, and what finding our terms alone costs the peer."""
    texts = [case | {"text": case["text"][:SHORT]} for case in cases if len(case["text"]) >= SHORT]
    whole = "\n".join(text["text"] for text in texts)
    whole *= LONGEST // len(whole) + 1
    ours = seconds(lambda: [find(text) for text in texts])
    long, longest = (
        seconds(lambda size=size: find({"title": "", "text": whole[:size], "lang": "en"}))
        for size in (LONG, LONGEST)
    )
    words = sorted(
        {
            word.strip("*")
            for topic in RULES.topics
            for group in topic.terms
            for word in group.words.get("en", ())
            if GAP not in word
        }
    )
    alternation = re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)
    sample = texts[::20]  # the peer takes minutes for all
    peers = seconds(lambda: [alternation.findall(text["text"]) for text in sample]) / len(sample) * len(texts)
    reached["texts/s"] = len(texts) / ours
    reached["peer's time to ours"] = peers / ours
    reached["time a character, 1 MB to 100 KB"] = longest / LONGEST / (long / LONG)
    print(
        f"speed: {reached['texts/s']:,.0f} texts of {SHORT:,} characters a second; a regular expression of "
        f"{len(words):,} English terms takes {peers / ours:.2f} of our time; a character of 1 MB takes "
        f"{reached['time a character, 1 MB to 100 KB']:.2f} of one of {LONG:,}"
    )


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("shared", nargs="?", type=Path, help="folder of the open data")
    parser.add_argument("--floors", action="store_true", help="fail when a number is worse than pinned")
    given = parser.parse_args()
    reached: dict[str, float] = {}
    score_topics("own", read_cases(OWN / "topics.jsonl"), reached)
    score_topics("unseen", read_cases(OWN / "topics_unseen.jsonl"), reached)
    score_topics("short", read_cases(OWN / "topics_short_unseen.jsonl"), reached)
    score_topics("news", read_cases(OWN / "topics_news_unseen.jsonl"), reached)
    score_topics("other hand, read", read_cases(OWN / "topics_other_hand.jsonl"), reached)
    score_topics("other hand", read_cases(OWN / "topics_other_hand_unseen.jsonl"), reached)
    score_topics("nine languages, read", read_cases(OWN / "topics_nine_languages.jsonl"), reached)
    score_topics("nine languages", read_cases(OWN / "topics_nine_languages_unseen.jsonl"), reached)
    score_topics("three authors", read_cases(OWN / "topics_three_authors_unseen.jsonl"), reached)
    score_topics("briefs", read_cases(OWN / "topics_briefs_unseen.jsonl"), reached)
    score_topics("second senses, read", read_cases(OWN / "topics_second_senses.jsonl"), reached)
    score_topics("second senses", read_cases(OWN / "topics_second_senses_unseen.jsonl"), reached)
    score_topics("classes, read", read_cases(OWN / "topics_classes.jsonl"), reached)
    score_topics("classes", read_cases(OWN / "topics_classes_unseen.jsonl"), reached)
    score_topics("third senses, read", read_cases(OWN / "topics_third_senses.jsonl"), reached)
    score_topics("third senses", read_cases(OWN / "topics_third_senses_unseen.jsonl"), reached)
    score_topics("read in the end", read_cases(OWN / "topics_once_unseen.jsonl"), reached)
    if given.shared:
        cases = read_cases(given.shared / "topics" / "open.jsonl")
        halves: tuple[list[Case], list[Case]] = [], []
        for case in cases:
            halves[int(hashlib.sha256(case["id"].encode()).hexdigest(), 16) % 2].append(case)
        score_topics("open, chosen by", halves[0], reached)
        score_topics("open", halves[1], reached)
        score_pages(pages(given.shared), reached)
    print()
    score_pairs("relations", relations(read_cases(OWN / "relations_unseen.jsonl")), reached)
    score_pairs("facts", facts(read_cases(OWN / "strike_facts_unseen.jsonl")), reached)
    if given.shared:
        score_amounts(given.shared / "amounts", reached)
        score_seeds(given.shared / "seeds", reached)
        measure_speed(pages(given.shared), reached)
    worse = [
        f"{name} {reached[name]:.3f} < {floor}"
        for name, floor in FLOORS.items()
        if reached.get(name, floor) < floor
    ]
    worse += [
        f"{name} {reached[name]:.3f} > {top}" for name, top in CEILINGS.items() if reached.get(name, 0) > top
    ]
    if given.floors:
        print("\nworse than pinned: " + "; ".join(worse) if worse else "\nas good as pinned")
        return bool(worse)
    return 0


if __name__ == "__main__":
    sys.exit(main())
