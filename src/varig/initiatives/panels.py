"""What an initiative's frame shows on pages of others: an area's place on the map, on the area's page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from varig.foundation.kernel import msg
from varig.foundation.panels import Subject, panel
from varig.initiatives import roles
from varig.initiatives.queries import area, areas_on_map
from varig.initiatives.rules import AREAS


@panel(page="row", key="boundary", title=msg("På kartet"), template="initiatives/_boundary.html", order=10)
def boundary(subject: Subject) -> Mapping[str, Any] | None:
    """The area drawn, and the ways to give it another boundary or none."""
    reader, of, row = subject.reader, subject.frame, subject.thing
    if row.register.key != AREAS:
        return None
    return {
        "of": of,
        "area": area(reader, of, row.id),
        "features": areas_on_map(reader, of, row.id),
        "may_edit": roles.may(reader, roles.Permission.EDIT_INITIATIVE, of.place),
    }
