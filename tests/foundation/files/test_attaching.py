from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from tests.builders import SYSTEM, a_person
from tests.foundation.files.sample_files import PDF, office
from varig.foundation.files.actions import (
    LONGEST_NOTE,
    attach_file,
    attach_note,
    edit_note,
    remove_all_of,
    remove_attachment,
)
from varig.foundation.files.models import Attachment, Blob, StoredFile
from varig.foundation.files.queries import AttachmentFacts, attachment, attachments, open_attachment, own
from varig.foundation.history.actions import action
from varig.foundation.history.revisions import revision
from varig.foundation.kernel import ANYBODY, Conflict, Invalid, NotAllowed, NotFound, msg
from varig.foundation.ui.text import say

pytestmark = pytest.mark.django_db

SCOPE, ITEM, ACTOR = "initiative:3", "item:17", "actor:4"
WHO_CAN = msg("Programleder kan gjøre dette.")
BIRTH_NUMBER = "13097248022"  # invented by Skatteetaten for tests


def everybody(*_) -> bool:
    return True


def nobody(*_) -> bool:
    return False


def a_note(text: str = "Nøkkelen henger i boden.", about: str = ITEM, reader=SYSTEM, scope: str = SCOPE) -> int:
    return attach_note(reader=reader, scope=scope, about=about, text=text)


def a_file(name: str = "avtale.pdf", content: bytes = PDF, about: str = ITEM, reader=SYSTEM, text: str = "") -> int:
    return attach_file(reader=reader, scope=SCOPE, about=about, content=content, name=name, text=text).id


def listed(about: str = ITEM, scope: str = SCOPE) -> list[AttachmentFacts]:
    return list(attachments(SYSTEM, scope, about, may=everybody).newest)


def sentences(refused) -> list[tuple[str | None, str]]:
    return [(problem.field, say(problem.message)) for problem in refused.value.problems]


def test_notes_and_files_are_listed_newest_first_with_who_and_what():
    kari = a_person("Kari")
    a_note(" Ring vaktmesteren.\r\n\r\nHan har \rnøkkelen. \x00", reader=kari)
    a_file(text="Signert utgave", reader=kari)
    file, note = listed()
    assert (note.text, note.file, note.by, note.created_by) == (
        "Ring vaktmesteren.\n\nHan har \nnøkkelen.",
        None,
        "Kari",
        kari.key,
    )
    assert (file.text, file.file.name, file.file.media_type, file.file.size, file.file.scope) == (
        "Signert utgave",
        "avtale.pdf",
        "application/pdf",
        len(PDF),
        SCOPE,
    )
    assert revision(SCOPE) == 2


def test_a_list_is_one_statement_and_reads_no_content(django_assert_num_queries):
    for number in range(4):
        a_file(f"avtale {number}.pdf")
    with django_assert_num_queries(1) as queries:
        found = attachments(SYSTEM, SCOPE, ITEM, may=everybody, limit=3)
    assert ([one.file.name for one in found.newest], found.total) == (
        ["avtale 3.pdf", "avtale 2.pdf", "avtale 1.pdf"],
        4,
    )
    assert '"content"' not in queries.captured_queries[0]["sql"]


def test_two_objects_do_not_see_each_others():
    a_note("Om punktet")
    a_note("Om aktøren", about=ACTOR)
    a_note("Om et annet sted", scope="initiative:4")
    assert [[one.text for one in listed(about)] for about in (ITEM, ACTOR, "item:1")] == [
        ["Om punktet"],
        ["Om aktøren"],
        [],
    ]


def test_what_one_may_not_see_is_not_found():
    ours = a_file()
    for refused in (
        lambda: attachments(SYSTEM, SCOPE, ITEM, may=nobody),
        lambda: attachment(SYSTEM, SCOPE, ours, may=nobody),
        lambda: open_attachment(SYSTEM, SCOPE, ours, may=nobody),
        lambda: open_attachment(SYSTEM, "initiative:4", ours, may=everybody),
        lambda: open_attachment(SYSTEM, SCOPE, ours + 1, may=everybody),
        lambda: open_attachment(SYSTEM, SCOPE, a_note(), may=everybody),
    ):
        with pytest.raises(NotFound):
            refused()
    asked = []
    opened = open_attachment(SYSTEM, SCOPE, ours, may=lambda reader, about: not asked.append((reader, about)))
    assert (opened.content, opened.facts.name, asked) == (PDF, "avtale.pdf", [(SYSTEM, ITEM)])


def test_the_same_content_is_stored_once_and_stays_until_the_last_is_removed():
    first, second = a_file(), a_file("kopi.pdf", about=ACTOR)
    assert (StoredFile.objects.count(), Blob.objects.count()) == (2, 1)
    for number, attached in enumerate((first, second), start=1):
        remove_attachment(reader=SYSTEM, scope=SCOPE, attachment_id=attached, may=everybody, who_can=WHO_CAN)
        assert (StoredFile.objects.count(), Blob.objects.count()) == (2 - number, 2 - number)


