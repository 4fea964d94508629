"""Where the plan of the example was discussed, and who was heard: two meetings with minutes, one to come, one hearing.

All of it is invented, and no person is: units and roles speak, and residents give no name.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

from django.utils import timezone

from varig.actors.queries import by_name
from varig.actors.queries.participation import groups
from varig.actors.rules import actor_key
from varig.config.demo.eksempeldalen import names as n
from varig.config.demo.eksempeldalen.calendar import Calendar
from varig.config.demo.eksempeldalen.registers import participation as p
from varig.decisions.actions import hearing_replies as replies
from varig.decisions.actions import meetings as planning
from varig.decisions.actions.hearing_answers import EnteredFrom, answer_for, enter_answer
from varig.decisions.actions.hearing_sending import send_hearing
from varig.decisions.actions.hearings import HearingGiven, PartyGiven, prepare_hearing, set_asked
from varig.decisions.actions.meeting_outcomes import add_outcome, settle_outcome
from varig.decisions.actions.meetings import EntryGiven, MinutesGiven, Presence
from varig.decisions.actions.open_answers import Sent, answer_openly, form_mark
from varig.decisions.queries.hearing_answers import answer
from varig.decisions.queries.meetings import meeting
from varig.decisions.rules.hearing_answers import AnswerGiven, ReplyGiven, Result, Stance, Visibility
from varig.decisions.rules.hearing_parties import Council, PartyKind
from varig.decisions.rules.hearings import OSLO
from varig.decisions.rules.meetings import AgendaKind, Circle, MeetingGiven, OutcomeGiven, OutcomeKind
from varig.foundation.accounts.actions import make_link
from varig.foundation.accounts.queries import open_link
from varig.foundation.kernel import Grant, Reader, ReaderKind, system_reader
from varig.foundation.reports.queries.versions import version
from varig.foundation.reports.registry import registry
from varig.initiatives.queries import InitiativeFacts
from varig.portal.actions.documents import show_documents
from varig.workspace.actions.versions import freeze, make_version

READER = system_reader("Programleder")
STRATEGY = "strategy"
_OPEN_DAYS, _LEFT_DAYS, _DECISION_DAYS = 10, 32, 60
_BODY = "Kommunestyret"


def discuss(of: InitiativeFacts, when: Calendar) -> None:
    """The meetings, then the hearing with some answers, of which one has our reply and one waits to be read."""
    talks = _Discussion(of, when)
    talks.meet()
    talks.hear()


class _Discussion:
    """Of one initiative."""

    def __init__(self, of: InitiativeFacts, when: Calendar) -> None:
        self.of, self.when = of, when
        self.place: dict[str, Any] = {"reader": READER, "of": of}
        self.groups = {one.name: one.id for one in groups(READER, of)}

    def actor(self, name: str) -> int:
        return by_name(self.of.municipality, [name])[name.casefold()]

    def moment(self, day: date, hour: int) -> datetime:
        return datetime.combine(day, time(hour), OSLO)

    def meet(self) -> None:
        """One inside the municipality, one with the partners, and one that is to come."""
        inside = self._held(
            "Ledermøte om avslutningen", Circle.INTERNAL, 41, _INSIDE, (n.UPBRINGING, n.PROPERTY, n.HEALTH)
        )
        due, done = self.when.today + timedelta(days=24), self.when.before(12)
        self._task(inside, "Finn ut hva det koster å leie Klubbkjelleren ett år til.", n.PROPERTY, due)
        settled = self._task(
            inside, "Spør Seksjon for oppvekst om åpen skole kan gå inn i driften.", n.UPBRINGING, done
        )
        place = {**self.place, "meeting_id": inside, "outcome_id": settled, "version": 1}
        settle_outcome(**place, done_on=done, how="Seksjonen er spurt, og svarer etter budsjettmøtet.")
        partners = (n.RESIDENTS, n.VOLUNTEERS, n.COOPERATIVE, n.SPORTS, n.UMBRELLA)
        around = self._held("Partnermøte på Dalhuset", Circle.PARTNERS, 24, _AROUND, partners)
        said = OutcomeGiven(
            OutcomeKind.STATEMENT,
            "Lagene må få vite før sommeren hvem de skal ringe når programkontoret er borte.",
            report=STRATEGY,
            section="support",
        )
        add_outcome(**self.place, meeting_id=around, given=said)
        self._planned("Ledermøte om høringssvarene", Circle.INTERNAL, -(_LEFT_DAYS + 8))

    def _planned(self, name: str, circle: Circle, days_ago: int) -> int:
        starts = self.moment(self.when.before(days_ago), 9 if circle is Circle.INTERNAL else 18)
        given = MeetingGiven(name, _PURPOSES[name], circle, starts, starts + timedelta(minutes=90), _PLACES[circle])
        return planning.plan_meeting(**self.place, given=given)

    def _held(self, name: str, circle: Circle, days_ago: int, said: tuple[str, str], who: tuple[str, ...]) -> int:
        meeting_id = self._planned(name, circle, days_ago)
        place = {**self.place, "meeting_id": meeting_id}
        planning.set_participants(**place, version=1, standing={}, invited=[self.actor(one) for one in who])
        invited = meeting(READER, self.of, meeting_id).participants
        # The last one on the list couldn't come.
        came = {one.id: Presence(_ROLES[circle], one is not invited[-1]) for one in invited}
        planning.set_participants(**place, version=2, standing=came)
        agenda = [
            EntryGiven(
                AgendaKind.SECTION, "Strategien: retning for det som kommer", report=STRATEGY, section="direction"
            ),
            EntryGiven(AgendaKind.TOPIC, "Hva skjer med Klubbkjelleren?"),
        ]
        planning.set_agenda(**place, version=3, order={}, added=agenda)
        entries = meeting(READER, self.of, meeting_id).agenda
        given = MinutesGiven(said[0], "Programkontoret", self.when.before(days_ago - 7), {entries[1].id: said[1]})
        planning.write_minutes(**place, version=4, given=given)
        return meeting_id

    def _task(self, meeting_id: int, text: str, unit: str, due: date) -> int:
        given = OutcomeGiven(OutcomeKind.TASK, text, unit_id=self.actor(unit), due=due)
        return add_outcome(**self.place, meeting_id=meeting_id, given=given)

    def hear(self) -> None:
        """The strategy is out for comments: to partners by name, to everybody on the open page."""
        owner = Reader(ReaderKind.SYSTEM, None, "Programeier", frozenset({Grant("programme_owner", self.of.scope)}))
        version_id = self._frozen()
        show_documents(reader=owner, of=self.of, keys=[f"versions:{version_id}"])
        given = HearingGiven(
            name="Strategien for Eksempeldalen på høring",
            question="Er det noe vi har glemt?\n\nHva er viktigst for deg at fortsetter?",
            opens_at=self.moment(self.when.before(_OPEN_DAYS), 9),
            closes_at=self.moment(self.when.before(-_LEFT_DAYS), 16),
            decision_on=self.when.before(-_DECISION_DAYS),
            decision_body=_BODY,
            is_public=True,
            parts=((version_id, ""),),
        )
        hearing_id = prepare_hearing(**self.place, given=given)
        parties = [PartyGiven(self.actor(one), kind, council) for one, kind, council in _ASKED]
        by_group = {self.groups[name]: how for name, how in _BY_GROUP.items()}
        set_asked(**self.place, hearing_id=hearing_id, version=1, parties=parties, by_group=by_group)
        send_hearing(reader=owner, of=self.of, hearing_id=hearing_id, version=2)
        self._answers(hearing_id)
        self._residents(hearing_id)

    def _frozen(self) -> int:
        number = make_version(
            **self.place, report=registry.get(STRATEGY), name="Til høring", language=self.of.municipality.language
        )
        freeze(**self.place, report_key=STRATEGY, number=number)
        return version(self.of.scope, STRATEGY, number).id

    def _answers(self, hearing_id: int) -> None:
        for name, stance, points in _PARTNERS_SAID:
            pk = self.actor(name)
            link = make_link(
                reader=READER, scope=self.of.scope, subject=actor_key(pk), name=name, email=f"horing.{pk}@lag.example"
            )
            answered = answer_for(
                reader=open_link(link).reader,
                of=self.of,
                hearing_id=hearing_id,
                actor_id=pk,
                given=AnswerGiven(points, stance, on_behalf_of=name),
            )
            if name == n.RESIDENTS:
                self._reply(answered, _TO_RESIDENTS)
        came = EnteredFrom(min(self.moment(self.when.before(3), 19), timezone.now()), group_id=self.groups[p.MOTHERS])
        said = AnswerGiven({"": "Norsk på dagtid må fortsette. Uten barnepass kan vi ikke komme."}, Stance.PARTLY)
        enter_answer(**self.place, hearing_id=hearing_id, source=came, given=said)

    def _residents(self, hearing_id: int) -> None:
        opened = timezone.now() - timedelta(minutes=5)
        for number, (text, stance, seen) in enumerate(_RESIDENTS_SAID):
            sent = Sent(form_mark(hearing_id, opened), "", f"eksempel {number}")
            given = AnswerGiven({"": text}, stance)
            answered = answer_openly(of=self.of, hearing_id=hearing_id, given=given, sent=sent)
            if seen:
                replies.moderate(**self.place, answer_id=answered, version=1, to=Visibility.SHOWN)
            if number == 0:
                self._reply(answered, _TO_A_NEIGHBOUR)

    def _reply(self, answer_id: int, given: ReplyGiven) -> None:
        point = answer(READER, self.of, answer_id).points[0]
        replies.reply(**self.place, answer_id=answer_id, point_id=point.id, version=1, given=given)


_PURPOSES = {
    "Ledermøte om avslutningen": "Bli enige om hva enhetene kan ta over, og hva som må avklares før budsjettet.",
    "Partnermøte på Dalhuset": "Høre hva lagene trenger for å klare seg uten programkontoret.",
    "Ledermøte om høringssvarene": "Gå gjennom svarene på høringen, og bli enige om hva vi endrer.",
}
_PLACES = {Circle.INTERNAL: "Rådhuset, møterom 2", Circle.PARTNERS: "Dalhuset"}
_ROLES = {Circle.INTERNAL: "enhetsleder", Circle.PARTNERS: "styreleder"}
_INSIDE = (
    "Enhetene er enige om retningen. Det som ikke er avklart, er penger til Klubbkjelleren og hvem som kaller inn til "
    "nettverksmøtene.",
    "Leieavtalen går ut like etter satsingen. Eiendom og bydrift undersøker hva ett år til koster.",
)
_AROUND = (
    "Lagene vil ta vare på møteplassene, men trenger én å ringe i kommunen. Flere spurte om leie av lokaler.",
    "Idrettslaget kan ta noen av kveldene, men ikke alle.",
)
_ASKED = (
    (n.UPBRINGING, PartyKind.INTERNAL, None),
    (n.PROPERTY, PartyKind.INTERNAL, None),
    (n.RESIDENTS, PartyKind.PARTNER, None),
    (n.COOPERATIVE, PartyKind.PARTNER, None),
    (n.VOLUNTEERS, PartyKind.PARTNER, None),
    (n.SPORTS, PartyKind.PARTNER, None),
    (n.YOUTH_COUNCIL, PartyKind.COUNCIL, Council.YOUTH),
)
# Nobody has thought of how to reach the men without work, and the tenants are forgotten.
_BY_GROUP = {
    p.MOTHERS: "Kveld på språkkafeen, med tolk",
    p.ELDERLY: "Formiddag på seniorforeningen",
    p.OLDER_YOUTH: "Klubbkvelden i Klubbkjelleren",
    p.YOUTH: "Klubbkvelden i Klubbkjelleren",
    p.CHILDREN: "Elevrådet på Dalen skole",
    p.FAMILIES: "Foreldremøtet i Myra barnehage",
}
_PARTNERS_SAID = (
    (
        n.RESIDENTS,
        Stance.PARTLY,
        {"strategy.support": "Velet må vite prisen på lokaler før sommeren. Ellers tør vi ikke planlegge."},
    ),
    (n.COOPERATIVE, Stance.AGREES, {"": "Vi tar gjerne utemøblene, men ikke torget."}),
    (
        n.YOUTH_COUNCIL,
        Stance.DISAGREES,
        {"": "Klubbkjelleren kan ikke stå uten avgjørelse. Hva skjer?"},
    ),
)
_TO_RESIDENTS = ReplyGiven(
    "Prisene for lag som holder til i Eksempeldalen, står nå i strategien.",
    Result.TAKEN_UP,
    changed_report=STRATEGY,
    changed_section="support",
)
_RESIDENTS_SAID = (
    ("Det viktigste er at Dalhuset er åpent. Der kjenner vi hverandre.", Stance.AGREES, True),
    ("Ha noen på jobb i kafeen på søndager også.", Stance.PARTLY, True),
    ("Hva skjer med lekeplassen på Lia?", Stance.NONE, False),
)
_TO_A_NEIGHBOUR = ReplyGiven("Takk. Vi foreslår at Dalhuset er åpent seks dager i uka som nå.", Result.NOTED)
