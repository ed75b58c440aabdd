"""Changed rules tried on stored articles, then taken into the catalogue or dropped."""

import shutil
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

from presswatch.catalogue.names import load_names
from presswatch.catalogue.topics import load_topics
from presswatch.errors import InputError
from presswatch.pipeline.batches import ARTICLES_AT_ONCE
from presswatch.pipeline.house import House, migrate
from presswatch.records import Mention, Span, Tags
from presswatch.settings import Settings
from presswatch.stages.tag import Rules, compile_rules, tag
from presswatch.text.sentences import sentence_spans
from presswatch.warehouse import trials
from presswatch.warehouse.connection import Row
from presswatch.warehouse.trials import TaggedArticle

#: What a folder of changed rules may hold.
RULE_FILES = ("topics.toml", "names.toml")


def try_rules(house: House, folder: Path, since: date, until: date, progress: Callable[[int], None]) -> int:
    """Tag the stored articles of the days by the rules in ``folder``, and keep the difference as a trial.

    What people see stays as it is. progress: called with the number of articles done. Articles without
    a date, and those that wait to be tagged, are left out. Returns the trial's number.
    """
    rules = _rules(house, folder)
    with house.transaction() as cursor:
        trial_id = trials.open_trial(
            cursor, rules_version=rules.version, folder=str(folder.resolve()), since=since, until=until
        )
    done, after = 0, ""
    while True:
        with house.transaction() as cursor:
            articles = trials.next_articles(
                cursor, since=since, until=until, after=after, limit=ARTICLES_AT_ONCE
            )
            if not articles:
                break
            rows = [row for article in articles for row in _differences(article, rules)]
            trials.save_verdicts(cursor, trial_id, rows)
        done, after = done + len(articles), articles[-1].article_id
        progress(done)
    with house.transaction() as cursor:
        trials.finish(cursor, trial_id, done)
    return trial_id


def promote_rules(house: House, settings: Settings, trial_id: int) -> Row:
    """Put the rules of a trial into the catalogue; the trial as a row.

    Raises InputError when they are not what was tried any more, or cannot be written. From then on
    what is tagged is tagged by them; what was tagged before is redone by `rework_news`.
    """
    trial = _open_trial(house, trial_id)
    folder = Path(trial["catalogue_folder"])
    if _rules(house, folder).version != trial["rules_version"]:
        raise InputError(f"the rules in {folder} have changed since trial {trial_id}; try them again")
    if folder != house.folder.resolve():
        _put([name for name in RULE_FILES if (folder / name).exists()], folder, house.folder)
    migrate(settings)
    with house.transaction() as cursor:
        trials.decide(cursor, trial_id, "promoted")
    return trial


def _put(names: Sequence[str], folder: Path, catalogue: Path) -> None:
    """Copy files of rules, all or none: no task that begins meanwhile reads half of one, and no full disk
    leaves one."""
    drafts = {catalogue / f"{name}.new": catalogue / name for name in names}
    try:
        for draft, path in drafts.items():
            shutil.copyfile(folder / path.name, draft)
        for draft, path in drafts.items():
            draft.replace(path)
    except OSError as error:
        for draft in drafts:
            with suppress(OSError):
                draft.unlink()
        raise InputError(
            f"{catalogue} cannot be written: {error.strerror}; its rules are as they were. Mend that and "
            "promote again, or put them there and run `presswatch migrate`"
        ) from error


def drop_rules(house: House, trial_id: int) -> None:
    """Close a trial without taking its rules; what it found stays for reference."""
    _open_trial(house, trial_id)
    with house.transaction() as cursor:
        trials.decide(cursor, trial_id, "dropped")


def _open_trial(house: House, trial_id: int) -> Row:
    with house.transaction() as cursor:
        trial = trials.read_trial(cursor, trial_id)
    if trial is None:
        raise InputError(f"there is no trial {trial_id}; look into ops.rule_trials")
    if trial["outcome_name"] != "open" or trial["article_count"] is None:
        state = "not finished" if trial["article_count"] is None else trial["outcome_name"]
        raise InputError(f"trial {trial_id} is {state}; try the rules again")
    return trial


def _rules(house: House, folder: Path) -> Rules:
    held = {name for name in RULE_FILES if (folder / name).exists()}
    if not held:
        raise InputError(f"{folder} holds neither topics.toml nor names.toml; put the changed one there")
    # What the folder leaves out is as it is now.
    topics, names = (folder if name in held else house.folder for name in RULE_FILES)
    return compile_rules(load_topics(topics), load_names(names))


def _differences(article: TaggedArticle, rules: Rules) -> list[Row]:
    """A row for each topic that the article has by what stands or by ``rules``."""
    tags = tag(
        title=article.title,
        text=article.body_text,
        language=article.language_code,
        rules=rules,
        published_on=article.local_date,
    )
    now = {verdict.topic: verdict.role for verdict in tags.verdicts}
    rows: list[Row] = []
    for topic in sorted({*now, *article.standing}):
        standing_role, is_reviewed = article.standing.get(topic, ("none", False))
        role = now.get(topic, "none")
        if standing_role == role == "none":
            continue
        row: dict[str, Any] = {
            "article_id": article.article_id,
            "topic_name": topic,
            "standing_role_name": standing_role,
            "role_name": role,
            "is_reviewed": is_reviewed,
        }
        rows.append(row | (_evidence(article, topic, tags) if standing_role != role else {}))
    return rows


def _evidence(article: TaggedArticle, topic: str, tags: Tags) -> Row:
    """The sentence that makes the difference: of words that only one of the two counts, else of the first."""
    standing = [(zone, (first, end)) for name, zone, first, end in article.mentions if name == topic]
    mentions = {(mention.zone, mention.span): mention for mention in tags.mentions if mention.topic == topic}
    now = [spot for spot, mention in mentions.items() if mention.rejected_by is None]
    fresh = [spot for spot in now if spot not in standing]
    gone = [spot for spot in standing if spot not in now]
    spots = [*fresh, *gone, *now, *standing]
    if not spots:
        return {}
    zone, span = spots[0]
    passage = (article.title or "") if zone == "title" else article.body_text
    first, end = _sentence(passage, span)
    return {
        "zone_name": zone,
        "sentence_start": first,
        "sentence_end": end,
        "because": _because(mentions.get(spots[0])),
    }


def _because(mention: Mention | None) -> str:
    if mention is None:
        return "no term any more"
    return f"rejected by {mention.rejected_by}" if mention.rejected_by else f"rule {mention.rule}"


def _sentence(passage: str, span: Span) -> Span:
    return next(((first, end) for first, end in sentence_spans(passage) if first <= span[0] < end), span)
