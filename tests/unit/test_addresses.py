"""The guard is fed addresses as data; nothing here opens a socket."""

import socket
import threading
import time

import pytest

from presswatch.web.addresses import ForbiddenAddress, check_address, resolve_checked
from presswatch.web.client import fetch
from presswatch.web.limits import Limits


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("127.0.0.1", id="loopback"),
        pytest.param("127.9.9.9", id="all of loopback"),
        pytest.param("0.0.0.0", id="this host"),
        pytest.param("10.1.2.3", id="private, ten"),
        pytest.param("172.31.255.255", id="private, the last of 172.16/12"),
        pytest.param("192.168.1.1", id="private, a home"),
        pytest.param("169.254.169.254", id="cloud metadata"),
        pytest.param("100.64.0.1", id="carrier-grade NAT"),
        pytest.param("192.0.2.1", id="documentation"),
        pytest.param("198.18.0.1", id="benchmarks"),
        pytest.param("224.0.0.1", id="multicast"),
        pytest.param("255.255.255.255", id="broadcast"),
        pytest.param("::", id="IPv6 nothing"),
        pytest.param("::1", id="IPv6 loopback"),
        pytest.param("fd00::1", id="IPv6 private"),
        pytest.param("fe80::1%eth0", id="IPv6 link, with its scope"),
        pytest.param("ff02::1", id="IPv6 multicast"),
        pytest.param("::ffff:10.0.0.1", id="a private address mapped into IPv6"),
        pytest.param("64:ff9b::7f00:1", id="loopback behind NAT64"),
        pytest.param("2002:7f00:1::", id="loopback behind 6to4"),
        pytest.param("2001:0:4136:e378::", id="Teredo"),
        pytest.param("not an address", id="no address"),
    ],
)
def test_guard_refuses(address):
    with pytest.raises(ForbiddenAddress):
        check_address(address, 80)


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("93.184.216.34", id="a public IPv4 address"),
        pytest.param("172.15.0.1", id="just before the private 172s"),
        pytest.param("172.32.0.1", id="just after them"),
        pytest.param("100.128.0.1", id="just after carrier-grade NAT"),
        pytest.param("2606:4700::1111", id="a public IPv6 address"),
        pytest.param("64:ff9b::5db8:d822", id="a public address behind NAT64"),
    ],
)
def test_guard_lets_pass(address):
    check_address(address, 443)


def test_an_allowance_is_for_one_port_only():
    allowed = frozenset({"127.0.0.1:8001"})
    check_address("127.0.0.1", 8001, allowed)
    check_address("::ffff:127.0.0.1", 8001, allowed)
    with pytest.raises(ForbiddenAddress):
        check_address("127.0.0.1", 8002, allowed)
    with pytest.raises(ForbiddenAddress):
        check_address("127.0.0.2", 8001, allowed)


def test_one_forbidden_address_refuses_the_whole_host(monkeypatch):
    def resolver(host, port, **kind):
        return [(2, 1, 6, "", (ip, port)) for ip in ("93.184.216.34", "10.0.0.1")]

    monkeypatch.setattr(socket, "getaddrinfo", resolver)
    with pytest.raises(ForbiddenAddress, match=r"10\.0\.0\.1"):
        resolve_checked("two-faced.example", 80, frozenset(), seconds=5)


def test_a_resolver_that_never_answers_is_not_waited_for(monkeypatch):
    is_over = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: is_over.wait(20))
    started = time.monotonic()
    with pytest.raises(TimeoutError):
        resolve_checked("slow.example", 80, frozenset(), seconds=0.1)
    assert time.monotonic() - started < 10
    got = fetch("http://slow.example/", limits=Limits(connect_seconds=0.1))
    assert (got.outcome, got.reason, got.requests) == ("retried", "timeout", 0)
    is_over.set()
