"""The address guard: which addresses we may connect to.

A page, a feed or a redirect can name any address, also those inside our own network (SSRF). Names lie
(DNS rebinding) and addresses have many spellings (2130706433, 0177.0.0.1, ::ffff:127.0.0.1); so the guard
never reads spellings. It judges the addresses that the resolver returned, before anything is opened, and
the peer of the open socket, before anything is sent.
"""

import ipaddress
import socket
import threading
from queue import Empty, SimpleQueue

from presswatch.errors import SourceError

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

#: Networks that carry an IPv4 address inside an IPv6 one; the inner one is judged too.
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
#: Python calls these global; no news site lives there.
_NEVER = tuple(
    ipaddress.ip_network(network)
    for network in (
        "100.64.0.0/10",  # carrier-grade NAT
        "192.88.99.0/24",  # 6to4 relays, withdrawn
        "64:ff9b:1::/48",  # local NAT64
        "100::/64",  # discard
        "2001::/23",  # protocol assignments, Teredo among them
        "fec0::/10",  # site-local, withdrawn
        "::/96",  # IPv4-compatible, withdrawn
    )
)


class ForbiddenAddress(SourceError):
    """A name leads to an address that we must not visit."""


def check_address(ip: str, port: int, allowed: frozenset[str] = frozenset()) -> None:
    """Let pass only global unicast addresses, and the exact "address:port" pairs in `allowed`.

    ip: as a resolver or getpeername() gives it, a scope ("%eth0") included.

    Raises:
        ForbiddenAddress: any other address, or text that is no address.
    """
    try:
        address = _unmapped(ipaddress.ip_address(ip.partition("%")[0]))
    except ValueError as error:
        raise ForbiddenAddress(f"{ip!r} is not an address") from error
    if endpoint(str(address), port) in allowed:
        return
    for judged in (address, *_embedded(address)):
        if not _is_public(judged):
            raise ForbiddenAddress(f"{ip} port {port} is not on the public internet")


def endpoint(ip: str, port: int) -> str:
    """Return "address:port" as it stands in a source's allow_addresses."""
    return f"[{ip}]:{port}" if ":" in ip else f"{ip}:{port}"


def resolve_checked(host: str, port: int, allowed: frozenset[str], *, seconds: float) -> list[str]:
    """Return the addresses of a host, all of them checked; one forbidden address refuses the whole host.

    Raises:
        ForbiddenAddress: an address is forbidden.
        OSError: the name does not resolve, or (TimeoutError) not within so many seconds.
    """
    if ":" in host:  # an address already; a resolver may not know its scope ("fe80::1%eth9")
        check_address(host.strip("[]"), port, allowed)
    addresses = resolve(host, port, seconds=seconds)
    for address in addresses:
        check_address(address, port, allowed)
    return addresses


def resolve(host: str, port: int, *, seconds: float) -> list[str]:
    """Return the addresses of a host, whatever they are. Raises OSError, TimeoutError among them.

    The system's resolver knows no deadline and cannot be interrupted: a thread of its own waits for it.
    """
    answer: SimpleQueue[list[str] | Exception] = SimpleQueue()

    def look_up() -> None:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            answer.put(list(dict.fromkeys(str(entry[4][0]) for entry in found)))
        except Exception as error:
            answer.put(error)  # raised in the thread that asked

    threading.Thread(target=look_up, name="look-up", daemon=True).start()
    try:
        got = answer.get(timeout=seconds)
    except Empty:
        raise TimeoutError(f"{host} was looked up for {seconds:.0f} s") from None
    if isinstance(got, Exception):
        raise got
    return got


def _unmapped(address: Address) -> Address:
    if isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped is not None:
        return address.ipv4_mapped
    return address


def _embedded(address: Address) -> tuple[Address, ...]:
    if isinstance(address, ipaddress.IPv4Address):
        return ()
    if address in _NAT64:
        return (ipaddress.IPv4Address(int(address) & 0xFFFFFFFF),)
    return (address.sixtofour,) if address.sixtofour is not None else ()


def _is_public(address: Address) -> bool:
    if address in _NAT64:
        return True  # judged by the address inside
    return (
        address.is_global
        and not address.is_multicast
        and not any(address.version == network.version and address in network for network in _NEVER)
    )
