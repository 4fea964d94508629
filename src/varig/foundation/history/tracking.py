"""`tracked`: the one way a model gets its history."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pghistory
import pgtrigger
from django.db import models

from varig.foundation.history.revisions import ALWAYS, raising

_Model = TypeVar("_Model", bound=type[models.Model])

TRACKED: list[type[models.Model]] = []


def tracked(*, only: list[str] | None = None) -> Callable[[_Model], _Model]:
    """Record each insert, update and delete of the model in its event table, by trigger.

    The context (who, why) is NOT NULL: the database refuses a write outside an action.
    `only` names the fields to record where not all are anybody's business (an account's password).
    """

    def decorate(model: _Model) -> _Model:
        TRACKED.append(model)
        exclude = None
        if only is None:
            exclude = [f.name for f in model._meta.local_fields if isinstance(f, models.GeneratedField)]
        track = pghistory.track(
            pghistory.InsertEvent(),
            pghistory.UpdateEvent(),
            pghistory.DeleteEvent(),
            fields=only,
            exclude=exclude,
            context_field=pghistory.ContextForeignKey(null=False, on_delete=models.PROTECT),
            obj_field=pghistory.ObjForeignKey(related_name="events", db_index=True),
            append_only=True,
            # Else the names of `only` become part of the table's name.
            model_name=f"{model.__name__}Event",
        )
        return track(model)  # type: ignore[no-any-return]

    return decorate


def raises(scope: str, *columns: str) -> Callable[[_Model], _Model]:
    """Let the database raise a scope's revision with every write to the model's table, whoever writes it and why.

    With `columns` a change counts only when it is of one of them; new rows and rows that go count always.
    """
    ALWAYS.add(scope)
    changed = pgtrigger.UpdateOf(*columns) if columns else pgtrigger.Update  # type: ignore[no-untyped-call]
    trigger = pgtrigger.Trigger(
        name="raise_revision",
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=pgtrigger.Insert | changed | pgtrigger.Delete,
        func=raising(f"VALUES ('{scope}', 1)") + "; RETURN NULL;",
    )
    return pgtrigger.register(trigger)
