"""Who plays which role afterwards: one page for each actor, that can be sent to it."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from io import BytesIO
from zipfile import ZipFile

import docx
import pikepdf
import pytest
from django.urls import reverse

from tests.builders import SYSTEM, a_link, a_measure, a_person, a_row, an_actor, an_initiative, logged_in, version_of
from tests.foundation.documents.sample_templates import LOGO, template, with_logo
from varig.actors.queries import actors
from varig.actors.rules import ActorKind
from varig.config.demo import eksempeldalen
from varig.continuation.actions.fates import decide_fate, propose_fate
from varig.continuation.actions.handovers import propose_handover
from varig.continuation.actions.replies import ReplyGiven, answer_handover
from varig.continuation.rules.fates import Authority, Home, Outcome, Proposal
from varig.continuation.rules.handovers import Reply, Terms
from varig.foundation.documents import pdf
from varig.foundation.documents.blocks import Document, Sheet
from varig.foundation.documents.kept_template import keep_template
from varig.foundation.documents.spoken import spoken
from varig.foundation.kernel import Grant
from varig.foundation.registers.declarations import Named, register
from varig.initiatives.queries import InitiativeFacts, initiative
from varig.strategy.queries.role_letter import role_letter
from varig.strategy.queries.roles_afterwards import role_afterwards

pytestmark = [pytest.mark.django_db, pytest.mark.requirement("R18", "R39")]
TODAY = date(2024, 5, 1)


def letter(of: InitiativeFacts, actor_id: int) -> Document:
    return role_letter(of, role_afterwards(SYSTEM, of, actor_id, TODAY), TODAY, "nb")


def words(document: Document) -> str:
    return repr(spoken(document))


def asked(of: InitiativeFacts, name: str, receiver: int, reply: Reply | None = None, **facts: object) -> int:
    item_id = a_measure(of, name, **facts)  # type: ignore[arg-type]
    proposal = Proposal(Outcome.CONTINUED, Home.OTHER, grounds="Fordi.")
    propose_fate(reader=SYSTEM, of=of, item_id=item_id, version=version_of(item_id), proposal=proposal)
    terms = Terms(date(2026, 1, 1))
    handover = propose_handover(
        reader=SYSTEM, of=of, item_id=item_id, version=version_of(item_id), receiver_id=receiver, terms=terms
    )
    if reply is not None:
        given = ReplyGiven(on_behalf_of="Styret", reply=reply, words="Vi orker ikke mer.")
        version = version_of(item_id)
        answer_handover(reader=a_link(of, receiver), of=of, handover_id=handover, version=version, given=given)
    return item_id


def test_it_tells_what_the_actor_has_said_yes_to_is_asked_about_answers_for_and_takes_part_in() -> None:
    of = an_initiative()
    club = an_actor(of, "Velet", ActorKind.ASSOCIATION)
    asked(of, "Festivalen", club, Reply.YES)
    asked(of, "Banen", club)
    a_measure(of, "Hagen", accountable=club)
    a_row(of, register("measures"), name="Turen", participants=("Velet",))
    found = role_afterwards(SYSTEM, of, club, TODAY)
    assert [
        [one.name for one in part] for part in (found.agreed, found.asked, found.accountable, found.participant)
    ] == [
        ["Festivalen"],
        ["Banen"],
        ["Hagen"],
        ["Turen"],
    ]
    said = words(letter(of, club))
    assert all(one in said for one in ("Festivalen", "Banen", "Hagen", "Turen", "1. januar 2026"))


@pytest.mark.parametrize("reply", [Reply.NO, Reply.CONDITIONAL, None])
def test_another_partner_is_named_only_when_it_has_said_yes(reply: Reply | None) -> None:
    of = an_initiative()
    club, other = an_actor(of, "Velet", ActorKind.ASSOCIATION), an_actor(of, "Naboforeninga", ActorKind.ASSOCIATION)
    asked(of, "Festivalen", other, reply, accountable=club)
    said = words(letter(of, club))
    assert "Festivalen" in said
    assert "Hvem som tar over, er ikke avklart." in said
    assert "Naboforeninga" not in said
    assert "orker" not in said


def test_another_partner_that_has_said_yes_is_named() -> None:
    of = an_initiative()
    club, other = an_actor(of, "Velet", ActorKind.ASSOCIATION), an_actor(of, "Naboforeninga", ActorKind.ASSOCIATION)
    asked(of, "Festivalen", other, Reply.YES, accountable=club)
    assert "Tas over av Naboforeninga." in words(letter(of, club))


def test_what_nobody_has_registered_is_said_and_not_invented() -> None:
    of = an_initiative()
    said = words(letter(of, an_actor(of, "Velet", ActorKind.ASSOCIATION)))
    assert "Vi har ikke notert noe dere har ansvar for eller er med i." in said
    assert "Ingen enhet er satt til å holde kontakten etterpå." in said
    assert "For 7 former for støtte er det ikke tatt stilling ennå." in said


def test_it_says_whom_to_answer_and_tells_a_unit_nothing_of_a_contact_unit() -> None:
    of = an_initiative()
    unit = words(letter(of, an_actor(of, "Bydrift", ActorKind.UNIT)))
    assert "Svar til programkontoret i" in unit
    assert "Ingen enhet er satt til" not in unit
    office = an_actor(of, "Områdekontoret", ActorKind.PROGRAMME_OFFICE)
    a_row(of, register("office"), name="Områdekontoret", actor=Named("Områdekontoret"))
    assert "Svar til Områdekontoret" in words(letter(of, an_actor(of, "Velet", ActorKind.ASSOCIATION)))
    assert office


def test_whoever_takes_over_is_not_called_others() -> None:
    of = an_initiative()
    club = an_actor(of, "Velet", ActorKind.ASSOCIATION)
    asked(of, "Festivalen", club, Reply.YES)
    said = words(letter(of, club))
    assert "Dere tar over" in said
    assert "andre" not in said


def test_it_has_a_sender_and_a_day_to_answer_by_until_the_end() -> None:
    of = an_initiative()
    office = an_actor(of, "Områdekontoret", ActorKind.PROGRAMME_OFFICE)
    a_row(of, register("office"), name="Områdekontoret", actor=Named("Områdekontoret"))
    club = an_actor(of, "Velet", ActorKind.ASSOCIATION)
    said = words(letter(of, club))
    assert "Svar til Områdekontoret før satsingen slutter 31. desember 2025" in said
    assert "Hilsen Områdekontoret, Eksempel kommune" in said
    after = role_letter(of, role_afterwards(SYSTEM, of, club, date(2026, 1, 1)), date(2026, 1, 1), "nb")
    assert "Svar til Områdekontoret før" not in words(after)
    assert office


def test_all_is_listed_as_long_as_it_is_not_much() -> None:
    of = an_initiative()
    club = an_actor(of, "Velet", ActorKind.ASSOCIATION)
    for number in range(9):
        a_measure(of, f"Hagen {number}", accountable=club)
    assert "Hagen 8" in words(letter(of, club))
    for number in range(9, 15):
        a_measure(of, f"Hagen {number}", accountable=club)
    assert "10 til står i strategien." in words(letter(of, club))


@pytest.mark.documents
def test_it_is_one_page_for_each_actor_of_the_example() -> None:
    eksempeldalen.build(lambda _step: None)
    of = initiative(SYSTEM, eksempeldalen.SLUG)
    pages = {}
    for actor in actors(SYSTEM, of):
        document = letter(of, actor.id)
        assert document.sheet is Sheet.LETTER
        with pikepdf.open(BytesIO(pdf.render(document).content)) as opened:
            pages[actor.name] = len(opened.pages)
    assert len(pages) == 32
    assert {name: count for name, count in pages.items() if count != 1} == {}


@pytest.mark.documents
def test_the_page_shows_the_letter_and_gives_it_as_word_and_pdf() -> None:
    of = an_initiative("dalen")
    club = an_actor(of, "Kvinnenettverket på Øya", ActorKind.ASSOCIATION)
    asked(of, "Festivalen", club, Reply.YES)
    client = logged_in(a_person("Ida", Grant("reader", of.scope)))
    at = f"/dalen/aktorer/{club}/rolle-etterpa/"
    page = client.get(at).content.decode()
    assert all(one in page for one in ("Festivalen", f"{at}pdf/", f"{at}docx/"))
    as_pdf, as_word = client.get(f"{at}pdf/"), client.get(f"{at}docx/")
    assert as_pdf.content[:5] == b"%PDF-"
    assert "kvinnenettverket-pa-oya-rolle-etterpa.pdf" in as_pdf["Content-Disposition"]
    assert "Festivalen" in "\n".join(one.text for one in docx.Document(BytesIO(as_word.content)).paragraphs)
    assert client.get(f"{at}xlsx/").status_code == 404
    assert at in client.get(f"/dalen/aktorer/{club}/").content.decode()


def test_only_those_who_may_read_the_initiative_see_it() -> None:
    of, other = an_initiative("dalen"), an_initiative("lia")
    club = an_actor(of, "Velet", ActorKind.ASSOCIATION)
    stranger = logged_in(a_person("Ola", Grant("reader", other.scope)))
    assert stranger.get(f"/dalen/aktorer/{club}/rolle-etterpa/").status_code in (403, 404)
    reader = logged_in(a_person("Ida", Grant("reader", of.scope)))
    assert reader.get("/dalen/aktorer/999999/rolle-etterpa/").status_code == 404


def test_the_letter_as_word_is_written_in_the_municipalitys_template() -> None:
    of = an_initiative("dalen")
    actor = an_actor(of, "Dalen vel", ActorKind.ASSOCIATION)
    keep_template(reader=SYSTEM, scope=of.scope, content=template(with_logo), name="mal.docx")
    client = logged_in(a_person("Kari", Grant("programme_manager", of.scope)))
    content = client.get(reverse("strategy:role_file", args=[of.slug, actor, "docx"])).content
    with ZipFile(BytesIO(content)) as file:
        pictures = [file.read(name) for name in file.namelist() if name.startswith("word/media/")]
    assert LOGO in pictures


def test_whoever_gets_less_reads_both_sums_and_how_contact_is_kept() -> None:
    of = an_initiative()
    club = an_actor(of, "Velet", ActorKind.ASSOCIATION)
    money = {"form": "grants", "actor": "Velet", "during": True, "after": "yes"}
    a_row(of, register("support"), name="Midler", amount_during=Decimal(40000), amount_after=Decimal(25000), **money)
    said = words(letter(of, club))
    assert re.search(r"Gis videre, 25\S+000\S+kr \(40\S+000\S+kr under satsingen\)", said)


def test_nobody_is_sent_to_an_office_that_is_gone_by_then() -> None:
    of = an_initiative()
    an_actor(of, "Områdekontoret", ActorKind.PROGRAMME_OFFICE)
    club = a_row(of, register("actors"), name="Velet", kind="association", contact_unit=Named("Områdekontoret"))
    said = words(letter(of, club))
    assert "Områdekontoret til satsingen slutter. Hvem som holder kontakten etterpå, er ikke avklart." in said


def test_what_is_decided_has_its_day_and_case_and_a_question_has_one_deadline() -> None:
    of = an_initiative()
    club = an_actor(of, "Velet", ActorKind.ASSOCIATION)
    item = a_measure(of, "Nattevandring", accountable=club)
    proposal = Proposal(Outcome.PHASED_OUT, grounds="Ingen går.")
    authority = Authority(date(2024, 4, 2), "Utvalget", "27/26")
    decide_fate(reader=SYSTEM, of=of, item_id=item, version=version_of(item), proposal=proposal, authority=authority)
    assert "Vedtatt 2. april 2024, sak 27/26." in words(letter(of, club))
