"""What people said of articles, as labelled texts to score rules with."""

from collections.abc import Iterator
from typing import Any

from presswatch.warehouse.connection import Cursor, query


def labelled(cursor: Cursor) -> Iterator[dict[str, Any]]:
    """One line for each reviewed article, as `tag` and the scorers read them:
    ``{id, url, lang, title, text, ai: "main", …, reviewed: ["ai"], reasons: {"ai": "…"}}``.

    A topic that is not in ``reviewed`` has the verdict of the rules: nobody judged it.
    """
    for row in query(cursor, "queries/reviews.sql", "labels"):
        yield {
            "id": row["article_id"],
            "url": row["url"],
            "lang": row["language_code"],
            "title": row["title"],
            "text": row["body_text"],
            **(row["standing_roles"] or {}),
            **row["roles"],
            "reviewed": sorted(row["roles"]),
            "reasons": row["reasons"],
        }
