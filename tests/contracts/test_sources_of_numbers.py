"""Every number that the program writes in a document says where it comes from, and leads there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from django.db import transaction
from django.test import Client
from django.utils import timezone
from lxml.html import fromstring

from tests.builders import SYSTEM
from varig.config.demo import eksempeldalen, haugenstua
from varig.config.demo.people import PASSWORD, give_logins
from varig.foundation.documents.blocks import (
    Block,
    BulletList,
    Column,
    Definitions,
    Document,
    Figure,
    GapList,
    Item,
    Noted,
    Notice,
    Paragraph,
    Run,
    Source,
    Style,
    Table,
    Told,
)
from varig.foundation.documents.html import fragment
from varig.foundation.documents.spoken import spoken
from varig.foundation.kernel import Kroner, Message, Money, msg
from varig.foundation.registers.declarations import by_path
from varig.foundation.registers.listed import listing_of
from varig.foundation.registers.listing import parse
from varig.foundation.reports import Frame, ReportContext
from varig.foundation.reports.composing import alone
from varig.foundation.reports.live import live_values
from varig.foundation.reports.registry import registry
from varig.initiatives.queries import initiative
from varig.workspace.queries import arven
from varig.workspace.queries.dossier import composed

pytestmark = [pytest.mark.django_db, pytest.mark.documents]

SLUGS = (eksempeldalen.SLUG, haugenstua.SLUG)
REPORTS = ("final_report", "strategy", "short", "case_paper")
# Sentences whose numbers count nothing: each is a name of something, or a rank among others.
NAMES = {
    "Funn %(number)s": "the number that a finding is called by",
    "Delmål av mål %(number)s": "the number that a goal is called by",
    "Oppfølging etter %(count)s år": "when something is to happen; its day stands beside",
}


@pytest.fixture(scope="module", autouse=True)
def _demo(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    with django_db_blocker.unblock(), transaction.atomic():
        haugenstua.build(lambda _step: None)
        eksempeldalen.build(lambda _step: None)
        give_logins(lambda _step: None, SLUGS)
        yield
        documents.cache_clear()
        transaction.set_rollback(True)


def loose(data: Any) -> Iterator[object]:
    """The numbers in a value that say no source."""
    match data:
        case bool() | Noted():
            return
        case int() | Decimal() | Kroner() | Money():
            yield data
        case Told():
            params = data.message.params.items()
            yield from (found for name, value in params if name not in data.sources for found in loose(value))
        case Message():
            if data.msgid not in NAMES:
                yield from (found for value in data.params.values() for found in loose(value))
        case Run():
            yield from loose(data.text)
        case Item():
            yield from loose((data.text, *(data.inner.items if data.inner else ())))
        case tuple():
            yield from (found for part in data for found in loose(part))


def loose_in(block: Block) -> list[object]:
    """Those of a block. What is in people's own words is theirs."""
    match block:
        case Table(sources=()):
            said: tuple[Any, ...] = (*block.rows, *block.foot)
        case Figure(sources=()):
            return [block.caption]
        case Paragraph() if block.style is Style.OWN_WORDS:
            return []
        case Paragraph() | Notice():
            said = (block.text,)
        case BulletList():
            said = block.items
        case Definitions():
            said = tuple(value for _term, value in block.entries)
        case GapList(sources=()):
            said = tuple(entry.title for entry in block.entries)
        case _:
            return []
    return list(loose(said))


@pytest.mark.parametrize("report", REPORTS)
@pytest.mark.parametrize("slug", SLUGS)
def test_every_number_says_its_source(slug: str, report: str) -> None:
    of = initiative(SYSTEM, slug)
    context = ReportContext(SYSTEM, of.id, timezone.localdate())
    frame = Frame(of.name, of.municipality.name)
    found = {
        (section.key, repr(block)[:60]): numbers
        for section in registry.sections(report)
        for made in alone(section, context, frame=frame).sections
        for block in made.blocks
        if (numbers := loose_in(block))
    }
    assert found == {}


def test_a_number_without_a_source_is_found() -> None:
    twelve = msg("%(count)s tiltak", count=12)
    source = Source("Registeret")
    assert loose_in(Paragraph(twelve)) == [12]
    assert loose_in(Paragraph(Told(msg("%(all)s av %(of)s", all=twelve, of=3), {"of": source}))) == [12]
    assert loose_in(Paragraph((Run(twelve), source.of(4)))) == [12]
    table = Table("Tall", (Column("A"),), ((Kroner(Decimal(1)),),))
    assert loose_in(table) == [Kroner(Decimal(1))]
    assert loose_in(Table("Tall", table.columns, table.rows, sources=(source,))) == []


