"""Keep the stored gaps right: all of a scope when they are asked for, an object's own at once when it changes."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date

from django.db import connection, transaction

from varig.foundation.checks.evaluating import (
    FoundGap,
    asked,
    evaluate,
    following,
    run,
    with_those_beside,
    without_cycle_search,
)
from varig.foundation.checks.ladders import Ladder, written
from varig.foundation.checks.models import ChosenLadder, GapSet, SetAside, StoredGap
from varig.foundation.checks.projecting import project
from varig.foundation.checks.reading import reading_once
from varig.foundation.checks.registry import by_code, catalogue_version
from varig.foundation.columns import copy_rows
from varig.foundation.history.actions import action
from varig.foundation.history.revisions import Standing, forget_seen, revision, standings
from varig.foundation.kernel import Invalid, NotFound, Problem, Reader, msg


def ensure_current(scope: str, today: date, *also: str) -> tuple[str, ...]:
    """See that the stored gaps are right for today; compute them if they are not.

    Returns the marks of the scope and of `also`: what is shown of them is the same while the marks are. One process
    computes, under an advisory lock, while others wait for its result.
    """
    found = standings(scope, *also)
    if not _known_current(scope, found[scope], today):
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"gaps {scope}"])
            forget_seen()
            found = standings(scope, *also)
            if not _is_current(scope, found[scope].number, today):
                _compute(scope, found[scope].number, today)
    return tuple(one.mark for one in found.values())


_last_current: dict[str, tuple[str, date, str]] = {}
"""By scope, what its gaps were last seen to be right for: its mark, the day and the catalogue."""


def _known_current(scope: str, at: Standing, today: date) -> bool:
    """As `_is_current`, and known without asking while nothing has changed since it was last asked."""
    now = (at.mark, today, catalogue_version())
    if at.mark and _last_current.get(scope) == now:
        return True
    if not _is_current(scope, at.number, today):
        return False
    # What is in the midst of a transaction may still be undone.
    if not connection.in_atomic_block:
        _last_current[scope] = now
    return True


def _is_current(scope: str, at: int, today: date) -> bool:
    return GapSet.objects.filter(scope=scope, revision=at, day=today, catalogue=catalogue_version()).exists()


def _compute(scope: str, at: int, today: date) -> None:
    with without_cycle_search(), reading_once():
        gaps = evaluate(scope, today)
        StoredGap.objects.filter(scope=scope).delete()
        _store(scope, gaps)
        project(scope, gaps, today, None, None)
    facts = {"revision": at, "day": today, "catalogue": catalogue_version()}
    GapSet.objects.update_or_create(scope=scope, defaults=facts)


def _store(scope: str, gaps: Sequence[FoundGap]) -> None:
    fields = ("scope", "code", "severity", "object_kind", "object_id", "object_name", "params")
    copy_rows(
        StoredGap,
        fields,
        (
            (
                scope,
                gap.code,
                gap.severity.rank,
                gap.object.kind,
                gap.object.id,
                gap.object.name[:300],
                json.dumps(gap.params) if gap.params else "{}",
            )
            for gap in gaps
        ),
    )


def recheck(scope: str, kind: str, ids: Sequence[int], today: date) -> None:
    """Check some objects again inside the action that changed them, so that their pages are right at once.

    With them those that are judged by them, and what is counted over all of them. Where the whole set was right before,
    it is moved along with the revision, and nothing has to be computed again.
    """
    with reading_once():
        judged = with_those_beside(scope, kind, ids)
        gaps = evaluate(scope, today, kind=kind, ids=judged)
        StoredGap.objects.filter(scope=scope, object_kind=kind, object_id__in=judged).delete()
        _store(scope, gaps)
        project(scope, gaps, today, kind, judged)
        _recheck_what_follows(scope, kind, today)


def _recheck_what_follows(scope: str, kind: str, today: date) -> None:
    """What is known of other objects by counting these: few, and counted in the database."""
    followers = set(following(kind))
    checks = [one for one in asked(scope, today) if one.check.facts in followers]
    if not checks:
        return
    gaps = [
        gap
        for source in followers
        for gap in run([one for one in checks if one.check.facts is source], source.load(scope, None), today)
    ]
    StoredGap.objects.filter(scope=scope, code__in={one.check.code for one in checks}).delete()
    _store(scope, gaps)


def move_along(scope: str, today: date) -> None:
    """Inside an action whose changes `recheck` has covered wholly: the set stays right after the action's one raise."""
    kept = GapSet.objects.select_for_update().filter(scope=scope, day=today, catalogue=catalogue_version()).first()
    at = revision(scope)
    if kept is not None and kept.revision == at:
        GapSet.objects.filter(scope=scope).update(revision=at + 1)


def set_aside(*, reader: Reader, scope: str, code: str, kind: str, object_id: int, reason: str, today: date) -> None:
    """Put a gap aside with a reason. Who may is settled by the caller's domain. Raises Invalid."""
    if not reason.strip():
        raise Invalid(Problem(msg("Skriv hvorfor mangelen kan legges til side."), "reason"))
    if not StoredGap.objects.filter(scope=scope, code=code, object_kind=kind, object_id=object_id).exists():
        raise NotFound(msg("Mangelen finnes ikke lenger."))
    with action(reader=reader, did=msg("la en mangel til side"), why=reason.strip(), touches=[scope]):
        SetAside.objects.update_or_create(
            scope=scope,
            code=code,
            object_kind=kind,
            object_id=object_id,
            defaults={"reason": reason.strip(), "by": reader.name, "on": today},
        )


def take_up_again(*, reader: Reader, scope: str, code: str, kind: str, object_id: int) -> None:
    """A gap that was set aside counts again."""
    with action(reader=reader, did=msg("tok opp igjen en mangel"), touches=[scope]):
        SetAside.objects.filter(scope=scope, code=code, object_kind=kind, object_id=object_id).delete()


def choose_ladder(*, reader: Reader, owner: str, code: str, rungs: Ladder | None, touches: Sequence[str]) -> None:
    """How severe a check's gaps are when, for an owner of scopes; None: as declared. Who may is the domain's to say.

    `touches` are the owner's scopes: their gaps are found anew. Raises NotFound for a check that there isn't.
    """
    try:
        declared = by_code(code)
    except KeyError:
        raise NotFound(msg("Vi fant ikke sjekken.")) from None
    with action(reader=reader, did=msg("endret hvor alvorlig en mangel er"), touches=touches):
        if rungs is None or rungs == declared.ladder:
            ChosenLadder.objects.filter(owner=owner, code=code).delete()
        else:
            ChosenLadder.objects.update_or_create(owner=owner, code=code, defaults={"rungs": written(rungs)})
