"""Shows the trends page in the Airflow UI, at /plugin/trends, and makes the timetable known.

The only file besides airflow_edge.py that imports Airflow. Every component of Airflow imports it,
each task too, so the page and its libraries wait until somebody opens it.
"""

import asyncio
import os
from functools import cache
from typing import TYPE_CHECKING, Any

from airflow.plugins_manager import AirflowPlugin

from presswatch.airflow_edge import EachDay, RunNotes

if TYPE_CHECKING:
    from fastapi import FastAPI


@cache
def page() -> "FastAPI":
    """The page, open to users who may see the DAGs."""
    from airflow.api_fastapi.core_api.security import requires_access_dag
    from fastapi import Depends

    from presswatch.page.app import make_app
    from presswatch.settings import load_settings

    return make_app(lambda: load_settings(os.environ), [Depends(requires_access_dag("GET"))])


async def serve(scope: Any, receive: Any, send: Any) -> None:
    """The page as an ASGI application that is made at the first request, away from the event loop."""
    app = await asyncio.to_thread(page)
    await app(scope, receive, send)


class PresswatchPlugin(AirflowPlugin):
    """Adds "Trends" to the navigation."""

    name = "presswatch"
    timetables = [EachDay]  # noqa: RUF012
    listeners = [RunNotes()]  # noqa: RUF012
    fastapi_apps = [{"name": "presswatch", "app": serve, "url_prefix": "/presswatch"}]  # noqa: RUF012
    external_views = [  # noqa: RUF012
        {
            "name": "Trends",
            # Relative to the UI's base, which may lie below a path.
            "href": "presswatch/trends",
            "destination": "nav",
            "url_route": "trends",
        }
    ]
