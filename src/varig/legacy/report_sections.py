"""What a document can rest on of the legacy: every item, by the name that tells it from others."""

from __future__ import annotations

from django.urls import reverse

from varig.foundation.kernel import msg
from varig.foundation.reports import ReportContext
from varig.foundation.reports.grounds import Choice, grounds
from varig.initiatives.queries import initiative_by_id
from varig.legacy.queries.naming import names_apart
from varig.legacy.rules import ITEM


@grounds(ITEM, title=msg("Punkter i arven"), order=20)
def items_to_rest_on(context: ReportContext) -> list[Choice]:
    """All of them, in alphabetical order."""
    of = initiative_by_id(context.reader, context.initiative_id)
    named = names_apart(context.reader, of).items()
    return [Choice(pk, name, name, reverse("workspace:item", args=[of.slug, pk])) for pk, name in named]
