"""Where the municipality prepares the residents' page: texts, marks, publishing by name, taking down."""

from __future__ import annotations

import re

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation

from tests.builders import SYSTEM, a_cast, a_measure, a_row, an_actor, an_initiative, logged_in, version_of
from tests.continuation.building import a_fate, a_question, an_answer, told
from tests.portal.building import PAGE, a_page_that_is_out, a_text, an_owner
from varig.continuation.rules.handovers import Reply
from varig.foundation.history.actions import action
from varig.foundation.kernel import Conflict, Invalid, NotAllowed, msg
from varig.foundation.registers.declarations import Named, register
from varig.foundation.registers.importing import propose
from varig.foundation.registers.known import Known
from varig.foundation.registers.storing import Changes
from varig.foundation.ui.text import say
from varig.legacy.actions import set_accountable
from varig.portal.actions.pages import edit_page, publish, take_down
from varig.portal.actions.texts import mark
from varig.portal.models import PublicPage, PublicText
from varig.portal.queries.pages import page
from varig.portal.queries.texts import texts

pytestmark = pytest.mark.django_db


class Office:
    """An initiative with a cast, an item that has a text and one that has none; its page isn't out."""

    def __init__(self) -> None:
        self.of = an_initiative("haugen")
        self.cast = a_cast(self.of)
        self.stage = a_text(self.of, a_measure(self.of, "Scenen"), public=False, text_nb="Åpen hver dag.")
        self.garden = a_measure(self.of, "Hagen")

    @property
    def home(self) -> str:
        return reverse("portal:preparing", args=[self.of.slug])

    def at(self, name: str) -> str:
        return reverse(f"portal:{name}", args=[self.of.slug])

    def client(self, who: str = "manager") -> Client:
        return logged_in(getattr(self.cast, who))

    def shown(self, who: str = "manager", address: str = "") -> str:
        return body(self.client(who).get(address or self.home))

    def is_public(self, item_id: int) -> bool:
        return texts(SYSTEM, self.of)[item_id].is_public

    def send(self, who: str, *ids: int, follow: bool = True, **more):
        return self.client(who).post(self.at("mark"), {"ids": ids, "what": "merk", **more}, follow=follow)


def body(response) -> str:
    return " ".join(response.content.decode().split())


@pytest.fixture
def office() -> Office:
    return Office()


def test_everything_is_seen_at_a_glance(office: Office) -> None:
    shown = office.shown()
    assert "Ikke publisert." in shown
    views = re.findall(r'href="\?vis=[a-z-]+"[^>]*>([^<]+)</a>', shown)
    assert views == [
        "Alle 2", "Det innbyggerne bruker 0", "Uten tekst 1", "Klare til å merkes 1", "Offentlige 0",
        "Venter på godkjenning 0",
    ]  # fmt: skip
    assert "Hagen" not in office.shown(address=f"{office.home}?vis=klare")
    assert re.findall(r'name="ids" value="(\d+)"', shown) == [str(office.stage)]


def test_whoever_reads_sees_it_and_is_told_who_can(office: Office) -> None:
    shown = office.shown("reader")
    assert "Programeier kan gjøre dette." in shown
    assert 'href="/haugen/hva-skjer-videre/publiser/"' not in shown


def test_many_are_marked_at_once_by_whoever_runs_the_initiative(office: Office) -> None:
    a_text(office.of, office.garden, public=False)
    response = office.send("manager", office.stage, office.garden)
    assert "2 punkter er merket som offentlige." in body(response)
    told_ = texts(SYSTEM, office.of)[office.stage]
    assert (told_.is_public, told_.marked_by, told_.marked_on) == (True, "Programleder", timezone.localdate())
    assert told(office.of, office.stage, "merket %(count)s punkt som offentlig") == [("Programleder", "")]


