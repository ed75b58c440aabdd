"""An analyst's verdict wins over the rules, says so, and survives every run."""

import json
import re
from collections.abc import Callable, Iterator

import psycopg2.errors
import pytest

from databases import PASSWORD
from presswatch import cli
from presswatch.pipeline import Run, open_house
from presswatch.warehouse.explanation import explain
from warehouse.running import NETFLIX_DAYS, Warehouse, finish_well, owning

DAY = NETFLIX_DAYS[0]
COLUMNS = "article_id, topic_name, role_name, reason"
INSERT = f"insert into core.reviews ({COLUMNS}) values (%s, %s, %s, %s)"


@pytest.fixture(scope="module")
def loaded(clone: Callable[[str], Warehouse], fetched: str) -> Warehouse:
    warehouse = clone(fetched)
    finish_well(warehouse, [Run(run_id="watch_news/0", dag="watch_news")])
    return warehouse


@pytest.fixture(scope="module")
def about_ai(loaded: Warehouse) -> str:
    """An article of the day whose subject is AI."""
    return loaded.value(
        "select min(article_id) from mart.article_topics "
        "where topic_name = 'ai' and role_name = 'main' and published_date = %s",
        DAY,
    )


@pytest.fixture(scope="module")
def as_reviewer(loaded: Warehouse) -> Iterator[Callable[..., list]]:
    """Runs a statement as a person with the roles that docs/for-analysts.md gives to one."""
    database = loaded.dsn.rpartition("/")[2]
    loaded.query(
        f"create role maria login password '{PASSWORD}' in role presswatch_reader, presswatch_reviewer"
    )
    loaded.query(f"grant connect on database {database} to maria")
    dsn = re.sub(r"//[^@]*@", f"//maria:{PASSWORD}@", loaded.dsn)
    yield lambda statement, *values: loaded.query(statement, *values, dsn=dsn)
    loaded.query(f"revoke connect on database {database} from maria")
    loaded.query("drop role maria")


def on_ai(warehouse: Warehouse) -> tuple[int, int]:
    """Articles on AI on the day: those of the mart, and those reviewed among them."""
    return (
        warehouse.value(
            "select article_count from mart.topic_days where topic_name = 'ai' and day_date = %s", DAY
        ),
        warehouse.value("select count(*) from mart.article_topics where topic_name = 'ai' and is_reviewed"),
    )


def verdict(warehouse: Warehouse, article_id: str) -> tuple:
    (found,) = warehouse.query(
        "select verdicts.role_name, rules_role_name, reviewer_name "
        "from core.verdicts left join core.reviews using (review_id) "
        "where verdicts.article_id = %s and verdicts.topic_name = 'ai'",
        article_id,
    )
    return found


def explained(warehouse: Warehouse, article_id: str) -> str:
    url = warehouse.value("select url from core.articles where article_id = %s", article_id)
    with open_house(warehouse.settings) as house, house.transaction() as cursor:
        return explain(cursor, url)


def test_a_review_wins_from_the_next_run_on_until_it_is_taken_back(
    loaded: Warehouse, about_ai: str, as_reviewer: Callable[..., list]
) -> None:
    before, (count, _) = loaded.contents(), on_ai(loaded)
    as_reviewer(INSERT, about_ai, "ai", "none", "The word is the name of a boat")
    assert loaded.query("select day_date from ops.changed_days") == [(DAY,)]
    finish_well(loaded, [Run(run_id="watch_news/1", dag="watch_news")])
    assert verdict(loaded, about_ai) == ("none", "main", "maria")
    assert on_ai(loaded) == (count - 1, 0)

    # Whatever is redone, it stands.
    finish_well(loaded, [owning(DAY, run_id="rework_news/1", dag="rework_news", reworks=True, redo_all=True)])
    assert verdict(loaded, about_ai) == ("none", "main", "maria")
    assert on_ai(loaded) == (count - 1, 0)

    assert re.search(
        r"so says maria on \d{4}-\d\d-\d\d: The word is the name of a boat \(the rules say main\)",
        explained(loaded, about_ai),
    )

    as_reviewer(INSERT, about_ai, "ai", "mention", "Named once after all")
    finish_well(loaded, [Run(run_id="watch_news/2", dag="watch_news")])
    assert on_ai(loaded) == (count, 1)

    as_reviewer(INSERT, about_ai, "ai", None, "I was wrong")
    finish_well(loaded, [Run(run_id="watch_news/3", dag="watch_news")])
    after = loaded.contents()
    assert {table for table, rows in before.items() if rows != after[table]} == {"core.reviews"}


def test_an_explanation_tells_of_a_review_until_it_counts(
    loaded: Warehouse, about_ai: str, as_reviewer: Callable[..., list]
) -> None:
    for number, role, told in ((4, "mention", "mention"), (5, None, "as the rules say")):
        as_reviewer(INSERT, about_ai, "ai", role, "For a look")
        assert re.search(
            rf"\nreview   ai: {told}, says maria on .{{10}}: For a look \(counts from the next run on\)",
            explained(loaded, about_ai),
        )
        finish_well(loaded, [Run(run_id=f"watch_news/{number}", dag="watch_news")])
        assert "\nreview " not in explained(loaded, about_ai)


def test_reviews_become_labelled_lines(
    loaded: Warehouse,
    about_ai: str,
    as_reviewer: Callable[..., list],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    as_reviewer(INSERT, about_ai, "strike", "main", "The picket is the news")
    monkeypatch.setenv("PRESSWATCH_WAREHOUSE", loaded.dsn)
    assert cli.main(["export", "reviews"]) == 0
    (line,) = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    title, text = loaded.query("select title, body_text from core.articles where article_id = %s", about_ai)[
        0
    ]
    assert (line["id"], line["title"], line["text"], line["strike"]) == (about_ai, title, text, "main")
    assert (line["reviewed"], line["reasons"]) == (["strike"], {"strike": "The picket is the news"})


@pytest.mark.parametrize(
    ("statement", "error"),
    [
        pytest.param(
            "insert into core.reviews (article_id, topic_name, role_name, reason, reviewer_name) "
            "values ('{id}', 'ai', 'none', 'x', 'someone else')",
            psycopg2.errors.InsufficientPrivilege,
            id="in another's name",
        ),
        pytest.param(
            "update core.reviews set role_name = 'main'",
            psycopg2.errors.InsufficientPrivilege,
            id="a review changed afterwards",
        ),
        pytest.param(
            "update core.verdicts set role_name = 'main'",
            psycopg2.errors.InsufficientPrivilege,
            id="a verdict without a review",
        ),
        pytest.param(
            f"insert into core.reviews ({COLUMNS}) values ('{{id}}', 'ai', 'none', ' ')",
            psycopg2.errors.CheckViolation,
            id="no reason",
        ),
        pytest.param(
            f"insert into core.reviews ({COLUMNS}) values ('{{id}}', 'ai', 'big', 'x')",
            psycopg2.errors.CheckViolation,
            id="an unknown role",
        ),
        pytest.param(
            f"insert into core.reviews ({COLUMNS}) values ('0', 'ai', 'none', 'x')",
            psycopg2.errors.RaiseException,
            id="no such article",
        ),
    ],
)
def test_what_a_reviewer_may_not_do(
    about_ai: str, as_reviewer: Callable[..., list], statement: str, error: type[Exception]
) -> None:
    with pytest.raises(error):
        as_reviewer(statement.replace("{id}", about_ai))
