"""A hearing from draft to reply: who is asked, what is read, what is answered, and what it led to."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import IntegrityError
from django.urls import reverse
from django.utils import timezone

from tests.builders import SYSTEM, a_cast, a_person, an_actor, an_initiative, logged_in
from tests.decisions.hearing_building import (
    COMMUNICATION,
    DIRECTION,
    a_group,
    a_hearing,
    a_version,
    an_answer,
    every_council,
    given,
    known,
    over,
    party_reader,
)
from varig.actors.rules import ActorKind
from varig.decisions.actions import hearings as actions
from varig.decisions.actions.hearing_answers import EnteredFrom, answer_for, enter_answer
from varig.decisions.actions.hearing_replies import moderate, reply
from varig.decisions.actions.hearing_sending import move_end, send_hearing, withdraw_hearing
from varig.decisions.actions.hearings import PartyGiven
from varig.decisions.models import Hearing, HearingAnswer, HearingPart, HearingPoint
from varig.decisions.queries.hearing_answers import answer, answer_of_party, answers
from varig.decisions.queries.hearing_open import file_to_read, for_all, kinds_to_read, one_for_actor
from varig.decisions.queries.hearings import closing_on_or_after, listed
from varig.decisions.rules.hearing_answers import AnswerGiven, ReplyGiven, Result, Stance, Visibility
from varig.decisions.rules.hearing_parties import PartyKind
from varig.decisions.rules.hearings import Phase, local_day
from varig.foundation.history.actions import action
from varig.foundation.kernel import Conflict, Grant, Invalid, NotAllowed, NotFound, Refused, msg
from varig.foundation.mail.models import OutgoingMail
from varig.foundation.reports.actions.texts import save_text
from varig.foundation.reports.place import Place

pytestmark = pytest.mark.django_db


@pytest.fixture
def of():
    return an_initiative("dalen")


@pytest.fixture
def manager(of):
    return logged_in(a_person("Ida", Grant("programme_manager", of.scope)))


def at(of, name, *ids):
    return reverse(f"decisions:{name}", args=[of.slug, *ids])


def text_of(response):
    return " ".join(response.content.decode().split()).replace("\u202f", " ").replace("\u00a0", " ")


def a_partner(of, name="Koret", email="koret@lag.example"):
    return an_actor(of, name, ActorKind.ASSOCIATION, email=email)


def test_one_chosen_in_two_capacities_is_named_with_both_and_everything_stays_filled_in(of, manager):
    hearing_id, choir = a_hearing(of, sent=False), a_partner(of)
    young, unit = an_actor(of, "Ungdomsrådet", ActorKind.COUNCIL), an_actor(of, "Eiendom")
    form = {"version": known(of, hearing_id).version, "partners": [str(choir)], "units": [str(unit)]}
    form["council_youth"] = str(young)
    answer = manager.post(at(of, "asked", hearing_id), {**form, "council_elderly": str(young)})
    page = text_of(answer)
    assert answer.status_code == 422
    said = "er valgt to steder: «%s» og «%s». Hver aktør spørres én gang. Velg ett av dem."
    assert "Ungdomsrådet " + said % ("Ungdomsråd", "Eldreråd") in page
    assert page.count("checked") == 2
    assert page.count(f'<option value="{young}" selected>') == 2
    assert not known(of, hearing_id).parties
    assert manager.post(at(of, "asked", hearing_id), form).status_code == 302
    assert {one.name for one in known(of, hearing_id).parties} == {"Koret", "Eiendom", "Ungdomsrådet"}


def test_only_those_who_are_it_can_be_chosen_as_it(of, manager):
    """A dance group is no council by law, a unit no partner and no employees' representative."""
    hearing_id, choir, unit = a_hearing(of, sent=False), a_partner(of), an_actor(of, "Eiendom")
    version = known(of, hearing_id).version
    for field, chosen in (("employees", unit), ("partners", unit), ("units", choir), ("council_youth", choir)):
        answer = manager.post(at(of, "asked", hearing_id), {"version": version, field: [str(chosen)]})
        assert answer.status_code == 422
    assert not known(of, hearing_id).parties


