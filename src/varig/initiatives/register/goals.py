"""Goals as a register, and as what other registers' columns refer to. An import may bring new ones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from varig.foundation.kernel import Problem, Reader, folded, msg
from varig.foundation.registers.declarations import Register, declare
from varig.foundation.registers.deriving import column
from varig.foundation.registers.references import Option, Reference, declare_reference
from varig.foundation.registers.storing import Frame
from varig.initiatives.actions import ensure_goals
from varig.initiatives.actions.goals import GoalTable
from varig.initiatives.models import Goal
from varig.initiatives.queries import goals
from varig.initiatives.roles import Permission
from varig.initiatives.rules import Heading, goal_problems


def _options(reader: Reader, of: Any) -> list[Option]:
    return [Option(one.id, one.name) for one in goals(reader, of)]


def _ensure(reader: Reader, of: Any, names: Sequence[str]) -> Mapping[str, int]:
    made = ensure_goals(reader=reader, of=of, names=names)
    return {folded(name): pk for name, pk in made.items()}


declare_reference(Reference(key="goals", one=msg("mål"), options=_options, address="initiatives:goal", ensure=_ensure))

_HEADINGS = {
    Heading.HOUSING: ("boliginvesteringer", "bustadinvesteringar", "bolig", "bustad", "housing"),
    Heading.SERVICES: ("tjenesteyting", "tenesteyting", "tjenester", "tenester", "services"),
    Heading.PLACES: ("møteplasser og uteområder", "møteplassar og uteområde", "møteplasser", "places"),
    Heading.PARTICIPATION: ("sosial deltakelse", "sosial deltaking", "deltakelse", "deltaking", "participation"),
}


def check(_of: Frame, values: Mapping[str, Any]) -> Iterable[Problem]:
    """What can't be about one goal; that a whole ring of goals can't be is the store's to see."""
    return goal_problems(values)


GOALS = declare(
    Register(
        key="goals",
        path="malregister",
        title=msg("Mål"),
        one=msg("mål"),
        about=msg("Hovedmål og delmål, hvordan de måles, og hvordan det gikk."),
        group=msg("Satsingen"),
        order=130,
        identity=("name",),
        label="name",
        store=GoalTable(Goal, search="search", permission=Permission.EDIT_INITIATIVE),
        check=check,
        columns=(
            column(
                Goal,
                "name",
                required=True,
                listed=True,
                aliases=("goal", "name", "navn", "namn", "delmål", "målsetting", "målsetjing", "navn på målet"),
                not_found=msg("Vi fant ingen kolonne med målene. Velg hvilken kolonne det er."),
                width=50,
            ),
            column(Goal, "is_main", listed=True, aliases=("hovudmål", "main goal", "er hovedmål", "er hovudmål")),
            column(
                Goal,
                "parent",
                refers="goals",
                listed=True,
                help=msg("Målet som dette er en del av."),
                aliases=("ligg under", "parent", "overordnet mål", "overordna mål", "under mål", "del av"),
            ),
            column(
                Goal,
                "heading",
                words={heading.value: words for heading, words in _HEADINGS.items()},
                help=msg("De fire delmålene i Husbankens effekt- og resultatverktøy for områdeløft."),
                aliases=("heading", "overskrift i effektverktøyet", "tema", "gruppe"),
            ),
            column(
                Goal,
                "measurable",
                section=msg("Hvordan det måles"),
                help=msg("Hva som må være sant for at målet er nådd, slik at to personer ville svart det samme."),
                aliases=("measurable", "målbar formulering", "slik måles det", "slik blir det målt", "måling"),
                width=50,
            ),
            column(
                Goal,
                "baseline",
                listed=True,
                aliases=("baseline", "nullpunkt", "utgangsverdi", "startverdi", "verdi ved start"),
            ),
            column(Goal, "target", aliases=("target", "ønskt verdi", "måltall", "målverdi")),
            column(
                Goal,
                "value_at_end",
                listed=True,
                aliases=("value at end", "sluttverdi", "resultat", "verdi etter", "måloppnåelse", "måloppnåing"),
            ),
            column(Goal, "source", aliases=("source", "kor verdiane kjem frå", "datakilde", "datakjelde", "målt i")),
            column(Goal, "source_address", aliases=("source_url", "kjelde", "lenke", "lenkje", "nettadresse", "url")),
        ),
    )
)
