"""No page of a stranger's initiative can be reached by changing an address: every route, every method, every role."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tests import builders
from tests.contracts import rows
from varig.foundation.registers.declarations import Register, kept_registers
from varig.initiatives.queries import InitiativeFacts, goals
from varig.legacy.queries import items, roles_of

pytestmark = pytest.mark.django_db
METHODS = ("get", "post", "put", "patch", "delete", "head", "options")
# The registers share their pages: these are walked by every role and method, the others by those that show and save.
FEW = {"measures", "actors", "goals"}
SECRET = "Hemmelig navn som ingen andre skal se"
ROLES = (
    "administrator", "manager", "owner", "coordinator", "unit_manager", "secretariat", "reader",
)  # fmt: skip


def _routes(resolver: URLResolver | None = None, space: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every named address that lies within an initiative, with the kinds of what it asks for."""
    for entry in (resolver or get_resolver()).url_patterns:
        if isinstance(entry, URLResolver):
            yield from _routes(entry, f"{space}{entry.namespace}:" if entry.namespace else space)
        elif isinstance(entry, URLPattern) and entry.name and "slug" in entry.pattern.converters:
            yield f"{space}{entry.name}", dict(entry.pattern.converters)


ROUTES = sorted(_routes(), key=lambda route: route[0])


@pytest.fixture
def theirs() -> InitiativeFacts:
    """An initiative of another municipality with something in every register, all of it under a name to be seen."""
    of = builders.an_initiative("deres", municipality="Deres kommune", name=SECRET)
    for register in kept_registers():
        values = rows.full(of, register)
        if register.label:
            values[register.label] = f"{SECRET} {register.key}"
        builders.a_row(of, register, **values)
    return of


def _fillings(
    theirs: InitiativeFacts, kinds: dict[str, Any], registers: Sequence[Register] = ()
) -> Iterator[dict[str, Any]]:
    """Their ids for everything the address asks for, register by register where it names one."""
    item = items(builders.SYSTEM, theirs)[0].id
    given: dict[str, Any] = {}
    for key, kind in kinds.items():
        if key in ("slug", "path"):
            continue
        given[key] = "x" if "String" in type(kind).__name__ or "Slug" in type(kind).__name__ else 1
    given |= {"item_id": item} if "item_id" in kinds else {}
    given |= {"goal_id": goals(builders.SYSTEM, theirs)[0].id} if "goal_id" in kinds else {}
    role = next((listed[0].id for listed in roles_of(builders.SYSTEM, theirs).values()), 1)
    given |= {"role_id": role} if "role_id" in kinds else {}
    given |= {"about": f"item-{item}"} if "about" in kinds else {}
    if "path" not in kinds:
        yield given
        return
    for register in registers or kept_registers():
        (row, *_rest) = register.stored.kept(register, builders.SYSTEM, theirs)
        yield given | {"path": register.path} | ({"row_id": row.id} if "row_id" in kinds else {})


def _few() -> list[Register]:
    return [register for register in kept_registers() if register.key in FEW]


def _few_paths() -> set[str]:
    return {register.path for register in _few()}


def _answers(client: Client, address: str, given: dict[str, Any]) -> Iterator[tuple[str, int, str]]:
    for method in METHODS if given.get("path") in {None, *_few_paths()} else ("get", "post"):
        response = getattr(client, method)(address)
        body = "" if response.streaming else response.content.decode(errors="replace")
        yield method, response.status_code, body


def test_their_addresses_are_not_found_for_anybody_of_ours(theirs: InitiativeFacts) -> None:
    ours = builders.an_initiative("vaar", municipality="Vår kommune")
    cast = builders.a_cast(ours)
    wrong = []
    for role in ROLES:
        client = builders.logged_in(getattr(cast, role))
        for name, kinds in ROUTES:
            # One role walks every register; the pages are the same for all, so the others walk some.
            for given in _fillings(theirs, kinds, () if role == "manager" else _few()):
                address = reverse(name, kwargs={"slug": theirs.slug, **given})
                for method, status, body in _answers(client, address, given):
                    if status not in {404, 405} or SECRET in body:
                        wrong.append((role, method, address, status))
    assert wrong == []


def test_their_rows_are_not_found_under_our_address(theirs: InitiativeFacts) -> None:
    ours = builders.an_initiative("vaar", municipality="Vår kommune")
    client = builders.logged_in(builders.a_cast(ours).manager)
    wrong = []
    for name, kinds in ROUTES:
        if not set(kinds) - {"slug", "path"}:
            continue
        for given in _fillings(theirs, kinds):
            address = reverse(name, kwargs={"slug": ours.slug, **given})
            for method, status, body in _answers(client, address, given):
                if SECRET in body or (status in {200, 302} and _shows_an_object(name)):
                    wrong.append((method, address, status))
    assert wrong == []


def _shows_an_object(name: str) -> bool:
    """Pages about one thing; others answer of themselves whatever number stands in the address."""
    return name in {"workspace:item", "workspace:facts", "workspace:row", "workspace:history", "actors:one"}


def test_nobody_without_an_account_gets_anything(theirs: InitiativeFacts) -> None:
    wrong = []
    for name, kinds in ROUTES:
        for given in _fillings(theirs, kinds):
            address = reverse(name, kwargs={"slug": theirs.slug, **given})
            for method, status, body in _answers(Client(), address, given):
                if status not in {302, 404, 405} or SECRET in body:
                    wrong.append((method, address, status))
    assert wrong == []


def test_a_personal_link_opens_no_page_of_the_municipality(theirs: InitiativeFacts) -> None:
    """A link is never an account: whoever holds one still meets the login."""
    partner = builders.an_actor(theirs)
    client = Client()
    client.get(f"/lenke/{builders.a_link_token(theirs, partner)}/")
    for name, kinds in ROUTES:
        for given in _fillings(theirs, kinds):
            response = client.get(reverse(name, kwargs={"slug": theirs.slug, **given}))
            assert response.status_code in {302, 404, 405}, name


def test_the_walk_would_see_a_page_that_is_open(theirs: InitiativeFacts) -> None:
    """What could leak is there: whoever may read it does see it."""
    client = builders.logged_in(builders.a_cast(theirs).manager)
    seen = [
        SECRET in client.get(reverse("workspace:register", args=[theirs.slug, register.path])).content.decode()
        for register in kept_registers()
        if register.label
    ]
    assert seen == [True] * len(seen)
