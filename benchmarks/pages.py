"""Pages with what they should say, and how much of it a reader got: shared by the measurements of cleaning.

A folder of pages is either our own (``*.html`` with ``*.json`` beside it, as tests/quality/pages) or one
with ``truth.jsonl`` ({id, url, publisher, set, title, body, body_nosummary, ...}) and ``html/<id>.html.gz``.
"""

import gzip
import json
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

#: Of the open data: the sets that are news. All others are blogs and guides.
NEWS_SETS = ("sh", "fundus", "n4k", "seed", "idreal", "own")
_DENSE = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]")


@dataclass(frozen=True, kw_only=True)
class Page:
    """references: the body by hand, and where a stand-first is optional the body without it."""

    id: str
    url: str
    publisher: str
    is_news: bool
    language: str
    html: bytes
    title: str | None
    references: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Score:
    """precision (None when nothing was made) and recall of runs of four words; is_exact: the same words."""

    precision: float | None
    recall: float
    is_exact: bool


def load_pages(folder: Path) -> list[Page]:
    truth = folder / "truth.jsonl"
    if truth.exists():
        told = [json.loads(line) for line in truth.read_text(encoding="utf-8").split("\n") if line]
        return [open_page(folder, page) for page in told]
    return [page for path in sorted(folder.glob("*.html")) if (page := _own_page(path))]


def open_page(folder: Path, told: dict) -> Page:
    return Page(
        id=told["id"],
        url=told["url"],
        publisher=told["publisher"] or told["id"],
        is_news=told["set"] in NEWS_SETS,
        language=(told["language"] or "")[:2],
        html=gzip.decompress((folder / "html" / f"{told['id']}.html.gz").read_bytes()),
        title=told["title"],
        references=tuple(filter(None, (told["body"], told.get("body_nosummary")))),
    )


def _own_page(path: Path) -> Page | None:
    told = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    if "paragraphs" not in told:
        return None  # one that must be refused
    return Page(
        id=path.stem,
        url=told.get("given", {}).get("url", f"https://www.kabar.example/{path.stem}"),
        publisher=path.stem,
        is_news=True,
        language=told.get("language", ""),
        html=path.read_bytes(),
        title=told.get("title"),
        references=("\n".join(told["paragraphs"]),),
    )


def words_of(text: str, *, is_dense: bool) -> list[str]:
    return [letter for letter in text if letter.isalnum()] if is_dense else re.findall(r"\w+", text)


def is_dense(text: str) -> bool:
    """Whether a text is in a script without spaces."""
    return len(_DENSE.findall(text)) > 0.2 * max(1, len(text))


def runs(words: list[str], width: int = 4) -> Counter[tuple[str, ...]]:
    return Counter(tuple(words[i : i + width]) for i in range(max(1, len(words) - width + 1)))


def score_body(page: Page, made: str) -> Score:
    """As in the article extraction benchmark; of two references the one that is met better."""
    return max((_score(reference, made) for reference in page.references), key=lambda score: score.recall)


def _score(reference: str, made: str) -> Score:
    dense = is_dense(reference)
    gold, ours = words_of(reference, is_dense=dense), words_of(made, is_dense=dense)
    both = sum((runs(gold) & runs(ours)).values()) if ours else 0
    return Score(
        precision=both / sum(runs(ours).values()) if ours else None,
        recall=both / sum(runs(gold).values()),
        is_exact=gold == ours,
    )


def f1(scores: list[Score]) -> float:
    """The harmonic mean of the mean precision (of pages with a text) and the mean recall."""
    precisions = [score.precision for score in scores if score.precision is not None]
    if not precisions:
        return 0.0
    precision = sum(precisions) / len(precisions)
    recall = sum(score.recall for score in scores) / len(scores)
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
