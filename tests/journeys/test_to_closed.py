"""From draft to closed and a year after: three parties, each in a browser of its own, one of which says no."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page, expect

from tests.browsing import Visit, axe_findings, scrolls_sideways
from tests.builders import SYSTEM, a_measure, a_person, a_row, an_actor, an_initiative, version_of
from tests.communication.building import a_message, broad
from tests.continuation.building import a_fate, a_question, an_answer
from tests.decisions.building import a_version, registered
from tests.decisions.hearing_building import a_meeting, discussed, over, party_reader
from tests.journeys.frozen import control_agrees, digests, freeze_strategy, personal_page
from tests.portal.building import a_page_that_is_out, a_text
from varig.actors.rules import ActorKind
from varig.communication.rules.audiences import Lane
from varig.continuation.actions.money import set_costs, set_source
from varig.continuation.queries import continuation
from varig.continuation.rules.fates import Home, Outcome
from varig.continuation.rules.handovers import Reply
from varig.continuation.rules.money import Line, Sureness
from varig.decisions.actions.hearing_answers import answer_for
from varig.decisions.actions.hearing_replies import reply
from varig.decisions.queries.closing import baseline, closing
from varig.decisions.queries.decisions import decisions
from varig.decisions.queries.endorsements import states
from varig.decisions.queries.hearing_answers import answer
from varig.decisions.queries.hearings import listed
from varig.decisions.rules.decisions import REPORT, Result
from varig.decisions.rules.endorsements import EndorsementState
from varig.decisions.rules.hearing_answers import AnswerGiven, ReplyGiven, Stance
from varig.decisions.rules.hearing_answers import Result as Led
from varig.foundation.kernel import Grant, PartialDate
from varig.foundation.registers.declarations import register
from varig.initiatives.queries import InitiativeFacts

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

STAGE, SKATING = "Scenen på torget", "Skøytekvelden"
VEL, SPORTS, CULTURE = "Dalen velforening", "Dalen idrettslag", "Seksjon for kultur"
COUNCILS = {"Ungdomsråd": "youth", "Eldreråd": "elderly", "Råd for personer med funksjonsnedsettelse": "disabled"}
Later = Callable[[int], date]


class Ending:
    """An initiative that ends today. Two associations run what is to go on; one of them has said yes to its own."""

    def __init__(self) -> None:
        self.today = timezone.localdate()
        end = PartialDate.of(self.today)
        self.of = an_initiative("dalen", name="Områdeløft Dalen", start=PartialDate(self.today.year - 3), end=end)
        # In a small municipality one person may both run the initiative and answer for it.
        roles = (Grant("programme_manager", self.of.scope), Grant("programme_owner", self.of.scope))
        self.inside = a_person("Ida Nes", *roles)
        self.culture = an_actor(self.of, CULTURE)
        self.vel = self._association(VEL, "styret@velet.example")
        self.sports = self._association(SPORTS, "leder@idrett.example")
        self.councils = [an_actor(self.of, name, ActorKind.COUNCIL) for name in COUNCILS]
        self.stage = self._goes_on(STAGE, self.vel)
        self.skating = self._goes_on(SKATING, self.sports)
        an_answer(self.of, a_question(self.of, self.stage, self.vel), Reply.YES)
        self._money()
        discussed(self.of, a_meeting(self.of))
        a_version(self.of, REPORT)
        self._said_to_everybody()

    def _association(self, name: str, email: str) -> int:
        return an_actor(self.of, name, ActorKind.ASSOCIATION, email=email)

    def _goes_on(self, name: str, accountable: int) -> int:
        item_id = a_measure(self.of, name, accountable=accountable)
        a_fate(self.of, item_id, home=Home.SAME)
        return item_id

    def _money(self) -> None:
        """The stage costs the municipality nothing; the association pays a little, which it hasn't been asked about."""
        year = self.today.year + 1
        place = {"reader": SYSTEM, "of": self.of, "item_id": self.stage}
        set_costs(**place, version=version_of(self.stage), costs={year: Decimal(0)})  # type: ignore[arg-type]
        lines = [Line(year, VEL, Sureness.PLANNED, Decimal(500))]
        set_source(**place, version=version_of(self.stage), lines=lines)  # type: ignore[arg-type]

    def _said_to_everybody(self) -> None:
        for item_id in (self.stage, self.skating):
            a_text(self.of, item_id)
        a_page_that_is_out(self.of, self.inside)
        everybody = tuple(broad(self.of, lane) for lane in Lane)
        a_message(self.of, audiences=everybody, items=(SKATING,), planned=self.today + timedelta(days=7))

    def at(self, name: str, *ids: object) -> str:
        return reverse(name, args=[self.of.slug, *ids])

    @property
    def public(self) -> str:
        return reverse("portal:residents", args=[self.of.slug])


