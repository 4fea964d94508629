"""`varig new` and `varig import`: exit 0 only when all was done, and every bad row named."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from tests import builders
from tests.measures import files
from varig.config.command import Command, Failed
from varig.config.commands import gaps, import_, new
from varig.foundation.accounts.models import Account
from varig.foundation.accounts.queries import reader_for
from varig.foundation.kernel import Invalid, NotFound
from varig.initiatives.queries import InitiativeFacts, initiative
from varig.legacy.queries import items

pytestmark = pytest.mark.django_db


def _run(command: Any, *arguments: str) -> int:
    parser = argparse.ArgumentParser()
    given: Command = command
    given.arguments(parser)
    return given.run(parser.parse_args(arguments))


@pytest.fixture
def of() -> InitiativeFacts:
    return builders.an_initiative("eksempel")


@pytest.fixture
def good(tmp_path: Path) -> str:
    path = tmp_path / "tiltak.csv"
    path.write_bytes(files.GOOD)
    return str(path)


def test_an_initiative_is_made() -> None:
    assert (
        _run(new, "ny", "--name", "Ny satsing", "--municipality", "Ny kommune", "--from", "2027", "--to", "2031") == 0
    )
    made = initiative(builders.SYSTEM, "ny")
    assert (made.name, made.municipality.name, made.start.year, made.end.year) == (
        "Ny satsing",
        "Ny kommune",
        2027,
        2031,
    )


_NEW = ("ny", "--name", "Ny", "--municipality", "Ny kommune", "--from", "2027", "--to", "2031")


def test_whoever_runs_it_may_open_it_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    kari = builders.an_account("Kari Nordmann", email="kari@kommune.example")
    assert _run(new, *_NEW, "--manager", " Kari@kommune.example") == 0
    assert "Kari Nordmann is programme manager." in capsys.readouterr().out
    client = Client()
    client.force_login(Account.objects.get(pk=kari))
    assert client.get("/ny/").status_code == 200


def test_an_account_that_is_missing_is_made_with_the_initiative(capsys: pytest.CaptureFixture[str]) -> None:
    assert _run(new, *_NEW, "--manager", "ola@kommune.example", "--manager-name", "Ola Hansen") == 0
    assert "«Glemt passord»" in capsys.readouterr().out
    made = Account.objects.get(email="ola@kommune.example")
    assert (made.name, made.has_usable_password()) == ("Ola Hansen", False)
    assert [(one.role, one.scope) for one in reader_for(made).grants] == [
        ("programme_manager", initiative(builders.SYSTEM, "ny").scope)
    ]


def test_with_a_wrong_address_nothing_is_made() -> None:
    with pytest.raises(Invalid):
        _run(new, *_NEW, "--manager", "kari")
    with pytest.raises(NotFound):
        initiative(builders.SYSTEM, "ny")


def test_that_nobody_has_a_role_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    _run(new, *_NEW)
    assert "Nobody has a role in it yet" in capsys.readouterr().out


def test_a_year_that_is_none_is_said() -> None:
    with pytest.raises(Failed, match="--from snart is no date"):
        _run(new, "ny", "--name", "Ny", "--municipality", "Ny kommune", "--from", "snart", "--to", "2031")


def test_a_short_name_that_is_taken_is_refused(of: InitiativeFacts) -> None:
    with pytest.raises(Invalid):
        _run(new, of.slug, "--name", "Ny", "--municipality", "Ny kommune", "--from", "2027", "--to", "2031")


def test_a_dry_run_says_all_and_does_nothing(
    of: InitiativeFacts, good: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run(import_, of.slug, good, "--dry-run") == 0
    said = capsys.readouterr().out
    assert "2 nye rader, 0 endret, 0 uendret, 1 rad er utelatt. Ingenting er lagret (prøvekjøring)." in said
    assert said.count("2 nye rader") == 1
    along = next(line for line in said.splitlines() if line.startswith("3 nye rader blir registrert ved siden av: "))
    assert all(name in along for name in ("Bydel", "Husbanken", "Seksjon for oppvekst"))
    assert items(builders.SYSTEM, of) == []


def test_a_file_is_taken_in_once(of: InitiativeFacts, good: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run(import_, of.slug, good) == 0
    assert _run(import_, of.slug, good) == 0
    assert "Alt i filen står der allerede. Ingenting blir endret." in capsys.readouterr().out
    assert len(items(builders.SYSTEM, of)) == 2


@pytest.mark.parametrize("options", [(), ("--dry-run",)])
def test_a_bad_row_is_named_and_nothing_done(
    of: InitiativeFacts, tmp_path: Path, capsys: pytest.CaptureFixture[str], options: tuple[str, ...]
) -> None:
    path = tmp_path / "tiltak.csv"
    path.write_bytes(files.ONE_BAD_ROW)
    assert _run(import_, of.slug, str(path), *options) == 1
    first, second, *_rest = capsys.readouterr().err.splitlines()
    assert first == "1 feil må rettes. Ingenting er lagret."
    assert second.startswith("  Rad 3, «Kostnad»: «noen hundre» er ikke et beløp.")
    assert items(builders.SYSTEM, of) == []


def test_a_file_says_what_the_columns_are(of: InitiativeFacts, tmp_path: Path) -> None:
    path, columns = tmp_path / "tiltak.csv", tmp_path / "kolonner.json"
    path.write_bytes(files.csv("Hva;Navn", "Storstua;x"))
    columns.write_text(json.dumps({"Hva": "name", "Navn": None}), encoding="utf-8")
    assert _run(import_, of.slug, str(path), "--columns", str(columns)) == 0
    assert [item.name for item in items(builders.SYSTEM, of)] == ["Storstua"]


def test_an_empty_initiative_is_not_said_to_be_in_order(
    of: InitiativeFacts, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run(gaps, of.slug) == 0
    said = capsys.readouterr().out
    assert said.startswith("Hindrer avslutning (")
    # What every initiative must have is asked of an empty one too.
    assert "Planen har ikke noe ferdig budskap til målgruppa «Beboerne»" in said


def test_what_is_not_there_is_said(of: InitiativeFacts, good: str) -> None:
    with pytest.raises(Failed, match="can't be read: No such file"):
        _run(import_, of.slug, f"{good}.borte")
    with pytest.raises(NotFound):
        _run(import_, "finnes-ikke", good)