def test_a_name_that_says_something_else_than_the_content_is_changed_and_told():
    kept = attach_file(reader=SYSTEM, scope=SCOPE, about=ITEM, content=office("word"), name="avtale.pdf")
    assert (kept.name, kept.renamed) == ("avtale.docx", True)
    assert listed()[0].file.name == "avtale.docx"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (" \r\n\x00", "Skriv et notat, eller velg en fil."),
        ("a" * (LONGEST_NOTE + 1), "Notatet er lengre enn 20\u202f000 tegn. Kort det ned, eller legg det ved som fil."),
        (
            f"Ring {BIRTH_NUMBER[:6]} {BIRTH_NUMBER[6:]}",
            "Her står det som kan være et fødselsnummer. Ta det bort: slike skal ikke registreres i Varig.",
        ),
    ],
)
def test_a_note_that_can_not_be_kept_is_refused(text, sentence):
    with pytest.raises(Invalid) as refused:
        a_note(text)
    assert sentences(refused) == [("text", sentence)]
    assert Attachment.objects.count() == 0


@pytest.mark.parametrize(
    ("name", "text", "content", "field"),
    [
        (f"Søknad {BIRTH_NUMBER}.pdf", "", PDF, "file"),
        ("avtale.pdf", BIRTH_NUMBER, PDF, "text"),
        ("avtale.pdf", "", b"", "file"),
    ],
)
def test_a_file_that_is_refused_leaves_nothing(name, text, content, field):
    with pytest.raises(Invalid) as refused:
        a_file(name, content, text=text)
    assert [one for one, _said in sentences(refused)] == [field]
    assert (Attachment.objects.count(), StoredFile.objects.count(), Blob.objects.count()) == (0, 0, 0)


def change(attached: int, text: str, *, version: int = 1, may=everybody, reader=SYSTEM, scope: str = SCOPE) -> None:
    edit_note(reader=reader, scope=scope, attachment_id=attached, version=version, text=text, may=may, who_can=WHO_CAN)


def test_a_note_is_written_anew_and_the_second_of_two_is_told():
    note = a_note()
    change(note, "Nøkkelen er byttet.")
    with pytest.raises(Conflict):
        change(note, "Nøkkelen er borte.")
    (found,) = listed()
    assert (found.text, found.version) == ("Nøkkelen er byttet.", 2)


def test_a_note_alone_can_not_become_empty_but_a_files_can():
    note, file = a_note(), a_file(text="Gammel")
    with pytest.raises(Invalid, match="kan ikke stå tomt"):
        change(note, " ")
    change(file, "")
    assert [one.text for one in listed()] == ["", "Nøkkelen henger i boden."]


def test_only_who_may_changes_and_removes():
    kari, ola = a_person("Kari"), a_person("Ola")
    note = a_note(reader=kari)
    for refused in (
        lambda: change(note, "Mitt", may=own, reader=ola),
        lambda: remove_attachment(reader=ola, scope=SCOPE, attachment_id=note, may=own, who_can=WHO_CAN),
    ):
        with pytest.raises(NotAllowed, match="Programleder kan gjøre dette"):
            refused()
    with pytest.raises(NotFound):
        change(note, "Mitt", reader=kari, scope="initiative:4")
    change(note, "Mitt", may=own, reader=kari)
    assert [one.text for one in listed()] == ["Mitt"]


def test_nobody_owns_what_anybody_or_the_program_wrote():
    for reader in (ANYBODY, SYSTEM):
        found = attachment(reader, SCOPE, a_note(reader=reader), may=everybody)
        assert not own(reader, found)


def test_what_is_removed_once_can_not_be_removed_again():
    note = a_note()
    gone = remove_attachment(reader=SYSTEM, scope=SCOPE, attachment_id=note, may=everybody, who_can=WHO_CAN)
    assert (gone.text, listed()) == ("Nøkkelen henger i boden.", [])
    with pytest.raises(NotFound, match="alt fjernet"):
        remove_attachment(reader=SYSTEM, scope=SCOPE, attachment_id=note, may=everybody, who_can=WHO_CAN)


def test_with_an_object_all_of_its_notes_and_files_go():
    a_note()
    a_file()
    a_note("Om aktøren", about=ACTOR)
    assert remove_all_of(reader=SYSTEM, scope=SCOPE, about=ITEM, why="Punktet ble slettet") == 2
    assert (listed(), len(listed(ACTOR)), StoredFile.objects.count()) == ([], 1, 0)


@pytest.mark.parametrize("facts", [{"text": ""}, {"text": "Hei", "about": ""}, {"text": "Hei", "scope": ""}])
def test_the_database_refuses_what_is_empty_or_belongs_to_nothing(facts):
    with pytest.raises(IntegrityError), transaction.atomic(), action(reader=SYSTEM, did=msg("Prøvde")):
        Attachment.objects.create(**{"scope": SCOPE, "about": ITEM, **facts})


def test_eight_who_attach_the_same_file_at_once_all_have_it(at_once):
    kept = at_once(a_file, 8)
    assert (len(set(kept)), len(listed()), Blob.objects.count()) == (8, 8, 1)
