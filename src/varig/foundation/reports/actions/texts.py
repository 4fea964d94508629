"""Keeping what people write, every few seconds, so that two who write in one section lose nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise
from typing import Any

from django.db import transaction
from django.utils import timezone

from varig.foundation.documents.narrative import (
    EMPTY,
    Clash,
    Narrative,
    cleaned,
    grounds_of,
    merged,
    without_labels,
    words_in,
)
from varig.foundation.history.actions import action
from varig.foundation.kernel import Conflict, NotFound, Reader, msg
from varig.foundation.reports.models import SectionText, TextRevision, UnmergedText, Writer
from varig.foundation.reports.place import Place
from varig.foundation.reports.queries.texts import TextFacts, UnmergedFacts, facts_of

_FINE = timedelta(hours=1)
"""So long every version that was kept stays; of older ones the last that a person wrote in ten minutes."""
_STRETCH = timedelta(minutes=10)


class KeptBeside(Conflict):
    """Another has changed the same paragraph: what was sent is kept beside what stands, which is `current`."""


@dataclass(frozen=True)
class Saved:
    """What came of it. `was_merged`: somebody else wrote meanwhile, and both stand in the text now."""

    text: TextFacts
    was_merged: bool = False


def save_text(*, reader: Reader, place: Place, based_on: int, body: Any, page: str = "") -> Saved:
    """Keep a text that was written on top of version `based_on`, on the page of that name.

    Raises Invalid for what can't be kept, Conflict for what is newer than all that stands, and KeptBeside where another
    has changed the same paragraph: then what was sent is kept beside, until its writer has chosen (`settle`). Who
    writes on sends it again from the same version: all of it is kept beside, or becomes part of the text when the two
    no longer meet.
    """
    sent = cleaned(body)
    place.declared  # noqa: B018 -- raises where there is no such section
    with transaction.atomic():
        row = _locked(place)
        if based_on > row.version:
            raise Conflict(
                msg("Teksten på siden er nyere enn den som er lagret. Last siden på nytt."), current=row.body
            )
        _heard_of(reader, place)
        if row.version == based_on:
            return Saved(_write(row, sent, reader, page))
        both = _merged(row, based_on, sent)
        if not isinstance(both, Clash):
            return Saved(_write(row, both, reader, page), was_merged=True)
        _put_beside(row, sent, based_on, reader, page)
    raise KeptBeside(
        msg(
            "%(name)s har endret det samme avsnittet. Din tekst er tatt vare på ved siden av. "
            "Se begge, og velg hva som skal stå.",
            name=row.written_by,
        ),
        current=facts_of(row),
    )


def settle(*, reader: Reader, place: Place, based_on: int, body: Any, beside: UnmergedFacts) -> Saved:
    """Keep what a writer has made of two texts that clashed, and let go of the one beside."""
    saved = save_text(reader=reader, place=place, based_on=based_on, body=body)
    drop_unmerged(reader=reader, place=place, beside=beside)
    return saved


def drop_unmerged(*, reader: Reader, place: Place, beside: UnmergedFacts) -> None:
    """Let go of what the reader wrote and that clashed, as it was seen: what was written on it since stays."""
    keys = {f"text__{name}": value for name, value in place.keys.items()}
    UnmergedText.objects.filter(pk=beside.id, at=beside.at, by_key=reader.key, **keys).delete()


def say_ready(*, reader: Reader, place: Place, ready: bool) -> TextFacts:
    """Say that a section is written, or that it is not after all. Writing in it again takes that back by itself."""
    with transaction.atomic():
        row = _locked(place)
        row.ready_at, row.ready_by = (timezone.now(), reader.name) if ready else (None, "")
        row.save(update_fields=["ready_at", "ready_by"])
    return facts_of(row)


def say_writing(*, reader: Reader, place: Place) -> None:
    """The reader has the section open for writing."""
    _heard_of(reader, place)


def stop_writing(*, reader: Reader, place: Place) -> None:
    """The reader has closed it."""
    Writer.objects.filter(by_key=reader.key, **place.keys).delete()


def restore(*, reader: Reader, place: Place, based_on: int, version: int) -> Saved:
    """Let the text be as it was in an earlier version; what stands now stays among the revisions."""
    keys = {f"text__{name}": value for name, value in place.keys.items()}
    old = TextRevision.objects.filter(version=version, **keys).values_list("body", flat=True).first()
    if old is None:
        raise NotFound(msg("Denne utgaven av teksten er ikke lagret."))
    return save_text(reader=reader, place=place, based_on=based_on, body=old)


def _locked(place: Place) -> SectionText:
    SectionText.objects.bulk_create([SectionText(body=EMPTY, **place.keys)], ignore_conflicts=True)
    return SectionText.objects.select_for_update().get(**place.keys)


def _write(row: SectionText, body: Narrative, reader: Reader, page: str) -> TextFacts:
    """A text that says the same is no new version: a page that is only open saves nothing.

    What stood beside from the same page is a part of this one.
    """
    if page:
        UnmergedText.objects.filter(text=row, by_key=reader.key, page=page).delete()
    if without_labels(row.body) == without_labels(body):
        return facts_of(row)
    if grounds_of(row.body) != grounds_of(body):
        _other_grounds(row, reader)
    now = timezone.now()
    row.body, row.version, row.words = body, row.version + 1, words_in(body)
    row.written_at, row.written_by = now, reader.name
    row.ready_at, row.ready_by = None, ""
    row.save()
    TextRevision.objects.create(text=row, version=row.version, body=body, at=now, by=reader.name, by_key=reader.key)
    _thin_out(row)
    return facts_of(row)


def _other_grounds(row: SectionText, reader: Reader) -> None:
    """What a text rests on is asked about by checks: they are made anew, which a text that only reads better isn't."""
    with action(reader=reader, did=msg("endret hva en tekst bygger på"), touches=[row.scope]):
        pass


def _merged(row: SectionText, based_on: int, sent: Narrative) -> Narrative | Clash:
    if based_on == 0:
        return merged(EMPTY, row.body, sent)
    base = row.revisions.filter(version=based_on).values_list("body", flat=True).first()
    return Clash(row.body, sent) if base is None else merged(base, row.body, sent)


def _put_beside(row: SectionText, sent: Narrative, based_on: int, reader: Reader, page: str) -> None:
    UnmergedText.objects.update_or_create(
        text=row,
        by_key=reader.key,
        based_on=based_on,
        page=page,
        defaults={"body": sent, "at": timezone.now(), "by": reader.name},
    )


def _heard_of(reader: Reader, place: Place) -> None:
    now = {"by": reader.name, "at": timezone.now()}
    Writer.objects.update_or_create(
        scope=place.scope, report=place.report, section=place.section, by_key=reader.key, defaults=now
    )


def _thin_out(row: SectionText) -> None:
    """Of versions older than an hour the last of each stretch and writer stays."""
    old = row.revisions.filter(at__lt=timezone.now() - _FINE).order_by("version").values_list("pk", "at", "by_key")
    listed = list(old)
    gone = [
        pk
        for (pk, at, by), (_next, then, next_by) in pairwise(listed)
        if by == next_by and _stretch_of(at) == _stretch_of(then)
    ]
    if gone:
        TextRevision.objects.filter(pk__in=gone).delete()


def _stretch_of(at: Any) -> int:
    return int(at.timestamp() // _STRETCH.total_seconds())
