"""What we ask of the running Airflow, over its public REST API."""

import time
from datetime import date
from typing import Any

import requests

from embedded.installation import Installation
from embedded.state import RuntimeFailure

COMPONENTS = ("metadatabase", "scheduler", "dag_processor", "triggerer")

#: A busy machine's takes over a minute; one that does not run refuses at once.
ANSWER_SECONDS = 180.0
#: Airflow makes all runs of a backfill before it answers: two hundred took over a minute on a busy machine.
BACKFILL_SECONDS = 600.0
REMEDY = "See `make logs NAME=api-server`, then `make run` again: it goes on from here."


class AirflowApi:
    """A session with Airflow as its admin. Logs in at the first call."""

    def __init__(self, installation: Installation) -> None:
        self._base = installation.ui_url
        self._login = {"username": "admin", "password": installation.secrets.admin_password}
        self._session = requests.Session()
        self._session.trust_env = False  # no proxy between us and this machine

    def health(self) -> dict[str, str]:
        """Component → "healthy" or what is wrong; every component is named."""
        try:
            answer = self._session.get(f"{self._base}/api/v2/monitor/health", timeout=10)
            answer.raise_for_status()
            report = answer.json()
        except requests.RequestException:
            return dict.fromkeys(COMPONENTS, "unknown: the API does not answer")
        return {name: (report.get(name) or {}).get("status") or "not started" for name in COMPONENTS}

    def dag_ids(self) -> set[str]:
        return {dag["dag_id"] for dag in self._get("dags", limit=100)["dags"]}

    def paused_dags(self) -> list[str]:
        """Those that are switched off in the UI, by name: nothing of them begins, not even the next task."""
        return sorted(dag["dag_id"] for dag in self._get("dags", paused=True, limit=100)["dags"])

    def import_errors(self) -> list[str]:
        """One text for each DAG file that cannot be imported."""
        found = self._get("importErrors", limit=100)["import_errors"]
        return [f"{error['filename']}: {error['stack_trace'].strip()}" for error in found]

    def count_runs(self, dag_id: str, first: date, last: date, state: str) -> int:
        """Runs of a DAG in one state whose logical date lies on the days first to last (UTC)."""
        answer = self._get(
            f"dags/{dag_id}/dagRuns",
            state=state,
            run_type="backfill",
            logical_date_gte=f"{first}T00:00:00Z",
            logical_date_lte=f"{last}T23:59:59Z",
            limit=1,
        )
        count: int = answer["total_entries"]
        return count

    def active_backfill(self, dag_id: str) -> tuple[date, date] | None:
        """First and last day of the backfill that Airflow holds open; it allows one for a DAG."""
        for backfill in self._get("backfills", dag_id=dag_id, limit=100)["backfills"]:
            if backfill["completed_at"] is None:
                first, last = (backfill[key][:10] for key in ("from_date", "to_date"))
                return date.fromisoformat(first), date.fromisoformat(last)
        return None

    def create_backfill(self, dag_id: str, first: date, last: date, *, again: str, runs: int) -> None:
        """Ask for the runs of these days; `again` is none, failed or completed, as in the UI."""
        wanted = {
            "dag_id": dag_id,
            "from_date": f"{first}T00:00:00Z",
            "to_date": f"{last}T00:00:00Z",
            "reprocess_behavior": again,
            "max_active_runs": runs,
        }
        self._checked(self._send("POST", "backfills", BACKFILL_SECONDS, json=wanted))

    def _get(self, path: str, **params: Any) -> Any:
        return self._checked(self._send("GET", path, params=params))

    def _send(
        self, method: str, path: str, seconds: float = ANSWER_SECONDS, **extra: Any
    ) -> requests.Response:
        try:
            if "Authorization" not in self._session.headers:
                answer = self._session.post(f"{self._base}/auth/token", json=self._login, timeout=seconds)
                self._session.headers["Authorization"] = f"Bearer {self._checked(answer)['access_token']}"
            return self._session.request(method, f"{self._base}/api/v2/{path}", timeout=seconds, **extra)
        except requests.RequestException as error:
            raise RuntimeFailure(f"Airflow did not answer {method} {path}: {error}. {REMEDY}") from error

    def _checked(self, answer: requests.Response) -> Any:
        if not answer.ok:
            raise RuntimeFailure(
                f"Airflow answered {answer.status_code} to {answer.request.method} "
                f"{answer.request.path_url}: {answer.text[:500]}. {REMEDY}"
            )
        return answer.json()


def wait_for_dags(api: AirflowApi, wanted: set[str], seconds: float = 120) -> None:
    """Return when Airflow has read all DAG files; raises RuntimeFailure with the import errors."""
    until = time.monotonic() + seconds
    while missing := wanted - api.dag_ids():
        errors = api.import_errors()
        if errors:
            raise RuntimeFailure("A DAG file cannot be imported:\n" + "\n".join(errors))
        if time.monotonic() > until:
            raise RuntimeFailure(
                f"Airflow did not read {', '.join(sorted(missing))} within {seconds:.0f} s; "
                "see `make logs NAME=dag-processor`."
            )
        time.sleep(0.5)
