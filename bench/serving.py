"""The real server on this machine, for as long as it is measured."""

from __future__ import annotations

import http.client
import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from varig.config.serving import Where, gunicorn_command


@contextmanager
def server(workers: int = 2) -> Iterator[tuple[int, subprocess.Popen[bytes]]]:
    """Gunicorn as `varig serve` starts it, on a free port. Gives port and process; stops it by its id."""
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(gunicorn_command(Where("127.0.0.1", port, workers, 4)), env=os.environ)
    try:
        _until_alive(port)
        yield port, process
    finally:
        process.terminate()
        process.wait(timeout=30)


def _until_alive(port: int) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
            connection.request("GET", "/lever/")
            if connection.getresponse().status == 200:
                return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError("the server did not answer within a minute")


def worker_megabytes(parent: int) -> float:
    """Memory of the largest process under a parent, in MB."""
    largest = 0
    for status in Path("/proc").glob("[0-9]*/status"):
        try:
            fields = dict(line.split(":", 1) for line in status.read_text().splitlines() if ":" in line)
        except OSError:
            continue
        if fields.get("PPid", "").strip() == str(parent) and "VmRSS" in fields:
            largest = max(largest, int(fields["VmRSS"].split()[0]))
    return largest / 1024
