"""The program by itself: ends the access of programme staff on its day. And what is forgotten at a closing."""

from __future__ import annotations

from django.utils import timezone

from varig.decisions.actions.closing import END_ACCESS, end_access_due
from varig.decisions.actions.forgetting import forgets
from varig.decisions.actions.hearing_names import count_names, forget_names
from varig.foundation.accounts.forgetting import (
    count_ended_links,
    count_link_uses,
    forget_ended_links,
    forget_link_uses,
)
from varig.foundation.jobs.registry import periodic
from varig.foundation.kernel import Reader, msg, system_reader


@periodic("7 1 * * *", name=END_ACCESS)
def end_access() -> None:
    """Each night, soon after midnight: nobody has to remember whose access ends today."""
    end_access_due(reader=system_reader("Varig"), today=timezone.localdate())


@forgets(
    code="link_uses",
    what=msg("Når og hvorfra partnere har brukt lenkene sine"),
    becomes=msg("slettes; svarene blir stående"),
    count=count_link_uses,
)
def forget_uses(reader: Reader, scope: str) -> int:  # noqa: ARG001 -- it has no history
    """Traces of machines and times, which were kept to find misuse of links."""
    return forget_link_uses(scope)


@forgets(
    code="hearing_names",
    what=msg("Navn på innbyggere som svarte på en høring på den åpne siden"),
    becomes=msg("fjernes, også fra historikken; det de skrev, blir stående"),
    count=count_names,
)
def forget_residents(reader: Reader, scope: str) -> int:
    """Whoever answered did it to be heard; who it was matters to nobody when it is over."""
    return forget_names(reader=reader, scope=scope)


@forgets(
    code="ended_links",
    what=msg("Navn og e-postadresse på personlige lenker som ikke gjelder lenger"),
    becomes=msg("fjernes, også fra historikken; hvem som svarte, står i svarene"),
    count=count_ended_links,
)
def forget_ended(reader: Reader, scope: str) -> int:
    """Who a link was for, when it opens nothing any more."""
    return forget_ended_links(reader=reader, scope=scope)
