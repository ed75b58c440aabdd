"""The whole history of one article in words."""

from datetime import timedelta

from presswatch.errors import InputError
from presswatch.text.english import counted
from presswatch.warehouse.connection import Cursor, Row, query

_EXPLANATION = "queries/explanation.sql"
_MISSING = {
    "paywall": "only the part before a paywall",
    "truncated": "cut short: the page's own data holds more text",
    "next_page": "only its first page: the text goes on at another url",
    None: "the page says that it is not free; nothing of it is known to be missing",
}


def explain(cursor: Cursor, url: str) -> str:
    """Where it was found, what became of the page, what was cut, its copies, topics and story.

    url: normalised. Raises InputError when no listing ever showed it.
    """
    found = query(cursor, _EXPLANATION, "link", url=url)
    if not found:
        raise InputError(f"{url}: no listing ever showed this url; look for it in ops.page_links")
    link = found[0]
    parts = [f"{url}", *_found(link), *_rejects(query(cursor, _EXPLANATION, "rejects", url=url))]
    article = query(cursor, _EXPLANATION, "article", page_link_id=link["page_link_id"])
    if article:
        parts += _article(cursor, article[0])
    return "\n".join(parts)


def _found(link: Row) -> list[str]:
    lines = [
        f"found    {link['found_at']:%Y-%m-%d %H:%M} UTC by {link['dag_name']} of {link['source_name']}, "
        f"in {link['found_in']} ({link['found_kind']})"
    ]
    if link["page_id"]:
        lines.append(
            f"fetched  {link['page_fetched_at']:%Y-%m-%d %H:%M} UTC: status {link['status_code']}, "
            f"{link['body_bytes']} bytes in {link['fetch_ms']} ms"
        )
        if link["is_archived"]:
            lines.append(f"         the site no longer has it; from the archive: {link['final_url']}")
        elif link["final_url"] != link["url"]:
            lines.append(f"         came from {link['final_url']}")
    else:
        reason = f" ({link['reason_name']})" if link["reason_name"] else ""
        lines.append(f"fetched  no page: {link['outcome_name']}{reason}, {link['attempt_count']} tries")
    if link["next_attempt_at"]:
        lines.append(f"         next try at {link['next_attempt_at']:%Y-%m-%d %H:%M} UTC")
    return lines


def _rejects(rejects: list[Row]) -> list[str]:
    return [
        f"rejected {reject['rejected_at']:%Y-%m-%d %H:%M} UTC by {reject['stage_name']} "
        f"as {reject['reason_name']}: {reject['detail']}"
        for reject in rejects
    ]


def _article(cursor: Cursor, article: Row) -> list[str]:
    article_id = article["article_id"]
    published = (
        f"{article['published_at']:%Y-%m-%d %H:%M} UTC (to the {article['published_precision']}, "
        f"read from {article['published_from']}{_clock(article)}; counts on {article['published_date']})"
        if article["published_at"]
        else "the page does not say when it was published; it stays out of every series"
    )
    lines = [
        f"cleaned  “{article['title'] or 'untitled'}”, {counted(article['word_count'], 'word')} "
        f"in {article['language_code']}, rules {article['cleaner_version']}",
        f"         by {', '.join(article['authors']) or 'nobody named'}; {published}",
    ]
    if article["missing_part_name"] or article["is_paywalled"]:
        lines.append(f"         {_MISSING[article['missing_part_name']]}")
    if article["credit"]:
        lines.append(f"         credits {article['credit']}")
    lines += [
        f"cut      {cut['reason_name']}: {counted(cut['cut_count'], 'passage')}, "
        f"{counted(cut['character_count'], 'character')}"
        for cut in query(cursor, _EXPLANATION, "cuts", article_id=article_id)
    ]
    lines += [
        f"copies   {copy['relation']} {copy['url']} ({copy['kind_name']}, {copy['similarity_share']:.0%})"
        for copy in query(cursor, _EXPLANATION, "copies", article_id=article_id)
    ]
    mentions = query(cursor, _EXPLANATION, "mentions", article_id=article_id)
    for verdict in query(cursor, _EXPLANATION, "verdicts", article_id=article_id):
        lines.append(
            f"topic    {verdict['topic_name']}: {verdict['role_name']}, score {verdict['score']:.2f}"
        )
        if verdict["review_id"]:
            lines.append(_review(verdict))
        lines += [
            _mention(article, mention)
            for mention in mentions
            if mention["topic_name"] == verdict["topic_name"]
        ]
    lines += [
        f"review   {review['topic_name']}: {review['role_name'] or 'as the rules say'}, says "
        f"{review['reviewer_name']} on {review['reviewed_at']:%Y-%m-%d}: {review['reason']} "
        "(counts from the next run on)"
        for review in query(cursor, _EXPLANATION, "waiting_reviews", article_id=article_id)
    ]
    for story in query(cursor, _EXPLANATION, "story", article_id=article_id):
        lines.append(
            f"story    {counted(story['article_count'], 'article')} in {', '.join(story['language_codes'])}, "
            f"first told by {story['first_source_name']}: {story['story_url']}"
        )
    lines += [
        f"         {link['relation_name']:7} {link['likeness_share']:.2f} {link['language_code']} "
        f"“{link['title']}” shares {link['shared']}"
        for link in query(cursor, _EXPLANATION, "story_links", article_id=article_id)
    ]
    return lines


def _clock(article: Row) -> str:
    """What the page's own clock showed, where it is not that of UTC."""
    minutes = article["published_offset_minutes"]
    if not minutes:
        return ""
    local = article["published_at"] + timedelta(minutes=minutes)
    return f", {local:%Y-%m-%d %H:%M} there"


def _review(verdict: Row) -> str:
    since = "; the article was edited since" if verdict["is_edited_since"] else ""
    return (
        f"         so says {verdict['reviewer_name']} on {verdict['reviewed_at']:%Y-%m-%d}: "
        f"{verdict['reason']} (the rules say {verdict['rules_role_name']}{since})"
    )


def _mention(article: Row, mention: Row) -> str:
    text = article["title"] if mention["zone_name"] == "title" else article["body_text"]
    start, end = mention["span_start"], mention["span_end"]
    before = text[max(0, start - 50) : start].replace("\n", " ")
    after = text[end : end + 50].replace("\n", " ")
    verdict = f"rejected by {mention['rejected_by']}" if mention["rejected_by"] else mention["rule_name"]
    return f"         {mention['zone_name']:5} …{before}[{text[start:end]}]{after}… ({verdict})"
