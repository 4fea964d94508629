"""The demands of the closing gate that this package answers for (PRODUCT: Closing gate). Importing declares them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from varig.decisions.queries import gate_facts
from varig.decisions.queries.discussion_gaps import heard_fact
from varig.decisions.rules import conditions
from varig.decisions.rules.archive import ArchiveAnswer
from varig.decisions.rules.conditions import Items, PromiseStanding, Telling
from varig.decisions.rules.decisions import Standing
from varig.decisions.rules.endorsements import Endorsed
from varig.decisions.rules.gate import ORDER, WAITED_FOR
from varig.decisions.rules.heard import Heard
from varig.decisions.rules.heard import heard as judged_heard
from varig.foundation.checks.conditions import Judged, condition
from varig.foundation.kernel import Message, msg


def _demand(
    code: str, source: str, remedy: Message, route: str, facts: Callable[[str, date], Any], **more: Any
) -> Callable[[Callable[[Any, date], Judged]], Callable[[Any, date], Judged]]:
    """One of the method's demands: its words and place stand in the rules."""
    return condition(
        code=code,
        source=source,
        order=ORDER[code],
        title=WAITED_FOR[code],
        remedy=remedy,
        route=route,
        facts=facts,
        **more,
    )


@_demand(
    "documents_decided",
    "R5",
    msg("Se vedtakene"),
    "decisions:front",
    gate_facts.documents,
    also=("R22", "R25", "R67"),
    anchor="vedtak",
)
def documents_decided(fact: Sequence[Standing], today: date) -> Judged:  # noqa: ARG001 -- every condition takes both
    """Report and strategy are each adopted in a frozen version, by a decision that stands."""
    return conditions.documents_decided(fact)


@_demand("items_decided", "F1", msg("Avgjør"), "workspace:legacy", gate_facts.all_items, query="state=proposed")
def items_decided(fact: Items, today: date) -> Judged:  # noqa: ARG001 -- every condition takes both
    """Every item's fate is decided, and no longer a proposal."""
    return conditions.items_decided(fact)


@_demand(
    "receivers_said_yes", "F2", msg("Se hvem"), "workspace:legacy", gate_facts.all_items, query="onward=yes&sort=answer"
)
def receivers_said_yes(fact: Items, today: date) -> Judged:  # noqa: ARG001 -- every condition takes both
    """What goes on has somebody who said an unconditional yes, also where it stays with the same unit."""
    return conditions.receivers_said_yes(fact)


@_demand("nobody_missing", "F5", msg("Se hvem"), "workspace:falling", gate_facts.all_items)
def nobody_missing(fact: Items, today: date) -> Judged:  # noqa: ARG001 -- every condition takes both
    """From the day after the end there is no time without somebody who answers."""
    return conditions.nobody_missing(fact)


@_demand("financed", "F3", msg("Se gapet"), "decisions:shortfalls", gate_facts.all_items)
def financed(fact: Items, today: date) -> Judged:
    """Adopted money covers the first budget year, or the programme owner has accepted by name that it doesn't."""
    return conditions.financed(fact, today)


@_demand("alternatives", "F15", msg("Oppgi"), "workspace:legacy", gate_facts.all_items, query="fate=phased_out")
def alternatives(fact: Items, today: date) -> Judged:  # noqa: ARG001 -- every condition takes both
    """What is phased out has an alternative for those who used it, or an honest no."""
    return conditions.alternatives(fact)


@_demand("tasks_taken_over", "R5", msg("Finn ansvarlig"), "workspace:falling", gate_facts.all_items)
def tasks_taken_over(fact: Items, today: date) -> Judged:  # noqa: ARG001 -- every condition takes both
    """Every task of the programme office has a new responsible."""
    return conditions.tasks_taken_over(fact)


@_demand("promises", "F9", msg("Forklar"), "workspace:register", gate_facts.promised, also=("F10",), register="lofter")
def promises(fact: Sequence[PromiseStanding], today: date) -> Judged:  # noqa: ARG001 -- every condition takes both
    """Promises are kept, or it is said why not."""
    return conditions.promises_kept(fact)


@_demand("told", "F24", msg("Se hullene"), "communication:plan", gate_facts.tellings, anchor="matrise")
def told(fact: Sequence[Telling], today: date) -> Judged:
    """All who are affected have been told, or shall be on a day that hasn't passed."""
    return conditions.told(fact, today)


@_demand("endorsed", "R4", msg("Se hvem"), "decisions:endorsements", gate_facts.endorsed, also=("F2", "R69"))
def endorsed(fact: Endorsed, today: date) -> Judged:  # noqa: ARG001 -- every condition takes both
    """Every partner endorses its own part, or has said an unconditional yes to all of it."""
    return conditions.endorsed(fact)


@_demand("archived", "R5", msg("Gå til arkivet"), "decisions:archive", gate_facts.archived)
def archived(fact: ArchiveAnswer, today: date) -> Judged:  # noqa: ARG001 -- every condition takes both
    """Each letter, answer, decision and frozen document has its case and journal number, and who may see it."""
    return Judged(fact.archived, fact.count, fact.missing)


@_demand("heard", "F21", msg("Se høringene"), "decisions:hearings", heard_fact, also=("R66", "R68"))
def heard(fact: Heard, today: date) -> Judged:  # noqa: ARG001 -- every condition takes both
    """Those inside the municipality, partners, councils by law and groups that took part are heard, with our reply."""
    return judged_heard(fact)
