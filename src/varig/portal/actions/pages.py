"""The residents' page: what it says by itself, published by name, and taken down."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db.models import F
from django.utils import timezone

from varig.foundation.history.actions import action
from varig.foundation.kernel import Conflict, Invalid, NotAllowed, Reader, Refused, msg
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts
from varig.portal.actions.approving import put_approved
from varig.portal.models import PublicPage
from varig.portal.queries.pages import PageFacts, page
from varig.portal.queries.stages import stage_of
from varig.portal.queries.texts import marked, marked_ids
from varig.portal.rules import opinion_problems, publishing_problems

_SECOND = msg("Noen andre har endret siden i mellomtiden.")


def may_edit_page(reader: Reader, of: InitiativeFacts) -> bool:
    """Whoever runs the initiative, and whoever publishes."""
    either = (roles.Permission.EDIT_INITIATIVE, roles.Permission.PUBLISH)
    return any(roles.may(reader, permission, of.place) for permission in either)


def edit_page(
    *, reader: Reader, of: InitiativeFacts, version: int, facts: Mapping[str, Any], words_hold: bool = False
) -> None:
    """What the page says by itself. Raises NotAllowed, Invalid; Conflict where somebody changed it since.

    `words_hold`: lead and opinion that were written for an earlier stage are right in this one too.
    """
    if not may_edit_page(reader, of):
        raise NotAllowed(roles.who_can(roles.Permission.EDIT_INITIATIVE))
    if problems := list(opinion_problems(facts.get("opinion_from"), facts.get("opinion_until"))):
        raise Invalid(problems)
    today = timezone.localdate()
    written = {**_for_stage(page(reader, of), of, facts, today, still=words_hold), "updated_on": today}
    with action(reader=reader, did=msg("endret siden «Hva skjer videre?»"), touches=[of.scope]):
        if version == 0:
            _begin(of, written)
        else:
            _claim(of, version, **written)


def _for_stage(
    now: PageFacts, of: InitiativeFacts, facts: Mapping[str, Any], today: date, *, still: bool
) -> dict[str, Any]:
    """The facts, with the stage that lead and opinion hold for: today's, where they are new or said to hold still."""
    stood = {f"{kind}_{code}": text for kind in ("lead", "opinion") for code, text in getattr(now, kind).items()}
    given = {key: value for key, value in facts.items() if key.startswith(("lead_", "opinion_n", "opinion_en"))}
    if still or any(stood.get(key, "") != value for key, value in given.items()):
        return {**facts, "words_stage": stage_of(of, today)}
    return dict(facts)


def publish(*, reader: Reader, of: InitiativeFacts, version: int) -> None:
    """From now on anybody may read the page, in the name of whoever does this. Raises NotAllowed, Invalid, Conflict."""
    roles.demand(reader, roles.Permission.PUBLISH, of.place)
    now = page(reader, of)
    contact = now.contact
    problems = publishing_problems(
        place=now.place, unit=contact.unit, phone=contact.phone, email=contact.email, marked=len(marked(of))
    )
    if found := list(problems):
        raise Invalid(found)
    with action(reader=reader, did=msg("publiserte siden «Hva skjer videre?»"), touches=[of.scope]):
        if not now.is_out:
            put_approved(of, marked_ids(of), reader.name)
        _claim(
            of,
            version,
            published_on=timezone.localdate(),
            published_by=reader.name,
            published_role=_role_of(reader, of),
            taken_down_on=None,
            taken_down_by="",
        )


def take_down(*, reader: Reader, of: InitiativeFacts, version: int, why: str) -> None:
    """Nobody outside the municipality reads the page any more. Raises NotAllowed, Refused, Conflict."""
    roles.demand(reader, roles.Permission.PUBLISH, of.place)
    if not page(reader, of).is_out:
        raise Refused(msg("Siden er ikke publisert."))
    with action(reader=reader, did=msg("tok ned siden «Hva skjer videre?»"), why=why.strip(), touches=[of.scope]):
        _claim(of, version, taken_down_on=timezone.localdate(), taken_down_by=reader.name)


def _begin(of: InitiativeFacts, facts: Mapping[str, Any]) -> None:
    if PublicPage.objects.filter(pk=of.id).exists():
        raise Conflict(_SECOND)
    PublicPage.objects.create(initiative_id=of.id, **facts)


def _claim(of: InitiativeFacts, version: int, **facts: Any) -> None:
    if not PublicPage.objects.filter(pk=of.id, version=version).update(version=F("version") + 1, **facts):
        raise Conflict(_SECOND)


def _role_of(reader: Reader, of: InitiativeFacts) -> str:
    """The role by which the reader publishes; none for the program itself."""
    held = {grant.role for grant in reader.grants if grant.scope in of.place.scopes}
    return next((key for key, role in roles.ROLES.items() if key in held and roles.Permission.PUBLISH in role.may), "")