@pytest.mark.requirement("R68")
def test_a_hearing_is_prepared_and_sent_out_in_the_browser(of, manager):
    version_id, choir, unit = a_version(of), a_partner(of), an_actor(of, "Eiendom", email="eiendom@kommune.example")
    group = a_group(of)
    first = timezone.localdate() + timedelta(days=1)
    form = {
        "version": 0,
        "name": "Strategien på høring",
        "parts": [str(version_id)],
        "question": "Er noe glemt?",
        "opens_on": f"{first:%d.%m.%Y}",
        "opens_at": "09.00",
        "closes_on": f"{first + timedelta(days=30):%d.%m.%Y}",
        "closes_at": "16",
        "decision_on": f"{first + timedelta(days=30):%d.%m.%Y}",
        "remind_days": "5",
    }
    late = manager.post(at(of, "new_hearing"), form)
    assert late.status_code == 422
    assert "Svarene må være lest før det vedtas" in text_of(late)
    form["decision_on"] = f"{first + timedelta(days=31):%d.%m.%Y}"
    made = manager.post(at(of, "new_hearing"), form)
    (one,) = listed(SYSTEM, of)
    assert made.url == at(of, "asked", one.id)
    chosen = {"version": one.version, "partners": [choir], "units": [unit], f"group_{group}": "Kveld på språkkafeen"}
    assert manager.post(at(of, "asked", one.id), chosen).status_code == 302
    shown = text_of(manager.get(at(of, "send_hearing", one.id)))
    assert "2 får e-post med personlig lenke" in shown
    sent = manager.post(at(of, "send_hearing", one.id), {"version": known(of, one.id).version})
    assert sent.status_code == 302
    now = known(of, one.id)
    assert (now.phase_at(timezone.now()), now.sent_by) == (Phase.COMING, "Ida")
    assert {mail.to for mail in OutgoingMail.objects.all()} == {"koret@lag.example", "eiendom@kommune.example"}
    (mail,) = OutgoingMail.objects.filter(to="koret@lag.example")
    for words in ("Er noe glemt?", "/lenke/", "kl. 16.00, norsk tid", "versjon 1"):
        assert words in mail.body
    page = text_of(manager.get(at(of, "hearing", one.id)))
    for words in ("Koret", "Kveld på språkkafeen", "Sendt ut, åpner senere", "0 av 2 har svart"):
        assert words in page


def test_what_is_said_to_be_changed_and_is_not_is_warned_of(of, manager):
    choir = a_partner(of)
    hearing_id = a_hearing(of, parties=[choir])
    answer_id = an_answer(of, hearing_id, choir)
    (point,) = answer(SYSTEM, of, answer_id).points
    taken_up = ReplyGiven("Tatt inn.", Result.TAKEN_UP, changed_report="strategy", changed_section="direction")
    reply(reader=SYSTEM, of=of, answer_id=answer_id, point_id=point.id, version=1, given=taken_up)
    warned = "Teksten i delen er ikke endret siden høringen."
    listed_ = "Teksten er ikke endret siden høringen."
    assert warned in text_of(manager.get(at(of, "answer", hearing_id, answer_id)))
    assert listed_ in text_of(manager.get(at(of, "hearing", hearing_id)))
    place = Place(of.scope, "strategy", "direction")
    words = {"type": "paragraph", "content": [{"type": "text", "text": "Scenen blir."}]}
    save_text(reader=SYSTEM, place=place, based_on=0, body={"type": "doc", "content": [words]})
    page = text_of(manager.get(at(of, "answer", hearing_id, answer_id)))
    assert warned not in page
    assert "Endret i" in page
    assert listed_ not in text_of(manager.get(at(of, "hearing", hearing_id)))


def test_all_kinds_of_parties_can_be_asked(of):
    actors = [an_actor(of, name, ActorKind.COUNCIL) for name in ("Ungdomsrådet", "Eldrerådet", "Rådet")]
    actors.append(an_actor(of, "Tillitsvalgte", ActorKind.EMPLOYEES))
    unit, choir = an_actor(of, "Eiendom"), a_partner(of)
    asked = [
        *every_council(actors[:3]),
        PartyGiven(actors[3], PartyKind.EMPLOYEES),
        PartyGiven(unit, PartyKind.INTERNAL),
        PartyGiven(choir, PartyKind.PARTNER),
    ]
    hearing_id = a_hearing(of, parties=asked)
    assert {one.kind for one in known(of, hearing_id).parties} == set(PartyKind)
    assert {one.council for one in known(of, hearing_id).parties if one.council} == {one.council for one in asked[:3]}
    with pytest.raises(Invalid):
        version = known(of, hearing_id).version
        again = [PartyGiven(an_actor(of, kind=ActorKind.COUNCIL), PartyKind.COUNCIL, asked[0].council)]
        actions.set_asked(reader=SYSTEM, of=of, hearing_id=hearing_id, version=version, parties=again)


