"""An embedded Postgres, a template of a migrated warehouse cloned for every test, and the newsroom."""

import itertools
import shutil
from collections.abc import Callable, Generator, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from databases import OWNER, PASSWORD, copy_database
from embedded import postgres
from presswatch import pipeline
from presswatch.pipeline import Run, cleaning, discovering, house
from presswatch.settings import CHECKOUT, Settings, load_settings
from rules import compile_once
from sample.newsroom import Newsroom
from serving import serving
from warehouse.ferries import Site
from warehouse.running import DAYS, Warehouse, clean_in_process, finish_well, owning, sweep

Clone = Callable[[str], Warehouse]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Around each test of this folder and all its fixtures; pytest asks here for those of all folders."""
    with pytest.MonkeyPatch.context() as patch:
        if item.path.is_relative_to(Path(__file__).parent):
            patch.setattr(cleaning, "clean_pages", clean_in_process)
            patch.setattr(discovering, "PAUSE_SECONDS", 0)
            patch.setattr(house, "compile_rules", compile_once)
        return (yield)


@pytest.fixture(scope="session")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample's catalogue with sites that do not mind being asked without a pause."""
    folder = tmp_path_factory.mktemp("catalogues") / "hasty"
    folder.mkdir()
    sample = CHECKOUT / "plugins/presswatch/catalogue/sample"
    text = (sample / "sources.toml").read_text(encoding="utf-8")
    hasty = text.replace("delay_seconds = 0.2", "delay_seconds = 0")
    assert hasty != text
    (folder / "sources.toml").write_text(hasty, encoding="utf-8")
    shutil.copy(sample / "panels.toml", folder)
    return folder


@pytest.fixture(scope="session")
def settings(catalogue: Path, room: Newsroom) -> Settings:
    """Settings without a warehouse."""
    return load_settings(
        {"PRESSWATCH_CATALOGUE": str(catalogue), "PRESSWATCH_SAMPLE_PORT": str(room.base_port)}
    )


@pytest.fixture(scope="session")
def clone(server: tuple[postgres.Server, str], settings: Settings) -> Clone:
    """A function that makes a new warehouse: a copy of a database, or of nothing (template1)."""
    place, password = server
    numbers = itertools.count(1)

    def make(template: str) -> Warehouse:
        name = f"w{next(numbers)}"
        copy_database(place, password, template, name)
        dsn = place.url(OWNER, PASSWORD, name)
        return Warehouse(replace(settings, warehouse=dsn), place.url(postgres.SUPERUSER, password, name))

    return make


@pytest.fixture(scope="session")
def migrated(clone: Clone, room: Newsroom) -> str:
    """Name of a database with the schema and the catalogue, and rules of robots.txt that ask for no pause."""
    warehouse = clone("template1")
    pipeline.migrate(warehouse.settings)
    for port in range(room.base_port + 1, room.base_port + 5):
        warehouse.query(
            "insert into ops.robots (origin, robots_text, kept_until) values (%s, '', 'infinity')",
            f"http://127.0.0.1:{port}",
        )
    return warehouse.dsn.rpartition("/")[2]


@pytest.fixture(scope="session")
def fetched(clone: Clone, migrated: str) -> str:
    """Name of a database in which the pages of DAYS wait to be cleaned."""
    warehouse = clone(migrated)
    for first, last in ((DAYS[0], DAYS[7]), (DAYS[8], DAYS[15]), (DAYS[16], DAYS[18]), (DAYS[19], DAYS[19])):
        run = owning(first, last=last, run_id=f"fetching/{first}")
        with pipeline.open_house(warehouse.settings, run) as house:
            for receipt in pipeline.discover(house, run):
                pipeline.fetch(house, run, [receipt.source or ""])
    return warehouse.dsn.rpartition("/")[2]


@pytest.fixture(scope="session")
def published(clone: Clone, fetched: str) -> str:
    """Name of a database in which all of DAYS are published."""
    warehouse = clone(fetched)
    finish_well(warehouse, [owning(DAYS[0], last=DAYS[-1])])
    return warehouse.dsn.rpartition("/")[2]


@pytest.fixture
def warehouse(clone: Clone, migrated: str) -> Warehouse:
    """An empty warehouse."""
    return clone(migrated)


@pytest.fixture
def fetched_warehouse(clone: Clone, fetched: str) -> Warehouse:
    """A warehouse in which the pages of DAYS wait to be cleaned."""
    return clone(fetched)


@pytest.fixture(scope="session")
def sample(clone: Clone, migrated: str) -> Warehouse:
    """Every article: the archive in two sweeps, and what the feeds list now."""
    warehouse = clone(migrated)
    sweep(warehouse, owning(date(2023, 5, 1), last=date(2023, 11, 30)))
    sweep(warehouse, owning(date(2025, 10, 1), last=date(2025, 10, 31)))
    sweep(warehouse, Run(run_id="watch_news/now", dag="watch_news"))
    return warehouse


@pytest.fixture
def site() -> Iterator[str]:
    Site.asked.clear()
    Site.pages = {"/robots.txt": (200, "")}
    with serving(Site) as url:
        yield url


@pytest.fixture
def watched(warehouse: Warehouse, site: str, tmp_path: Path) -> Warehouse:
    """A warehouse that watches the site."""
    (tmp_path / "sources.toml").write_text(
        f"""
[ferries]
title = "Ferries"
homepage = "{site}/"
language = "en"
timezone = "UTC"
feeds = ["{site}/feed.xml"]
date_index = "{site}/index/{{date:%Y-%m-%d}}?page={{page}}"
date_in_url = '/(?P<year>\\d{{4}})/(?P<month>\\d\\d)/(?P<day>\\d\\d)/'
article_url = '/\\d{{4}}/'
delay_seconds = 0
allow_addresses = ["{urlsplit(site).netloc}"]
""",
        encoding="utf-8",
    )
    warehouse.settings = replace(warehouse.settings, catalogue=str(tmp_path))
    pipeline.migrate(warehouse.settings)
    return warehouse
