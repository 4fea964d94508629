"""Serving: gunicorn and the job worker as two child processes, looked after by one small parent."""

from __future__ import annotations

import argparse
import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from varig.config import environment
from varig.config.command import Failed

_GRACE_SECONDS = 20
_START_SECONDS = 60


@dataclass(frozen=True)
class Where:
    """The address to serve, and with how much."""

    host: str
    port: int
    workers: int
    threads: int

    @property
    def address(self) -> str:
        """As a person types it; a wildcard host is reached through this machine's own name."""
        host = "127.0.0.1" if self.host in {"0.0.0.0", "::", ""} else self.host  # noqa: S104 -- compared, not bound
        return f"http://{f'[{host}]' if ':' in host else host}:{self.port}"


def where(options: argparse.Namespace) -> Where:
    """From the command's options."""
    return Where(options.host, options.port, options.workers, options.threads)


def gunicorn_command(at: Where) -> list[str]:
    """How gunicorn is started. Heavy libraries load on demand, so nothing is gained by preloading."""
    host = f"[{at.host}]" if ":" in at.host else at.host
    command = [sys.executable, "-m", "gunicorn", "varig.config.wsgi:application"]
    command += ["--bind", f"{host}:{at.port}", "--worker-class", "gthread"]
    command += ["--workers", str(at.workers), "--threads", str(at.threads)]
    command += ["--timeout", "120", "--graceful-timeout", "15", "--keep-alive", "5", "--log-level", "warning"]
    command += ["--no-control-socket"]
    if Path("/dev/shm").is_dir():  # noqa: S108 -- gunicorn's heartbeat file, which shall not wait for a disk
        command += ["--worker-tmp-dir", "/dev/shm"]  # noqa: S108
    return command


def serve(at: Where) -> None:
    """Serve until Ctrl-C, SIGTERM or the terminal's end; then stop both children.

    Raises Failed when one of them ends by itself.
    """
    refuse_taken(at)
    stop = _stop_on_signals()
    worker_command = [sys.executable, "-m", "varig.config", "worker"]
    with _child(gunicorn_command(at), at) as web, _child(worker_command, at) as worker:
        children = {"the web server": web, "the job worker": worker}
        if _until_it_answers(at, web, stop):
            sys.stdout.write(f"Varig answers at {at.address} (Ctrl-C stops it).\n")
            sys.stdout.flush()
        elif web.poll() is None and not stop.is_set():
            raise Failed(f"Stopped because {at.address} didn't answer within {_START_SECONDS} seconds.")
        while not stop.wait(0.5):
            for name, child in children.items():
                if child.poll() is not None:
                    raise Failed(
                        f"Stopped because {name} ended by itself ({child.returncode}): its last lines stand above."
                    )


def refuse_known_key(at: Where) -> None:
    """Raise Failed where others can reach the address and the secret key can be guessed from the folder's path."""
    on_this_machine = at.host in {"127.0.0.1", "::1", "localhost"}
    if not on_this_machine and not environment.text("VARIG_SECRET_KEY", ""):
        raise Failed("Others can reach this address: set VARIG_SECRET_KEY to a long text only you know, then serve.")


def refuse_taken(at: Where) -> None:
    """Raise Failed with what to do when the port can't be had."""
    family = socket.AF_INET6 if ":" in at.host else socket.AF_INET
    with closing(socket.socket(family)) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((at.host, at.port))
        except OSError as error:
            reason = os.strerror(error.errno).lower() if error.errno else str(error)
            raise Failed(
                f"Can't serve on {at.host}:{at.port} ({reason}): stop what runs there, or choose another with --port."
            ) from None


class _Stop:
    """Whether somebody asked us to end. A plain flag: an Event's lock would be held when a second signal sets it."""

    def __init__(self) -> None:
        self.asked = False

    def is_set(self) -> bool:
        return self.asked

    def wait(self, seconds: float) -> bool:
        """Wait, at most so long after a signal; whether to stop."""
        if not self.asked:
            time.sleep(seconds)
        return self.asked


def _stop_on_signals() -> _Stop:
    stop = _Stop()

    def ask(*_signal: object) -> None:
        stop.asked = True

    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, ask)
    return stop


@contextmanager
def _child(command: list[str], at: Where) -> Iterator[subprocess.Popen[bytes]]:
    """A child in a process group of its own (Ctrl-C reaches the parent alone), ended by its id when we leave."""
    child = subprocess.Popen(command, env=children_environment(at), process_group=0)
    try:
        yield child
    finally:
        _end(child)


def children_environment(at: Where) -> dict[str, str]:
    """Ours, and the address that is served where none is named: letters and links shall lead to these pages."""
    ours = {key: value for key, value in os.environ.items() if key != "VARIG_PLAIN_STATIC"}
    # glibc's arenas for each thread cost a threaded server memory that it never uses.
    return {"MALLOC_ARENA_MAX": "2", **ours, "VARIG_ADDRESS": environment.text("VARIG_ADDRESS", at.address)}


def _end(child: subprocess.Popen[bytes]) -> None:
    if child.poll() is not None:
        return
    child.terminate()
    try:
        child.wait(_GRACE_SECONDS)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()


def _until_it_answers(at: Where, web: subprocess.Popen[bytes], stop: _Stop) -> bool:
    """Wait for the first answer, of whatever kind. False when asked to stop, or when the server has ended."""
    host = at.address.removeprefix("http://").rpartition(":")[0].strip("[]")
    deadline = time.monotonic() + _START_SECONDS
    while time.monotonic() < deadline and web.poll() is None and not stop.is_set():
        try:
            with closing(http.client.HTTPConnection(host, at.port, timeout=_START_SECONDS)) as connection:
                connection.request("GET", "/")
                connection.getresponse()
                return True
        except (OSError, http.client.HTTPException):
            stop.wait(0.1)
    return False