def test_what_was_sent_out_cannot_be_changed_and_only_what_is_frozen_can_be_heard(of):
    unfrozen = a_version(of, frozen=False)
    with pytest.raises(NotFound):
        actions.prepare_hearing(reader=SYSTEM, of=of, given=given(unfrozen))
    hearing_id = a_hearing(of, parties=[a_partner(of)])
    place = {"reader": SYSTEM, "of": of, "hearing_id": hearing_id}
    version = known(of, hearing_id).version
    with pytest.raises(Refused, match="kan ikke endres"):
        actions.edit_hearing(**place, version=version, given=given(a_version(of)))
    with pytest.raises(Refused, match="kan ikke endres"):
        send_hearing(**place, version=version)
    part = HearingPart.objects.get(hearing_id=hearing_id)
    with pytest.raises(IntegrityError), action(reader=SYSTEM, did=msg("prøvde")):
        part.delete()
    with pytest.raises(IntegrityError), action(reader=SYSTEM, did=msg("prøvde")):
        HearingPart.objects.create(hearing_id=hearing_id, report_version_id=a_version(of))
    other = a_hearing(of, sent=False)
    with pytest.raises(IntegrityError), action(reader=SYSTEM, did=msg("prøvde")):
        HearingPart.objects.create(hearing_id=other, report_version_id=unfrozen)


def test_the_database_refuses_a_hearing_that_lasts_until_the_decision(of):
    hearing_id = a_hearing(of, parties=[a_partner(of)])
    now = timezone.now()
    for wrong in (
        {"closes_at": now + timedelta(days=40)},
        {"decision_on": timezone.localdate()},
        {"opens_at": now + timedelta(days=20)},
        {"withdrawn_at": now},
    ):
        with pytest.raises(IntegrityError), action(reader=SYSTEM, did=msg("prøvde")):
            Hearing.objects.filter(pk=hearing_id).update(**wrong)


def test_nothing_can_be_decided_on_a_day_on_which_a_hearing_is_open(of):
    hearing_id = a_hearing(of, parties=[a_partner(of)])
    last, now = timezone.localdate() + timedelta(days=7), timezone.now()
    assert [one.id for one in closing_on_or_after(of, last, now)] == [hearing_id]
    assert closing_on_or_after(of, last + timedelta(days=1), now) == []
    over(hearing_id)
    assert closing_on_or_after(of, timezone.localdate() - timedelta(days=3), now) == []


def test_more_time_is_told_to_those_who_have_not_answered(of):
    choir, band = a_partner(of), a_partner(of, "Korpset", "korpset@lag.example")
    hearing_id = a_hearing(of, parties=[choir, band])
    an_answer(of, hearing_id, choir)
    OutgoingMail.objects.all().delete()
    place = {"reader": SYSTEM, "of": of, "hearing_id": hearing_id}
    later = timezone.now() + timedelta(days=14)
    move_end(**place, version=known(of, hearing_id).version, closes_at=later)
    assert [mail.to for mail in OutgoingMail.objects.all()] == ["korpset@lag.example"]
    with pytest.raises(Invalid):
        too_late = timezone.now() + timedelta(days=31)
        move_end(**place, version=known(of, hearing_id).version, closes_at=too_late)


def test_a_period_that_was_too_long_is_shortened_and_all_who_are_asked_read_why(of, manager):
    choir, band = a_partner(of), a_partner(of, "Korpset", "korpset@lag.example")
    now = timezone.now()
    hearing_id = a_hearing(of, parties=[choir, band], closes_at=now + timedelta(days=25))
    an_answer(of, hearing_id, choir)
    OutgoingMail.objects.all().delete()
    address = at(of, "hearing_end", hearing_id)
    sooner = timezone.localdate() + timedelta(days=10)
    sent = {"version": known(of, hearing_id).version, "closes_on": f"{sooner:%d.%m.%Y}", "closes_at": "16.00"}
    assert "Skriv hvorfor fristen blir kortere." in manager.post(address, sent).content.decode()
    manager.post(address, {**sent, "why": "Vi skrev feil måned."})
    assert local_day(known(of, hearing_id).closes_at) == sooner
    letters = {mail.to: mail.body for mail in OutgoingMail.objects.all()}
    assert len(letters) == 2
    assert all("Vi skrev feil måned." in body for body in letters.values())


