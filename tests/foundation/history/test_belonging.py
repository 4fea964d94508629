"""What belongs to an object by its key, and not by a foreign key, is in its history too."""

from __future__ import annotations

import pytest

from tests.builders import SYSTEM, a_measure, an_initiative
from tests.foundation.files.sample_files import PDF
from varig.foundation.files.actions import attach_file, attach_note, edit_note, remove_attachment
from varig.foundation.history.queries import Change, newest, trail
from varig.foundation.kernel import msg, system_reader
from varig.foundation.ui.text import say
from varig.legacy.models import LegacyItem

pytestmark = pytest.mark.django_db

MARI = system_reader("Mari Moen")
AGREED = {"may": lambda *_: True, "who_can": msg("Alle")}


@pytest.fixture
def item(monkeypatch) -> int:
    monkeypatch.setattr(LegacyItem, "history_key", "item", raising=False)
    return a_measure(an_initiative())


def told(pk: int, limit: int) -> list[tuple[str, str, str, tuple[Change, ...]]]:
    return [(entry.who, say(entry.did), entry.why, entry.changes) for entry in newest(LegacyItem, pk, limit).entries]


def test_notes_and_files_are_told_in_the_history_of_their_object(item):
    before = newest(LegacyItem, item, 0).total
    note = attach_note(reader=MARI, scope="i:1", about=f"item:{item}", text="Ring vaktmesteren")
    edit_note(reader=SYSTEM, scope="i:1", attachment_id=note, version=1, text="Ring torgeieren", **AGREED)
    attach_file(reader=MARI, scope="i:1", about=f"item:{item}", content=PDF, name="avtale.pdf", text="Signert")
    assert told(item, 3) == [
        (
            "Mari Moen",
            "La ved filen avtale.pdf",
            "",
            (Change("notat", None, "Signert"), Change("fil", None, "avtale.pdf")),
        ),
        ("Testen", "Endret notatet", "", (Change("notat", "Ring vaktmesteren", "Ring torgeieren"),)),
        ("Mari Moen", "La til notat", "", (Change("notat", None, "Ring vaktmesteren"),)),
    ]
    assert newest(LegacyItem, item, 0).total == before + 3


def test_what_is_removed_is_still_told_by_its_name(item):
    about = {"reader": MARI, "scope": "i:1", "about": f"item:{item}"}
    file = attach_file(**about, content=PDF, name="avtale.pdf").id
    remove_attachment(reader=SYSTEM, scope="i:1", attachment_id=file, why="Gammel utgave", **AGREED)
    assert told(item, 2) == [
        ("Testen", "Fjernet filen avtale.pdf", "Gammel utgave", (Change("fil", "avtale.pdf", None),)),
        ("Mari Moen", "La ved filen avtale.pdf", "", (Change("fil", None, "avtale.pdf"),)),
    ]


def test_another_objects_are_not_told(item):
    before = trail(LegacyItem, item)
    for about in (f"item:{item + 1}", f"item:{item}0", f"actor:{item}", "item:"):
        attach_note(reader=MARI, scope="i:1", about=about, text="Noe annet")
    assert trail(LegacyItem, item) == before


def test_an_object_whose_model_has_no_key_has_only_what_points_at_it(item, monkeypatch):
    attach_note(reader=MARI, scope="i:1", about=f"item:{item}", text="Ring vaktmesteren")
    monkeypatch.delattr(LegacyItem, "history_key")
    assert all(entry.did.msgid != "La til notat" for entry in trail(LegacyItem, item))


def test_the_history_is_one_statement_and_one_for_each_model_that_is_named(item, django_assert_num_queries):
    about = {"reader": MARI, "scope": "i:1", "about": f"item:{item}"}
    for number in range(3):
        attach_file(**about, content=PDF, name=f"avtale {number}.pdf")
    with django_assert_num_queries(2):
        newest(LegacyItem, item, 3)
