"""The routes of the trends page: read-only, for those whom Airflow has let in."""

import subprocess
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

from fastapi import FastAPI, HTTPException, Response
from fastapi.params import Depends

from presswatch.errors import InputError, PresswatchError
from presswatch.page.content import render_problem, render_trends
from presswatch.page.proofs import render_articles
from presswatch.page.words import ROOT
from presswatch.settings import Settings
from presswatch.warehouse.page import Asked, Period, read_articles, read_trends

_STATIC = Path(__file__).parent / "static"
_ASSETS = {"page.css": "text/css", "page.js": "text/javascript", "vega.js": "text/javascript"}

_BUNDLE = "import vl_convert; print(vl_convert.javascript_bundle('window.vegaEmbed = vegaEmbed;'))"

# Titles and urls come from the open web: whatever slips through the escaping finds nothing to run.
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'self'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


def make_app(load: Callable[[], Settings], guards: Sequence[Depends]) -> FastAPI:
    """The page at ``/trends`` and what it loads below it.

    load:   reads the settings; asked anew for every page
    guards: what every route depends on, so that strangers get 401
    """
    # No generated documentation: its pages would answer without login.
    app = FastAPI(title="presswatch", docs_url=None, redoc_url=None, openapi_url=None, dependencies=guards)

    # Plain functions: Starlette runs them in threads, and the warehouse may take its time.
    @app.get("/trends")
    def trends(
        topic: str = "", slice: str = "", by: str = "", since: str = "", until: str = "", known: str = ""
    ) -> Response:
        def made() -> str:
            asked = Asked(
                topic=topic,
                **_slice(slice),
                by=_by(by),
                since=_day(since),
                until=_day(until),
                known=_day(known),
            )
            return render_trends(read_trends(load().warehouse_url(), asked), datetime.now(UTC))

        return _page(made)

    @app.get("/trends/articles")
    def articles(
        topic: str,
        also: str = "",
        since: str = "",
        until: str = "",
        language: str = "",
        source: str = "",
        panel: str = "",
    ) -> Response:
        def made() -> str:
            first, last = _day(since), _day(until)
            if first is None or last is None:
                raise InputError("name the days: since and until.")
            data = read_articles(
                load().warehouse_url(),
                topic,
                first,
                last,
                also=also,
                language=language,
                source=source,
                panel=panel,
            )
            return render_articles(data)

        return _page(made, root="")

    @app.get("/trends/{name}")
    def asset(name: str) -> Response:
        if name not in _ASSETS:
            raise HTTPException(status_code=404)
        return Response(
            vega() if name == "vega.js" else (_STATIC / name).read_bytes(),
            media_type=_ASSETS[name],
            headers={**_HEADERS, "Cache-Control": f"private, max-age={604800 if name == 'vega.js' else 300}"},
        )

    return app


@cache
def vega() -> bytes:
    """Vega, Vega-Lite and Vega-Embed in one script, out of the wheel: no page of ours needs the internet."""
    # In a process of its own: it takes seconds in which Airflow's server could answer nobody else.
    made = subprocess.run([sys.executable, "-c", _BUNDLE], check=True, capture_output=True)
    return made.stdout


def _page(made: Callable[[], str], root: str = ROOT) -> Response:
    """The page that is made, or one that tells why not."""
    try:
        return _html(made(), 200)
    except PresswatchError as error:
        status = 400 if isinstance(error, InputError) else 503
        return _html(render_problem(str(error), root=root), status)


def _html(text: str, status: int) -> Response:
    headers = {**_HEADERS, "Cache-Control": "private, no-store"}
    return Response(text, status_code=status, media_type="text/html; charset=utf-8", headers=headers)


def _slice(text: str) -> dict[str, str]:
    """Slice and value of "language:id"; nothing for all. Raises InputError."""
    if not text:
        return {}
    kind, _, value = text.partition(":")
    if kind not in ("language", "source", "panel"):
        raise InputError(f'"{text}" is no part of the press; choose one of the list.')
    return {"slice": kind, "slice_value": value}


def _by(text: str) -> Period | None:
    match text:
        case "":
            return None
        case "day" | "week" | "month":
            return text
        case _:
            raise InputError(f'"{text}" is neither day nor week nor month.')


def _day(text: str) -> date | None:
    """A day of the form; None when its field is empty. Raises InputError."""
    if not text:
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = date.min
    if not 1900 <= day.year <= 2100:
        raise InputError(f'"{text}" is no day of the news; write it like 2023-07-31.')
    return day
