"""The first look at a warehouse: the trend by week, and one story in several languages."""

from presswatch.warehouse.connection import Cursor, Row, query

_REPORTS = "queries/reports.sql"
_BAR_WIDTH = 24


def first_report(cursor: Cursor) -> str:
    """What `make run` prints when it is done; says so when there is nothing yet."""
    weeks = query(cursor, _REPORTS, "weeks")
    if not weeks:
        return (
            "The warehouse has no dated article yet. Backfill archive_news over a few days, then look again."
        )
    story = query(cursor, _REPORTS, "widest_story")[0]
    members = query(cursor, _REPORTS, "members", story_id=story["story_id"])
    shared = query(cursor, _REPORTS, "shared", story_id=story["story_id"])
    return "\n".join([*_week_table(weeks), "", *_story(story, members, shared)])


def _week_table(weeks: list[Row]) -> list[str]:
    most = max(max(week["ai_count"], week["strike_count"]) for week in weeks) or 1
    lines = [
        "AI and strikes by week (articles; a = AI, s = strike)",
        f"{'week of':10}  {'all':>4}  {'ai':>4}  {'strike':>6}  {'both':>4}",
    ]
    for week in weeks:
        bars = "".join(
            letter * round(week[column] / most * _BAR_WIDTH)
            for letter, column in (("a", "ai_count"), ("s", "strike_count"))
        )
        lines.append(
            f"{week['week_date']}  {week['processed_article_count']:4}  {week['ai_count']:4}  "
            f"{week['strike_count']:6}  {week['both_count']:4}  {bars}"
        )
    return lines


def _story(story: Row, members: list[Row], shared: list[Row]) -> list[str]:
    languages = ", ".join(story["language_codes"])
    lines = [f"One story in {len(story['language_codes'])} languages ({languages})"]
    for member in members:
        day = member["published_at"].date().isoformat() if member["published_at"] else "undated   "
        lines.append(f"{day}  {member['language_code']}  {member['source_name']:14}  {member['title']}")
    if shared:
        lines.append("joined by " + ", ".join(row["shared_value"] for row in shared))
    return lines