@pytest.fixture
def ending(live_server: object, settings: object) -> Ending:
    """Letters lead to the server of the test."""
    settings.BASE_ADDRESS = str(live_server)  # type: ignore[attr-defined]
    return Ending()


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Later:
    """`later(days)` is that so many days have gone: the day as the program sees it."""
    real = timezone.localdate

    def go_on(days: int) -> date:
        day = real() + timedelta(days=days)
        monkeypatch.setattr(timezone, "localdate", lambda value=None, zone=None: real(value, zone) if value else day)
        return day

    return go_on


@pytest.mark.requirement("R5")
@pytest.mark.requirement("R6")
@pytest.mark.requirement("R7")
@pytest.mark.requirement("R66")
@pytest.mark.requirement("R67")
@pytest.mark.requirement("R68")
@pytest.mark.requirement("R69")
def test_from_draft_to_closed_and_a_year_after(
    ending: Ending, visit: Visit, work_aside: Callable[[], None], later: Later
) -> None:
    inside, vel, sports = visit(ending.inside), visit(width=390), visit()
    freeze_strategy(inside, ending.of.slug, 1, "Til høring", work_aside)
    before = digests(inside, ending.of.slug)
    a_hearing_is_sent_out(inside, ending)
    partners_answer(vel, sports)
    they_get_our_reply(inside, ending)
    everybody_else_is_heard_and_the_time_is_over(ending)
    one_endorses_its_part_and_one_does_not(inside, vel, sports, ending)
    what_is_missing_is_said_and_stops_it(inside, ending)
    the_decision_changes_what_nobody_stood_behind(inside, ending)
    what_is_missing_is_mended(inside, ending)
    it_is_closed_with_what_happens_shown_first(inside, ending)
    assert digests(inside, ending.of.slug) == before
    control_agrees(inside, ending.of.slug)
    later(366)
    a_round_is_held(inside, ending)
    residents_read_how_it_went(visit(scripts=False), ending)
    the_partner_that_declined_is_not_exposed(visit(scripts=False), ending)


def a_hearing_is_sent_out(page: Page, ending: Ending) -> None:
    page.goto(ending.at("decisions:hearings"))
    page.get_by_role("link", name="Ny høring").first.click()
    page.get_by_label("Hva heter høringen?").fill("Strategien på høring")
    page.get_by_role("group", name="Hva gjelder den?").get_by_label("Hele dokumentet").last.check()
    page.get_by_label("Åpner").fill(f"{ending.today - timedelta(days=1):%d.%m.%Y}")
    page.get_by_role("button", name="Lagre høringen").click()
    for name in (VEL, SPORTS):
        page.get_by_role("group", name="Samarbeidspartnere").get_by_label(name).check()
    for name in COUNCILS:
        page.get_by_role("combobox", name=name).select_option(label=name)
    page.get_by_role("button", name="Lagre").click()
    page.get_by_role("link", name="Send ut").click()
    page.get_by_role("button", name="Send ut høringen").click()
    expect(page.get_by_text("2 e-poster er lagt til utsending.")).to_be_visible()


def partners_answer(vel: Page, sports: Page) -> None:
    said = ((vel, "styret@velet.example", "Enig", "Bra."), (sports, "leder@idrett.example", "Uenig", "Vi klarer ikke."))
    for page, address, stance, text in said:
        page.goto(personal_page(address))
        page.get_by_role("link", name="Les og svar").click()
        page.get_by_label(stance, exact=True).check()
        page.get_by_label("Det dere mener om alt").fill(text)
        page.get_by_role("button", name="Send svaret").click()
        expect(page.get_by_text("Svaret vårt kommer her når vi har lest det.")).to_be_visible()


