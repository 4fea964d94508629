from __future__ import annotations

import hashlib

import pytest
from django.db import IntegrityError, transaction

from tests.builders import SYSTEM, a_person
from varig.foundation.files.actions import keep, remove
from varig.foundation.files.models import Blob, StoredFile
from varig.foundation.files.queries import FileFacts, file_facts, kept_by, open_file
from varig.foundation.history.revisions import revision
from varig.foundation.kernel import Invalid, NotFound

pytestmark = pytest.mark.django_db

REPORT = b"%PDF-1.7 sluttrapport"


def a_file(reader=SYSTEM, content: bytes = REPORT, name: str = "Sluttrapport.pdf", scope: str = "") -> FileFacts:
    return keep(reader=reader, content=content, name=name, media_type="application/pdf", scope=scope)


def everybody(_reader, _facts) -> bool:
    return True


def test_a_file_is_opened_as_it_was_kept():
    kari = a_person("Kari")
    kept = a_file(kari, scope="initiative:3")
    opened = open_file(kari, kept.id, may=everybody)
    assert (opened.facts, opened.content) == (kept, REPORT)
    assert kept == FileFacts(
        kept.id,
        "Sluttrapport.pdf",
        "application/pdf",
        len(REPORT),
        hashlib.sha256(REPORT).hexdigest(),
        "initiative:3",
        kept.created_at,
        kari.key,
    )
    assert revision("initiative:3") == 1


def test_every_byte_comes_back_as_it_was():
    content = bytes(range(256)) * 40_000
    assert open_file(SYSTEM, a_file(content=content).id, may=everybody).content == content


def test_the_same_content_is_stored_once():
    first, second = a_file(), a_file(name="Kopi.pdf")
    assert (first.sha256, first.id != second.id, Blob.objects.count()) == (second.sha256, True, 1)


def test_removing_the_last_file_removes_the_content_and_not_before():
    first, second = a_file(), a_file(name="Kopi.pdf")
    remove(reader=SYSTEM, file_id=first.id, scope="")
    assert open_file(SYSTEM, second.id, may=everybody).content == REPORT
    remove(reader=SYSTEM, file_id=second.id, scope="")
    assert (StoredFile.objects.count(), Blob.objects.count()) == (0, 0)
    with pytest.raises(NotFound, match="alt fjernet"):
        remove(reader=SYSTEM, file_id=second.id, scope="")


def test_a_file_of_another_scope_is_not_removed():
    kept = a_file(scope="initiative:3")
    with pytest.raises(NotFound):
        remove(reader=SYSTEM, file_id=kept.id, scope="initiative:4")


def test_content_that_a_file_has_cant_be_removed():
    a_file()
    with pytest.raises(IntegrityError), transaction.atomic():
        Blob.objects.all().delete()


def test_a_file_the_reader_may_not_see_is_not_found():
    kari, ola = a_person("Kari"), a_person("Ola")
    kept = a_file(kari)
    assert file_facts(kari, kept.id, may=kept_by) == kept
    for id_ in (kept.id, kept.id + 1):
        with pytest.raises(NotFound, match="Vi fant ikke filen"):
            open_file(ola, id_, may=kept_by)


def test_facts_are_read_without_the_content(django_assert_num_queries):
    kept = a_file()
    with django_assert_num_queries(1) as queries:
        file_facts(SYSTEM, kept.id, may=everybody)
    assert '"content"' not in queries.captured_queries[0]["sql"]


@pytest.mark.parametrize(
    ("content", "name", "sentence"),
    [
        (b"", "tom.pdf", "Filen «%(name)s» er tom."),
        (REPORT, " \n/", "Filen trenger et navn."),
    ],
)
def test_a_file_without_content_or_name_is_refused(content, name, sentence):
    with pytest.raises(Invalid) as refused:
        a_file(content=content, name=name)
    assert refused.value.problems[0].message.msgid == sentence


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("Årsmelding for Grønland.pdf", "Årsmelding for Grønland.pdf"),
        ("../../etc/passwd", ".. .. etc passwd"),
        ("to\r\nlinjer.pdf", "to linjer.pdf"),
        ("a" * 300, "a" * 255),
    ],
)
def test_a_name_keeps_its_letters_and_loses_what_could_be_a_path(name, kept):
    assert a_file(name=name).name == kept


def test_eight_who_keep_and_remove_the_same_content_at_once_leave_each_other_alone(at_once):
    def keep_and_remove() -> int:
        gone = a_file()
        kept = a_file()
        remove(reader=SYSTEM, file_id=gone.id, scope="")
        assert open_file(SYSTEM, kept.id, may=everybody).content == REPORT
        remove(reader=SYSTEM, file_id=kept.id, scope="")
        return a_file().id

    kept = at_once(keep_and_remove, 8)
    assert (len(set(kept)), StoredFile.objects.count(), Blob.objects.count()) == (8, 8, 1)
