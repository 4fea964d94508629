"""Documents that residents may read: chosen by name, served as they were kept, and nothing else."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.builders import SYSTEM, a_cast, a_measure, an_initiative, logged_in
from tests.decisions.building import a_version, registered
from tests.decisions.hearing_building import DIRECTION, a_hearing
from tests.decisions.hearing_building import a_version as a_version_with_words
from tests.portal.building import a_page_that_is_out, a_text, an_owner
from varig.decisions.actions.archive import Marking, mark_records
from varig.decisions.rules.archive import Access
from varig.decisions.rules.hearing_answers import field_of
from varig.foundation.kernel import Invalid, NotAllowed, NotFound
from varig.foundation.reports.actions.versions import Frozen
from varig.foundation.reports.registry import registry
from varig.initiatives.queries import InitiativeFacts
from varig.portal.actions.documents import show_documents
from varig.portal.actions.pages import take_down
from varig.portal.models import ShownDocument
from varig.portal.queries.documents import SHOWN_REPORTS, choosable_documents, public_documents
from varig.portal.queries.pages import page

pytestmark = pytest.mark.django_db


@pytest.fixture
def of() -> InitiativeFacts:
    found = an_initiative("dalen")
    a_text(found, a_measure(found, "Scenen"))
    a_page_that_is_out(found)
    return found


def public(of: InitiativeFacts) -> str:
    return Client().get(reverse("portal:residents", args=[of.slug])).content.decode()


def address(of: InitiativeFacts, number: int | None, kind: str = "pdf") -> str:
    return reverse("portal:document", args=[of.slug, number, kind])


def shown(of: InitiativeFacts, version_id: int) -> int | None:
    return next(one.shown for one in choosable_documents(SYSTEM, of) if one.key == f"versions:{version_id}")


def test_the_short_version_is_read_beside_the_report_it_was_frozen_along_with(of: InitiativeFacts) -> None:
    along = [
        Frozen("along-html", "kort.html", "text/html", b"<p>Kort sagt.</p>"),
        Frozen("along-pdf", "kort.pdf", "application/pdf", b"%PDF-1.7 Kort sagt."),
    ]
    version_id = a_version_with_words(of, "final_report", along=along)
    show_documents(reader=an_owner(of), of=of, keys=[f"versions:{version_id}"])
    number = shown(of, version_id)
    said = public(of)
    assert "Kortversjon av sluttrapporten, versjon 1" in said
    for kind, kept in (("along-pdf", b"%PDF-1.7 Kort sagt."), ("along-html", b"<p>Kort sagt.</p>")):
        assert address(of, number, kind) in said
        assert Client().get(address(of, number, kind)).content == kept
    assert Client().get(address(of, number, "along")).status_code == 404


def test_every_document_that_can_be_shown_is_one_of_ours() -> None:
    assert [registry.get(key).key for key in SHOWN_REPORTS] == list(SHOWN_REPORTS)


def test_nothing_is_shown_before_somebody_has_chosen_it(of: InitiativeFacts) -> None:
    version_id = a_version_with_words(of)
    assert [one.shown for one in choosable_documents(SYSTEM, of)] == [None]
    assert 'id="dokumenter"' not in public(of)
    show_documents(reader=an_owner(of), of=of, keys=[f"versions:{version_id}"])
    assert 'id="dokumenter"' in public(of)
    assert address(of, shown(of, version_id)) in public(of)


@pytest.mark.requirement("R21")
def test_it_is_served_byte_for_byte_to_anybody(of: InitiativeFacts) -> None:
    version_id = a_version_with_words(of, text="Slik blir det.")
    show_documents(reader=an_owner(of), of=of, keys=[f"versions:{version_id}"])
    number = shown(of, version_id)
    answer = Client().get(address(of, number))
    assert (answer.status_code, answer.content) == (200, b"%PDF-1.7 Slik blir det.")
    assert Client().get(address(of, number, "html")).content == b"<p>Slik blir det.</p>"
    for wrong in (address(of, number, "xlsx"), address(of, 999_999), address(of, number, "vedtak")):
        assert Client().get(wrong).status_code == 404
    assert Client().post(address(of, number)).status_code == 404


def test_it_is_said_whether_it_is_adopted(of: InitiativeFacts) -> None:
    draft = a_version(of)
    adopted = a_version(of)
    registered(of, a_version(of, "final_report"), adopted)
    said = {one.key: one.detail.msgid for one in choosable_documents(SYSTEM, of)}
    assert (said[f"versions:{draft}"], said[f"versions:{adopted}"]) == (
        "ikke vedtatt (versjon %(number)s er vedtatt)",
        "vedtatt %(day)s",
    )


def test_what_the_archive_keeps_back_is_not_shown_however_it_was_chosen(of: InitiativeFacts) -> None:
    version_id, owner = a_version_with_words(of), an_owner(of)
    key = f"versions:{version_id}"
    show_documents(reader=owner, of=of, keys=[key])
    number = shown(of, version_id)
    marking = Marking("24/1", "7", Access.EXEMPT, "Offl. § 14")
    mark_records(reader=SYSTEM, of=of, keys=[key], marking=marking)
    assert public_documents(of) == ()
    assert Client().get(address(of, number)).status_code == 404
    with pytest.raises(Invalid):
        show_documents(reader=owner, of=of, keys=[key])


def test_a_hearing_is_read_part_by_part_beside_ones_answer(of: InitiativeFacts) -> None:
    hearing = a_hearing(of, is_public=True, version_id=a_version_with_words(of, text="Kafeen blir."))
    page = Client().get(reverse("portal:hearing", args=[of.slug, hearing])).content.decode()
    part = page.split('class="read-and-answer"', 1)[1].split("</details>", 1)[0]
    assert "<summary>" in part
    assert "Kafeen blir." in part
    assert f'name="{field_of(DIRECTION)}"' in part
    assert "<details>" in page
    sent = {field_of(DIRECTION): "Bra at kafeen blir.", "stance": "", "text": "", "form": "feil", "nettsted": ""}
    again = Client().post(reverse("portal:hearing", args=[of.slug, hearing]), sent).content.decode()
    assert "<details open>" in again


def test_parts_of_a_version_that_are_not_heard_are_not_read(of: InitiativeFacts) -> None:
    version_id = a_version_with_words(of, text="Kafeen blir.")
    hearing = a_hearing(of, is_public=True, version_id=version_id, parts=((version_id, "direction"),))
    page = Client().get(reverse("portal:hearing", args=[of.slug, hearing])).content.decode()
    assert "Kafeen blir." in page
    assert "Bare i kommunikasjonsdelen." not in page


def test_a_page_that_is_taken_down_shows_no_documents(of: InitiativeFacts) -> None:
    version_id = a_version_with_words(of)
    show_documents(reader=an_owner(of), of=of, keys=[f"versions:{version_id}"])
    number = shown(of, version_id)
    take_down(reader=an_owner(of), of=of, version=page(SYSTEM, of).version, why="Feil")
    assert Client().get(address(of, number)).status_code == 404


def test_whoever_publishes_chooses_them_and_nobody_else(of: InitiativeFacts) -> None:
    version_id, cast = a_version_with_words(of), a_cast(of)
    with pytest.raises(NotAllowed):
        show_documents(reader=cast.manager, of=of, keys=[f"versions:{version_id}"])
    elsewhere = an_initiative("annen", municipality="En annen")
    with pytest.raises(NotFound):
        show_documents(reader=an_owner(of), of=of, keys=[f"versions:{a_version_with_words(elsewhere)}"])
    choosing, client = reverse("portal:choose_documents", args=[of.slug]), logged_in(cast.owner)
    assert logged_in(cast.manager).get(choosing).status_code == 403
    client.post(choosing, {"version": 0, "documents": [f"versions:{version_id}"]})
    assert ShownDocument.objects.get().shown_on == timezone.localdate()
    client.post(choosing, {"version": 0})
    assert not ShownDocument.objects.exists()
