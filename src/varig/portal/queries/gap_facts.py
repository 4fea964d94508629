"""What the checks ask of what residents can read: of each item they use, and of their page as a whole."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from varig.continuation.queries.in_public import PublicFate, in_public
from varig.continuation.queries.short import UNCLEAR, short_fates
from varig.continuation.rules.fates import Chip
from varig.foundation.checks import Facts, once
from varig.foundation.kernel import ObjectRef, system_reader
from varig.initiatives.queries import InitiativeFacts, initiative_by_id
from varig.initiatives.rules import initiative_of
from varig.legacy.queries import items
from varig.legacy.rules import ITEM
from varig.portal.queries.pages import page_as_kept
from varig.portal.queries.texts import marked, marked_ids
from varig.portal.rules import USED_BY_RESIDENTS
from varig.portal.rules.approving import fits

PAGE = "public_page"
_READER = system_reader("checks")


@dataclass(frozen=True)
class ResidentFact:
    """An item that residents use: whether anything is proposed or decided for it, and whether they can read of it."""

    object: ObjectRef
    initiative_end: date
    is_settled: bool
    is_public: bool


@dataclass(frozen=True)
class PageFact:
    """The residents' page: of how many items there is something to tell, whether it is out, and how one is reached."""

    object: ObjectRef
    initiative_end: date
    to_tell: int
    is_out: bool
    has_phone: bool
    has_email: bool


@dataclass(frozen=True)
class ReadFact:
    """A text that residents read on a page that is out: whether other words wait, and whether it fits the fate."""

    object: ObjectRef
    new_words: bool
    fitting: bool


def _used(of: InitiativeFacts, ids: Collection[int] | None) -> list[ResidentFact]:
    fates = once(short_fates, _READER, of, ids)
    told = once(marked_ids, of, ids)
    return [
        ResidentFact(
            ObjectRef(ITEM, one.id, one.name),
            of.last_day,
            fates.get(one.id, UNCLEAR).chip is not Chip.UNCLEAR,
            one.id in told,
        )
        for one in once(items, _READER, of, ids=ids)
        if one.kind in USED_BY_RESIDENTS
    ]


def _resident_facts(scope: str, ids: Collection[int] | None) -> list[ResidentFact]:
    return _used(once(initiative_by_id, _READER, initiative_of(scope)), ids)


def _page_facts(scope: str, ids: Collection[int] | None) -> list[PageFact]:
    of = once(initiative_by_id, _READER, initiative_of(scope))
    if ids is not None and of.id not in ids:
        return []
    now, to_tell = page_as_kept(of), sum(one.is_settled for one in _used(of, None))
    contact = now.contact
    return [
        PageFact(
            ObjectRef(PAGE, of.id, of.name), of.last_day, to_tell, now.is_out, bool(contact.phone), bool(contact.email)
        )
    ]


def _read_facts(scope: str, ids: Collection[int] | None) -> list[ReadFact]:
    of = once(initiative_by_id, _READER, initiative_of(scope))
    if not once(page_as_kept, of).is_out:
        return []
    read = [one for one in once(marked, of) if ids is None or one.item_id in ids]
    fates = in_public(of, [one.item_id for one in read])
    return [
        ReadFact(ObjectRef(ITEM, one.item_id, one.name), one.has_new_words, fits(one.approved, fate.outcome, fate.home))
        for one in read
        if one.approved is not None
        for fate in [fates.get(one.item_id, PublicFate())]
    ]


READ_FACTS = Facts(ITEM, _read_facts)
RESIDENT_FACTS = Facts(ITEM, _resident_facts)
PAGE_FACTS = Facts(PAGE, _page_facts)
