from __future__ import annotations

import argparse
import os
import subprocess
import sys
from types import SimpleNamespace

import pytest

from tests.contracts.tree import ROOT
from varig.config import cli
from varig.config.command import Failed
from varig.config.environment import BadSetting
from varig.foundation.kernel import Invalid, Problem, msg


def _varig(*arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    return subprocess.run(
        [sys.executable, "-m", "varig.config", *arguments], capture_output=True, text=True, check=False, env=environment
    )


def _command(error: Exception | None = None, answer: int = 0) -> SimpleNamespace:
    def run(options: argparse.Namespace) -> int:
        if error:
            raise error
        return answer

    return SimpleNamespace(NAME="try", HELP="try", NEEDS_DJANGO=False, arguments=lambda parser: None, run=run)


def _main(monkeypatch: pytest.MonkeyPatch, command: SimpleNamespace) -> int:
    monkeypatch.setattr(cli, "discover", lambda: [command])
    return cli.main(["try"])


def test_help_names_every_command() -> None:
    shown = _varig("--help")
    assert shown.returncode == 0
    assert [c.NAME for c in cli.discover() if c.NAME not in shown.stdout] == []


def test_help_loads_neither_django_nor_the_database() -> None:
    code = "import sys; from varig.config import cli; cli.discover(); print({'django', 'babel'} & set(sys.modules))"
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    assert shown.stdout == "set()\n"


def test_an_unknown_command_is_refused_on_standard_error() -> None:
    refused = _varig("fly")
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "fly" in refused.stderr


def test_a_commands_answer_is_the_exit_status(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _main(monkeypatch, _command(answer=3)) == 3


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (Failed("It can't go on."), "It can't go on.\n"),
        (BadSetting("VARIG_PORT is «x»."), "VARIG_PORT is «x».\n"),
        (
            Invalid([Problem(msg("Linje %(row)s mangler navn.", row=3)), Problem(msg("Og dekker 50 %% for lite."))]),
            "Linje 3 mangler navn.\nOg dekker 50 % for lite.\n",
        ),
    ],
)
def test_what_is_refused_is_a_sentence_and_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], error: Exception, sentence: str
) -> None:
    assert _main(monkeypatch, _command(error)) == 1
    assert capsys.readouterr() == ("", sentence)


def test_a_fault_of_our_own_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ZeroDivisionError):
        _main(monkeypatch, _command(ZeroDivisionError()))


def test_ctrl_c_stops_with_a_word(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert _main(monkeypatch, _command(KeyboardInterrupt())) == 130  # type: ignore[arg-type]
    assert capsys.readouterr().err == "Stopped.\n"


def test_a_database_out_of_reach_is_said_in_one_sentence() -> None:
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT / "src"),
        "DATABASE_URL": "postgresql://nobody@127.0.0.1:1/none",
    }
    failed = subprocess.run(
        [sys.executable, "-m", "varig.config", "prepare"], capture_output=True, text=True, check=False, env=environment
    )
    assert failed.returncode == 1
    assert failed.stderr.startswith("The database can't be used: ")
    assert len(failed.stderr.splitlines()) == 1