def test_what_has_no_text_in_the_municipalitys_language_is_not_marked(office: Office) -> None:
    a_text(office.of, office.garden, public=False, text_nb=None, text_en="In English.")
    response = office.send("manager", office.stage, office.garden)
    assert "«Hagen» har ingen tekst på bokmål. Skriv den først." in body(response)
    assert not office.is_public(office.stage)


@pytest.mark.parametrize("who", ["reader", "secretariat", "administrator", "unit_manager"])
def test_others_mark_nothing(office: Office, who: str) -> None:
    assert office.send(who, office.stage).status_code == 403
    assert not office.is_public(office.stage)


def test_a_unit_marks_what_it_answers_for(office: Office) -> None:
    where = {"reader": SYSTEM, "of": office.of, "item_id": office.stage, "version": version_of(office.stage)}
    set_accountable(**where, actor_id=office.cast.unit, since=None)
    office.send("unit_manager", office.stage)
    assert office.is_public(office.stage)
    assert office.send("other_unit_manager", office.stage, what="fjern").status_code == 403


def test_once_the_page_is_out_only_the_owner_adds_to_it_and_is_asked_first(office: Office) -> None:
    mark(reader=office.cast.manager, of=office.of, ids=[office.stage])
    a_page_that_is_out(office.of)
    a_text(office.of, office.garden, public=False)
    assert office.send("manager", office.garden).status_code == 403
    asked = office.send("owner", office.garden)
    assert "Merk 1 punkt som offentlig?" in body(asked)
    assert not office.is_public(office.garden)
    office.send("owner", office.garden, sure="1")
    assert office.is_public(office.garden)
    office.send("manager", office.garden, what="fjern")
    assert not office.is_public(office.garden)


def test_items_of_another_initiative_are_not_touched(office: Office) -> None:
    elsewhere = an_initiative(municipality="Annen kommune")
    theirs = a_text(elsewhere, a_measure(elsewhere), public=False)
    office.send("manager", theirs)
    assert not texts(SYSTEM, elsewhere)[theirs].is_public


def test_publishing_says_first_what_becomes_public(office: Office) -> None:
    receiver = an_actor(office.of, "Koret")
    a_fate(office.of, office.stage)
    an_answer(office.of, a_question(office.of, office.stage, receiver), Reply.YES)
    mark(reader=SYSTEM, of=office.of, ids=[office.stage])
    edit_page(reader=office.cast.manager, of=office.of, version=0, facts=PAGE)
    shown = office.shown("owner", office.at("publish"))
    for words in (
        "Publiser siden med 1 punkt?",
        "Hva skjedde videre på Haugenstua?",
        "Koret",
        "<b>Scenen</b>: Foreslått",
    ):
        assert words in shown, words
    assert Client().get(f"/hva-skjer-videre/{office.of.slug}/").status_code == 404
    response = office.client("owner").post(office.at("publish"), {"version": "1"}, follow=True)
    assert "Siden er publisert." in body(response)
    assert Client().get(f"/hva-skjer-videre/{office.of.slug}/").status_code == 200
    now = page(SYSTEM, office.of)
    assert (now.published_by, now.published_role) == ("Programeier", "programme_owner")


def test_what_is_missing_is_said_before_anything_is_published(office: Office) -> None:
    shown = office.shown("owner", office.at("publish"))
    assert "Siden kan ikke publiseres ennå" in shown
    assert "Skriv telefon eller e-post, så innbyggerne når noen." in shown
    assert office.client("owner").post(office.at("publish"), {"version": "0"}).status_code == 422
    assert not page(SYSTEM, office.of).is_out


@pytest.mark.parametrize("who", ["manager", "coordinator", "reader", "secretariat", "administrator", "unit_manager"])
def test_only_the_owner_publishes_and_takes_down(office: Office, who: str) -> None:
    mark(reader=SYSTEM, of=office.of, ids=[office.stage])
    edit_page(reader=SYSTEM, of=office.of, version=0, facts=PAGE)
    for name in ("publish", "take_down"):
        assert office.client(who).get(office.at(name)).status_code == 403
        assert office.client(who).post(office.at(name), {"version": "1"}).status_code == 403
    with pytest.raises(NotAllowed):
        publish(reader=getattr(office.cast, who), of=office.of, version=1)


