"""Keep a list as it is shown, and let it go again."""

from __future__ import annotations

from varig.foundation.history.actions import action
from varig.foundation.kernel import Invalid, NotFound, Problem, Reader, msg
from varig.foundation.registers.models import SavedView
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts
from varig.workspace.queries.views import views_scope

LONGEST = 100
MOST = 50
"""Views that one person keeps of one list."""


def save_view(*, reader: Reader, of: InitiativeFacts, register: str, name: str, query: str, shared: bool) -> None:
    """Keep it under a name; one's own of that name is replaced. Raises Invalid."""
    roles.demand(reader, roles.Permission.READ, of.place)
    name = " ".join(name.split())[:LONGEST]
    if not name:
        raise Invalid(Problem(msg("Skriv hva visningen skal hete."), "name"))
    mine = SavedView.objects.filter(scope=of.scope, register=register, owner=reader.key)
    if mine.count() >= MOST and not mine.filter(name=name).exists():
        raise Invalid(Problem(msg("Du har %(most)s visninger her. Fjern en du ikke bruker.", most=MOST), "name"))
    with action(reader=reader, did=msg("lagret visningen «%(name)s»", name=name), touches=[views_scope(of)]):
        SavedView.objects.update_or_create(
            scope=of.scope,
            register=register,
            owner=reader.key,
            name=name,
            defaults={"query": query[:4000], "shared": shared},
        )


def forget_view(*, reader: Reader, of: InitiativeFacts, register: str, view_id: int) -> None:
    """Let one's own go. Raises NotFound."""
    row = SavedView.objects.filter(pk=view_id, scope=of.scope, register=register, owner=reader.key).first()
    if row is None:
        raise NotFound(msg("Visningen er alt fjernet."))
    with action(reader=reader, did=msg("fjernet visningen «%(name)s»", name=row.name), touches=[views_scope(of)]):
        row.delete()
