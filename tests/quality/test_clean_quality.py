"""How well pages are cleaned: our own pages exactly, the open data set above floors that may only rise."""

import gzip
import json
import os
import re
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from presswatch.records import Article, Reject, Source
from presswatch.stages.clean import clean

PAGES = Path(__file__).parent / "pages"
NOW = datetime(2026, 1, 15, 12, tzinfo=UTC)
SHARED = Path(os.environ.get("PRESSWATCH_SHARED") or Path(__file__).parents[2] / ".." / "shared")
TRUTH = SHARED / "pages" / "truth.jsonl"
NEWS_SETS = ("sh", "fundus", "n4k", "seed", "idreal")


@pytest.mark.parametrize("path", sorted(PAGES.glob("*.html")), ids=lambda path: path.stem)
def test_own_page_comes_out_as_a_person_reads_it(path):
    expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    given = expected.pop("given", {})
    result = clean(
        path.read_bytes(),
        url=given.get("url", f"https://www.kabar.example/{path.stem}"),
        source=source_of(given),
        now=NOW,
        content_type=given.get("content_type"),
    )
    if "reject" in expected:
        assert isinstance(result, Reject), result
        assert result.reason == expected["reject"]
        return
    assert isinstance(result, Article), result
    assert {"is_paywalled": False, "missing_part": None, **expected} == {
        key: value
        for key, value in told_by(result).items()
        if key in {*expected, "is_paywalled", "missing_part"}
    }


def source_of(given: dict) -> Source | None:
    """The source that a page's ``given`` speaks of; most pages come from nowhere."""
    if "language" not in given:
        return None
    return Source(
        name="kabar",
        title="Kabar",
        homepage="https://www.kabar.example/",
        language=given["language"],
        timezone=given["timezone"],
    )


def told_by(article: Article) -> dict:
    return {
        "title": article.title,
        "authors": list(article.authors),
        "published_at": article.published_at and article.published_at.isoformat(),
        "published_precision": article.published_precision,
        "published_from": article.published_from,
        "published_offset_minutes": article.published_offset_minutes,
        "modified_at": article.modified_at and article.modified_at.isoformat(),
        "language": article.language,
        "section": article.section,
        "canonical_url": article.canonical_url,
        "credit": article.credit,
        "is_paywalled": article.is_paywalled,
        "missing_part": article.missing_part,
        "cut_reasons": sorted({cut.reason for cut in article.cuts}),
        "paragraphs": article.text.split("\n"),
    }


@dataclass(frozen=True)
class Scored:
    """One open page: what it should be, what we made of it, and how much of the text agrees (0–1)."""

    truth: dict
    result: Article | Reject
    precision: float | None
    recall: float


def shingles(text: str, width: int = 4) -> Counter:
    """Runs of four words, as the article extraction benchmark has them; of letters in dense scripts."""
    words = re.findall(r"\w+", text)
    dense = re.findall(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]", text)
    if len(dense) > 0.2 * max(1, len(text)):
        words = [letter for letter in text if letter.isalnum()]
    return Counter(tuple(words[i : i + width]) for i in range(max(1, len(words) - width + 1)))


def agreement(truth: str, made: str) -> tuple[float | None, float]:
    """Precision (None when nothing was made) and recall of the shingles."""
    gold, ours = shingles(truth), shingles(made) if made else Counter()
    both = sum((gold & ours).values())
    precision = both / sum(ours.values()) if ours else None
    return precision, both / sum(gold.values())


def score(truth: dict) -> Scored:
    body = gzip.decompress((SHARED / "pages" / "html" / f"{truth['id']}.html.gz").read_bytes())
    result = clean(body, url=truth["url"], source=None, now=datetime(2026, 11, 22, tzinfo=UTC))
    text = result.text if isinstance(result, Article) else ""
    # A stand-first is optional where the truth says so.
    references = filter(None, (truth["body"], truth.get("body_nosummary")))
    precision, recall = max(
        (agreement(reference, text) for reference in references), key=lambda pair: pair[1]
    )
    return Scored(truth, result, precision, recall)


@pytest.fixture(scope="module")
def open_news() -> list[Scored]:
    if not TRUTH.exists():
        pytest.skip("the open data set is not beside the checkout; set PRESSWATCH_SHARED")
    with TRUTH.open(encoding="utf-8") as lines:
        truths = [json.loads(line) for line in lines]
    return [score(truth) for truth in truths if truth["set"] in NEWS_SETS]


@pytest.mark.shared
def test_news_text_agrees_with_the_hand_made_text(open_news):
    precisions = [page.precision for page in open_news if page.precision is not None]
    precision = sum(precisions) / len(precisions)
    recall = sum(page.recall for page in open_news) / len(open_news)
    assert 2 * precision * recall / (precision + recall) >= 0.962


@pytest.mark.shared
def test_no_news_page_is_refused(open_news):
    assert [page.truth["id"] for page in open_news if isinstance(page.result, Reject)] == []


@pytest.mark.shared
def test_publication_days_agree(open_news):
    dated = [page for page in open_news if page.truth["published_at"]]
    right = 0
    for page in dated:
        at = isinstance(page.result, Article) and page.result.published_at
        # A day's precision is local midnight: up to 14 hours beside UTC.
        true = datetime.fromisoformat(page.truth["published_at"][:19]).date()
        right += bool(at) and abs((at.date() - true).days) <= 1
    assert right / len(dated) >= 0.95


@pytest.mark.shared
def test_languages_agree(open_news):
    told = [page for page in open_news if page.truth["language"] and isinstance(page.result, Article)]
    same = sum(page.result.language == page.truth["language"][:2] for page in told)
    assert same / len(told) >= 0.99


@pytest.mark.shared
@pytest.mark.parametrize(
    "page_id", [f"seed_{seed}_m{markup}" for seed in ("000", "002", "004") for markup in (1, 2, 3)]
)
def test_seed_pages_are_signed_and_dated_right(open_news, page_id):
    page = next(page for page in open_news if page.truth["id"] == page_id)
    assert isinstance(page.result, Article)
    assert page.result.title == page.truth["title"]
    assert list(page.result.authors) == page.truth["authors"]
    assert page.result.published_at == datetime.fromisoformat(page.truth["published_at"])
