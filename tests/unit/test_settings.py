"""Settings: read once, checked, and all of them documented."""

from pathlib import Path

import pytest

from presswatch.errors import SettingsError
from presswatch.settings import CHECKOUT, SETTINGS, Settings, example_file, load_settings


def test_nothing_set_gives_the_defaults():
    settings = load_settings({"HOME": "/root"})
    assert settings.state == CHECKOUT / ".state"
    assert (settings.catalogue, settings.warehouse, settings.timezone) == ("sample", None, "UTC")
    assert settings.page_bytes_max == 5 * 1024 * 1024


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        pytest.param(
            "STATE", "elsewhere", CHECKOUT / "elsewhere", id="a relative state starts at the checkout"
        ),
        pytest.param("STATE", "/srv/news", Path("/srv/news"), id="an absolute state stays"),
        pytest.param("CATALOGUE", "live", "live", id="a named catalogue"),
        pytest.param("CATALOGUE", "/srv/mine", "/srv/mine", id="a catalogue of one's own"),
        pytest.param("WAREHOUSE", "postgresql://a:b@h/d", "postgresql://a:b@h/d", id="a warehouse elsewhere"),
        pytest.param("TIMEZONE", "Asia/Jakarta", "Asia/Jakarta", id="a reporting zone"),
        pytest.param("UI_PORT", "0", 0, id="port 0 means any free one"),
        pytest.param("FETCH_SECONDS", "2.5", 2.5, id="fractions of seconds"),
        pytest.param("CLEAN_SECONDS", "", 10, id="empty means the default"),
    ],
)
def test_a_value_is_read(name, value, expected):
    assert getattr(load_settings({f"PRESSWATCH_{name}": value}), name.lower()) == expected


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        pytest.param(
            "TIMEZOME", "UTC", ["TIMEZOME", "PRESSWATCH_TIMEZONE"], id="a typing error names the setting"
        ),
        pytest.param("UI_PORT", "http", ["UI_PORT", '"http"', "8080"], id="a port is a number"),
        pytest.param("UI_PORT", "70000", ["UI_PORT", "65535"], id="a port has an end"),
        pytest.param("TIMEZONE", "WIB", ["IANA", "like Asia/Jakarta"], id="an abbreviation is no zone"),
        pytest.param("TIMEZONE", "Asia/Djakarta", ["Asia/Jakarta"], id="the nearest zone is named"),
        pytest.param("WAREHOUSE", "mysql://h/d", ["WAREHOUSE", "postgresql://"], id="only Postgres"),
        pytest.param("CATALOGUE", "smaple", ["CATALOGUE", "sample"], id="a catalogue that is no path"),
        pytest.param(
            "CATALOGUE", "/srv/live", ["CATALOGUE", "live"], id="a folder that would share a warehouse"
        ),
        pytest.param("FETCH_SECONDS", "nan", ["FETCH_SECONDS", "seconds"], id="not a number of seconds"),
        pytest.param("CLEAN_SECONDS", "-1", ["CLEAN_SECONDS", "seconds"], id="no time is no deadline"),
        pytest.param("CONTACT", "me", ["CONTACT", "mail"], id="a contact that reaches nobody"),
        pytest.param("PAGE_RETENTION_DAYS", "1.5", ["PAGE_RETENTION_DAYS", "days"], id="whole days"),
    ],
)
def test_an_error_names_the_setting_and_the_cure(name, value, words):
    with pytest.raises(SettingsError) as error:
        load_settings({f"PRESSWATCH_{name}": value})
    assert [word for word in words if word not in str(error.value)] == []


def test_every_field_has_a_setting_and_every_setting_a_field():
    assert {key.lower() for key in SETTINGS} == set(Settings.__annotations__)


def test_the_example_file_lists_every_setting_with_its_default():
    assert (CHECKOUT / ".env.example").read_text() == example_file()


def test_the_example_file_is_itself_valid():
    lines = [line for line in example_file().splitlines() if line and not line.startswith("#")]
    assert load_settings(dict(line.split("=", 1) for line in lines)) == load_settings({})
