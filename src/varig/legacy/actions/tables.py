"""The store for what could be lost: a kind's facts with all that every item has."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from django.db import DataError, IntegrityError, models
from django.db.models import F, OuterRef, QuerySet, Subquery
from django.utils import timezone

from varig.foundation.columns import PartialDateField
from varig.foundation.history.inserting import insert_rows
from varig.foundation.history.queries import Trail
from varig.foundation.kernel import Invalid, Message, Problem, Reader, folded, msg, says_nothing
from varig.foundation.registers.declarations import Column, Named, Register
from varig.foundation.registers.known import Known
from varig.foundation.registers.listing import ListRequest
from varig.foundation.registers.storing import Changed, Changes
from varig.foundation.registers.tables import ModelStore
from varig.foundation.registers.tables.model_store import claim_rows
from varig.foundation.registers.tables.writing import columns_of, put_many, tie
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts
from varig.legacy import actions, queries
from varig.legacy.models import ItemRole, LegacyItem
from varig.legacy.rules import Kind, RoleKind

ACCOUNTABLE, PARTICIPANTS = "accountable", "participants"
_ROLES = frozenset({ACCOUNTABLE, PARTICIPANTS})


class KindTable(ModelStore):
    """The items of a kind: `KindTable(Kind.NETWORK, Network)`. The name, note, place and roles stand on the item."""

    version = "item__version"
    removed_with_reason = True

    def __init__(self, kind: Kind, model: type[models.Model]) -> None:
        super().__init__(model, within="item__initiative_id", name="item__name", sort="item__sort_key")
        self.kind = kind
        queries.keep_kind(kind, self)

    def known_as(self, key: str) -> None:
        """Notes and files are the item's, which has a key of its own."""

    # Who may do what.

    def within_value(self, of: InitiativeFacts) -> Any:
        return of.id

    def may_add(self, reader: Reader, of: InitiativeFacts) -> bool:
        return roles.may(reader, roles.Permission.EDIT_ITEM, of.place)

    def may_change(self, reader: Reader, of: InitiativeFacts, row_id: int) -> bool:
        return queries.may_change(reader, roles.Permission.EDIT_ITEM, of, row_id)

    def may_remove(self, reader: Reader, of: InitiativeFacts, row_id: int) -> bool:  # noqa: ARG002
        """What came in by mistake; by whoever may change everything, for it isn't the unit's alone."""
        return roles.may(reader, roles.Permission.EDIT_ITEM, of.place)

    def why_not_removed(self, reader: Reader, of: InitiativeFacts, row_id: int) -> Message | None:
        """What is decided, or somebody is asked to take over, is phased out and not removed."""
        return queries.why_kept(reader, of, row_id)

    def removable(self, ids: Collection[int]) -> QuerySet[Any, Any]:
        """The item itself: its facts, roles and money go with it."""
        return LegacyItem.objects.filter(kind=self.kind, pk__in=list(ids))

    def who_can(self) -> Message:
        return roles.who_can(roles.Permission.EDIT_ITEM)

    def demand_read(self, reader: Reader, of: InitiativeFacts) -> None:
        roles.demand(reader, roles.Permission.READ, of.place)

    def demand_write(self, reader: Reader, of: InitiativeFacts, ids: Collection[int]) -> None:
        if not ids:
            roles.demand(reader, roles.Permission.EDIT_ITEM, of.place)
        elif not roles.may(reader, roles.Permission.EDIT_ITEM, of.place):
            for item_id in ids:
                actions.demand_change(reader, roles.Permission.EDIT_ITEM, of, item_id)

    # Reading.

    def rows(self, reader: Reader, of: InitiativeFacts) -> QuerySet[Any, Any]:
        seen = queries.visible(reader, of)
        # Who may see the whole is not asked item by item: a page of the list is then read in the index's own order.
        found = self.model._default_manager.filter(item__initiative_id=of.id, item__kind=self.kind)
        if not seen.is_whole:
            found = found.filter(item_id__in=seen.ids)
        return found

    def sought(self, reader: Reader, of: InitiativeFacts, asked: ListRequest) -> QuerySet[Any, Any]:
        found = super().sought(reader, of, asked)
        if not (asked.is_narrowed or asked.sort == ACCOUNTABLE):
            return found
        role = ItemRole.objects.filter(queries.on(timezone.localdate()), item_id=OuterRef("item_id"))
        role = role.filter(kind=RoleKind.ACCOUNTABLE).order_by(F("start").desc(nulls_last=True))
        return found.annotate(accountable_name=Subquery(role.values("actor__name")[:1]))

    def own(self, register: Register) -> list[Column]:
        return [column for column in super().own(register) if column.key not in _ROLES]

    def beside(self, reader: Reader, of: InitiativeFacts, ids: Collection[int] | None) -> Mapping[int, dict[str, Any]]:
        """Who answers for each, and who takes part."""
        found: dict[int, dict[str, Any]] = {}
        for item_id, listed in queries.standing_roles(reader, of, ids).items():
            standing = [(kind, Named(name, actor_id)) for kind, actor_id, name in listed]
            found[item_id] = {
                # Of two who overlap, the one who took it over last (`rules.accountable_on`).
                ACCOUNTABLE: next((name for kind, name in reversed(standing) if kind is RoleKind.ACCOUNTABLE), None),
                PARTICIPANTS: tuple(sorted({name for kind, name in standing if kind is RoleKind.PARTICIPANT})),
            }
        return found

    def page(self, register: Register, *asked: Any, **how: Any) -> Any:
        self.search = queries.searched_through()
        return super().page(register, *asked, **how)

    def read_values(self, register: Register, reader: Reader, of: Any, key: str) -> list[str]:
        if key != ACCOUNTABLE:
            return super().read_values(register, reader, of, key)
        seen = queries.visible(reader, of, kind=self.kind)
        now = queries.on(timezone.localdate())
        standing = ItemRole.objects.filter(now, item_id__in=seen.ids, kind=RoleKind.ACCOUNTABLE)
        return sorted(standing.order_by().values_list("actor__name", flat=True).distinct())

    def words(self, reader: Reader, of: InitiativeFacts, ids: Collection[int] | None) -> dict[int, str]:
        """What people wrote in the facts' own texts and the names they refer to, by item, for the search."""
        paths = [_written(field) for field in self.model._meta.concrete_fields if _written(field)]
        found = self.rows(reader, of)
        if ids is not None:
            found = found.filter(item_id__in=ids)
        if not paths:
            return {}
        return {pk: " ".join(part for part in parts if part) for pk, *parts in found.values_list("pk", *paths)}

    def history(self, reader: Reader, of: InitiativeFacts, row_id: int, limit: int | None = None) -> Trail:
        queries.item(reader, of, row_id)
        return queries.history(reader, of, row_id, limit)

    # Writing.

    def write(
        self, register: Register, *, reader: Reader, of: Any, changes: Changes, did: Message, why: str = ""
    ) -> list[int]:
        """A single change of what was read is claimed and checked again at once; many are checked when asked for."""
        if changes.removed:
            self._demand_removal(reader, of, changes.removed, why)
        if changes.new or changes.removed or len(changes.changed) != 1 or changes.changed[0].version is None:
            return super().write(register, reader=reader, of=of, changes=changes, did=did, why=why)
        (one,) = changes.changed
        try:
            with actions.changing(
                reader=reader, of=of, item_id=one.id, version=one.version or 0, did=did, why=why
            ) as act:
                self.demand_once(register, reader, of, changes)
                known = Known(register, reader, of).ensured([one.values])
                if self._put_facts(register, of, [one], known):
                    act.touch(of.scope)
        except (IntegrityError, DataError) as error:
            raise Invalid(Problem(self.refused(error))) from error
        return []

    def _demand_removal(self, reader: Reader, of: InitiativeFacts, ids: Collection[int], why: str) -> None:
        roles.demand(reader, roles.Permission.EDIT_ITEM, of.place)
        if says_nothing(why):
            raise Invalid(Problem(msg("Skriv hvorfor punktet fjernes. Grunnen blir stående i historikken."), "why"))
        for item_id in ids:
            queries.item(reader, of, item_id)
            if kept := self.why_not_removed(reader, of, item_id):
                raise Invalid(kept)

    def carry_out(self, register: Register, reader: Reader, of: InitiativeFacts, changes: Changes) -> list[int]:
        """Asked again when nobody else can change the items any more: a decision may have come in between."""
        if changes.removed:
            list(self.removable(changes.removed).select_for_update().values_list("pk", flat=True))
        return super().carry_out(register, reader, of, changes)

    def taken(self) -> Message:
        return msg("Det finnes alt et punkt av samme type med dette navnet. Gi dette et annet navn.")

    def refused(self, error: Exception) -> Message:
        if "item_once" in str(error):
            return self.taken()
        if "item_place_is_whole" in str(error):
            return msg("Skriv både breddegrad og lengdegrad, eller ingen av dem.")
        return super().refused(error)

    def make(
        self,
        register: Register,
        reader: Reader,
        of: InitiativeFacts,
        new: Sequence[Mapping[str, Any]],
        known: Known,
    ) -> list[int]:
        if not new:
            return []
        self.demand_once(register, reader, of, Changes(new=new))
        made = actions.create_items(
            reader=reader, of=of, kind=self.kind, new=[actions.NewItem(**_of_item(values)) for values in new]
        )
        insert_rows(
            self.model(item_id=item_id, **columns_of(self.model, register.columns, values, known))
            for item_id, values in zip(made, new, strict=True)
        )
        rows = list(zip(made, new, strict=True))
        tie(register.columns, rows, known, new=True)
        actions.assign_many([pair for item_id, values in rows for pair in _roles(register, item_id, values, known)])
        return made

    def change(
        self,
        register: Register,
        reader: Reader,
        of: InitiativeFacts,
        changed: Sequence[Changed],
        known: Known,
    ) -> None:
        if changed:
            claim_rows(LegacyItem.objects, changed, "version")
            self.demand_once(register, reader, of, Changes(changed=changed))
            self._put_facts(register, of, changed, known)

    def _put_facts(self, register: Register, of: InitiativeFacts, changed: Sequence[Changed], known: Known) -> bool:
        """Names, notes and places to the items, the rest to the facts. Whether what is tied changed."""
        put_many(LegacyItem, {one.id: _of_item(one.values) for one in changed})
        tied = self.put(register, changed, known)
        for one in changed:
            accountable = one.values.get(ACCOUNTABLE)
            if accountable:
                actor_id = known.ids("actors")[folded(accountable)]
                actions.answers_from_now(of=of, item_id=one.id, actor_id=actor_id)
        taking_part = [
            pair for one in changed for pair in _roles(register, one.id, {**one.values, ACCOUNTABLE: None}, known)
        ]
        actions.assign_many(taking_part)
        return tied


