"""Remarks in the margin, with their replies."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from varig.foundation.kernel import NotFound, msg
from varig.foundation.reports.models import SectionComment
from varig.foundation.reports.place import Place


@dataclass(frozen=True)
class CommentFacts:
    """A remark or a reply. `quoted` are the words it was put at, as they were then."""

    id: int
    text: str
    quoted: str
    at: datetime
    by: str
    by_key: str
    resolved_at: datetime | None = None
    resolved_by: str = ""
    replies: tuple[CommentFacts, ...] = ()


def comments(place: Place) -> list[CommentFacts]:
    """Open threads first, oldest first, then those that are resolved, the last one first."""
    rows = list(SectionComment.objects.filter(**place.keys).order_by("at", "pk"))
    replies: dict[int, list[CommentFacts]] = {}
    for row in rows:
        if row.answers_id is not None:
            replies.setdefault(row.answers_id, []).append(_facts(row))
    threads = [_facts(row, tuple(replies.get(row.pk, ()))) for row in rows if row.answers_id is None]
    resolved = [one for one in threads if one.resolved_at is not None]
    return [one for one in threads if one.resolved_at is None] + sorted(resolved, key=_when_resolved, reverse=True)


def _when_resolved(one: CommentFacts) -> float:
    return one.resolved_at.timestamp() if one.resolved_at else 0


def _facts(row: SectionComment, replies: tuple[CommentFacts, ...] = ()) -> CommentFacts:
    return CommentFacts(
        row.pk, row.text, row.quoted, row.at, row.by, row.by_key, row.resolved_at, row.resolved_by, replies
    )


def comment(place: Place, comment_id: int) -> CommentFacts:
    """One remark or reply. Raises NotFound."""
    row = SectionComment.objects.filter(pk=comment_id, **place.keys).first()
    if row is None:
        raise NotFound(msg("Denne kommentaren finnes ikke lenger."))
    return _facts(row)


def open_comments(scope: str, report: str) -> Counter[str]:
    """How many threads wait for somebody, by section."""
    rows = SectionComment.objects.filter(scope=scope, report=report, answers=None, resolved_at=None)
    return Counter(rows.values_list("section", flat=True))
