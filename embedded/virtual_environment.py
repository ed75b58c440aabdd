"""Make the virtual environment .venv from the locked requirements. Needs Python and nothing else.

usage: python3 virtual_environment.py [requirements-dev.txt]

Runs before anything is installed: the standard library only. A second run sees that the lock has
not changed and returns at once. Messages go to standard error.
"""

import hashlib
import importlib.util
import os
import re
import shutil
import ssl
import subprocess
import sys
import time
from configparser import ConfigParser, Error
from pathlib import Path
from urllib.parse import urldefrag, urljoin
from urllib.request import urlopen

CHECKOUT = Path(__file__).resolve().parents[1]
ENVIRONMENT = CHECKOUT / ".venv"
PYTHON = ENVIRONMENT / "bin" / "python"
RUNTIME, DEVELOPMENT = "requirements.txt", "requirements-dev.txt"

#: For a Python without pip (Debian without python3-venv).
PIP_WHEEL = "pip-26.3-py3-none-any.whl"
PIP_SHA256 = "f3b60b20ffaadd4415ed7957212a38ac63fa4c5fa375bd0f4a797777940fad13"


def main(arguments: list[str]) -> int:
    """Bring .venv to the state of a lock; 0 when it is, 1 with a message when it cannot be."""
    lock = arguments[0] if arguments else RUNTIME
    if _is_current(lock):
        return 0
    began = time.monotonic()
    if not _is_usable():
        _say(f"Making {ENVIRONMENT} with Python {sys.version.split()[0]}")
        shutil.rmtree(ENVIRONMENT, ignore_errors=True)
        subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(ENVIRONMENT)], check=True)
    for other in (RUNTIME, DEVELOPMENT):
        _note(other).unlink(missing_ok=True)
    _say(f"Installing {lock} (once; a minute or two)")
    install = ["install", "--quiet", "--require-hashes", "--no-deps", "-r", str(CHECKOUT / lock)]
    done = subprocess.run([*_pip(), *install], check=False)
    if done.returncode != 0:
        _say("pip could not install the requirements; its words stand above. Then run this again.")
        return 1
    # The lock of the developers holds all of the other one.
    for finished in {RUNTIME, lock}:
        _note(finished).write_text(_fingerprint(finished))
    _say(f"The environment is ready ({time.monotonic() - began:.0f} s)")
    return 0


def _is_current(lock: str) -> bool:
    return _note(lock).exists() and _note(lock).read_text() == _fingerprint(lock) and PYTHON.exists()


def _is_usable() -> bool:
    """Whether .venv runs, as the same Python, where it stands (a moved one does not)."""
    if not PYTHON.exists():
        return False
    question = "import sys; print(sys.version_info[:2], sys.prefix)"
    answer = subprocess.run([str(PYTHON), "-c", question], capture_output=True, text=True, check=False)
    return answer.stdout.strip() == f"{sys.version_info[:2]} {ENVIRONMENT}"


def _note(lock: str) -> Path:
    return ENVIRONMENT / f".installed-{lock}"


def _fingerprint(lock: str) -> str:
    text = f"{sys.version_info[:2]} {ENVIRONMENT}\n{(CHECKOUT / lock).read_text()}"
    return hashlib.sha256(text.encode()).hexdigest()


def _pip() -> list[str]:
    """The command that is pip for .venv: from Python's own copy, else from the package index."""
    if _has_pip():
        return [str(PYTHON), "-m", "pip"]
    if importlib.util.find_spec("ensurepip"):
        subprocess.run([str(PYTHON), "-m", "ensurepip"], capture_output=True, check=False)
        if _has_pip():
            return [str(PYTHON), "-m", "pip"]
    _say("This Python has no pip (Debian: python3-venv); taking it from the package index")
    wheel = ENVIRONMENT / PIP_WHEEL
    wheel.write_bytes(_download_pip())
    # A wheel is a zip file, and Python runs what is inside.
    return [str(PYTHON), str(wheel / "pip")]


def _has_pip() -> bool:
    return (
        subprocess.run([str(PYTHON), "-m", "pip", "--version"], capture_output=True, check=False).returncode
        == 0
    )


def _download_pip() -> bytes:
    index = _pip_setting("index-url") or "https://pypi.org/simple"
    page = f"{index.rstrip('/')}/pip/"
    certificates = ssl.create_default_context(cafile=_pip_setting("cert"))
    try:
        with urlopen(page, timeout=60, context=certificates) as answer:
            links = re.findall(r'href="([^"]+)"', answer.read().decode())
        link = next(urljoin(page, each) for each in links if f"{PIP_WHEEL}" in urldefrag(each).url)
        with urlopen(link, timeout=120, context=certificates) as answer:
            content: bytes = answer.read()
    except (OSError, StopIteration) as error:
        _fail(f"{PIP_WHEEL} cannot be had from {index} ({error or 'it is not listed'}).")
    if hashlib.sha256(content).hexdigest() != PIP_SHA256:
        _fail(f"What {link} sent is not the {PIP_WHEEL} that we know.")
    return content


def _pip_setting(name: str) -> str | None:
    """A setting as pip reads it: its environment variable, else its configuration files."""
    from_environment = os.environ.get("PIP_" + name.upper().replace("-", "_"))
    if from_environment:
        return from_environment
    home = Path.home()
    files = [
        os.environ.get("PIP_CONFIG_FILE", ""),
        str(home / ".config" / "pip" / "pip.conf"),
        str(home / ".pip" / "pip.conf"),
        "/etc/pip.conf",
    ]
    for file in filter(None, files):
        parser = ConfigParser(interpolation=None)
        try:
            parser.read(file)
        except Error:
            continue  # pip itself will complain about it
        if parser.has_option("global", name):
            return parser.get("global", name)
    return None


def _fail(words: str) -> None:
    _say(f"{words}\nInstall Debian's python3-venv (apt-get install python3-venv), then run this again.")
    sys.exit(1)


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
