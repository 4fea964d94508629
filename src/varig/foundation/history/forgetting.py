"""Taking what is known of persons out of rows and out of their history: the one thing that the history lets go of.

The history's tables are only ever added to. Whoever forgets does so inside an action, so that it is written there that
it was done, by whom and why.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import pgtrigger
from django.db import models


def forget_fields(model: type[models.Model], ids: Collection[int], **empty: Any) -> None:
    """Put `empty` in place of what stood in these fields of the rows, and of all that the history keeps of them."""
    model._default_manager.filter(pk__in=ids).update(**empty)
    events: Any = model._meta.get_field("events").related_model
    with pgtrigger.ignore(f"{events._meta.app_label}.{events.__name__}:append_only"):
        events.objects.filter(pgh_obj_id__in=ids).update(**empty)
