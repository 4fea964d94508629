"""Who is asked in a hearing: units, partners, councils and employees by name, groups of residents in their own way."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from varig.actors.queries import actors
from varig.actors.queries.participation import groups
from varig.decisions.actions.hearings import PartyGiven, set_asked
from varig.decisions.forms.hearings import AskedForm
from varig.decisions.queries.hearings import HearingFacts
from varig.decisions.rules.hearing_parties import PARTY_FIELDS, Council, PartyKind, fits, party_field
from varig.decisions.rules.hearings import Step
from varig.decisions.views.opening import hearings_crumbs
from varig.decisions.views.steps import hearing_step
from varig.foundation.kernel import Reader, msg
from varig.foundation.ui.editing import Current, EditPage, edit
from varig.foundation.ui.shell import Choice
from varig.initiatives.queries import InitiativeFacts

_BY_NAME = {PARTY_FIELDS[kind]: kind for kind in (PartyKind.INTERNAL, PartyKind.PARTNER, PartyKind.EMPLOYEES)}


@hearing_step(Step.ASK_MORE)
def asked(request: HttpRequest, reader: Reader, of: InitiativeFacts, known: HearingFacts) -> HttpResponse:
    """Add some, take out those whom nobody has written to yet, and say how each group is asked."""
    at = reverse("decisions:hearing", args=[of.slug, known.id])
    choices = _choices(reader, of, known)
    there = {one.group_id: one for one in known.groups}
    named = [(one.id, one.name, there.get(one.id)) for one in groups(reader, of)]

    def make(**how: Any) -> AskedForm:
        return AskedForm(choices=choices, standing=known.parties, groups=named, **how)

    def save(typed: dict[str, Any]) -> None:
        set_asked(
            reader=reader,
            of=of,
            hearing_id=known.id,
            version=typed["version"],
            parties=_parties(typed),
            no_longer=[one.id for one in known.parties if typed.get(f"gone_{one.id}")],
            by_group={group_id: typed[f"group_{group_id}"] for group_id, _name, _asked in named},
        )

    title = msg("Hvem skal spørres?")
    page = EditPage(
        title=title,
        lead=msg(
            "Hver av dem får én personlig lenke. Innbyggerne svarer på den åpne siden når høringen er åpen for alle."
        ),
        back=at,
        save=msg("Lagre"),
        breadcrumbs=(*hearings_crumbs(of), Choice(known.name, at), Choice(title, "")),
        template="decisions/asked.html",
        context={
            "of": of,
            "hearing": known,
            "groups_at": reverse("workspace:register", args=[of.slug, "grupper"]),
            "actors_at": reverse("actors:new", args=[of.slug]),
        },
    )
    return edit(request, page, make, save, lambda: Current({}, known.version))


def _choices(reader: Reader, of: InitiativeFacts, known: HearingFacts) -> dict[str, list[tuple[str, str]]]:
    """Those who aren't asked yet, by what they can be asked as."""
    there = {one.actor_id for one in known.parties}
    left = [one for one in actors(reader, of) if one.id not in there]
    return {
        name: [(str(one.id), one.name) for one in left if fits(kind, one.kind)] for kind, name in PARTY_FIELDS.items()
    }


def _parties(typed: Mapping[str, Any]) -> list[PartyGiven]:
    found = [PartyGiven(int(pk), kind) for name, kind in _BY_NAME.items() for pk in typed[name]]
    chosen = {council: typed.get(party_field(PartyKind.COUNCIL, council)) for council in Council}
    return [*found, *(PartyGiven(int(pk), PartyKind.COUNCIL, council) for council, pk in chosen.items() if pk)]
