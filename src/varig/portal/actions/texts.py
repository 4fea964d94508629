"""The texts for residents: the store of their register, and the mark that makes one public."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from django.db.models import F
from django.utils import timezone

from varig.foundation.history.actions import action
from varig.foundation.kernel import Invalid, Message, NotAllowed, NotFound, Problem, Reader, msg, msg_n
from varig.foundation.registers.declarations import Register
from varig.foundation.registers.known import Known
from varig.foundation.registers.storing import Changed
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.actions import demand_change
from varig.legacy.actions.belonging import ItemTable
from varig.legacy.queries import items, may_change
from varig.legacy.queries.naming import names_apart
from varig.portal import rules
from varig.portal.actions.approving import approves_by_writing, put_approved
from varig.portal.models import PublicText
from varig.portal.queries.pages import page
from varig.portal.queries.texts import texts

KEY, PATH = "public_texts", "tekster-til-innbyggerne"
"""The register's key, and its word in addresses."""


class PublicTextTable(ItemTable):
    """A text for each item, whatever its kind."""

    def __init__(self) -> None:
        super().__init__(PublicText, name="item__name", sort="item__sort_key")

    def put(self, register: Register, changed: Sequence[Changed], known: Known) -> bool:
        """What residents read was changed today."""
        self.model._default_manager.filter(pk__in=[one.id for one in changed]).update(updated_on=timezone.localdate())
        return super().put(register, changed, known)

    def change(self, register: Register, reader: Reader, of: Any, changed: Sequence[Changed], known: Known) -> None:
        """What is already public waits for approval, where whoever writes can't give it and residents would read it."""
        super().change(register, reader, of, changed, known)
        if changed and approves_by_writing(reader, of):
            public = self.model._default_manager.filter(pk__in=[one.id for one in changed], is_public=True)
            put_approved(of, list(public.values_list("pk", flat=True)), reader.name)

    def taken(self) -> Message:
        return msg("Punktet har alt en tekst til innbyggerne. Endre den.")

    def refused(self, error: Exception) -> Message:
        if "public_text_says_something" in str(error):
            return msg("Punktet er offentlig. Fjern merket før du tar bort teksten.")
        return super().refused(error)


def called(reader: Reader, of: InitiativeFacts, item_id: int) -> str:
    """The name by which the register knows the item. Raises NotFound."""
    names = names_apart(reader, of)
    if item_id not in names:
        raise NotFound
    return names[item_id]


def who_may_mark(reader: Reader, of: InitiativeFacts, item_id: int | None = None) -> Message | None:
    """Why the reader can't mark as public, or None. Once the page is out, a mark is a publication."""
    if roles.may(reader, roles.Permission.PUBLISH, of.place):
        return None
    if page(reader, of).is_out:
        return roles.who_can(roles.Permission.PUBLISH)
    permission = roles.Permission.EDIT_ITEM
    allowed = (
        roles.may(reader, permission, of.place) if item_id is None else may_change(reader, permission, of, item_id)
    )
    return None if allowed else roles.who_can(permission)


def demand_marking(reader: Reader, of: InitiativeFacts, ids: Collection[int]) -> None:
    """Go on if the reader may mark all of these. Raises NotAllowed."""
    if who_may_mark(reader, of) is None:
        return
    for item_id in ids:
        if refusal := who_may_mark(reader, of, item_id):
            raise NotAllowed(refusal)


def mark(*, reader: Reader, of: InitiativeFacts, ids: Collection[int]) -> int:
    """Residents may read of these. How many that weren't marked before. Raises NotAllowed; Invalid without a text."""
    demand_marking(reader, of, ids)
    problems = list(_without_text(reader, of, ids))
    if problems:
        raise Invalid(problems)
    new = _here(of, ids).filter(is_public=False)
    did = msg_n("merket %(count)s punkt som offentlig", "merket %(count)s punkter som offentlige", count=len(ids))
    today = timezone.localdate()
    with action(reader=reader, did=did, touches=[of.scope]):
        put_approved(of, list(new.values_list("pk", flat=True)), reader.name)
        facts = {"marked_by": reader.name, "marked_on": today, "updated_on": today, "version": F("version") + 1}
        return int(new.update(is_public=True, **facts))


def unmark(*, reader: Reader, of: InitiativeFacts, ids: Collection[int]) -> int:
    """Residents may no longer read of these. Whoever may change an item may always take it out of sight."""
    if not roles.may(reader, roles.Permission.PUBLISH, of.place):
        for item_id in ids:
            demand_change(reader, roles.Permission.EDIT_ITEM, of, item_id)
    did = msg_n("fjernet merket fra %(count)s punkt", "fjernet merket fra %(count)s punkter", count=len(ids))
    with action(reader=reader, did=did, touches=[of.scope]):
        facts = {"marked_by": "", "marked_on": None, **_NOT_APPROVED, "version": F("version") + 1}
        return int(_here(of, ids).filter(is_public=True).update(is_public=False, **facts))


_NOT_APPROVED: dict[str, Any] = {"approved": None, "approved_by": "", "approved_on": None}


def _here(of: InitiativeFacts, ids: Collection[int]) -> Any:
    return PublicText.objects.filter(item__initiative_id=of.id, pk__in=ids)


def _without_text(reader: Reader, of: InitiativeFacts, ids: Collection[int]) -> list[Problem]:
    own, written = of.municipality.language, texts(reader, of, ids)
    found = []
    for one in items(reader, of, ids=ids):
        said = written[one.id].text if one.id in written else {}
        if message := rules.marking_problem(one.name, said, own):
            found.append(Problem(message))
    return found
