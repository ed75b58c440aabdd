"""docker-compose.yml: cannot be started here, so at least its shape is checked."""

import re

import pytest
import yaml

from presswatch.settings import CHECKOUT, PREFIX, SETTINGS

TEXT = (CHECKOUT / "docker-compose.yml").read_text()
COMPOSE = yaml.safe_load(TEXT)

SERVICE_KEYS = {
    *("image", "build", "restart", "profiles", "depends_on", "healthcheck"),
    *("environment", "entrypoint", "command", "volumes", "ports", "stop_grace_period"),
}
CORE = {"postgres", "databases", "airflow-init", "api-server", "scheduler", "dag-processor", "triggerer"}
CELERY = {"redis", "worker"}


def test_the_services_are_those_of_the_embedded_runtime_and_celery():
    assert set(COMPOSE["services"]) == CORE | CELERY
    assert {name for name, service in COMPOSE["services"].items() if "profiles" in service} == CELERY


@pytest.mark.parametrize("name", sorted(CORE | CELERY))
def test_a_service_has_known_keys_only(name):
    service = COMPOSE["services"][name]
    assert set(service) - SERVICE_KEYS == set()
    assert "image" in service


def test_what_services_wait_for_exists():
    for service in COMPOSE["services"].values():
        assert set(service.get("depends_on", {})) <= CORE | CELERY


def test_volumes_are_declared():
    used = {
        mount.split(":")[0]
        for service in COMPOSE["services"].values()
        for mount in service.get("volumes", [])
    }
    assert used == set(COMPOSE["volumes"])


def test_ports_are_open_on_this_machine_only():
    ports = [port for service in COMPOSE["services"].values() for port in service.get("ports", [])]
    assert ports
    assert [port for port in ports if not port.startswith("127.0.0.1:")] == []


def test_every_presswatch_setting_in_it_exists():
    named = set(re.findall(rf"{PREFIX}[A-Z_]+", TEXT))
    assert named <= {PREFIX + key for key in SETTINGS}


def test_all_services_of_airflow_have_the_same_secrets():
    shared = ("AIRFLOW__API_AUTH__JWT_SECRET", "AIRFLOW__API__SECRET_KEY", "AIRFLOW__CORE__FERNET_KEY")
    ours = [service for service in COMPOSE["services"].values() if "build" in service]
    assert len(ours) == 6
    assert {tuple(service["environment"][name] for name in shared) for service in ours} == {
        tuple(COMPOSE["x-airflow"]["environment"][name] for name in shared)
    }


def test_a_worker_that_is_told_to_stop_lets_its_tasks_end():
    worker = COMPOSE["services"]["worker"]
    assert worker["environment"]["DUMB_INIT_SETSID"] == "0"
    assert worker["stop_grace_period"] == "10m"


def test_what_is_waited_for_until_it_is_healthy_says_when_it_is():
    waited_for = {
        name
        for service in COMPOSE["services"].values()
        for name, how in service.get("depends_on", {}).items()
        if how["condition"] == "service_healthy"
    }
    assert waited_for == {"postgres", "redis"}
    assert [name for name in waited_for if "healthcheck" not in COMPOSE["services"][name]] == []


def test_no_secret_stands_in_the_file():
    settings = [line for line in TEXT.splitlines() if not line.startswith("#")]
    secret = re.compile(r"(?:PASSWORD|SECRET|SECRET_KEY|FERNET_KEY): (?!\$\{)\S+")
    assert [line for line in settings if secret.search(line)] == []


def test_the_image_is_of_the_airflow_that_the_lock_has():
    locked = re.search(r"^apache-airflow==(\S+)", (CHECKOUT / "requirements.txt").read_text(), re.MULTILINE)
    assert f"FROM apache/airflow:{locked[1]}-" in (CHECKOUT / "Dockerfile").read_text()