def test_where_the_only_one_was_taken_back_the_way_says_so(of, manager):
    front = at(of, "front")
    assert "Ingen høring er laget ennå." in manager.get(front).content.decode()
    hearing_id = a_hearing(of, parties=[a_partner(of)])
    withdraw_hearing(
        reader=SYSTEM, of=of, hearing_id=hearing_id, version=known(of, hearing_id).version, why="Feil versjon."
    )
    page = manager.get(front).content.decode()
    assert "Ingen høring er laget ennå." not in page
    assert "1 høring er trukket tilbake." in page


def test_one_that_is_taken_back_cannot_be_answered_and_says_why(of):
    choir = a_partner(of)
    hearing_id = a_hearing(of, parties=[choir])
    place = {"reader": SYSTEM, "of": of, "hearing_id": hearing_id, "version": known(of, hearing_id).version}
    with pytest.raises(Invalid):
        withdraw_hearing(**place, why=" ")
    withdraw_hearing(**place, why="Feil versjon.")
    assert "Feil versjon." in OutgoingMail.objects.order_by("-pk")[0].body
    with pytest.raises(Refused, match="trukket tilbake"):
        an_answer(of, hearing_id, choir)


def test_a_party_answers_by_part_and_as_a_whole_and_may_answer_anew(of):
    choir = a_partner(of)
    hearing_id = a_hearing(of, parties=[choir])
    first = an_answer(of, hearing_id, choir, "Bra plan.", **{DIRECTION: "Scenen mangler."})
    second = an_answer(of, hearing_id, choir, "Enda bedre.")
    (counts,) = answers(SYSTEM, of, hearing_id)
    assert (counts.id, counts.party, counts.stance) == (second, "Koret", Stance.PARTLY)
    before = answer(SYSTEM, of, first)
    assert not before.is_current
    assert [(point.part.key if point.part else "", point.text) for point in before.points] == [
        ("", "Bra plan."),
        (DIRECTION, "Scenen mangler."),
    ]


def test_nobody_answers_for_another_or_after_the_end(of):
    choir, band, stranger = a_partner(of), a_partner(of, "Korpset", ""), a_partner(of, "Speiderne", "")
    hearing_id = a_hearing(of, parties=[choir, band])
    said = AnswerGiven({"": "På deres vegne"}, on_behalf_of="Korpset")
    place = {"of": of, "hearing_id": hearing_id, "given": said}
    with pytest.raises(NotAllowed):
        answer_for(reader=party_reader(of, choir), actor_id=band, **place)
    with pytest.raises(NotFound):
        answer_for(reader=party_reader(of, stranger), actor_id=stranger, **place)
    over(hearing_id)
    with pytest.raises(Refused, match="avsluttet"):
        answer_for(reader=party_reader(of, choir), actor_id=choir, **place)
    assert HearingAnswer.objects.count() == 0


def test_a_units_manager_answers_for_the_unit(of):
    cast = a_cast(of)
    hearing_id = a_hearing(of, parties=[PartyGiven(cast.unit, PartyKind.INTERNAL)])
    client = logged_in(cast.unit_manager)
    assert "Svar for" in text_of(client.get(at(of, "hearing", hearing_id)))
    sent = {"version": 0, "stance": "agrees", "text": "Vi er enige.", "on_behalf_of": "Enheten"}
    assert client.post(at(of, "own_answer", hearing_id, cast.unit), sent).status_code == 302
    assert known(of, hearing_id).answered == 1
    other = logged_in(cast.other_unit_manager)
    assert other.get(at(of, "own_answer", hearing_id, cast.unit)).status_code == 404


@pytest.mark.parametrize(
    ("sent", "kept", "said"), [("", "", "Ikke svart på dette"), ("none", "none", "Tar ikke stilling")]
)
def test_only_a_stance_that_was_chosen_is_one(of, manager, sent, kept, said):
    choir = a_partner(of, email="")
    hearing_id = a_hearing(of, parties=[choir])
    party = known(of, hearing_id).parties[0]
    today = f"{timezone.localdate():%d.%m.%Y}"
    entered = {
        "version": 0,
        "stance": sent,
        "text": "Behold klubben.",
        "received": today,
        "sender": f"party:{party.id}",
    }
    assert manager.post(at(of, "enter_answer", hearing_id), entered).status_code == 302
    row = HearingAnswer.objects.get()
    assert row.stance == kept
    for page in (at(of, "hearing", hearing_id), at(of, "answer", hearing_id, row.pk)):
        assert said in text_of(manager.get(page))