def _written(field: models.Field[Any, Any]) -> str:
    """The path to what a field says in words; empty where it says none."""
    if isinstance(field, models.ForeignKey):
        return f"{field.name}__name"
    is_text = isinstance(field, models.CharField | models.TextField) and not isinstance(field, PartialDateField)
    return field.name if is_text and not field.choices else ""


def _of_item(values: Mapping[str, Any]) -> dict[str, Any]:
    """What stands on the item itself, as far as it is given."""
    given: dict[str, Any] = {}
    if "name" in values:
        given["name"] = str(values["name"] or "").strip()
    if "continuation_note" in values:
        given["continuation_note"] = str(values["continuation_note"] or "").strip()
    return given | {key: values[key] for key in ("latitude", "longitude") if key in values}


def _roles(
    register: Register, item_id: int, values: Mapping[str, Any], known: Known
) -> Iterable[tuple[int, int, RoleKind]]:
    if not any(column.key in _ROLES for column in register.columns):
        return
    ids = known.ids("actors")
    if accountable := values.get(ACCOUNTABLE):
        yield item_id, ids[folded(accountable)], RoleKind.ACCOUNTABLE
    for name in values.get(PARTICIPANTS) or ():
        yield item_id, ids[folded(name)], RoleKind.PARTICIPANT
