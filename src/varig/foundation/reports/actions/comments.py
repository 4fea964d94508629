"""Remarks in the margin: put, answered, resolved, taken up again, removed by whoever wrote them."""

from __future__ import annotations

from django.utils import timezone

from varig.foundation.history.actions import action
from varig.foundation.kernel import Invalid, NotAllowed, NotFound, Problem, Reader, has_birth_number, msg
from varig.foundation.reports.models import SectionComment
from varig.foundation.reports.place import Place

LONGEST = 5_000


def put_comment(*, reader: Reader, place: Place, text: str, quoted: str = "", answers: int | None = None) -> int:
    """The id of a new remark, or of a reply to one. Raises Invalid; NotFound for a remark that is gone."""
    place.declared  # noqa: B018 -- raises where there is no such section
    said = _said(text)
    thread = _thread(place, answers) if answers is not None else None
    with action(reader=reader, did=msg("kommenterte «%(title)s»", title=place.declared.title)):
        row = SectionComment(
            **place.keys,
            answers=thread,
            quoted="" if thread else " ".join(quoted.split())[:300],
            text=said,
            by=reader.name,
            by_key=reader.key,
        )
        row.save(force_insert=True)
    return row.pk


def resolve_comment(*, reader: Reader, place: Place, comment_id: int, resolved: bool = True) -> None:
    """A thread is done with, or taken up again."""
    thread = _thread(place, comment_id)
    did = msg("løste en kommentar i «%(title)s»") if resolved else msg("tok opp igjen en kommentar i «%(title)s»")
    with action(reader=reader, did=did.with_params({"title": place.declared.title})):
        thread.resolved_at, thread.resolved_by = (timezone.now(), reader.name) if resolved else (None, "")
        thread.save(update_fields=["resolved_at", "resolved_by"])


def remove_comment(*, reader: Reader, place: Place, comment_id: int) -> None:
    """One's own, with its replies. It stays in the history. Raises NotAllowed for another's."""
    row = SectionComment.objects.filter(pk=comment_id, **place.keys).first()
    if row is None:
        raise NotFound(msg("Denne kommentaren finnes ikke lenger."))
    if row.by_key != reader.key:
        raise NotAllowed(msg("Bare den som skrev kommentaren, kan fjerne den. Du kan svare, eller merke den som løst."))
    with action(reader=reader, did=msg("fjernet en kommentar i «%(title)s»", title=place.declared.title)):
        row.delete()


def _said(text: str) -> str:
    said = text.strip()
    if not said:
        raise Invalid(Problem(msg("Skriv kommentaren først."), "text"))
    if len(said) > LONGEST:
        raise Invalid(Problem(msg("Kommentaren er for lang. Skriv den kortere, eller del den i to."), "text"))
    if has_birth_number(said):
        text_ = msg("Her står det som kan være et fødselsnummer. Ta det bort: slike skal ikke registreres i Varig.")
        raise Invalid(Problem(text_, "text"))
    return said


def _thread(place: Place, comment_id: int) -> SectionComment:
    row = SectionComment.objects.filter(pk=comment_id, answers=None, **place.keys).first()
    if row is None:
        raise NotFound(msg("Denne kommentaren finnes ikke lenger."))
    return row
