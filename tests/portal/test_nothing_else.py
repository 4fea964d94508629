"""Nothing that isn't marked as public can be reached without login: every address of the program, in every format."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tests.builders import SYSTEM, a_cast, a_measure, a_row, an_actor, an_initiative, logged_in, version_of
from tests.continuation.building import a_decision, a_fate, a_question, an_answer
from tests.contracts import rows
from tests.portal.building import a_page_that_is_out, a_text
from varig.actors.rules import ActorKind
from varig.continuation.actions.money import set_costs, set_source
from varig.continuation.rules.fates import Home, Outcome
from varig.continuation.rules.handovers import Reply
from varig.continuation.rules.money import Line, Sureness
from varig.foundation.registers.declarations import Column, Kind, Register, kept_registers
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import items

pytestmark = pytest.mark.django_db

SECRET = "hemmelighet"
AMOUNT = Decimal(9876543)
FORMATS = ("xlsx", "csv", "json", "pdf", "docx", "html", "geojson")
ASKED: tuple[dict[str, str], ...] = (
    {},
    {"accept": "application/json", "HX-Request": "true"},
    {"accept": "text/csv, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "accept-language": "en"},
)
# What anybody may open: the residents' page, the way in, and whether the server is alive.
OPEN = {
    "portal:residents", "portal:data", "portal:residents_in", "portal:data_in", "ui:alive", "ui:gallery",
    "account_login", "account_logout", "account_signup", "account_inactive", "account_reset_password",
    "account_reset_password_done", "account_reset_password_from_key", "account_reset_password_from_key_done",
    # One's own jobs, and nobody has none.
    "jobs:mine",
}  # fmt: skip
SHUT = {302, 403, 404, 405}


def _secret(column: Column, value: Any, number: int) -> Any:
    """The same kind of value with something in it that is known again."""
    made = {
        Kind.TEXT: f"{SECRET} {number}"[: column.longest or 100],
        Kind.LONG: f"{SECRET} {number}",
        Kind.LIST: (f"{SECRET} {number}",),
        Kind.KRONER: AMOUNT,
        Kind.EMAIL: f"{SECRET}{number}@lag.example",
        Kind.ADDRESS: f"https://{SECRET}.example/{number}",
    }
    return value if column.key == "organisation_number" else made.get(column.kind, value)


def _full_of_secrets(of: InitiativeFacts, register: Register, number: int) -> dict[str, Any]:
    values = rows.full(of, register)
    return {key: _secret(register.column(key), value, number) for key, value in values.items()}


class Town:
    """An initiative with something secret in every register, of which two items are marked."""

    def __init__(self) -> None:
        self.of = an_initiative(
            "haugen", description=SECRET, decision_body=SECRET, remaining_challenges=SECRET, period_reason=SECRET
        )
        for number, register in enumerate(kept_registers()):
            a_row(self.of, register, **_full_of_secrets(self.of, register, number))
        self.receiver = an_actor(self.of, f"Laget {SECRET}", ActorKind.ASSOCIATION)
        self.unmarked = a_text(self.of, a_measure(self.of, f"Umerket {SECRET}"), public=False, text_nb=SECRET)
        self.told(self.unmarked, reply=Reply.YES)
        self.refused = a_text(self.of, a_measure(self.of, "Scenen"), text_nb="Scenen er åpen hver dag.")
        self.told(self.refused, reply=Reply.NO)
        self.ending = a_text(self.of, a_measure(self.of, "Torgdagene"), text_nb="Siste torgdag er i september.")
        ends = {"outcome": Outcome.PHASED_OUT, "home": None, "alternative": SECRET, "grounds": SECRET}
        a_decision(self.of, self.ending, **ends)
        a_page_that_is_out(self.of)

    def told(self, item: int, *, reply: Reply) -> None:
        """All that is said about an item inside the municipality."""
        a_fate(self.of, item, grounds=SECRET, home=Home.OTHER)
        asked = a_question(self.of, item, self.receiver, text=SECRET, amount=AMOUNT)
        said = {"words": SECRET, "on_behalf_of": SECRET, "in_role": SECRET, "mandate": SECRET}
        an_answer(self.of, asked, reply, **said)
        where = {"reader": SYSTEM, "of": self.of, "item_id": item}
        set_costs(**where, version=version_of(item), costs={2026: AMOUNT})
        line = Line(2026, SECRET, Sureness.POSSIBLE, AMOUNT)
        set_source(**where, version=version_of(item), lines=[line])


@pytest.fixture
def town() -> Town:
    return Town()


def _routes(resolver: URLResolver | None = None, space: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    for entry in (resolver or get_resolver()).url_patterns:
        if isinstance(entry, URLResolver):
            yield from _routes(entry, f"{space}{entry.namespace}:" if entry.namespace else space)
        elif isinstance(entry, URLPattern) and entry.name:
            yield f"{space}{entry.name}", dict(entry.pattern.converters)


ROUTES = sorted(_routes(), key=lambda route: route[0])


def _addresses(town: Town, name: str, kinds: dict[str, Any]) -> Iterator[str]:
    """The address filled in with what is there: every item, a row of every register, every format and language."""
    if name == "account_reset_password_from_key":
        yield reverse(name, kwargs={"uidb36": "1", "key": "x"})
        return
    fillings: list[dict[str, Any]] = [{}]
    for key, kind in kinds.items():
        values = _values(town, key, kind)
        fillings = [{**filling, key: value} for filling in fillings for value in values]
    for filling in fillings:
        if "row_id" in filling:
            register = next(one for one in kept_registers() if one.path == filling["path"])
            filling["row_id"] = register.stored.kept(register, SYSTEM, town.of)[0].id
        yield reverse(name, kwargs=filling or None)


def _values(town: Town, key: str, kind: Any) -> list[Any]:
    there: dict[str, list[Any]] = {
        "slug": [town.of.slug],
        "path": [register.path for register in kept_registers()],
        "item_id": [town.unmarked, town.refused, items(SYSTEM, town.of)[0].id],
        "form": list(FORMATS),
        "report": ["sluttrapport", "videreforingsstrategi"],
        "language": ["nb", "nn", "en", "sv"],
        "about": [f"item-{town.unmarked}"],
    }
    other = "x" if "String" in type(kind).__name__ or "Slug" in type(kind).__name__ else 1
    return there.get(key, [other])


def _plain(body: bytes) -> str:
    return re.sub(r"[\s\u00a0\u202f]|&nbsp;|\\u202f", "", body.decode(errors="replace")).lower()


def _leaks(body: bytes) -> list[str]:
    return [word for word in (SECRET, str(AMOUNT)) if word in _plain(body)]


def test_the_walk_sees_every_address_and_no_secret(town: Town) -> None:
    client, wrong, walked = Client(), [], 0
    for name, kinds in ROUTES:
        for address in _addresses(town, name, kinds):
            for headers in ASKED:
                response = client.get(address, headers=headers)
                body = b"".join(response.streaming_content) if response.streaming else response.content
                walked += 1
                leaks = _leaks(body + str(response.headers).encode())
                if leaks or (name not in OPEN and response.status_code not in SHUT):
                    wrong.append((name, response.status_code, *leaks))
    assert sorted(set(wrong)) == []
    assert walked > 1_000


def test_what_is_open_is_open(town: Town) -> None:
    """So that the list above doesn't grow old."""
    client = Client()
    answers = {
        name: {client.get(address).status_code for address in _addresses(town, name, kinds)}
        for name, kinds in ROUTES
        if name in OPEN
    }
    assert set(answers) == OPEN
    assert [name for name, statuses in answers.items() if not {200, 302} & statuses] == []


