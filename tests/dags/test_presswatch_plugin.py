"""The plugin as Airflow's components see it, tasks among them."""

import os
import subprocess
import sys
from pathlib import Path

from presswatch.settings import CHECKOUT

LOOK = """
import sys
from airflow.plugins_manager import get_fastapi_plugins, get_plugin_info

app = next(app for app in get_fastapi_plugins()[0] if app["name"] == "presswatch")
plugin = next(plugin for plugin in get_plugin_info() if plugin["name"] == "presswatch")
(view,) = plugin["external_views"]
print(app["url_prefix"], view["url_route"], view["href"], view["destination"])
print(sorted({"altair", "presswatch.page.app"} & set(sys.modules)))
"""


def test_airflow_loads_the_page_only_when_somebody_opens_it(tmp_path: Path) -> None:
    environ = {
        **os.environ,
        "AIRFLOW_HOME": str(tmp_path),
        "AIRFLOW__CORE__PLUGINS_FOLDER": str(CHECKOUT / "plugins"),
        "AIRFLOW__LOGGING__LOGGING_LEVEL": "ERROR",
    }
    seen = subprocess.run(
        [sys.executable, "-c", LOOK], env=environ, cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert seen.stdout.splitlines()[-2:] == ["/presswatch trends presswatch/trends nav", "[]"]
