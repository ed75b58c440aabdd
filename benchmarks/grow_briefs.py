"""Grows what the words of briefs say of a topic: `make bench-briefs` writes stages/tag/brief_words.tsv anew.

A logistic regression each for "speaks of it" and "is about it, if it speaks of it", of the traits that
``brief_words.read_traits`` finds in the labelled texts of tests/quality that may be read. A trait counts by
its rarity (inverse document frequency), a text by one over the root of how many it has. With --folds the
briefs of each author are read by weights that were grown without them, and what comes out is scored.
"""

import argparse
import csv
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix, diags
from sklearn.linear_model import LogisticRegression

from benchmarks.topics import OWN, RULES, TOPICS, Case, read_cases
from presswatch.stages.tag import brief_words, tag
from presswatch.stages.tag.document import read_document

WEIGHTS = Path(brief_words.__file__).with_name("brief_words.tsv")
#: The sets that may be read, and so be learned from.
BRIEFS = "topics_briefs"
READ = (
    BRIEFS,
    "topics",
    "topics_classes",
    "topics_look_alikes",
    "topics_nine_languages",
    "topics_once_unseen",
    "topics_other_hand",
    "topics_other_senses",
    "topics_second_senses",
    "topics_third_senses",
)
#: Longer texts are not written as briefs are.
LONGEST = 800
#: A trait of fewer texts is chance.
LEAST_TEXTS = 3
#: The inverse of how much weights are held down.
FREEDOM = 40
#: What a text counts that differs from others by a word, and of fifty trades how many are passed over.
ALIKE_WEIGHT = 0.4
TRADES_APART = 16


def read_all() -> list[Case]:
    """All texts that may be learned from, with the set that each is of."""
    cases = [{**case, "set": name} for name in READ for case in read_cases(OWN / f"{name}.jsonl")]
    cases += [{**case, "set": "alike"} for language in _sentences() for case in alike_cases(language)]
    return [case for case in cases if len(f"{case['title'] or ''}\n{case['text']}") <= LONGEST]


def _rows(name: str) -> list[dict[str, str]]:
    with (OWN / f"{name}.tsv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t"))


def _sentences() -> dict[str, dict[str, Any]]:
    return tomllib.loads((OWN / "alike" / "sentences.toml").read_text("utf-8"))


def alike_cases(language: str) -> Iterator[Case]:
    """What tests/quality/test_languages_alike.py asks in a language, each sentence of a few trades only."""
    told = _sentences()[language]

    def words(name: str, apart: int = 1) -> list[str]:
        return [row[language] for row in _rows(f"alike/{name}")][::apart]

    def filled(kind: str, names: Sequence[str]) -> Iterator[str]:
        return (line.replace("{}", name) for line in told[kind] for name in names)

    trades = words("trades", TRADES_APART)
    in_passing = [
        *(("strike", "mention", line) for line in filled("strike", trades)),
        *(("strike", "mention", line) for line in filled("at", words("workplaces"))),
        *(("strike", "none", line) for line in filled("none", trades)),
        *(("strike", "none", line) for line in told["jests"]),
        *(("ai", "mention", told["ai"].replace("{}", idea)) for idea in words("ideas")),
        *(("ai", "mention", line) for line in words("systems")),
        # Thrice, since there are fewer: or what stands around them would speak for the topic.
        *(("ai", "none", line) for line in words("machines") * 3),
    ]
    cases = [
        (topic, role, told["title"], told["around"].replace("{}", line[0].upper() + line[1:]))
        for topic, role, line in in_passing
    ]
    for title, text in told["news"]:
        cases += [
            ("strike", "main", *(part.replace("{}", trade) for part in (title, text))) for trade in trades
        ]
    for role, reason in (("main", "quarrel"), ("none", "no_quarrel")):
        cases += [("strike", role, "Lindow", f"{line} {told[reason]}") for line in words("stoppages")]
    for row in (*_rows("standstills_by_language"), *_rows("other_strikes_by_language")):
        role = "main" if row["wanted"] == "strike" else "none"
        cases += [("strike", role, "Lindow", text) for text in row[language].split(" ¦ ")]
    for topic, role, title, text in cases:
        yield {**dict.fromkeys(TOPICS, "none"), topic: role, "title": title, "text": text}