def test_the_walk_would_see_a_secret(town: Town) -> None:
    """What could leak is there: whoever may read it does see it, and what is marked is told."""
    manager = logged_in(a_cast(town.of).manager)
    item = manager.get(reverse("workspace:item", args=[town.of.slug, town.refused])).content
    assert set(_leaks(item)) == {SECRET, str(AMOUNT)}
    unseen = []
    for register in kept_registers():
        if not any(column.kind in {Kind.TEXT, Kind.LONG, Kind.KRONER} for column in register.imported):
            continue
        file = manager.get(reverse("workspace:register_file", args=[town.of.slug, register.path, "csv"]))
        if not _leaks(b"".join(file.streaming_content) if file.streaming else file.content):
            unseen.append(register.key)
    assert unseen == []


def test_what_is_marked_is_told_and_nothing_else(town: Town) -> None:
    for address in ("", "data.json", "nn/", "en/", "en/data.json"):
        body = Client().get(f"/hva-skjer-videre/{town.of.slug}/{address}").content
        assert "Scenen er åpen hver dag." in body.decode()
        assert "Siste torgdag er i september." in body.decode()
        assert _leaks(body) == []


def test_the_page_does_not_even_read_what_it_may_not_tell(town: Town) -> None:
    with CaptureQueriesContext(connection) as asked:
        Client().get(f"/hva-skjer-videre/{town.of.slug}/")
    read = " ".join(one["sql"] for one in asked.captured_queries)
    assert '"continuation_fate"."outcome"' in read
    for column in ("grounds", "words", "amount", "on_behalf_of", "mandate", "alternative"):
        assert not re.search(rf'"continuation_\w+"\."{column}"', read), column
    assert '"portal_publictext"."is_public"' in read


def test_without_login_nothing_is_told_of_an_initiative_whose_page_is_not_out(town: Town) -> None:
    other = an_initiative("annen")
    a_text(other, a_measure(other, f"Merket {SECRET}"))
    for address in ("", "data.json", "en/", "en/data.json"):
        response = Client().get(f"/hva-skjer-videre/{other.slug}/{address}")
        assert (response.status_code, _leaks(response.content)) == (404, [])