@pytest.mark.parametrize("slug", SLUGS)
def test_every_value_that_follows_the_registers_says_its_source(slug: str) -> None:
    context = ReportContext(SYSTEM, initiative(SYSTEM, slug).id, timezone.localdate())
    assert [one.key for one in live_values() if not isinstance(one.counted(context), Noted)] == []


@cache
def documents(slug: str) -> dict[str, Document]:
    of = initiative(SYSTEM, slug)
    return {report: composed(SYSTEM, of, report, timezone.localdate(), "nb") for report in REPORTS}


def test_every_link_of_the_documents_leads_to_a_page_that_their_leader_may_read() -> None:
    reached: set[str] = set()
    for document in documents(eksempeldalen.SLUG).values():
        links = fromstring(fragment(document)).xpath("//a/@href")
        reached |= {link.partition("#")[0] for link in links if link.startswith("/")}
    client = Client()
    assert client.login(username="programleder@eksempelkommunen.example", password=PASSWORD)
    assert len(reached) > 100
    assert {link: answer for link in sorted(reached) if (answer := client.get(link).status_code) != 200} == {}


# Lists that can't be narrowed to what is counted: the link leads to all the rows among which it was.
NOT_NARROWED = {
    "/arven/": "whether children use it is no filter",
    "/arven/?fate=unclear": "what nobody has said anything about is not told from what is said to be unclear",
    "/register/aktorer/": "an actor's part in the work stands in Arven",
    "/register/funn/": "what a finding rests on is no filter",
    "/register/indikatorer/": "the development is worked out from the two values",
    "/register/tatt-i-bruk/?stage=ordinary": "a method counts once, however many services use it",
    "/register/tiltak/?delivered=-": "what isn't over yet is not told from what nobody has said",
}
# Those of which only some stand here, and the sentence says how many more there are.
REST = re.compile(r"/register/funn/\?kind=|/arven/\?onward=yes&answer=")


def rows_behind(address: str) -> int | None:
    """How many rows the list at the address shows; None for a page that is no list."""
    of = initiative(SYSTEM, address.split("/")[1])
    path, query = urlsplit(address).path, urlsplit(address).query
    if path.endswith("/arven/"):
        asked = parse(query, arven.LISTING)
        assert sorted(parse_qsl(asked.query[1:])) == sorted(parse_qsl(query))
        return arven.totals(SYSTEM, of, asked).count
    if found := re.search(r"/register/([^/]+)/$", path):
        register = by_path(found[1])
        asked = parse(query, listing_of(register))
        assert sorted(parse_qsl(asked.query[1:])) == sorted(parse_qsl(query))
        return register.stored.page(register, SYSTEM, of, asked, slice(0, 1)).total
    return None


def counts_of(data: Any) -> Iterator[tuple[str, str]]:
    """What is noted and leads to a list, with the list's address."""
    match data:
        case dict():
            if "source" in data and data.get("link"):
                yield data["text"], data["link"]
            for value in data.values():
                yield from counts_of(value)
        case list():
            for value in data:
                yield from counts_of(value)


@pytest.mark.parametrize("slug", SLUGS)
def test_a_count_leads_to_as_many_rows(slug: str) -> None:
    wrong = []
    narrowed = 0
    for report, document in documents(slug).items():
        for text, address in counts_of(spoken(document)["sections"]):
            count = re.match(r"[\d\u202f]+(?!.*kr)", text)
            if count is None or not address.startswith("/") or (shown := rows_behind(address)) is None:
                continue
            narrowed += "?" in address
            below = address.removeprefix(f"/{slug}") in NOT_NARROWED or REST.search(address)
            counted = int(count[0].replace("\u202f", ""))
            if counted != shown and not (below and counted < shown):
                wrong.append((report, text, address, shown))
    assert narrowed > (20 if slug == eksempeldalen.SLUG else 3)
    assert wrong == []


def test_a_sum_leads_to_the_rows_that_come_to_it() -> None:
    of = initiative(SYSTEM, eksempeldalen.SLUG)
    checked = 0
    for text, address in counts_of(spoken(documents(of.slug)["final_report"])["sections"]):
        found = re.search(r"/register/([^/]+)/\?(.*)", address)
        if found is None or not text.endswith("kr"):
            continue
        register = by_path(found[1])
        rows = register.stored.page(register, SYSTEM, of, parse(found[2], listing_of(register)), slice(0, 1_000)).rows
        assert sum(row.values["cost"] or 0 for row in rows) == Decimal(re.sub(r"\D", "", text))
        checked += 1
    assert checked > 3