def traits_of(case: Case) -> list[str]:
    return list(brief_words.read_traits(read_document(case["title"] or "", case["text"], lead_chars=0)))


def grow(cases: Sequence[Case]) -> brief_words.BriefWords:
    traits = [traits_of(case) for case in cases]
    counts = Counter(trait for found in traits for trait in found)
    names = sorted(trait for trait, count in counts.items() if count >= LEAST_TEXTS)
    places = {trait: place for place, trait in enumerate(names)}
    rows = [[places[trait] for trait in found if trait in places] for found in traits]
    ends = np.cumsum([0, *map(len, rows)])
    shares = np.repeat([1 / max(1, len(row)) ** 0.5 for row in rows], np.diff(ends))
    rarity = 1 + np.log((1 + len(cases)) / (1 + np.array([counts[trait] for trait in names])))
    rarity /= rarity.mean()
    table = csr_matrix((shares, np.concatenate(rows), ends), (len(rows), len(names))) @ diags(rarity)
    counted = np.array([ALIKE_WEIGHT if case["set"] == "alike" else 1.0 for case in cases])
    columns, bases = [], []
    for topic in TOPICS:
        roles = np.array([case[topic] for case in cases])
        for chosen, is_true in ((roles != "", roles != "none"), (roles != "none", roles == "main")):
            model = LogisticRegression(C=FREEDOM, class_weight="balanced", max_iter=1_000)
            model.fit(table[np.flatnonzero(chosen)], is_true[chosen], counted[chosen])
            columns.append(model.coef_[0] * rarity)
            bases.append(float(model.intercept_[0]))
    return brief_words.BriefWords(
        columns={topic: (2 * index, 2 * index + 1) for index, topic in enumerate(TOPICS)},
        bases=bases,
        weights={name: tuple(row) for name, row in zip(names, np.array(columns).T, strict=True)},
    )


def write(words: brief_words.BriefWords) -> str:
    """As ``brief_words.shipped_words`` reads it: a line a trait, its weights in hundredths."""
    lines = [["", *(name for topic in words.columns for name in (topic, f"{topic} main"))]]
    for trait, weights in ({"": words.bases} | words.weights).items():
        lines.append([trait, *(str(round(weight * 100)) for weight in weights)])
    return "".join("\t".join(line) + "\n" for line in lines)


def judge(cases: Sequence[Case]) -> None:
    """Prints F1 of the briefs of each author, by rules alone and with weights grown without that author."""
    authors = sorted({case["id"][:2] for case in cases if case["set"] == BRIEFS})
    without = replace(RULES, brief_words=RULES.brief_words.of(()))
    every: dict[tuple[str, str, str], list[int]] = {}
    for author in authors:
        own = [case for case in cases if case["set"] == BRIEFS and case["id"][:2] == author]
        others = [case for case in cases if case["set"] != BRIEFS or case["id"][:2] != author]
        learned = replace(RULES, brief_words=grow(others))
        for reader, rules in (("rules", without), ("words", learned)):
            for case in own:
                tags = tag(title=case["title"], text=case["text"], language=case["lang"], rules=rules)
                for verdict in tags.verdicts:
                    for kind, roles in (("present", ("main", "mention")), ("main", ("main",))):
                        found, true = verdict.role in roles, case[verdict.topic] in roles
                        for group in (author, "all"):
                            sums = every.setdefault((group, verdict.topic, f"{reader} {kind}"), [0, 0])
                            sums[0] += 2 * (found and true)
                            sums[1] += found + true
    for (group, topic, name), (both, either) in sorted(every.items()):
        if either:
            print(f"{group:5} {topic:8} {name:15} {both / either:.3f}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folds", action="store_true", help="score, and write nothing")
    everything = read_all()
    if parser.parse_args().folds:
        judge(everything)
    else:
        WEIGHTS.write_text(write(grow(everything)), "utf-8")