def they_get_our_reply(page: Page, ending: Ending) -> None:
    for name, words, led_to in ((VEL, "Takk.", "Tatt med videre"), (SPORTS, "Da ser vi på det.", "Tatt med videre")):
        page.goto(ending.at("decisions:hearing", the_hearing(ending.of)))
        page.get_by_role("table").get_by_role("link", name=name).click()
        page.get_by_role("link", name="Svar på dette").click()
        page.get_by_label("Vårt svar").fill(words)
        page.get_by_label(led_to).check()
        page.get_by_role("button", name="Lagre svaret").click()
        expect(page.get_by_text(words)).to_be_visible()


def the_hearing(of: InitiativeFacts) -> int:
    (one,) = listed(SYSTEM, of)
    return one.id


def everybody_else_is_heard_and_the_time_is_over(ending: Ending) -> None:
    """The councils answer as the partners did, and get a reply."""
    hearing_id = the_hearing(ending.of)
    place = {"of": ending.of, "hearing_id": hearing_id}
    for actor_id in ending.councils:
        given = AnswerGiven({"": "Bra."}, Stance.AGREES, on_behalf_of="Rådet")
        answered = answer_for(reader=party_reader(ending.of, actor_id), actor_id=actor_id, given=given, **place)  # type: ignore[arg-type]
        point = answer(SYSTEM, ending.of, answered).points[0]
        place_of = {"reader": SYSTEM, "of": ending.of, "answer_id": answered, "point_id": point.id}
        reply(**place_of, version=1, given=ReplyGiven("Takk.", Led.NOTED))  # type: ignore[arg-type]
    over(hearing_id)


def one_endorses_its_part_and_one_does_not(inside: Page, vel: Page, sports: Page, ending: Ending) -> None:
    inside.goto(ending.at("decisions:endorsements"))
    for name in (VEL, SPORTS):
        inside.get_by_role("group", name="Hvem skal spørres?").get_by_label(name).check()
    inside.get_by_role("button", name="Spør de valgte").click()
    expect(inside.get_by_text("2 partnere er spurt på e-post.")).to_be_visible()
    vel.goto(personal_page("styret@velet.example"))
    answers_the_question(vel, f"Betaler 500 kr til {STAGE}", "Ja, vi slutter oss til")
    expect(vel.get_by_text("Dere sluttet dere til")).to_be_visible()
    sports.goto(personal_page("leder@idrett.example"))
    answers_the_question(sports, f"Er ansvarlig for {SKATING}", "Nei, vi slutter oss ikke til")
    expect(sports.get_by_text("Svaret vises ikke offentlig.")).to_be_visible()
    inside.reload()
    rows = inside.get_by_role("table", name="Partnere og om de slutter seg til sin del")
    expect(rows.get_by_role("row").filter(has_text=VEL)).to_contain_text("Slutter seg til")
    expect(rows.get_by_role("row").filter(has_text=SPORTS)).to_contain_text("Slutter seg ikke til")
    expected = {VEL: EndorsementState.CONFIRMED, SPORTS: EndorsementState.DECLINED}
    assert states(ending.of) == expected


def answers_the_question(page: Page, asked: str, answered: str) -> None:
    page.get_by_role("link", name="Se deres del og svar").click()
    expect(page.get_by_text(asked)).to_be_visible()
    page.get_by_label(answered).check()
    page.get_by_label("Hvilket vedtak står bak svaret?").fill("Styremøtet, sak 4")
    assert axe_findings(page) == []
    page.get_by_role("button", name="Send svaret").click()


LACKING = (
    "Sluttrapport og strategi er vedtatt i en fryst versjon",
    "Alle punkter i Arven er avgjort",
    "Alt som går videre, har et ja uten vilkår",
    "Partnerne slutter seg til sin del",
    "Dokumentene er arkivert",
    "Oppfølging etter slutt har dato, ansvarlig og avsender",
)


