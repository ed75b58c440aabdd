"""Connections that are opened through the guard of addresses (addresses.py), under an alarm (alarms.py)."""

import http.client
import random
import socket
import ssl
from functools import cache
from typing import Any
from urllib.parse import urlsplit

import certifi
from requests import PreparedRequest
from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import NewConnectionError

from presswatch.web.addresses import check_address, resolve, resolve_checked
from presswatch.web.alarms import Alarm
from presswatch.web.limits import Limits


class _Lines:
    """A file that remembers the line read last; empty at its end."""

    def __init__(self, file: Any) -> None:
        self._file = file
        self.last = b""

    def readline(self, *limit: int) -> bytes:
        self.last = self._file.readline(*limit)
        return self.last

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)


class _StrictResponse(http.client.HTTPResponse):
    """Refuses a head that is cut short, which the standard library takes for a whole one, and reads past
    every interim answer, such as "103 Early Hints", where it knows 100 only."""

    def begin(self) -> None:
        file = self.fp
        lines = _Lines(file)
        self.fp = lines  # type: ignore[assignment]
        super().begin()
        self.fp = file
        if not lines.last:
            raise http.client.HTTPException("the head of the answer is cut short")

    def _read_status(self) -> tuple[str, int, str]:
        while True:
            version, status, reason = super()._read_status()  # type: ignore[misc]
            if not 101 < status < 200:  # RFC 9110, 15.2; 101 would be the end of HTTP
                return version, status, reason
            http.client.parse_headers(self.fp)


class GuardedAdapter(HTTPAdapter):
    """The adapter of requests for one connection, opened through the guard and under the alarm."""

    def __init__(self, limits: Limits, allowed: frozenset[str], alarm: Alarm, proxy: str | None) -> None:
        self._pools = _guarded_pools(limits, allowed, alarm, is_proxy=proxy is not None)
        super().__init__(pool_connections=1, pool_maxsize=1)

    def init_poolmanager(self, *args: Any, **settings: Any) -> None:
        super().init_poolmanager(*args, **settings)
        self.poolmanager.pool_classes_by_scheme = self._pools

    def proxy_manager_for(self, proxy: str, **settings: Any) -> Any:
        manager = super().proxy_manager_for(proxy, **settings)
        manager.pool_classes_by_scheme = self._pools
        return manager

    def build_connection_pool_key_attributes(
        self, request: PreparedRequest, verify: Any, cert: Any = None
    ) -> Any:
        parts = urlsplit(request.url or "")
        origin = {"scheme": parts.scheme, "host": parts.hostname, "port": parts.port}
        return origin, {"ssl_context": _tls()}  # one for all: to load the authorities takes 20 ms

    def cert_verify(self, conn: Any, url: str, verify: Any, cert: Any) -> None:
        """Leave it to the context, which knows the authorities."""


def _guarded_pools(
    limits: Limits, allowed: frozenset[str], alarm: Alarm, *, is_proxy: bool
) -> dict[str, type[HTTPConnectionPool]]:
    """Classes of pools whose connections open their socket through the guard and under the alarm."""

    def open_socket(connection: HTTPConnection) -> socket.socket:
        host, port = connection._dns_host, connection.port
        assert port is not None
        try:
            seconds = min(limits.connect_seconds, alarm.remaining())
            # Whoever names a proxy trusts it, wherever it stands.
            addresses = (
                resolve(host, port, seconds=seconds)
                if is_proxy
                else resolve_checked(host, port, allowed, seconds=seconds)
            )
        except (OSError, UnicodeError) as error:
            raise NewConnectionError(connection, f"{host} does not resolve: {error}") from error
        return _connect(addresses, port, limits, None if is_proxy else allowed, alarm)

    class Plain(HTTPConnection):
        response_class = _StrictResponse

        def _new_conn(self) -> socket.socket:
            return open_socket(self)

    class Secure(HTTPSConnection):
        response_class = _StrictResponse

        def _new_conn(self) -> socket.socket:
            return open_socket(self)

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class SecurePool(HTTPSConnectionPool):
        ConnectionCls = Secure

    return {"http": PlainPool, "https": SecurePool}


def _connect(
    addresses: list[str], port: int, limits: Limits, allowed: frozenset[str] | None, alarm: Alarm
) -> socket.socket:
    """Connect to the first address that answers, and make sure that the peer is the one we checked.

    allowed: None for a peer that need not be checked
    """
    failure: OSError = ConnectionError("no address to connect to")
    for address in random.sample(addresses, k=len(addresses)):
        try:
            connection = socket.create_connection(
                (address, port), timeout=min(limits.connect_seconds, alarm.remaining())
            )
        except OSError as error:
            failure = error
            continue
        try:
            if allowed is not None:
                check_address(connection.getpeername()[0], port, allowed)
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            alarm.watch(connection, limits.silence_seconds)
        except BaseException:
            connection.close()
            raise
        return connection
    raise failure


@cache
def _tls() -> ssl.SSLContext:
    return ssl.create_default_context(cafile=certifi.where())
