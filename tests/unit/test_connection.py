"""What a caller learns of a warehouse that does not answer."""

import socket

import pytest

from presswatch.errors import WarehouseError
from presswatch.warehouse import connection


def test_a_silent_warehouse_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    # 2 is the shortest that the driver's library waits.
    monkeypatch.setattr(connection, "CONNECT_SECONDS", 2)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        with (
            pytest.raises(WarehouseError, match=r"timeout expired.*make status"),
            connection.connect(f"postgresql://127.0.0.1:{port}/presswatch"),
        ):
            pytest.fail("nobody answered")