def what_is_missing_is_said_and_stops_it(page: Page, ending: Ending) -> None:
    page.goto(ending.at("decisions:front"))
    expect(page.get_by_text("Satsingen kan ikke avsluttes ennå.")).to_be_visible()
    demands = page.locator("#krav")
    for title in LACKING:
        expect(demands.get_by_role("heading", name=title)).to_be_visible()
    expect(demands).to_contain_text(f"{SPORTS}: Slutter seg ikke til.")
    expect(page.get_by_role("button", name="Avslutt satsingen")).to_have_attribute("aria-disabled", "true")
    page.get_by_role("link", name="Avslutt likevel").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Avslutt satsingen likevel")
    page.get_by_label("Jeg har lest").check()
    page.get_by_label("Navnet på deg som svarer for det").fill("   ")
    page.get_by_role("button", name="Avslutt likevel").click()
    expect(page.get_by_role("alert").or_(page.locator(".error-summary")).first).to_be_visible()
    assert closing(SYSTEM, ending.of) is None


def the_decision_changes_what_nobody_stood_behind(page: Page, ending: Ending) -> None:
    page.goto(ending.at("decisions:front"))
    page.get_by_role("link", name="Registrer vedtak").click()
    page.get_by_label("Vedtatt med endringer").check()
    page.get_by_label("Et organ, for eksempel bydelsutvalget").check()
    page.get_by_label("Organ eller person").fill("Kommunestyret")
    page.get_by_label("Vedtatt dato").fill(f"{ending.today:%d.%m.%Y}")
    page.get_by_label("Saksnummer").fill("27/14")
    page.get_by_label("Vedtaket, ordrett").fill("Strategien vedtas. Skøytekvelden avsluttes.")
    page.get_by_role("button", name="Legg til et endret punkt").click()
    page.get_by_label("Punktet").select_option(label=f"{SKATING} (Tiltak)")
    page.get_by_label("Det som ble vedtatt").select_option(label="Fases ut")
    page.get_by_label("Siste dag").fill(f"{ending.today:%d.%m.%Y}")
    page.get_by_label("Hva brukerne får i stedet").fill("Banen i Nordbyen er åpen hver kveld.")
    page.get_by_label("Begrunnelse").fill("Idrettslaget kan ikke, og ingen andre vil.")
    page.get_by_role("button", name="Registrer vedtaket").click()
    expect(page.get_by_text("2 punkter er avgjort.")).to_be_visible()
    expect(page.locator("#endret")).to_contain_text("forslaget var «Videreføres uendret»")
    (made,) = decisions(SYSTEM, ending.of)
    assert made.result is Result.ADOPTED_WITH_CHANGES
    fate = continuation(SYSTEM, ending.of, ending.skating).fate
    assert (fate.is_decided, fate.outcome) == (True, Outcome.PHASED_OUT)


def what_is_missing_is_mended(page: Page, ending: Ending) -> None:
    page.goto(ending.at("decisions:front"))
    assert states(ending.of) == {VEL: EndorsementState.CONFIRMED}
    page.get_by_role("link", name="Planlegg rundene").first.click()
    page.get_by_role("link", name="Planlegg rundene").click()
    page.get_by_label("Ansvarlig enhet").select_option(label=CULTURE)
    page.get_by_label("Avsender").fill("Kommunedirektøren")
    page.get_by_role("button", name="Planlegg rundene").click()
    expect(page.get_by_text("Etter 1 år").first).to_be_visible()
    page.goto(ending.at("decisions:front"))
    page.get_by_role("link", name="Gå til arkivet").click()
    page.get_by_label("Velg alle på siden").check()
    page.get_by_role("button", name="Merk de valgte").click()
    page.get_by_label("Saksnummer").fill("27/14")
    page.get_by_label("Første journalnummer").fill("27/14-1")
    page.get_by_label("Offentlig", exact=True).check()
    page.get_by_role("button", name="Lagre").click()
    expect(page.get_by_text("Ingenting mangler her.")).to_be_visible()


