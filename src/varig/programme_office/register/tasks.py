"""The register of the special organisation's tasks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from varig.foundation.kernel import Problem, msg
from varig.foundation.registers.declarations import Register, declare
from varig.foundation.registers.deriving import column
from varig.foundation.registers.storing import Frame
from varig.foundation.ui.text import say
from varig.legacy.actions.columns import name_columns, note_columns
from varig.legacy.actions.tables import KindTable
from varig.legacy.rules import Kind
from varig.programme_office import rules
from varig.programme_office.models import Task
from varig.programme_office.register.office import GROUP
from varig.programme_office.register.positions import POSITION
from varig.programme_office.rules import Frequency

_OFTEN: dict[str, tuple[str, ...]] = {
    Frequency.DAILY: ("daglig", "dagleg", "daily"),
    Frequency.WEEKLY: ("ukentlig", "kvar veke", "vekentleg", "weekly"),
    Frequency.MONTHLY: ("månedlig", "månadleg", "kvar månad", "monthly"),
    Frequency.QUARTERLY: ("kvartalsvis", "kvart kvartal", "quarterly"),
    Frequency.YEARLY: ("årlig", "årleg", "kvart år", "yearly"),
    Frequency.WHEN_NEEDED: ("ved behov", "etter behov", "av og til", "løpende", "løpande", "as needed"),
}


def check(of: Frame, values: Mapping[str, Any]) -> Iterable[Problem]:  # noqa: ARG001 -- every check takes both
    """What can't be about a whole row."""
    return rules.task_problems(values)


def _examples() -> list[dict[str, object]]:
    return [
        {
            "name": say(msg("Kalle inn til nettverksmøtene")),
            "accountable": say(msg("Programkontoret")),
            "position": say(msg("Områdeutvikler")),
            "frequency": Frequency.MONTHLY.value,
            "hours_per_month": Decimal(6),
            "held_by_one": True,
            "handover_address": "https://www.kommune.example/rutine-nettverk",
        }
    ]


TASKS = declare(
    Register(
        key="tasks",
        path="oppgaver",
        title=msg("Programkontorets oppgaver"),
        one=msg("oppgave"),
        about=msg("Det organisasjonen gjør i dag. Hver oppgave må ha en ny ansvarlig før den oppløses."),
        group=GROUP,
        order=220,
        identity=("name",),
        label="name",
        store=KindTable(Kind.TASK, Task),
        check=check,
        examples=_examples,
        columns=(
            *name_columns(
                "task", "oppgave", "oppgåve", "arbeidsoppgave", "arbeidsoppgåve", "hva", "kva", "hva som gjøres"
            ),
            column(Task, "description", aliases=("beskrivelse", "skildring", "innhold", "om oppgaven"), width=50),
            column(
                Task,
                "position",
                refers=POSITION,
                rests=True,
                listed=True,
                aliases=("stilling", "rolle", "gjøres av", "utføres av", "utført av", "blir gjort av", "hvem gjør det"),
            ),
            column(
                Task, "frequency", words=_OFTEN, listed=True, aliases=("kor ofte", "hyppighet", "frekvens", "frequency")
            ),
            column(
                Task,
                "hours_per_month",
                listed=True,
                aliases=("timer", "timar", "timar i månaden", "timer per måned", "timer pr mnd", "tidsbruk", "hours"),
            ),
            column(
                Task,
                "held_by_one",
                section=msg("Kunnskapen, og hvordan den gis videre"),
                listed=True,
                aliases=("bare en kan den", "bare en person", "berre éin kan ho", "sårbar", "nøkkelperson", "only one"),
            ),
            column(
                Task, "handover", aliases=("overføring av kunnskap", "kunnskapsoverføring", "opplæring", "overlevering")
            ),
            column(
                Task, "handover_address", aliases=("rutine", "rutiner", "dokument", "lenke", "lenkje", "dokumentasjon")
            ),
            column(Task, "systems", aliases=("systemer", "tilganger", "system", "tilgangar", "fagsystem", "systems")),
            column(Task, "partners", aliases=("samarbeid", "sammen med", "saman med", "på tvers av", "hvem er med")),
            *note_columns(on_the_map=False),
        ),
    )
)
