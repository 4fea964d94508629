"""What only tests of decisions need beside `tests.builders`: a frozen version, a decision on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from typing import Any

from django.utils import timezone

from tests.builders import SYSTEM
from varig.continuation.rules.fates import Proposal
from varig.decisions.actions.decisions import Registered, register_decision
from varig.decisions.rules.decisions import REPORT, STRATEGY, NewDecision, Result, Way
from varig.decisions.rules.gate import ORDER, WAITED_FOR
from varig.foundation.checks.conditions import Judged, condition, declared_only
from varig.foundation.documents.blocks import Document
from varig.foundation.kernel import Reader, msg
from varig.foundation.reports.actions.versions import Frozen, freeze_version, keep_version, next_number
from varig.initiatives.queries import InitiativeFacts

FILES = (
    Frozen("html", "strategi.html", "text/html", b"<!doctype html><p>Frosset</p>"),
    Frozen("pdf", "strategi.pdf", "application/pdf", b"%PDF-1.7 frosset"),
)


def a_version(of: InitiativeFacts, report: str = STRATEGY, *, frozen: bool = True) -> int:
    """The id of a version, frozen unless it is said not to be."""
    number = next_number(of.scope, report)
    document = Document("Strategi", of.name, of.municipality.name, timezone.localdate(), (), version=str(number))
    id_ = keep_version(
        reader=SYSTEM, scope=of.scope, report=report, number=number, document=document, name=f"Utkast {number}"
    )
    if frozen:
        freeze_version(reader=SYSTEM, scope=of.scope, version_id=id_, files=FILES)
    return id_


def a_new_decision(*versions: int, **facts: Any) -> NewDecision:
    """What a body adopted today, or with these facts."""
    given: dict[str, Any] = {
        "way": Way.BODY,
        "body": "Bydelsutvalget",
        "on": timezone.localdate(),
        "text": "Strategien vedtas.",
        "result": Result.ADOPTED,
        "case_number": "27/14",
        **facts,
    }
    return NewDecision(versions=versions, **given)


def registered(
    of: InitiativeFacts,
    *versions: int,
    reader: Reader = SYSTEM,
    amendments: Mapping[int, Proposal] | None = None,
    replaces: int | None = None,
    **facts: Any,
) -> Registered:
    """A decision that was registered."""
    new = a_new_decision(*versions, **facts)
    return register_decision(reader=reader, of=of, new=new, amendments=amendments, replaces_id=replaces)


def both_decided(of: InitiativeFacts, on: date | None = None) -> Registered:
    """Report and strategy frozen and adopted."""
    facts = {} if on is None else {"on": on}
    return registered(of, a_version(of, REPORT), a_version(of), **facts)


@contextmanager
def demands(*unmet: str) -> Iterator[None]:
    """Within, every demand of the gate is met but these; what each of them asks has tests of its own."""
    with declared_only():
        for code, order in ORDER.items():
            _stub(code, order, met=code not in unmet)
        yield


def _stub(code: str, order: int, *, met: bool) -> None:
    @condition(
        code=code,
        source="R5",
        order=order,
        title=WAITED_FOR[code],
        remedy=msg("Se"),
        route="decisions:front",
        facts=lambda _scope, _today: None,
    )
    def judged(_fact: Any, _today: date) -> Judged:
        return Judged(1, 1) if met else Judged(0, 1, (msg("Noe mangler."),))