def it_is_closed_with_what_happens_shown_first(page: Page, ending: Ending) -> None:
    page.goto(ending.at("decisions:front"))
    expect(page.get_by_text("Alt er på plass. Satsingen kan avsluttes.")).to_be_visible()
    page.get_by_role("link", name="Avslutt satsingen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Avslutt satsingen")
    expect(page.locator("#skjer")).to_contain_text("Programleder og koordinator mister tilgangen")
    expect(page.locator("#skjer")).to_contain_text("slettes; svarene blir stående")
    assert axe_findings(page) == []
    page.get_by_role("button", name="Avslutt satsingen").click()
    assert closing(SYSTEM, ending.of) is None, "nobody has said to have read it"
    page.get_by_label("Jeg har lest").check()
    page.get_by_role("button", name="Avslutt satsingen").click()
    expect(page.get_by_text("Satsingen er avsluttet").first).to_be_visible()
    found = closing(SYSTEM, ending.of)
    assert found is not None
    assert (found.day, found.in_spite) == (ending.today, False)
    kept = {one.object_id: one.state["outcome"] for one in baseline(SYSTEM, ending.of) if one.kind == "item"}
    assert kept == {ending.stage: "continued", ending.skating: "phased_out"}


def a_round_is_held(page: Page, ending: Ending) -> None:
    page.goto(ending.at("followup:home"))
    page.get_by_role("link", name=re.compile("^Åpne runden.*Etter 1 år")).click()
    page.get_by_role("button", name="Åpne runden").click()
    expect(page.get_by_text("1 punkt gjenstår.")).to_be_visible()
    page.get_by_role("link", name=re.compile(f"^Se på.*{STAGE}")).click()
    page.get_by_label("Endret", exact=True).check()
    page.get_by_label("Hvorfor").fill("Velet har færre frivillige.")
    page.get_by_label("Hva dere bygger det på").fill("Besøk 3. mars.")
    page.get_by_label("Til innbyggerne").fill("Scenen er åpen to kvelder i uka.")
    page.get_by_role("button", name="Lagre").click()
    expect(page.get_by_text("Alle punktene er sett på.")).to_be_visible()
    page.get_by_role("link", name="Gjør ferdig runden").click()
    page.get_by_role("button", name="Gjør ferdig runden").click()
    page.get_by_role("link", name="Vis for innbyggerne").click()
    page.get_by_role("button", name="Vis runden").click()
    page.goto(ending.at("followup:home"))
    row = page.locator("#punktene").get_by_role("row").filter(has_text=STAGE)
    for said in ("Videreføres uendret", "Endret", "Velet har færre frivillige.", "Besøk 3. mars."):
        expect(row).to_contain_text(said)
    expect(page.get_by_text("Sammenlignet med det som ble fryst")).to_be_visible()
    assert axe_findings(page) == []


def residents_read_how_it_went(page: Page, ending: Ending) -> None:
    page.goto(ending.public)
    went = page.locator(".public-row").filter(has_text=STAGE)
    for said in ("Slik gikk det", "Etter 1 år:", "Dette er endret.", "Scenen er åpen to kvelder i uka."):
        expect(went).to_contain_text(said)
    expect(page.get_by_text("Velet har færre frivillige.")).to_have_count(0)


def the_partner_that_declined_is_not_exposed(page: Page, ending: Ending) -> None:
    page.goto(ending.public)
    expect(page.locator("#slutter")).to_contain_text(SKATING)
    for secret in (SPORTS, "Vi klarer ikke", "Idrettslaget"):
        expect(page.get_by_text(secret)).to_have_count(0)


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_every_page_of_the_closing_fits_in_every_language(
    ending: Ending, visit: Visit, width: int, language: str
) -> None:
    a_row(ending.of, register("tasks"), name="Lede nettverket av ungdomsledere")
    done = registered(ending.of, result=Result.POSTPONED, review_on=ending.today + timedelta(days=9))
    page = visit(ending.inside, width=width, language=language)
    for address in (
        ending.at("decisions:front"),
        ending.at("decisions:close"),
        ending.at("decisions:register"),
        ending.at("decisions:decision", done.id),
        ending.at("decisions:endorsements"),
        ending.at("decisions:endorsement", ending.vel),
        ending.at("decisions:shortfalls"),
        ending.at("decisions:dissolving"),
        ending.at("decisions:archive"),
        ending.at("followup:home"),
    ):
        page.goto(address)
        assert not scrolls_sideways(page), address
        assert axe_findings(page) == [], address
