from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.contracts.tree import ROOT
from varig.config import database


def test_data_stands_under_var_where_it_can(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setenv("VARIG_VAR", "/srv/varig/var")
    assert database.data_directory() == Path("/srv/varig/var/pg")


def test_a_path_too_long_for_a_socket_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VARIG_VAR", f"/srv/{'long/' * 20}var")
    assert len(str(database.data_directory())) < 80


def test_root_does_not_use_a_folder_that_is_closed_to_the_servers_user(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o700)
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setenv("VARIG_VAR", str(closed / "var"))
    assert database.data_directory().is_relative_to("/var/lib")


@pytest.mark.parametrize(("program", "status"), [("import sys; sys.exit(7)", 7), ("", 0)])
def test_a_program_beside_the_database_gets_its_address_and_keeps_its_exit_status(program: str, status: int) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "DATABASE_URL": "postgresql://varig@db.example/varig"}
    shown = f"import os; print(os.environ['DATABASE_URL']); {program}"
    done = subprocess.run(
        [sys.executable, "-m", "varig.config", "with-database", sys.executable, "-c", shown],
        capture_output=True, text=True, check=False, env=environment,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (status, "postgresql://varig@db.example/varig\n")


def test_a_database_that_cannot_start_is_said_in_one_sentence(tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("pytest's folders are closed to the user that the server has under root")
    (tmp_path / "pg").mkdir(mode=0o700)
    (tmp_path / "pg/PG_VERSION").write_text("18")
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "VARIG_VAR": str(tmp_path)}
    environment.pop("DATABASE_URL", None)
    failed = subprocess.run(
        [sys.executable, "-m", "varig.config", "prepare"], capture_output=True, text=True, check=False, env=environment
    )
    assert failed.returncode == 1
    assert failed.stderr.startswith(f"The embedded database can't start in {tmp_path / 'pg'} (")
    assert len(failed.stderr.splitlines()) == 1


def test_the_locale_and_the_path_are_put_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "nb_NO.UTF-8")
    before = dict(os.environ)
    with database._plain_surroundings():
        assert os.environ["LC_ALL"] == "C.UTF-8"
    assert dict(os.environ) == before
