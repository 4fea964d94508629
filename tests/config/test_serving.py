from __future__ import annotations

import os
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from tests.contracts.tree import ROOT
from varig.config.command import Failed
from varig.config.serving import Where, children_environment, gunicorn_command, refuse_taken


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.mark.parametrize(
    ("host", "address"),
    [("127.0.0.1", "http://127.0.0.1:8000"), ("::", "http://127.0.0.1:8000"), ("::1", "http://[::1]:8000")],
)
def test_the_address_is_one_a_person_can_open(host: str, address: str) -> None:
    assert Where(host, 8000, 2, 4).address == address


def test_gunicorn_is_told_all() -> None:
    command = " ".join(gunicorn_command(Where("::1", 8001, 3, 5)))
    assert "--bind [::1]:8001 --worker-class gthread --workers 3 --threads 5" in command


@pytest.mark.parametrize(("named", "address"), [("", "http://127.0.0.1:8301"), ("https://varig.kommune.example", None)])
def test_letters_and_links_lead_to_what_is_served(
    monkeypatch: pytest.MonkeyPatch, named: str, address: str | None
) -> None:
    monkeypatch.setenv("VARIG_ADDRESS", named)
    assert children_environment(Where("0.0.0.0", 8301, 1, 1))["VARIG_ADDRESS"] == (address or named)  # noqa: S104


@pytest.mark.parametrize(
    ("named", "address"),
    [
        ({}, "http://127.0.0.1:8000"),
        ({"VARIG_PORT": "8301"}, "http://127.0.0.1:8301"),
        ({"VARIG_PORT": "8301", "VARIG_ADDRESS": "https://varig.example/"}, "https://varig.example"),
    ],
)
def test_the_settings_follow_the_port(named: dict[str, str], address: str) -> None:
    code = "from varig.config import settings as s; print(s.BASE_ADDRESS, *s.CSRF_TRUSTED_ORIGINS)"
    ours = {key: value for key, value in os.environ.items() if key not in {"VARIG_PORT", "VARIG_ADDRESS"}}
    database = {"DATABASE_URL": "postgresql://nobody@127.0.0.1:1/none", "PYTHONPATH": str(ROOT / "src")}
    said = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={**ours, **database, **named}
    )
    assert said.stdout == f"{address} {address}\n"


def test_a_taken_port_is_refused_with_what_to_do() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(Failed, match=f"Can't serve on 127.0.0.1:{port} .address already in use.: .* --port"):
            refuse_taken(Where("127.0.0.1", port, 1, 1))


def _children(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


@pytest.mark.django_db(transaction=True)
def test_serve_answers_and_leaves_nothing_running_when_it_is_stopped(tmp_path: Path) -> None:
    from django.db import connection  # noqa: PLC0415 -- the test database's name is known only inside a test

    parameters = connection.get_connection_params()
    port = _free_port()
    address = f"postgresql://{parameters['user']}@/{parameters['dbname']}?host={parameters['host']}"
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "DATABASE_URL": address, "VARIG_VAR": str(tmp_path)}
    environment.pop("VARIG_PLAIN_STATIC", None)
    command = [sys.executable, "-m", "varig.config", "serve", "--port", str(port), "--workers", "1"]
    server = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        said = _said_until(server, "answers at")
        assert said[-1:] == [f"Varig answers at http://127.0.0.1:{port} (Ctrl-C stops it).\n"]
        children = _children(server.pid)
        assert len(children) == 2
        assert _status(f"http://127.0.0.1:{port}/konto/logg-inn/") == 200
    finally:
        server.terminate()
        server.communicate(timeout=40)
    assert server.returncode == 0
    assert [pid for pid in children if Path(f"/proc/{pid}").exists()] == []


def _said_until(server: subprocess.Popen[str], word: str) -> list[str]:
    """What it has said, up to the line with the word, or to its end."""
    assert server.stdout is not None
    said = []
    for line in server.stdout:
        said.append(line)
        if word in line:
            break
    return said


def _status(address: str) -> int:
    try:
        with urllib.request.urlopen(address, timeout=30) as answer:  # noqa: S310 -- our own server
            return int(answer.status)
    except urllib.error.HTTPError as error:
        return error.code


def test_many_signals_at_once_end_it_without_a_lock() -> None:
    script = (
        "import os, signal, threading\n"
        "from varig.config.serving import _stop_on_signals\n"
        "stop = _stop_on_signals()\n"
        "def many(): [os.kill(os.getpid(), signal.SIGTERM) for _ in range(2000)]\n"
        "threading.Thread(target=many, daemon=True).start()\n"
        "while not stop.wait(0.001): pass\n"
        "stop.wait(0.2)\n"
    )
    assert subprocess.run([sys.executable, "-c", script], timeout=30, check=False).returncode == 0