def test_the_page_is_taken_down_with_a_reason_and_published_again(office: Office) -> None:
    mark(reader=SYSTEM, of=office.of, ids=[office.stage])
    a_page_that_is_out(office.of)
    version = page(SYSTEM, office.of).version
    office.client("owner").post(office.at("take_down"), {"version": version, "why": "Feil telefonnummer."})
    assert Client().get(f"/hva-skjer-videre/{office.of.slug}/").status_code == 404
    assert "Tatt ned" in office.shown()
    publish(reader=office.cast.owner, of=office.of, version=version + 1)
    assert page(SYSTEM, office.of).is_out


def test_who_was_second_writes_nothing(office: Office) -> None:
    edit_page(reader=SYSTEM, of=office.of, version=0, facts=PAGE)
    for second in (0, 7):
        with pytest.raises(Conflict):
            edit_page(reader=SYSTEM, of=office.of, version=second, facts={"place": "i Dalen"})
    mark(reader=SYSTEM, of=office.of, ids=[office.stage])
    with pytest.raises(Conflict):
        publish(reader=an_owner(office.of), of=office.of, version=7)
    publish(reader=an_owner(office.of), of=office.of, version=1)
    with pytest.raises(Conflict):
        take_down(reader=an_owner(office.of), of=office.of, version=1, why="")


def test_the_pages_own_words_are_written_in_a_form(office: Office) -> None:
    sent = {**PAGE, "version": "0", "opinion_from": "01.06.2025", "opinion_until": "01.05.2025"}
    wrong = office.client().post(office.at("edit_page"), sent)
    assert wrong.status_code == 422
    assert "Siste dag er før første dag." in body(wrong)
    right = office.client().post(office.at("edit_page"), {**sent, "opinion_until": "01.07.2025"}, follow=True)
    assert "Nærmiljøenheten · naermiljo@kommune.example" in body(right)
    assert office.client("reader").get(office.at("edit_page")).status_code == 403
    assert "Ring 010190 00083" in body(
        office.client().post(office.at("edit_page"), {**sent, "place": "Ring 010190 00083"})
    )


def test_it_can_be_seen_before_it_is_out_by_whoever_may_read(office: Office) -> None:
    mark(reader=SYSTEM, of=office.of, ids=[office.stage])
    shown = office.shown("reader", office.at("preview"))
    assert "Forhåndsvisning." in shown
    assert "Åpen hver dag." in shown
    assert '<html lang="en"' in office.shown("reader", f"{office.at('preview')}?sprak=en")
    assert office.client("outsider").get(office.at("preview")).status_code == 404


def test_a_text_is_written_from_the_item(office: Office) -> None:
    at = reverse("workspace:item", args=[office.of.slug, office.garden])
    assert "Ingen har skrevet en tekst til innbyggerne ennå." in office.shown(address=at)
    form = office.client().get(reverse("portal:write", args=[office.of.slug, office.garden]), follow=True)
    assert form.resolver_match.view_name == "workspace:new_row"
    assert re.search(r'<option value="Hagen" selected', body(form)) or 'value="Hagen"' in body(form)
    a_text(office.of, office.garden, public=False, text_nb="36 familier dyrker.")
    assert "36 familier dyrker." in office.shown(address=at)
    form = office.client().get(reverse("portal:write", args=[office.of.slug, office.garden]), follow=True)
    assert form.resolver_match.view_name == "workspace:edit_row"
    response = office.send("manager", office.garden, back=str(office.garden), follow=False)
    assert response["Location"] == f"{at}#public_texts"