def test_what_came_otherwise_is_entered_for_a_party_or_a_group_with_its_day(of, manager):
    choir, group = a_partner(of, email=""), a_group(of)
    hearing_id = a_hearing(of, parties=[choir], groups={group: "Møte på skolen"})
    party = known(of, hearing_id).parties[0]
    today = f"{timezone.localdate():%d.%m.%Y}"
    sent = {"version": 0, "stance": "none", "text": "Behold klubben.", "received": today, "sender": f"group:{group}"}
    assert manager.post(at(of, "enter_answer", hearing_id), sent).status_code == 302
    assert known(of, hearing_id).groups[0].answers == 1
    manager.post(at(of, "enter_answer", hearing_id), {**sent, "sender": f"party:{party.id}", "text": "Ja."})
    assert known(of, hearing_id).answered == 1
    early = EnteredFrom(timezone.now() - timedelta(days=3), party_id=party.id)
    with pytest.raises(Invalid):
        enter_answer(reader=SYSTEM, of=of, hearing_id=hearing_id, source=early, given=AnswerGiven({"": "For tidlig"}))


def test_each_point_gets_our_reply_and_what_it_led_to(of, manager):
    choir = a_partner(of)
    hearing_id = a_hearing(of, parties=[choir])
    answer_id = an_answer(of, hearing_id, choir, "Bra plan.", **{DIRECTION: "Scenen mangler."})
    whole, part = answer(SYSTEM, of, answer_id).points
    told = {"version": 1, "reply": "Scenen er tatt inn.", "result": "taken_up", "changed": DIRECTION}
    lacking = manager.post(at(of, "reply_to_point", hearing_id, answer_id, part.id), {**told, "changed": ""})
    assert "Velg hvor i dokumentet det er endret." in text_of(lacking)
    assert manager.post(at(of, "reply_to_point", hearing_id, answer_id, part.id), told).status_code == 302
    assert answer(SYSTEM, of, answer_id).result is None
    place = {"reader": SYSTEM, "of": of, "answer_id": answer_id, "point_id": whole.id}
    with pytest.raises(Invalid):
        reply(**place, version=1, given=ReplyGiven("Nei", Result.NOT_TAKEN_UP))
    reply(**place, version=1, given=ReplyGiven("Takk.", Result.NOTED))
    with pytest.raises(Conflict):
        reply(**place, version=1, given=ReplyGiven("Takk igjen.", Result.NOTED))
    found = answer(SYSTEM, of, answer_id)
    assert (found.result, found.points[1].changed.key) == (Result.PARTLY, DIRECTION)
    page = text_of(manager.get(at(of, "answer", hearing_id, answer_id)))
    for words in (
        "Scenen er tatt inn.",
        "Tatt til følge",
        "Teksten i delen er ikke endret siden høringen.",
        "dokumenter/videreforingsstrategi/skriv/direction",
    ):
        assert words in page
    assert "Delvis tatt til følge" in text_of(manager.get(at(of, "hearing", hearing_id)))
    with pytest.raises(IntegrityError), action(reader=SYSTEM, did=msg("prøvde")):
        HearingPoint.objects.filter(pk=whole.id).update(result="taken_up")


def test_a_partners_answer_can_never_be_shown_in_public(of):
    choir = a_partner(of)
    hearing_id = a_hearing(of, parties=[choir], is_public=True)
    answer_id = an_answer(of, hearing_id, choir)
    with pytest.raises(Refused):
        moderate(reader=SYSTEM, of=of, answer_id=answer_id, version=1, to=Visibility.SHOWN)
    with pytest.raises(IntegrityError), action(reader=SYSTEM, did=msg("prøvde")):
        HearingAnswer.objects.filter(pk=answer_id).update(
            visibility="shown", moderated_at=timezone.now(), moderated_by="Ida"
        )


def test_only_who_publishes_sends_out_what_anybody_can_read(of):
    cast = a_cast(of)
    hearing_id = a_hearing(of, is_public=True, sent=False)
    place = {"of": of, "hearing_id": hearing_id, "version": 1}
    for reader in (cast.manager, cast.coordinator, cast.secretariat, cast.reader):
        with pytest.raises(NotAllowed):
            send_hearing(reader=reader, **place)
    assert "Programeier kan gjøre dette" in text_of(logged_in(cast.manager).get(at(of, "hearing", hearing_id)))
    send_hearing(reader=cast.owner, **place)
    assert known(of, hearing_id).sent_by == "Programeier"


