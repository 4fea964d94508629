from __future__ import annotations

import json
from pathlib import Path

import pytest

from varig.config import demo
from varig.config.cli import main
from varig.foundation.history.queries import revision
from varig.foundation.kernel import system_reader
from varig.initiatives.actions import add_goal
from varig.initiatives.queries import goals, initiative

READER = system_reader("Testen")

pytestmark = [pytest.mark.django_db, pytest.mark.documents]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("VARIG_VAR", str(tmp_path))
    return tmp_path / "demo"


def written(folder: Path) -> dict[str, int]:
    return {str(path.relative_to(folder)): path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}


def test_a_second_run_changes_nothing_and_one_after_a_change_writes_only_what_it_must(folder: Path) -> None:
    demo.build(lambda _step: None)
    first = written(folder)
    assert len(first) == 16
    scopes = [initiative(READER, slug).scope for slug in demo.SLUGS]
    revisions = revision(*scopes)
    steps: list[str] = []
    demo.build(steps.append)
    assert (steps, written(folder), revision(*scopes)) == ([], first, revisions)

    of = initiative(READER, "eksempeldalen")
    add_goal(reader=READER, of=of, name="Et nytt mål")
    demo.build(steps.append)
    assert steps == ["Dossier of eksempeldalen"]
    assert "Et nytt mål" in [goal.name for goal in goals(READER, of)]


def test_there_is_a_login_for_each_role_with_a_long_password(folder: Path) -> None:
    assert demo.logins() == ()
    demo.build(lambda _step: None)
    found = demo.logins()
    assert [login.email.partition("@")[0] for login in found] == [
        "programleder",
        "programeier",
        "koordinator",
        "tjenesteleder",
        "sekretariat",
        "leser",
        "administrator",
    ]
    assert {len(login.password) >= 12 for login in found} == {True}


def test_gaps_of_the_thirty_real_measures_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    demo.haugenstua.build(lambda _step: None)
    assert main(["gaps", "haugenstua", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert len({gap["object"] for gap in found}) == 30
    members = {"code", "source", "severity", "object_kind", "object", "message", "address"}
    assert {frozenset(gap) for gap in found} == {frozenset(members)}
    assert {type(value) for gap in found for value in gap.values()} == {str}
    assert {gap["code"] for gap in found} == {
        "ended_without_delivery",
        "measure_without_goal",
        "no_accountable",
        "no_fate",
    }


def test_gaps_as_text_stand_under_their_severity(capsys: pytest.CaptureFixture[str]) -> None:
    demo.haugenstua.build(lambda _step: None)
    assert main(["gaps", "haugenstua"]) == 0
    heads = [line for line in capsys.readouterr().out.splitlines() if not line.startswith(" ")]
    assert heads == ["Hindrer avslutning (79)", "Advarsel (30)"]


@pytest.mark.parametrize("command", [["gaps", "nix"], ["dossier", "nix", "--out", "nix"]])
def test_an_unknown_name_gets_one_plain_sentence(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(command) == 1
    assert capsys.readouterr().err == "Vi fant ingen satsing som heter «nix» og som du kan se.\n"


def test_a_folder_that_is_a_file_gets_one_plain_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    demo.haugenstua.build(lambda _step: None)
    (tmp_path / "fil").write_text("")
    assert main(["dossier", "haugenstua", "--out", str(tmp_path / "fil")]) == 1
    said = capsys.readouterr().err
    assert said == f"The folder {tmp_path / 'fil'} can't be written: file exists. Choose another with --out.\n"
