"""What the newsroom published: articles from TOML files."""

import re
import tomllib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

HERE = Path(__file__).parent

QUIRKS = {"no_date", "two_pages", "removed", "slow"}

BlockKind = Literal["paragraph", "subhead", "read-also", "caption", "newsletter", "page"]

INSERT = re.compile(r"\[\[(?P<kind>read-also|caption|newsletter|page|subhead)(?::\s*(?P<text>.+?))?\s*\]\]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One piece of a body, in order: a paragraph of prose, or an insert that a site puts between."""

    kind: BlockKind
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article as its editor filed it. Instants are aware, in the site's own offset.

    number: running number of the two sites whose urls carry one, else None
    quirks: some of QUIRKS: how the page misbehaves
    """

    slug: str
    published: datetime
    section: str
    author: str
    title: str
    blocks: tuple[Block, ...]
    lead: str | None = None
    caption: str | None = None
    credit: str | None = None
    modified: datetime | None = None
    quirks: frozenset[str] = frozenset()
    number: int | None = None

    @property
    def touched(self) -> datetime:
        """When the page last changed."""
        return self.modified or self.published

    @property
    def is_dated(self) -> bool:
        return "no_date" not in self.quirks

    @property
    def pages(self) -> tuple[tuple[Block, ...], ...]:
        """The blocks of each page; one page unless the article is split."""
        pages: list[list[Block]] = [[]]
        for block in self.blocks:
            if block.kind == "page":
                pages.append([])
            else:
                pages[-1].append(block)
        return tuple(tuple(page) for page in pages)


def read_body(body: str) -> tuple[Block, ...]:
    """Split a body at blank lines; a line of ``[[kind: text]]`` alone is an insert."""
    blocks = []
    for chunk in re.split(r"\n\s*\n", body.strip()):
        text = re.sub(r"\s*\n\s*", " ", chunk.strip())  # no-break spaces are the author's, and stay
        insert = INSERT.fullmatch(text)
        if insert:
            blocks.append(Block(kind=insert["kind"], text=insert["text"] or ""))  # type: ignore[arg-type]
        elif "[[" in text:
            raise ValueError(f"an insert must stand on a line of its own, blank lines around: {text!r}")
        else:
            blocks.append(Block(kind="paragraph", text=text))
    return tuple(blocks)


def read_article(table: dict[str, Any]) -> Article:
    """One ``[[article]]`` table; raises ValueError with the slug where it breaks the format."""
    slug = table.get("slug", "without a slug")
    try:
        article = Article(
            **{key: value for key, value in table.items() if key not in ("body", "quirks")},
            blocks=read_body(table["body"]),
            quirks=frozenset(table.get("quirks", ())),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise ValueError(f"article {slug}: {error}") from error
    if article.published.tzinfo is None or article.touched.tzinfo is None:
        raise ValueError(f"article {slug}: an instant needs its offset, as in 2023-07-31T14:29:00+07:00")
    if article.touched < article.published:
        raise ValueError(f"article {slug}: modified before it was published")
    if unknown := article.quirks - QUIRKS:
        raise ValueError(f"article {slug}: unknown quirks {sorted(unknown)}; known are {sorted(QUIRKS)}")
    if ("two_pages" in article.quirks) != (len(article.pages) == 2):
        raise ValueError(f"article {slug}: the quirk two_pages and one [[page]] line go together")
    return article


def load_articles(site: str) -> tuple[Article, ...]:
    """All articles of a site, oldest first. A site without files has none."""
    tables = (
        table
        for path in sorted((HERE / site).glob("*.toml"))
        for table in tomllib.loads(path.read_text("utf-8")).get("article", [])
    )
    return tuple(sorted(map(read_article, tables), key=lambda article: (article.published, article.slug)))