def test_of_parts_nobody_is_shown_the_rest(of):
    choir, version_id = a_partner(of), a_version(of, text="Hemmelig retning.")
    hearing_id = a_hearing(of, parties=[choir], version_id=version_id, parts=((version_id, "communication"),))
    one = one_for_actor(of, choir, hearing_id)
    assert [part.key for part in one.answerable] == [COMMUNICATION]
    assert kinds_to_read(one, version_id) == ("html", "pdf")
    page = file_to_read(of, one, version_id, "html").content.decode()
    assert "Bare i kommunikasjonsdelen." in page
    assert "Hemmelig retning." not in page
    assert file_to_read(of, one, version_id, "pdf").content.startswith(b"%PDF-")
    with pytest.raises(NotFound):
        file_to_read(of, one, version_id, "docx")
    with pytest.raises(Invalid):
        an_answer(of, hearing_id, choir, "Om noe annet", **{DIRECTION: "Ikke spurt om"})


def test_of_a_whole_version_the_frozen_file_is_read_byte_for_byte(of):
    version_id = a_version(of, text="Hele teksten.")
    hearing_id = a_hearing(
        of, parties=[a_partner(of)], version_id=version_id, parts=((version_id, ""),), is_public=True
    )
    read = file_to_read(of, for_all(of, hearing_id), version_id, "html")
    assert read.content == b"<p>Hele teksten.</p>"
    assert {part.key for part in known(of, hearing_id).answerable} >= {DIRECTION, COMMUNICATION}


def test_a_partner_sees_neither_who_else_is_asked_nor_what_they_said(of):
    choir, band = a_partner(of), a_partner(of, "Korpset", "")
    hearing_id = a_hearing(of, parties=[choir, band], groups={a_group(of): "Møte"})
    an_answer(of, hearing_id, band, "Hemmelig.")
    one = one_for_actor(of, choir, hearing_id)
    assert [party.name for party in one.parties] == ["Koret"]
    assert (one.groups, one.tally.answers) == ((), 0)
    assert answer_of_party(of, one.parties[0].id) is None


def test_the_statements_are_as_many_for_any_number_of_answers(of, django_assert_max_num_queries):
    choirs = [a_partner(of, f"Kor {n}", "") for n in range(6)]
    hearing_id = a_hearing(of, parties=choirs)
    for choir in choirs:
        an_answer(of, hearing_id, choir)
    with django_assert_max_num_queries(12):
        listed(SYSTEM, of)
    with django_assert_max_num_queries(3):
        answers(SYSTEM, of, hearing_id)


def test_without_a_frozen_version_the_page_says_what_to_do(of, manager):
    assert "Ingen versjon er fryst ennå" in text_of(manager.get(at(of, "new_hearing")))
    assert "Ingen høringer ennå" in text_of(manager.get(at(of, "hearings")))


def test_a_summing_up_is_kept(of, manager):
    hearing_id = a_hearing(of, parties=[a_partner(of)])
    version = known(of, hearing_id).version
    manager.post(at(of, "sum_up_hearing", hearing_id), {"version": version, "summary": "De fleste er enige."})
    assert "De fleste er enige." in text_of(manager.get(at(of, "hearing", hearing_id)))


def test_who_has_no_address_is_handed_the_link(of):
    cast, choir = a_cast(of), a_partner(of, email="")
    hearing_id = a_hearing(of, parties=[choir])
    (party,) = known(of, hearing_id).parties
    manager, reader = logged_in(cast.manager), logged_in(cast.reader)
    assert "Vis lenken til Koret" in text_of(manager.get(at(of, "hearing", hearing_id)))
    assert "Vis lenken" not in text_of(reader.get(at(of, "hearing", hearing_id)))
    address = at(of, "party_link", hearing_id, party.id)
    assert "/lenke/" in text_of(manager.post(address, follow=True))
    assert reader.post(address).status_code == 403
    assert manager.post(at(of, "party_link", hearing_id, 99999)).status_code == 404


def test_a_hearing_that_was_never_sent_out_is_no_step_on_the_way(of, manager):
    a_hearing(of, sent=False, name="Prøvehøringen")
    page = text_of(manager.get(at(of, "front")))
    way = page.split('id="veien"')[1].split("</ol>")[0]
    assert "Prøvehøringen" not in way
    assert "1 høring er under arbeid. Ingen er sendt ut ennå." in way
    a_hearing(of, name="Den ekte høringen", parties=[a_partner(of)])
    way = text_of(manager.get(at(of, "front"))).split('id="veien"')[1].split("</ol>")[0]
    assert "Den ekte høringen" in way
    assert "Prøvehøringen" not in way
    assert "under arbeid" not in way
