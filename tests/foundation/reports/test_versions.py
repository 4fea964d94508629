"""Versions: kept under a name, never changed, frozen once and for all, and found out when their bytes are damaged."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from tests.builders import SYSTEM
from tests.foundation.documents.test_kept import everything
from varig.foundation.documents.kept import settled
from varig.foundation.files.models import Blob, StoredFile
from varig.foundation.history.actions import action
from varig.foundation.kernel import Conflict, Invalid, NotFound, Refused, msg, system_reader
from varig.foundation.reports.actions.versions import (
    LONGEST_NAME,
    Frozen,
    freeze_version,
    keep_version,
    name_version,
    next_number,
    remove_version,
)
from varig.foundation.reports.models import ReportVersion, VersionFile
from varig.foundation.reports.queries.control import controlled
from varig.foundation.reports.queries.versions import (
    VersionFacts,
    content_of,
    document_of,
    file_of,
    version,
    version_by_id,
    versions,
)
from varig.foundation.ui.text import say

pytestmark = pytest.mark.django_db

SCOPE = "initiative:7"
FILES = (
    Frozen("html", "sluttrapport.html", "text/html", b"<!doctype html><p>Frosset</p>"),
    Frozen("pdf", "sluttrapport.pdf", "application/pdf", b"%PDF-1.7 frosset"),
)


def keep(name: str = "Tidlig utkast", *, report: str = "final_report", **facts: Any) -> VersionFacts:
    number = next_number(SCOPE, report)
    document = replace(everything(), version=str(number))
    id_ = keep_version(reader=SYSTEM, scope=SCOPE, report=report, number=number, document=document, name=name, **facts)
    return version_by_id(SCOPE, id_)


def frozen(name: str = "Til høring") -> VersionFacts:
    kept = keep(name)
    freeze_version(reader=SYSTEM, scope=SCOPE, version_id=kept.id, files=FILES)
    return version_by_id(SCOPE, kept.id)


@contextmanager
def refused(sentence: str) -> Iterator[None]:
    with pytest.raises(IntegrityError, match=sentence), transaction.atomic(), action(reader=SYSTEM, did=msg("Prøvde")):
        yield


def test_a_version_holds_the_document_as_it_stood() -> None:
    kept = keep("Tidlig utkast", why="Til Bergens studie")
    assert (kept.number, kept.name, kept.why, kept.made_by) == (1, "Tidlig utkast", "Til Bergens studie", SYSTEM.name)
    assert (kept.language, kept.is_frozen, kept.rendered) == ("nb", False, ())
    assert document_of(SYSTEM, kept) == settled(replace(everything(), version="1", subtitle="Tidlig utkast"))
    assert kept.digest == hashlib.sha256(content_of(kept.id)).hexdigest()


def test_versions_are_numbered_within_their_report_and_a_number_is_not_used_again() -> None:
    assert [keep().number, keep("Utkast").number, keep(report="strategy").number] == [1, 2, 1]
    remove_version(reader=SYSTEM, scope=SCOPE, version_id=version(SCOPE, "final_report", 2).id)
    assert keep("Nytt utkast").number == 3
    assert [one.number for one in versions(SCOPE, "final_report")] == [3, 1]


def test_they_are_listed_newest_first_and_by_whether_they_are_frozen() -> None:
    first, last = keep(), frozen()
    assert [one.id for one in versions(SCOPE)] == [last.id, first.id]
    assert [one.id for one in versions(SCOPE, frozen=True)] == [last.id]
    assert [one.id for one in versions(SCOPE, "final_report", frozen=False)] == [first.id]
    assert versions("initiative:8") == []
    with pytest.raises(NotFound):
        version_by_id("initiative:8", first.id)


def test_two_who_take_the_same_number_are_told() -> None:
    keep()
    with pytest.raises(Conflict):
        keep_version(
            reader=SYSTEM, scope=SCOPE, report="final_report", number=1, document=everything(), name="For sent"
        )


@pytest.mark.parametrize(
    ("name", "why", "fields"),
    [
        ("", "", ["name"]),
        (" \n ", "", ["name"]),
        ("x" * 2_000, "", ["name"]),
        ("Gjelder 13097248022", "", ["name"]),
        ("nul\x00", "", ["name"]),
        ("Navn", "x" * 1_001, ["why"]),
        ("", "nul\x00", ["why", "name"]),
    ],
)
def test_a_name_that_cannot_be_is_refused_where_it_was_written(name: str, why: str, fields: list[str]) -> None:
    with pytest.raises(Invalid) as told:
        keep(name, why=why)
    assert [problem.field for problem in told.value.problems] == fields
    assert versions(SCOPE) == []
    assert StoredFile.objects.count() == 0


def test_two_versions_of_a_document_are_told_apart_by_their_names() -> None:
    first, other = keep("Til høring"), keep("Utkast")
    with pytest.raises(Invalid) as told:
        keep("til  HØRING")
    (problem,) = told.value.problems
    assert (problem.field, say(problem.message)) == (
        "name",
        "Versjon 1 av dokumentet heter det samme. Velg et navn som skiller dem.",
    )
    with pytest.raises(Invalid):
        name_version(reader=SYSTEM, scope=SCOPE, version_id=other.id, name="Til høring")
    name_version(reader=SYSTEM, scope=SCOPE, version_id=first.id, name="Til Høring", why="Møte 4")
    assert keep("Til høring", report="strategy").number == 1


def test_markup_in_a_name_is_a_name() -> None:
    assert keep("<script>alert(1)</script> #set $x$").name == "<script>alert(1)</script> #set $x$"
    assert len(keep("å" * LONGEST_NAME).name) == LONGEST_NAME


def test_one_that_is_not_frozen_gets_another_name_and_can_be_removed_with_its_pictures() -> None:
    kept = keep()
    name_version(reader=SYSTEM, scope=SCOPE, version_id=kept.id, name="  Til \n styret ", why="Møte 4")
    named = version_by_id(SCOPE, kept.id)
    assert (named.name, named.why, named.digest) == ("Til styret", "Møte 4", kept.digest)
    assert StoredFile.objects.count() == 1
    remove_version(reader=SYSTEM, scope=SCOPE, version_id=kept.id)
    assert versions(SCOPE) == []
    assert (StoredFile.objects.count(), Blob.objects.count()) == (0, 0)
    with pytest.raises(NotFound):
        remove_version(reader=SYSTEM, scope=SCOPE, version_id=kept.id)


def test_a_frozen_one_has_its_files_byte_for_byte() -> None:
    found = frozen()
    assert found.is_frozen
    assert found.frozen_by == SYSTEM.name
    assert [(one.kind, one.sha256) for one in found.rendered] == [
        (one.kind, hashlib.sha256(one.content).hexdigest()) for one in FILES
    ]
    assert [file_of(SYSTEM, found, one.kind).content for one in FILES] == [one.content for one in FILES]
    with pytest.raises(NotFound):
        file_of(SYSTEM, found, "picture")


def test_a_frozen_one_is_neither_named_removed_nor_frozen_again() -> None:
    found = frozen()
    for refuse in (
        lambda: name_version(reader=SYSTEM, scope=SCOPE, version_id=found.id, name="Annet"),
        lambda: remove_version(reader=SYSTEM, scope=SCOPE, version_id=found.id),
        lambda: freeze_version(reader=system_reader("En annen"), scope=SCOPE, version_id=found.id, files=FILES),
    ):
        with pytest.raises(Conflict) as told:
            refuse()
        assert told.value.problems[0].message.params["name"] == SYSTEM.name
    assert version_by_id(SCOPE, found.id) == found


def test_freezing_is_all_or_nothing() -> None:
    kept = keep()
    bad = (*FILES, Frozen("docx", "tom.docx", "application/zip", b""))
    with pytest.raises(Invalid):
        freeze_version(reader=SYSTEM, scope=SCOPE, version_id=kept.id, files=bad)
    assert version_by_id(SCOPE, kept.id) == kept


@pytest.mark.parametrize(
    "change",
    [
        {"name": "Annet"},
        {"content": "{}"},
        {"digest": "0" * 64},
        {"frozen_at": None, "frozen_by": ""},
        {"frozen_by": "En annen"},
    ],
)
def test_the_database_refuses_to_change_a_frozen_version(change: dict[str, Any]) -> None:
    found = frozen()
    with refused("A frozen version is never changed nor removed"):
        ReportVersion.objects.filter(pk=found.id).update(**change)


def test_the_database_refuses_to_remove_a_frozen_version_and_to_touch_its_files() -> None:
    found = frozen()
    files = VersionFile.objects.filter(version=found.id)
    with refused("A frozen version is never"), connection.cursor() as cursor:
        cursor.execute("DELETE FROM reports_reportversion WHERE id = %s", [found.id])
    with refused("The files of a frozen version"):
        files.delete()
    with refused("The files of a frozen version"):
        files.update(sha256="0" * 64)
    with refused("The files of a frozen version"):
        VersionFile.objects.create(version_id=found.id, kind="xlsx", file=StoredFile.objects.first(), sha256="0" * 64)
    with refused("The files of a frozen version"):
        VersionFile.objects.filter(version=keep().id).update(version=found.id)
    assert version_by_id(SCOPE, found.id) == found


@pytest.mark.parametrize("change", [{"content": "{}"}, {"data": "{}"}, {"digest": "0" * 64}, {"number": 9}])
def test_the_database_refuses_to_change_what_any_version_holds(change: dict[str, Any]) -> None:
    kept = keep()
    with refused("What a version holds is never changed"):
        ReportVersion.objects.filter(pk=kept.id).update(**change)


def test_the_control_says_that_nothing_has_changed() -> None:
    told = controlled(SYSTEM, frozen())
    assert [one.kind for one in told] == ["json", "picture", "html", "pdf"]
    assert all(one.agrees for one in told)


def test_the_control_finds_damaged_bytes() -> None:
    found = frozen()
    key = next(one.sha256 for one in found.rendered if one.kind == "pdf")
    Blob.objects.filter(pk=key).update(content=b"%PDF-1.7 noe annet")
    told = {one.kind: one for one in controlled(SYSTEM, found)}
    assert [kind for kind, one in told.items() if not one.agrees] == ["pdf"]
    assert told["pdf"].now == hashlib.sha256(b"%PDF-1.7 noe annet").hexdigest()


def test_the_control_finds_content_that_somebody_changed_behind_the_database() -> None:
    found = frozen()
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        cursor.execute("UPDATE reports_reportversion SET data = '{}' WHERE id = %s", [found.id])
        cursor.execute("SET session_replication_role = origin")
    assert [one.kind for one in controlled(SYSTEM, found) if not one.agrees] == ["json"]
    with pytest.raises(Refused, match="kan ikke leses"):
        document_of(SYSTEM, found)
