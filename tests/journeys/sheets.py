"""Every page type with the address of one that is there, for whoever may open it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from django.urls import reverse
from django.utils import timezone

from tests.builders import SYSTEM, a_link_token, a_measure, a_person, an_actor, an_initiative, version_of
from varig.actors.queries import actors
from varig.actors.rules import ActorKind, actor_key
from varig.communication.queries.messages import messages
from varig.config.demo import eksempeldalen
from varig.continuation.actions.handovers import propose_handover
from varig.continuation.actions.replies import ReplyGiven, answer_handover
from varig.continuation.queries import ContinuationFacts, continuations
from varig.continuation.queries.asking import candidates
from varig.continuation.rules.handovers import Answer, Reply, Terms
from varig.foundation.jobs.actions import defer
from varig.foundation.kernel import Grant, Reader
from varig.foundation.registers.declarations import kept_registers
from varig.foundation.reports import Report
from varig.foundation.reports.queries.versions import versions
from varig.foundation.reports.registry import registry
from varig.initiatives.queries import InitiativeFacts, goals, initiative
from varig.legacy.queries import items, roles_of
from varig.lessons.queries import lesson_chain
from varig.workspace.actions.dossier import JOB
from varig.workspace.actions.versions import freeze, make_version


@dataclass(frozen=True)
class Sheet:
    """A page: what it is called in a finding, who opens it, where, and what the server answers."""

    name: str
    who: str
    address: str
    status: int = 200


@dataclass(frozen=True)
class Dalen:
    """The example with everything in it, and somebody for each kind of page."""

    of: InitiativeFacts
    empty: InitiativeFacts
    people: dict[str, Reader | None]
    ripe: tuple[int, int]

    @property
    def home(self) -> str:
        return f"/{self.of.slug}/"


def build() -> Dalen:
    """The example of the demo, and an initiative that nobody has filled."""
    eksempeldalen.build(lambda _step: None)
    of, empty = initiative(SYSTEM, eksempeldalen.SLUG), an_initiative("tomt")
    waiting = _asked(of, Answer.WAITING, municipal=True)[2]
    people: dict[str, Reader | None] = {
        "manager": a_person("Ida Manager", *(Grant("programme_manager", one.scope) for one in (of, empty))),
        "owner": a_person("Ola Eier", Grant("programme_owner", of.scope)),
        "unit": a_person("Hanne Leder", Grant("unit_manager", of.scope, actor_key(waiting))),
        "newcomer": a_person("Ny Ansatt"),
        "anybody": None,
    }
    return Dalen(of, empty, people, _ripe(of))


def every(dalen: Dalen) -> list[Sheet]:
    """All page types that need nothing but an address."""
    return [
        *_before_login(),
        *_overviews(dalen),
        *_of_items(dalen),
        *_handovers(dalen),
        *_communication(dalen),
        *_writing(dalen),
        *_versions(dalen),
        *_registers(dalen),
        *_jobs(dalen),
        *portals(dalen),
        *_residents(dalen),
        *_refusals(dalen),
    ]


def core(dalen: Dalen) -> list[Sheet]:
    """The pages most people see."""
    names = {
        "login", "overview", "arven", "falling", "money", "item: waiting", "gaps", "document", "fate", "handover",
        "versions: compared", "costs", "facts",
        "import", "portal: open", "portal: form", "portal: answered", "residents ", "preparing",
    }  # fmt: skip
    found = [sheet for sheet in every(dalen) if sheet.name in names]
    assert {sheet.name for sheet in found} == names
    return found


def _communication(dalen: Dalen) -> Iterator[Sheet]:
    at = f"{dalen.home}kommunikasjon/"
    told, late = (next(one for one in messages(SYSTEM, dalen.of) if bool(one.told_on) is yes) for yes in (True, False))
    item_id = items(SYSTEM, dalen.of)[0].id
    yield Sheet("plan", "manager", at)
    yield Sheet("plan: all", "manager", f"{at}?alle=1")
    yield Sheet("plan: only reading", "unit", at)
    yield Sheet("plan: empty", "manager", f"/{dalen.empty.slug}/kommunikasjon/")
    yield Sheet("message: told", "manager", f"{at}{told.id}/")
    yield Sheet("message: late", "manager", f"{at}{late.id}/")
    yield Sheet("message: form", "manager", f"{at}{late.id}/rediger/")
    yield Sheet("message: new", "manager", f"{at}nytt/om/{item_id}/")
    yield Sheet("message: mark as told", "manager", f"{at}fortalt/?ids={late.id}")
    yield Sheet("affected", "manager", f"{at}berort/{item_id}/")


def _writing(dalen: Dalen) -> Iterator[Sheet]:
    at = f"{dalen.home}dokumenter/videreforingsstrategi/skriv/"
    yield Sheet("section", "manager", f"{at}support/")
    yield Sheet("section: only reading", "unit", f"{at}leaders/")
    yield Sheet("section: empty", "manager", f"/{dalen.empty.slug}/dokumenter/sluttrapport/skriv/findings/")
    yield Sheet("section: ready", "manager", f"{at}support/ferdig/")
    yield Sheet("section: earlier texts", "manager", f"{at}support/utgaver/")
    yield Sheet("section: an earlier text", "manager", f"{at}support/utgaver/1/")
    yield Sheet(
        "section: no earlier text", "manager", f"/{dalen.empty.slug}/dokumenter/sluttrapport/skriv/findings/utgaver/"
    )


def _versions(dalen: Dalen) -> Iterator[Sheet]:
    """None, one that is open, one that is frozen, and what differs between two."""
    report = registry.get("final_report")
    at = f"{dalen.home}dokumenter/{report.slug}/versjoner/"
    if not versions(dalen.of.scope, report.key):
        _make_versions(dalen, report)
    first, second, english = 1, 2, 3
    yield Sheet("versions", "manager", at)
    yield Sheet("versions: only reading", "unit", at)
    yield Sheet("versions: none", "manager", f"/{dalen.empty.slug}/dokumenter/{report.slug}/versjoner/")
    yield Sheet("version: new", "manager", f"{at}ny/")
    yield Sheet("version: frozen", "manager", f"{at}{first}/")
    yield Sheet("version: open", "manager", f"{at}{second}/")
    yield Sheet("version: name", "manager", f"{at}{second}/navn/")
    yield Sheet("version: remove", "manager", f"{at}{second}/fjern/")
    yield Sheet("version: remove a frozen one", "manager", f"{at}{first}/fjern/")
    yield Sheet("version: freeze", "manager", f"{at}{second}/frys/")
    yield Sheet("version: freeze again", "manager", f"{at}{first}/frys/", 409)
    yield Sheet("version: control", "manager", f"{at}{first}/kontroll/")
    yield Sheet("versions: compared", "manager", f"{at}sammenlign/?fra={first}&til={second}")
    yield Sheet("versions: no difference", "manager", f"{at}sammenlign/?fra={second}&til=utkast")
    yield Sheet("versions: two languages", "manager", f"{at}sammenlign/?fra={second}&til={english}")


def _make_versions(dalen: Dalen, report: Report) -> None:
    manager = dalen.people["manager"]
    assert manager is not None
    made = partial(make_version, reader=manager, of=dalen.of, report=report)
    made(name="Tidlig utkast", language="nb", why="Til studien")
    freeze(reader=manager, of=dalen.of, report_key=report.key, number=1)
    a_measure(dalen.of, "Nytt lys i parken")
    made(name="Til høring", language="nb")
    made(name="For guests", language="en")


def _before_login() -> Iterator[Sheet]:
    yield Sheet("login", "anybody", reverse("account_login"))
    yield Sheet("forgotten password", "anybody", reverse("account_reset_password"))
    yield Sheet("password", "manager", reverse("account_set_password"))
    yield Sheet("logout", "manager", reverse("account_logout"))


def _overviews(dalen: Dalen) -> Iterator[Sheet]:
    arven = f"{dalen.home}arven/"
    yield Sheet("home", "manager", "/")
    yield Sheet("home: nothing", "newcomer", "/")
    yield Sheet("overview", "manager", dalen.home)
    yield Sheet("overview: empty", "manager", f"/{dalen.empty.slug}/")
    yield Sheet("arven", "manager", arven)
    yield Sheet("arven: narrowed", "manager", f"{arven}?q=dal&fate=ordinary")
    yield Sheet("search", "manager", f"{dalen.home}sok/?q=dal")
    yield Sheet("search: no hits", "manager", f"{dalen.home}sok/?q=xyzzy")
    yield Sheet("arven: no hits", "manager", f"{arven}?q=xyzzy")
    yield Sheet("board", "manager", f"{arven}tavle/")
    yield Sheet("board: reader", "owner", f"{arven}tavle/?kind=measure")
    yield Sheet("board: empty", "manager", f"/{dalen.empty.slug}/arven/tavle/")
    several = f"punkt={dalen.ripe[0]}&punkt={items(SYSTEM, dalen.of)[0].id}"
    yield Sheet("many fates", "manager", f"{arven}avgjorelser/?{several}")
    yield Sheet("many fates: seen", "manager", f"{arven}avgjorelser/?{several}&til=phased_out")
    yield Sheet("lessons: board", "manager", f"{dalen.home}erfaringer/tavle/")
    yield Sheet("lessons: no board", "manager", f"/{dalen.empty.slug}/erfaringer/tavle/")
    adoption = lesson_chain(SYSTEM, dalen.of).links[0].adoptions[0].id
    yield Sheet("adoption: confirm", "manager", f"{dalen.home}erfaringer/bekreft/{adoption}/")
    yield Sheet("falling", "manager", f"{arven}faller-bort/")
    yield Sheet("falling: today", "manager", f"{arven}faller-bort/?naar=i-dag")
    yield Sheet("falling: nobody", "manager", f"/{dalen.empty.slug}/arven/faller-bort/")
    yield Sheet("money", "manager", f"{dalen.home}penger/")
    yield Sheet("money: none", "manager", f"/{dalen.empty.slug}/penger/")
    yield Sheet("arven: empty", "manager", f"/{dalen.empty.slug}/arven/")
    yield Sheet("gaps", "manager", f"{dalen.home}mangler/")
    yield Sheet("guide", "manager", f"{dalen.home}veilederen/")
    yield Sheet("ladder", "manager", f"{dalen.home}veilederen/no_fate/")
    yield Sheet("gaps: none", "manager", f"/{dalen.empty.slug}/mangler/")
    yield Sheet("document", "manager", f"{dalen.home}dokumenter/sluttrapport/")
    yield Sheet("document: strategy", "manager", f"{dalen.home}dokumenter/videreforingsstrategi/")


def _of_items(dalen: Dalen) -> Iterator[Sheet]:
    for answer in Answer:
        item = _one(dalen.of, answer)
        yield Sheet(f"item: {answer}", "manager", _address(dalen, "workspace:item", item))
    item = _one(dalen.of, Answer.WAITING)
    role = next(one for one in roles_of(SYSTEM, dalen.of, [item])[item] if one.end is None)
    yield Sheet("item: unit", "unit", _address(dalen, "workspace:item", item))
    yield Sheet("history", "manager", _address(dalen, "workspace:history", item))
    yield Sheet("facts", "manager", _address(dalen, "workspace:facts", item))
    yield Sheet("accountable", "manager", _address(dalen, "legacy:accountable", item))
    yield Sheet("participant", "manager", _address(dalen, "legacy:participant", item))
    yield Sheet("end of a role", "manager", _address(dalen, "legacy:end_role", item, role.id))
    yield Sheet("fate", "manager", _address(dalen, "continuation:fate", item))
    yield Sheet("decide", "owner", _address(dalen, "continuation:decide", item))
    yield Sheet("costs", "manager", _address(dalen, "continuation:costs", item))
    yield Sheet("source", "manager", _address(dalen, "continuation:source", item))
    unasked = _one(dalen.of, Answer.NOT_ASKED)
    yield Sheet("handover", "manager", _address(dalen, "continuation:handover", unasked))


def _handovers(dalen: Dalen) -> Iterator[Sheet]:
    item, handover, receiver = _asked(dalen.of, Answer.WAITING, municipal=True)
    yield Sheet("answer", "unit", _address(dalen, "continuation:answer", item, handover))
    for name in ("propose_again", "withdraw", "link"):
        yield Sheet(name, "manager", _address(dalen, f"continuation:{name}", item, handover))
    several, waits = f"{dalen.home}arven/overlever/", f"{dalen.home}arven/venter/"
    yield Sheet("ask many: choose", "manager", several)
    yield Sheet("ask many", "manager", f"{several}?punkt={dalen.ripe[0]}&punkt={item}&punkt={_free(dalen.of)}")
    yield Sheet("ask many: none", "manager", f"{several}?punkt={item}")
    yield Sheet("waiting", "manager", waits)
    yield Sheet("waiting: nobody", "manager", f"/{dalen.empty.slug}/arven/venter/")
    yield Sheet("reminder", "manager", f"{waits}paminnelse/?mottaker={receiver}")
    item, handover, _receiver = _asked(dalen.of, Answer.CONDITIONAL)
    yield Sheet("accept", "manager", _address(dalen, "continuation:accept", item, handover))
    item, handover = dalen.ripe
    yield Sheet("carry_out", "manager", _address(dalen, "continuation:carry_out", item, handover))


def _free(of: InitiativeFacts) -> int:
    """An item that anybody could be asked about."""
    return next(one.item.id for one in candidates(SYSTEM, of) if one.refusal is None)


def _ripe(of: InitiativeFacts) -> tuple[int, int]:
    """An item whose receiver has said yes from today on: it can be taken over now."""
    item = a_measure(of, "Sykkelverkstedet")
    asked = propose_handover(
        reader=SYSTEM,
        of=of,
        item_id=item,
        version=version_of(item),
        receiver_id=an_actor(of, "Sykkelgjengen", ActorKind.ASSOCIATION),
        terms=Terms(timezone.localdate()),
    )
    yes = ReplyGiven(Reply.YES, "Sykkelgjengen")
    answer_handover(reader=SYSTEM, of=of, handover_id=asked, version=version_of(item), given=yes)
    return item, asked


def _registers(dalen: Dalen) -> Iterator[Sheet]:
    goal, actor = goals(SYSTEM, dalen.of)[1].id, actors(SYSTEM, dalen.of)[0].id
    for name in (
        "workspace:registers",
        "actors:new",
        "initiatives:edit",
        "initiatives:goals",
        "initiatives:about",
        "cooperation:supports",
        "lessons:chain",
        "workspace:map",
    ):
        yield Sheet(name, "manager", _address(dalen, name))
    for register in kept_registers():
        at = f"{dalen.home}register/{register.path}/"
        yield Sheet(f"list: {register.key}", "manager", at)
        yield Sheet(f"new: {register.key}", "manager", f"{at}ny/")
    # What an empty list says is the register's own; how it says it is the same for all.
    for path in ("tiltak", "aktorer", "nettverk", "erfaringer"):
        yield Sheet(f"list: {path}, empty", "manager", f"/{dalen.empty.slug}/register/{path}/")
    yield Sheet("import", "manager", f"{dalen.home}register/tiltak/hent-inn/")
    yield Sheet("actor", "manager", _address(dalen, "actors:one", actor))
    yield Sheet("goal", "manager", _address(dalen, "initiatives:goal", goal))
    yield Sheet("goal: edit", "manager", _address(dalen, "initiatives:goal_edit", goal))


def _jobs(dalen: Dalen) -> Iterator[Sheet]:
    manager = dalen.people["manager"]
    assert manager is not None
    run = defer(JOB, reader=manager, scope=dalen.of.scope, slug=dalen.of.slug)
    yield Sheet("jobs", "manager", reverse("jobs:mine"))
    yield Sheet("job", "manager", reverse("jobs:run", args=[run]))


def portals(dalen: Dalen) -> Iterator[Sheet]:
    """A personal link that waits for an answer, one that has it, one with nothing, one that is over and a wrong one."""
    _item, handover, receiver = _asked(dalen.of, Answer.WAITING, municipal=True)
    token = a_link_token(dalen.of, receiver)
    yield Sheet("portal: open", "anybody", reverse("portal:page", args=[token]))
    yield Sheet("portal: form", "anybody", reverse("portal:answer", args=[token, handover]))
    same = reverse("portal:same_answer", args=[token])
    yield Sheet("portal: same answer", "anybody", f"{same}?svar={handover}")
    _item, handover, receiver = _asked(dalen.of, Answer.YES)
    token = a_link_token(dalen.of, receiver)
    yield Sheet("portal: said", "anybody", reverse("portal:page", args=[token]))
    yield Sheet("portal: answered", "anybody", reverse("portal:answer", args=[token, handover]))
    nobody = an_actor(dalen.of, kind=ActorKind.ASSOCIATION)
    yield Sheet("portal: nothing", "anybody", reverse("portal:page", args=[a_link_token(dalen.of, nobody)]))
    late = an_actor(dalen.of, kind=ActorKind.ASSOCIATION)
    token = a_link_token(dalen.of, late, days=-1)
    yield Sheet("portal: expired", "anybody", reverse("portal:page", args=[token]), 403)
    yield Sheet("portal: wrong", "anybody", reverse("portal:page", args=["x" + token]), 404)


def _residents(dalen: Dalen) -> Iterator[Sheet]:
    """What anybody reads, and where it is prepared, full and empty."""
    for language in ("", "nn/", "en/"):
        yield Sheet(f"residents {language}", "anybody", f"/hva-skjer-videre/{dalen.of.slug}/{language}")
    yield Sheet("residents: not there", "anybody", f"/hva-skjer-videre/{dalen.empty.slug}/", 404)
    yield Sheet("preparing", "manager", _address(dalen, "portal:preparing"))
    yield Sheet("preparing: empty", "manager", reverse("portal:preparing", args=[dalen.empty.slug]))
    yield Sheet("preview", "manager", _address(dalen, "portal:preview"))
    yield Sheet("edit the page", "manager", _address(dalen, "portal:edit_page"))
    yield Sheet("publish", "owner", _address(dalen, "portal:publish"))
    yield Sheet("take down", "owner", _address(dalen, "portal:take_down"))


def _refusals(dalen: Dalen) -> Iterator[Sheet]:
    yield Sheet("404", "manager", "/finnes-ikke/", 404)
    yield Sheet("404: nobody", "anybody", "/noe/helt/annet/", 404)
    yield Sheet("403", "unit", _address(dalen, "initiatives:edit"), 403)


def _address(dalen: Dalen, name: str, *rest: int) -> str:
    return reverse(name, args=[dalen.of.slug, *rest])


def _said(of: InitiativeFacts) -> dict[int, ContinuationFacts]:
    said = continuations(SYSTEM, of)
    return {one.id: said[one.id] for one in items(SYSTEM, of) if one.id in said}


def _one(of: InitiativeFacts, answer: Answer) -> int:
    """An item that goes on, where this was answered."""
    return next(key for key, one in _said(of).items() if one.fate.goes_on and one.answer is answer)


def _asked(of: InitiativeFacts, answer: Answer, *, municipal: bool = False) -> tuple[int, int, int]:
    """Item, handover and receiver where this was answered."""
    return next(
        (key, one.id, one.receiver_id)
        for key, facts in _said(of).items()
        for one in facts.handovers
        if one.is_live and one.standing.answer is answer and one.receiver_is_municipal >= municipal
    )
