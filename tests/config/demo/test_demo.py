from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction

from varig.config import demo
from varig.config.cli import main
from varig.config.demo.people import give_logins
from varig.decisions.queries.closing import has_access_all_the_same
from varig.foundation.accounts.actions import withdraw_grant
from varig.foundation.accounts.queries import account_by_email, grants_within, reader_again
from varig.foundation.history.revisions import revision
from varig.foundation.kernel import ReaderKind, system_reader
from varig.initiatives.actions import add_goal
from varig.initiatives.queries import goals, initiative, initiatives

READER = system_reader("Testen")

pytestmark = [pytest.mark.django_db, pytest.mark.documents]


@pytest.fixture(scope="module")
def folder(
    django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Path, list[demo.Login]]]:
    """The whole demo, built once: its folder, and the logins there were before it."""
    var = tmp_path_factory.mktemp("demo")
    with pytest.MonkeyPatch.context() as patched, django_db_blocker.unblock(), transaction.atomic():
        patched.setenv("VARIG_VAR", str(var))
        before = list(demo.logins())
        demo.build(lambda _step: None)
        yield var / "demo", before
        transaction.set_rollback(True)


def written(folder: Path) -> dict[str, int]:
    return {str(path.relative_to(folder)): path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}


def test_a_second_run_changes_nothing_and_one_after_a_change_writes_only_what_it_must(folder) -> None:
    place, _before = folder
    first = written(place)
    assert len(first) == 56
    scopes = [initiative(READER, slug).scope for slug in demo.SLUGS]
    revisions = revision(*scopes)
    steps: list[str] = []
    demo.build(steps.append)
    assert (steps, written(place), revision(*scopes)) == ([], first, revisions)

    of = initiative(READER, "eksempeldalen")
    add_goal(reader=READER, of=of, name="Et nytt mål")
    demo.build(steps.append)
    assert steps == ["Dossier of eksempeldalen"]
    assert "Et nytt mål" in [goal.name for goal in goals(READER, of)]


def test_there_is_a_login_for_each_role_with_a_long_password_and_all_but_one_reach_every_initiative(folder) -> None:
    _place, before = folder
    found = demo.logins()
    assert before == []
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
    assert {login.email.partition("@")[0]: _reached(login.email) for login in found} == {
        **{login.email.partition("@")[0]: set(demo.SLUGS) for login in found},
        "tjenesteleder": {"eksempeldalen"},
    }


def _reached(email: str) -> set[str]:
    known = account_by_email(READER, email)
    assert known is not None
    return {of.slug for of in initiatives(reader_again(ReaderKind.PERSON, known.id, known.name))}


def test_a_demo_from_before_gets_the_new_initiative_and_access_to_it_and_nothing_back_that_was_taken(folder) -> None:
    of, manager = initiative(READER, "fjell"), account_by_email(READER, "programleder@eksempelkommunen.example")
    dalen = initiative(READER, "eksempeldalen")
    assert manager is not None
    granted = grants_within(READER, [of.scope, of.municipality.scope, dalen.scope])
    for one in granted:
        if one.scope != dalen.scope or one.account.id == manager.id:
            withdraw_grant(reader=READER, grant_id=one.id, scope=one.scope)
    steps: list[str] = []
    give_logins(steps.append, demo.SLUGS)
    assert steps == ["Logins of the demo"]
    assert _reached(manager.email) == {"haugenstua", "fjell", "solsiden"}
    closed = initiative(READER, "solsiden")
    staff = {one.role for one in grants_within(READER, [closed.scope]) if one.account.id == manager.id}
    assert staff == {"reader"}
    assert has_access_all_the_same(READER, closed) == []


def test_gaps_of_the_thirty_real_measures_and_what_else_was_published_as_json(
    capsys: pytest.CaptureFixture[str],
) -> None:
    demo.haugenstua.build(lambda _step: None)
    assert main(["gaps", "haugenstua", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    # What was published, the initiative itself, and the three who must hear of the end.
    assert len({gap["object"] for gap in found}) == 30 + 4 + 1 + 3
    members = {"code", "source", "severity", "object_kind", "object", "message", "address"}
    assert {frozenset(gap) for gap in found} == {frozenset(members)}
    assert {type(value) for gap in found for value in gap.values()} == {str}
    assert {gap["code"] for gap in found if gap["severity"] == "blocks"} == {
        "audience_without_message",
        "council_not_heard",
        "ended_without_delivery",
        "follow_up_not_planned",
        "no_accountable",
        "no_fate",
        "not_discussed_inside",
        "not_discussed_with_partners",
        "not_treated_politically",
        "presence_unsaid",
        "remaining_challenges_unsaid",
        "strategy_is_late",
    }


def test_gaps_as_text_stand_under_their_severity(capsys: pytest.CaptureFixture[str]) -> None:
    demo.haugenstua.build(lambda _step: None)
    assert main(["gaps", "haugenstua"]) == 0
    heads = [line for line in capsys.readouterr().out.splitlines() if not line.startswith(" ")]
    assert heads == ["Hindrer avslutning (98)", "Advarsel (43)", "Merknad (13)"]


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
