"""Register what is known of the area."""

from __future__ import annotations

from varig.foundation.history.actions import action
from varig.foundation.kernel import Reader, msg
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts
from varig.knowledge.models import Figure
from varig.knowledge.queries import FigureFacts


def register_figures(*, reader: Reader, of: InitiativeFacts, figures: list[FigureFacts]) -> None:
    """Figures with their sources; the same figure of the same year is replaced."""
    roles.demand(reader, roles.Permission.EDIT_INITIATIVE, of.place)
    with action(reader=reader, did=msg("førte inn tall om området"), touches=[of.scope]):
        for figure in figures:
            Figure.objects.update_or_create(
                initiative_id=of.id,
                metric=figure.metric,
                year=figure.year,
                defaults={
                    "key": figure.key,
                    "value": figure.value,
                    "unit": figure.unit,
                    "source_address": figure.source_address,
                },
            )