def test_the_item_shows_the_sentence_that_residents_read(office: Office) -> None:
    a_fate(office.of, office.stage)
    at = reverse("workspace:item", args=[office.of.slug, office.stage])
    shown = office.shown(address=at)
    assert "Slik ville det stå på «Hva skjer videre?», under «Dette er ikke avklart»:" in shown
    assert "Foreslått videreført. Vi leter etter noen som kan ta over." in shown
    assert "Teksten mangler på nynorsk og engelsk." in shown


def test_the_initiatives_page_says_how_far_it_has_come(office: Office) -> None:
    shown = office.shown(address=reverse("initiatives:about", args=[office.of.slug]))
    assert "Siden for innbyggerne er ikke publisert." in shown
    assert "0 punkter er merket som offentlige." in shown


def test_texts_come_from_excel_but_never_the_mark(office: Office) -> None:
    content = "Punkt;Tekst på bokmål;Offentlig\nHagen;36 familier dyrker.;ja\nScenen;Åpen alle dager.;ja\n".encode()
    found = propose(register("public_texts"), SYSTEM, office.of, content, "tekster.csv")
    assert (len(found.plan.new), len(found.plan.changed), found.plan.problems) == (1, 1, ())
    assert [one.column_key for row in found.plan.changed for one in row.changes] == ["text_nb"]


def test_what_residents_read_can_not_be_emptied(office: Office) -> None:
    mark(reader=SYSTEM, of=office.of, ids=[office.stage])
    kept = register("public_texts")
    (row,) = kept.stored.kept(kept, SYSTEM, office.of, [office.stage])
    address = reverse("workspace:edit_row", args=[office.of.slug, kept.path, office.stage])
    sent = {"version": row.version, "item": "Scenen", "text_nb": ""}
    response = office.client().post(address, sent)
    assert "Punktet er offentlig. Fjern merket før du tar bort teksten." in body(response)
    assert PublicText.objects.get(pk=office.stage).text_nb == "Åpen hver dag."


def test_two_items_of_one_name_are_told_apart_by_their_kind(office: Office) -> None:
    club = a_row(office.of, register("meeting_places"), name="Hagen")
    kept = register("public_texts")
    with pytest.raises(Invalid) as refused:
        a_row(office.of, kept, item="Hagen", text_nb="Hvilken?")
    (problem,) = refused.value.problems
    assert "Det er flere som heter «Hagen». Skriv «Hagen (" in say(problem.message)
    assert "eller «Hagen (møteplass)»" in say(problem.message)
    a_row(office.of, kept, item="Hagen (møteplass)", text_nb="Møteplassen.")
    assert texts(SYSTEM, office.of)[club].text["nb"] == "Møteplassen."
    (row,) = kept.stored.kept(kept, SYSTEM, office.of, [club])
    assert row.values["item"] == "Hagen (møteplass)"
    with translation.override("en"):
        said_in_norwegian = Known(kept, SYSTEM, office.of).as_known(kept.column("item"), Named("hagen (møteplass)"))
        assert said_in_norwegian == "Hagen (meeting place)"


def test_an_item_that_goes_takes_its_text_along(office: Office) -> None:
    measures = register("measures")
    changes = Changes(removed=(office.stage,))
    measures.stored.write(measures, reader=SYSTEM, of=office.of, changes=changes, did=msg("fjernet"), why="Feil.")
    assert not PublicText.objects.filter(pk=office.stage).exists()


def test_the_database_holds_what_the_actions_promise(office: Office) -> None:
    for wrong in (
        lambda: PublicText.objects.filter(pk=office.stage).update(is_public=True),
        lambda: PublicPage.objects.create(initiative_id=office.of.id, published_on=timezone.localdate()),
    ):
        with pytest.raises(IntegrityError), transaction.atomic(), action(reader=SYSTEM, did=msg("prøvde")):
            wrong()


def test_the_history_of_the_item_tells_of_its_text(office: Office) -> None:
    at = reverse("workspace:history", args=[office.of.slug, office.stage])
    assert "Tekst på bokmål" in office.shown(address=at)
