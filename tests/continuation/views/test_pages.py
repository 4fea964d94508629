"""The pages as people use them, through the whole program."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.builders import SYSTEM, Cast, a_cast, a_measure, an_actor, an_initiative, logged_in, version_of
from tests.continuation.building import a_fate, a_proposal, a_question, an_answer
from varig.actors.rules import ActorKind
from varig.continuation.actions.fates import decide_fate
from varig.continuation.models import Handover
from varig.continuation.queries import continuation, handover
from varig.continuation.rules.fates import Authority, Chip, Outcome
from varig.continuation.rules.handovers import Answer, Reply, Terms
from varig.continuation.rules.money import Line, Sureness
from varig.foundation.history.actions import action
from varig.foundation.kernel import Reader, msg
from varig.initiatives.queries import InitiativeFacts

pytestmark = pytest.mark.django_db


class Scene:
    """An item that the programme office answers for until the end of 2025."""

    def __init__(self) -> None:
        self.of: InitiativeFacts = an_initiative()
        self.cast: Cast = a_cast(self.of)
        self.office = an_actor(self.of, "Programkontoret", ActorKind.PROGRAMME_OFFICE)
        self.item = a_measure(self.of, "Scenen", accountable=self.office)

    def address(self, name: str, *rest: int) -> str:
        return reverse(f"continuation:{name}", args=[self.of.slug, self.item, *rest])

    def page(self, reader: Reader) -> str:
        response = logged_in(reader).get(reverse("workspace:item", args=[self.of.slug, self.item]))
        assert response.status_code == 200
        return " ".join(response.content.decode().split())

    @property
    def version(self) -> int:
        return version_of(self.item)

    @property
    def facts(self):
        return continuation(self.cast.manager, self.of, self.item)


@pytest.fixture
def scene() -> Scene:
    return Scene()


def body(response) -> str:
    return " ".join(response.content.decode().split())


FATE = {"outcome": "continued", "home": "ordinary", "grounds": "Det trengs.", "until": "", "last_day": ""}


def test_a_fate_is_proposed_on_a_page_of_its_own(scene: Scene) -> None:
    client = logged_in(scene.cast.manager)
    response = client.post(scene.address("fate"), {**FATE, "version": scene.version})
    assert response["Location"] == f"/{scene.of.slug}/arven/{scene.item}/#avgjorelse"
    assert scene.facts.fate.chip is Chip.ORDINARY
    shown = scene.page(scene.cast.manager)
    assert "Ikke vedtatt ennå" in shown
    assert "<p>Det trengs.</p>" in shown


def test_what_is_missing_is_said_and_what_was_typed_stays(scene: Scene) -> None:
    sent = {"outcome": "changed", "grounds": "Fordi skolen flytter.", "version": scene.version}
    response = logged_in(scene.cast.manager).post(scene.address("fate"), sent)
    assert response.status_code == 422
    assert "Velg hvem som har det fra da av." in body(response)
    assert "Fordi skolen flytter." in body(response)
    assert not scene.facts.fate.said


def test_what_was_typed_and_hidden_is_left_out(scene: Scene) -> None:
    sent = {**FATE, "outcome": "phased_out", "until": "01.01.2020", "no_alternative": "on", "version": scene.version}
    assert logged_in(scene.cast.manager).post(scene.address("fate"), sent).status_code == 302
    fate = scene.facts.fate
    assert (fate.outcome, fate.home, fate.until, fate.no_alternative) == (Outcome.PHASED_OUT, None, None, True)


def test_a_decision_shows_its_case_and_is_not_proposed_anew(scene: Scene) -> None:
    sent = {**FATE, "on": "02.05.2024", "body": "Bydelsutvalget", "case_number": "24/17", "version": scene.version}
    assert logged_in(scene.cast.secretariat).post(scene.address("decide"), sent).status_code == 302
    assert "Vedtatt 2. mai 2024 av Bydelsutvalget, sak 24/17" in scene.page(scene.cast.manager)
    response = logged_in(scene.cast.manager).get(scene.address("fate"), follow=True)
    assert "Den endres bare med et nytt vedtak." in body(response)


def test_the_secretariat_is_told_that_a_delegation_is_the_owners(scene: Scene) -> None:
    sent = {**FATE, "on": "02.05.2024", "body": "Direktøren", "delegation": "§ 3", "version": scene.version}
    response = logged_in(scene.cast.secretariat).post(scene.address("decide"), sent)
    assert response.status_code == 422
    assert "Bare programeieren kan avgjøre etter delegasjon." in body(response)


def test_of_two_editors_the_second_sees_both_and_loses_nothing(scene: Scene) -> None:
    read = scene.version
    a_fate(scene.of, scene.item, scene.cast.coordinator, grounds="Slik sier vi andre.")
    sent = {**FATE, "home": "other", "grounds": "Slik sier jeg.", "version": read}
    response = logged_in(scene.cast.manager).post(scene.address("fate"), sent)
    assert response.status_code == 409
    shown = body(response)
    assert "Slik sier jeg." in shown
    assert "Slik sier vi andre." in shown
    assert "Ordinær drift i kommunen" in shown
    assert f'name="version" value="{scene.version}"' in shown
    assert scene.facts.fate.grounds == "Slik sier vi andre."


ASKED = {"from_day": "01.01.2026", "until": "", "amount": "1 430 000", "terms": "Nøkler", "reply_by": ""}


def test_a_receiver_is_asked_with_units_first(scene: Scene) -> None:
    client = logged_in(scene.cast.manager)
    form = body(client.get(scene.address("handover")))
    assert form.index('<optgroup label="Kommunale enheter">') < form.index('<optgroup label="Andre">')
    assert "Programkontoret</option>" not in form
    assert f"{reverse('actors:new', args=[scene.of.slug])}?next=" in form
    assert 'value="01.01.2026"' in form
    response = client.post(scene.address("handover"), {**ASKED, "receiver": scene.cast.unit, "version": scene.version})
    assert response["Location"].endswith("#overlevering")
    standing = scene.facts.handover.standing
    assert (standing.answer, standing.terms.amount, standing.terms.text) == (Answer.WAITING, 1430000, "Nøkler")


def test_a_hole_is_warned_about_and_may_be_left(scene: Scene) -> None:
    client = logged_in(scene.cast.manager)
    sent = {**ASKED, "from_day": "01.04.2026", "receiver": scene.cast.unit, "version": scene.version}
    response = client.post(scene.address("handover"), sent)
    assert response.status_code == 200
    assert "Det blir 3 måneder uten ansvarlig. Velg en tidligere dato." in body(response)
    assert "Nøkler" in body(response)
    assert scene.facts.handover is None
    assert client.post(scene.address("handover"), {**sent, "anyway": "1"}).status_code == 302
    assert scene.facts.handover is not None


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("amount", "mange penger", "Skriv beløpet med bare tall"),
        ("from_day", "neste år", "Skriv datoen som dd.mm.åååå"),
        ("from_day", "01.01.2019", "Satsingen begynte 1. januar 2020."),
        ("until", "31.12.2025", "Siste dag er før første dag."),
        ("receiver", "", "Velg fra listen."),
    ],
)
def test_nonsense_gets_a_sentence_and_nothing_is_asked(scene: Scene, field: str, typed: str, said: str) -> None:
    sent = {**ASKED, "receiver": scene.cast.unit, "version": scene.version, field: typed}
    response = logged_in(scene.cast.manager).post(scene.address("handover"), sent)
    assert response.status_code == 422
    assert said in body(response)
    assert scene.facts.handover is None


def buttons(page: str) -> set[str]:
    found = {"Svar for enheten", "Godta vilkåret", "Godta motforslaget", "Foreslå noe annet", "Før inn overtakelsen"}
    return {label for label in found if f">{label}</a>" in page}


WAITING = "Venter på programlederen"
TURNS = [
    (None, set(), {"Svar for enheten"}),
    (Reply.LATER, set(), {"Svar for enheten"}),
    (Reply.CONDITIONAL, {"Godta vilkåret", "Foreslå noe annet"}, set()),
    (Reply.COUNTER, {"Godta motforslaget", "Foreslå noe annet"}, set()),
    (Reply.YES, {"Før inn overtakelsen"}, {"Før inn overtakelsen"}),
    (Reply.NO, set(), set()),
]


@pytest.mark.parametrize(("reply", "manager", "unit"), TURNS)
def test_buttons_stand_only_for_the_one_whose_turn_it_is(
    scene: Scene, reply, manager: set[str], unit: set[str]
) -> None:
    asked = a_question(scene.of, scene.item, scene.cast.unit)
    if reply:
        an_answer(scene.of, asked, reply, scene.cast.unit_manager)
    assert buttons(scene.page(scene.cast.manager)) == manager
    assert buttons(scene.page(scene.cast.unit_manager)) == unit
    for name in ("owner", "other_unit_manager", "secretariat", "reader"):
        assert buttons(scene.page(getattr(scene.cast, name))) == set()


def test_the_others_read_who_is_waited_for(scene: Scene) -> None:
    asked = a_question(scene.of, scene.item, scene.cast.unit)
    unit = handover(scene.of, asked).receiver_name
    assert f"Venter på {unit}" in scene.page(scene.cast.manager)
    assert f"Venter på {unit}" not in scene.page(scene.cast.unit_manager)
    an_answer(scene.of, asked, Reply.CONDITIONAL, scene.cast.unit_manager, words="Hvis én stilling følger med.")
    shown = scene.page(scene.cast.unit_manager)
    assert WAITING in shown
    assert "Hvis én stilling følger med." in shown
    assert WAITING not in scene.page(scene.cast.manager)


def test_a_unit_says_yes_and_the_giver_registers_that_it_took_over(scene: Scene) -> None:
    asked = a_question(scene.of, scene.item, scene.cast.unit)
    sent = {"reply": "yes", "on_behalf_of": "Oppvekst", "in_role": "leder", "mandate": "", "version": scene.version}
    unit = logged_in(scene.cast.unit_manager)
    response = unit.post(scene.address("answer", asked), sent)
    assert response.status_code == 422
    assert "Skriv hvilket vedtak eller budsjett som ligger bak jaet." in body(response)
    assert unit.post(scene.address("answer", asked), {**sent, "mandate": "Budsjett 2026"}).status_code == 302
    manager = logged_in(scene.cast.manager)
    sent = {"day": "01.06.2025", "version": scene.version}
    assert manager.post(scene.address("carry_out", asked), sent).status_code == 302
    assert scene.facts.answer is Answer.TAKEN_OVER
    assert "Budsjett 2026" in scene.page(scene.cast.reader)


def test_a_units_own_page_says_what_the_page_behind_a_link_says(scene: Scene) -> None:
    asked = a_question(scene.of, scene.item, scene.cast.unit, amount=Decimal(60000))
    with action(reader=SYSTEM, did=msg("Satte frist")):
        Handover.objects.filter(pk=asked).update(reply_by=date(2026, 3, 1))
    shown = body(logged_in(scene.cast.unit_manager).get(scene.address("answer", asked)))
    for term, words in (
        ("Svar innen", "1. mars 2026"),
        ("Penger som følger med", "60 000 kr i året"),
        ("Hvis dere sier nei", "Da spør vi andre."),
    ):
        assert f"<dt>{term}</dt><dd>{words}" in shown.replace("\u202f", " ").replace("\u00a0", " ")


def test_nobody_is_led_to_where_another_is_put_in_charge_without_leave_to(scene: Scene) -> None:
    alone = reverse("workspace:item", args=[scene.of.slug, a_measure(scene.of, "Skøytebanen")])
    led = {who: body(logged_in(getattr(scene.cast, who)).get(alone)) for who in ("unit_manager", "manager")}
    assert all("Ingen er ansvarlig for Skøytebanen" in shown for shown in led.values())
    assert f'href="{alone}#roller"' in led["unit_manager"]
    assert ["/ansvar/" in led[who] for who in ("unit_manager", "manager")] == [False, True]


def test_before_the_agreed_day_it_says_from_when_it_can_be_taken_over(scene: Scene) -> None:
    today = timezone.localdate()
    first = date(today.year + 1, 1, 1)
    asked = a_question(scene.of, scene.item, scene.cast.unit, from_day=first)
    an_answer(scene.of, asked, Reply.YES, scene.cast.unit_manager)
    sentence = f"Kan føres inn fra 1. januar {first.year}"
    for reader in (scene.cast.manager, scene.cast.unit_manager, scene.cast.reader):
        assert sentence in scene.page(reader)
        assert buttons(scene.page(reader)) == set()
    assert sentence in body(logged_in(scene.cast.manager).get(scene.address("carry_out", asked), follow=True))


def test_the_day_it_was_taken_over_is_today_until_another_is_typed(scene: Scene) -> None:
    asked = a_question(scene.of, scene.item, scene.cast.unit)
    an_answer(scene.of, asked, Reply.YES, scene.cast.unit_manager)
    form = body(logged_in(scene.cast.manager).get(scene.address("carry_out", asked)))
    assert f'value="{timezone.localdate():%d.%m.%Y}"' in form


def test_an_answer_that_came_second_is_shown_beside_the_first(scene: Scene) -> None:
    asked = a_question(scene.of, scene.item, scene.cast.unit)
    read = scene.version
    an_answer(scene.of, asked, Reply.LATER, scene.cast.unit_manager, words="Styret møtes i mars.")
    sent = {"reply": "no", "on_behalf_of": "Oppvekst", "words": "Vi har ikke plass.", "version": read}
    response = logged_in(scene.cast.unit_manager).post(scene.address("answer", asked), sent)
    assert response.status_code == 409
    assert "Styret møtes i mars." in body(response)
    assert "Vi har ikke plass." in body(response)


def test_a_condition_is_accepted_or_met_with_other_terms(scene: Scene) -> None:
    asked = a_question(scene.of, scene.item, scene.cast.unit)
    an_answer(scene.of, asked, Reply.CONDITIONAL, scene.cast.unit_manager)
    client = logged_in(scene.cast.manager)
    sent = {**ASKED, "from_day": "01.12.2025", "version": scene.version}
    assert client.post(scene.address("propose_again", asked), sent).status_code == 302
    assert scene.facts.answer is Answer.WAITING
    an_answer(scene.of, asked, Reply.CONDITIONAL, scene.cast.unit_manager)
    assert client.post(scene.address("accept", asked), {"words": "", "version": scene.version}).status_code == 302
    assert scene.facts.answer is Answer.YES


def test_all_terms_of_a_counter_proposal_reach_the_giver(scene: Scene) -> None:
    asked = a_question(scene.of, scene.item, scene.cast.unit)
    terms = Terms(date(2026, 2, 1), date(2028, 1, 31), Decimal(90000), "Bare scenen, ikke kafeen.")
    an_answer(scene.of, asked, Reply.COUNTER, scene.cast.unit_manager, terms=terms, words="Vi har lite folk.")
    panel = scene.page(scene.cast.manager)
    page = body(logged_in(scene.cast.manager).get(scene.address("accept", asked)))
    above = page.split("Det som er sagt så langt")[0]
    assert "Godtar du, gjelder dette:" in above
    assert "Foreslår: Bare scenen, ikke kafeen." in panel
    for words in ("1. februar 2026", "31. januar 2028", "90 000", "Bare scenen, ikke kafeen.", "Vi har lite folk."):
        assert words in above
        assert words in panel


def test_whoever_accepts_a_condition_sees_it_with_the_terms_as_proposed(scene: Scene) -> None:
    asked = a_question(scene.of, scene.item, scene.cast.unit, text="Nøkler følger med.")
    an_answer(scene.of, asked, Reply.CONDITIONAL, scene.cast.unit_manager, words="Hvis én stilling følger med.")
    page = body(logged_in(scene.cast.manager).get(scene.address("accept", asked)))
    above = page.split("Det som er sagt så langt")[0]
    for words in ("1. januar 2026", "<dd>Ukjent</dd>", "Nøkler følger med.", "Hvis én stilling følger med."):
        assert words in above


def test_what_was_asked_before_stays_in_sight(scene: Scene) -> None:
    first = a_question(scene.of, scene.item, scene.cast.partner)
    an_answer(scene.of, first, Reply.NO, scene.cast.link, words="Vi har ikke folk.")
    second = a_question(scene.of, scene.item, scene.cast.unit)
    client = logged_in(scene.cast.manager)
    sent = {"why": "Enheten legges ned.", "version": scene.version}
    assert client.post(scene.address("withdraw", second), sent).status_code == 302
    shown = scene.page(scene.cast.reader)
    for words in ("Spurt før", "Vi har ikke folk.", "Enheten legges ned.", "Trukket tilbake"):
        assert words in shown
    assert "Spør en annen" in shown


def test_the_giver_gets_the_link_to_hand_over_and_closes_it_again(scene: Scene) -> None:
    asked = a_question(scene.of, scene.item, scene.cast.partner)
    client = logged_in(scene.cast.manager)
    response = client.post(scene.address("link", asked))
    assert response["Cache-Control"] == "no-store"
    address = body(response).split('id="link-address" value="')[1].split('"')[0]
    path = address.split("8000", 1)[1] if "8000" in address else "/" + address.split("/", 3)[3]
    assert Client().get(path).status_code == 200
    client.post(scene.address("link", asked), {"close": "1", "why": "Feil mottaker"})
    assert Client().get(path).status_code == 403


def test_costs_are_registered_per_year_and_more_years_may_be_added(scene: Scene) -> None:
    client = logged_in(scene.cast.manager)
    form = body(client.get(scene.address("costs")))
    assert [f'name="year_{year}"' in form for year in (2025, 2026, 2027, 2028, 2029)] == [
        False,
        True,
        True,
        True,
        False,
    ]
    sent = {"version": scene.version, "years": "3", "year_2026": "2 150 000", "year_2027": "0", "year_2028": ""}
    more = client.post(scene.address("costs"), {**sent, "more": "1"})
    assert 'name="year_2029"' in body(more)
    assert "2 150 000" in body(more)
    assert scene.facts.money.costs == {}
    assert client.post(scene.address("costs"), {**sent, "years": "4", "year_2029": "5"}).status_code == 302
    assert scene.facts.money.costs == {2026: Decimal(2150000), 2027: Decimal(0), 2029: Decimal(5)}


def test_a_source_is_added_changed_and_taken_away(scene: Scene) -> None:
    client = logged_in(scene.cast.manager)
    sent = {"source": "Husbanken", "sureness": "applied", "year_2026": "300 000", "years": "3"}
    assert client.post(scene.address("source"), {**sent, "version": scene.version}).status_code == 302
    address = f"{scene.address('source')}?kilde=Husbanken&sikkerhet=applied"
    assert 'value="Husbanken"' in body(client.get(address))
    changed = {**sent, "sureness": "possible", "year_2027": "1", "version": scene.version}
    assert client.post(address, changed).status_code == 302
    assert scene.facts.money.lines == (
        Line(2026, "Husbanken", Sureness.POSSIBLE, Decimal(300000)),
        Line(2027, "Husbanken", Sureness.POSSIBLE, Decimal(1)),
    )
    assert client.get(address).status_code == 404
    address = address.replace("applied", "possible")
    assert client.post(address, {"remove": "1", "version": scene.version}).status_code == 302
    assert scene.facts.money.lines == ()


def test_the_money_table_says_what_is_unknown_and_what_is_missing(scene: Scene) -> None:
    client = logged_in(scene.cast.manager)
    client.post(scene.address("costs"), {"version": scene.version, "years": "3", "year_2026": "2150000"})
    sent = {"source": "Budsjettet", "sureness": "adopted", "year_2026": "1430000", "years": "3"}
    client.post(scene.address("source"), {**sent, "version": scene.version})
    shown = scene.page(scene.cast.reader)
    row = shown.split("Mangler når bare vedtatt teller")[1].split("</tr>")[0]
    assert [cell.split("<")[0] for cell in row.split('class="number">')[1:]] == ["720", "Ukjent", "Ukjent"]


def test_what_one_may_not_do_is_shown_with_who_can(scene: Scene) -> None:
    shown = scene.page(scene.cast.reader)
    for label in ("Foreslå avgjørelse", "Før inn vedtak", "Ny linje", "Spør en mottaker"):
        assert label in shown
    assert shown.count('aria-disabled="true"') >= 4
    assert "Programleder, programeier eller koordinator kan gjøre dette." in shown


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_every_page_stands_in_every_language(scene: Scene, language: str) -> None:
    asked = a_question(scene.of, scene.item, scene.cast.unit, until=date(2027, 1, 1))
    an_answer(scene.of, asked, Reply.COUNTER, terms=Terms(date(2026, 2, 1), amount=Decimal(1)))
    a_fate(scene.of, scene.item, outcome=Outcome.PHASED_OUT, home=None, last_day=date(2025, 12, 1))
    manager, owner = logged_in(scene.cast.manager), logged_in(scene.cast.owner)
    pages = [(manager, name, [asked]) for name in ("propose_again", "accept", "withdraw", "link")]
    pages += [(manager, name, []) for name in ("handover", "costs", "source")]
    pages += [(owner, "decide", [])]
    for client, name, rest in pages:
        response = client.get(scene.address(name, *rest), headers={"accept-language": language})
        assert response.status_code == 200
        assert f'<html lang="{language}"' in body(response)


def test_a_form_whose_time_is_over_leads_back_with_the_reason(scene: Scene) -> None:
    asked = a_question(scene.of, scene.item, scene.cast.unit)
    manager, unit = logged_in(scene.cast.manager), logged_in(scene.cast.unit_manager)
    assert "Det er ikke noe vilkår å godta." in body(manager.get(scene.address("accept", asked), follow=True))
    assert "Mottakeren må si ja uten vilkår" in body(manager.get(scene.address("carry_out", asked), follow=True))
    an_answer(scene.of, asked, Reply.YES, scene.cast.unit_manager)
    assert "Det er alt svart «Ja»." in body(unit.get(scene.address("answer", asked), follow=True))
    sent = {"reply": "no", "on_behalf_of": "Oppvekst", "words": "Nei likevel.", "version": scene.version}
    response = unit.post(scene.address("answer", asked), sent)
    assert response.status_code == 422
    assert "Nei likevel." in body(response)
    assert scene.facts.answer is Answer.YES


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_the_answer_and_the_proposal_stand_in_every_language(scene: Scene, language: str) -> None:
    asked = a_question(scene.of, scene.item, scene.cast.unit)
    for reader, address in (
        (scene.cast.unit_manager, scene.address("answer", asked)),
        (scene.cast.manager, scene.address("fate")),
    ):
        response = logged_in(reader).get(address, headers={"accept-language": language})
        assert response.status_code == 200
        assert f'<html lang="{language}"' in body(response)


def test_what_is_phased_out_says_whether_the_receiver_has_said_yes(scene: Scene) -> None:
    asked = a_question(scene.of, scene.item, scene.cast.unit)
    a_fate(scene.of, scene.item, outcome=Outcome.PHASED_OUT, home=None)
    assert "er fortsatt spurt." in scene.page(scene.cast.manager)
    an_answer(scene.of, asked, Reply.YES)
    shown = scene.page(scene.cast.manager)
    assert "har sagt ja til å ta over." in shown
    assert "er fortsatt spurt." not in shown


def test_the_case_is_called_so_once(scene: Scene) -> None:
    for number in ("sak 27/26", "Sak 27/26", "27/26"):
        version = scene.version
        authority = Authority(date(2024, 5, 2), "Kommunestyret", number)
        how = {"reader": SYSTEM, "of": scene.of, "item_id": scene.item, "version": version}
        decide_fate(**how, proposal=a_proposal(), authority=authority)
        assert "av Kommunestyret, sak 27/26<" in scene.page(scene.cast.manager)
