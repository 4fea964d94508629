"""The embedded server stops with its last user, also where one before it was killed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.contracts.tree import ROOT
from varig.config.database_users import begun_of, forget_dead_users, note_user

_WAITS = "import os, sys; print(os.getpid(), flush=True); sys.stdin.read()"


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    return tmp_path / "pids.json"


def left(listed: Path) -> list[int]:
    forget_dead_users(listed)
    return list(json.loads(listed.read_text()))


def test_a_killed_user_is_forgotten_and_a_living_one_is_not(listed: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as dead:
        dead.wait()
    listed.write_text(json.dumps([dead.pid, os.getpid()]))
    assert left(listed) == [os.getpid()]


def test_one_that_was_killed_and_that_nobody_has_asked_about_is_dead(listed: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", _WAITS], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as killed:
        assert killed.stdout is not None
        killed.stdout.readline()
        listed.write_text(json.dumps([killed.pid]))
        note_user(listed, killed.pid)
        assert left(listed) == [killed.pid]
        killed.kill()
        os.waitid(os.P_PID, killed.pid, os.WEXITED | os.WNOWAIT)
        assert left(listed) == []


def test_another_process_that_was_given_the_number_is_not_it(listed: Path) -> None:
    listed.write_text(json.dumps([os.getpid()]))
    note_user(listed, os.getpid())
    assert left(listed) == [os.getpid()]
    notes = listed.with_name(".varig_begun.json")
    notes.write_text(json.dumps({str(os.getpid()): f"{begun_of(os.getpid())}0"}))
    assert left(listed) == []


@pytest.mark.parametrize("torn", ["", "{", "[]"])
def test_what_was_torn_while_it_was_written_says_nothing(listed: Path, torn: str) -> None:
    listed.write_text(json.dumps([os.getpid()]))
    listed.with_name(".varig_begun.json").write_text(torn)
    assert left(listed) == [os.getpid()]
    note_user(listed, os.getpid())
    assert left(listed) == [os.getpid()]


class Users:
    """Programs beside an embedded database of their own."""

    def __init__(self, var: Path) -> None:
        self.var = var
        self.running: list[subprocess.Popen[str]] = []

    def start(self) -> subprocess.Popen[str]:
        environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "VARIG_VAR": str(self.var)}
        environment.pop("DATABASE_URL", None)
        command = [sys.executable, "-m", "varig.config", "with-database", sys.executable, "-c", _WAITS]
        user = subprocess.Popen(
            command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        self.running.append(user)
        assert user.stdout is not None
        assert user.stdout.readline().strip().isdigit(), user.communicate()
        return user

    def stop(self, user: subprocess.Popen[str]) -> None:
        user.terminate()
        user.communicate(timeout=60)
        self.running.remove(user)

    def database(self) -> int | None:
        """The number of the database's process, while it runs."""
        noted = self.var / "pg/postmaster.pid"
        pid = int(noted.read_text().split()[0]) if noted.exists() else 0
        return pid if pid and Path(f"/proc/{pid}").exists() else None


@pytest.fixture
def users() -> Iterator[Users]:
    # Not pytest's own folder: under root the server's user can't reach it.
    var = Path(tempfile.mkdtemp(prefix="varig-users-"))
    var.chmod(0o755)
    found = Users(var)
    try:
        yield found
        for user in list(found.running):
            user.communicate(timeout=60)
    finally:
        if found.database() is not None:
            os.kill(found.database() or 0, 2)
        shutil.rmtree(var, ignore_errors=True)


def test_what_a_killed_one_left_is_stopped_by_the_next_and_by_the_last_alone(users: Users) -> None:
    """Nobody has asked about the killed one: so it is where a server's own parent looks after no children."""
    killed = users.start()
    database = users.database()
    assert database is not None
    killed.kill()
    os.waitid(os.P_PID, killed.pid, os.WEXITED | os.WNOWAIT)
    second, third = users.start(), users.start()
    assert users.database() == database
    users.stop(second)
    assert users.database() == database
    users.stop(third)
    assert users.database() is None
