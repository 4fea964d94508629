"""Every number of the example's documents leads to the rows it counts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import pytest
from django.utils import timezone

from tests import builders
from varig.config.demo import eksempeldalen
from varig.foundation.checks.queries import gaps
from varig.foundation.documents.blocks import GapList, Noted, Paragraph, Style, Told
from varig.foundation.kernel import Grant, Message, system_reader
from varig.initiatives.queries import InitiativeFacts
from varig.workspace.queries.dossier import composed

EXAMPLE = eksempeldalen
READER = system_reader("Testen")
LISTS = re.compile(r"/(?:register/[a-zæøå-]+|arven|mangler)/(?:\?.*)?$")
SHOWN = re.compile(r'class="shown" role="status">(\d+) av (\d+) vises')

pytestmark = pytest.mark.django_db


def noted(thing: Any) -> Iterator[tuple[int, str]]:
    """Every whole number in a document, with the address its note leads to."""
    if isinstance(thing, Told):
        for hole, source in thing.sources.items():
            value = thing.message.params[hole]
            yield from ((number, source.address) for number in counted(value))
    elif isinstance(thing, Noted):
        yield from ((number, thing.address) for number in counted(thing.value))
    elif is_dataclass(thing):
        for field in fields(thing):
            yield from noted(getattr(thing, field.name))
    elif isinstance(thing, (tuple, list)):
        for one in thing:
            yield from noted(one)


def counted(value: Any) -> Iterator[int]:
    """«60 tiltak» is a message of its own with the number in it."""
    if isinstance(value, Message):
        value = value.params.get("count")
    if isinstance(value, int):
        yield value


REPORTS = ["final_report", "strategy", "short", "case_paper"]


@pytest.mark.parametrize("report", REPORTS)
def test_what_is_given_to_others_has_no_list_of_work_and_no_words_to_its_writers(
    of: InitiativeFacts, report: str
) -> None:
    given = composed(READER, of, report, timezone.localdate(), "nb", draft=False)
    for_writers = composed(READER, of, report, timezone.localdate(), "nb")
    lists = [
        [block for section in made.sections for block in section.blocks if isinstance(block, GapList)]
        for made in (given, for_writers)
    ]
    leads = [
        block
        for section in given.sections
        for block in section.blocks
        if isinstance(block, Paragraph) and block.style is Style.LEAD
    ]
    assert (lists[0], leads) == ([], [])
    assert bool(lists[1]) == (report in ("final_report", "strategy"))


@pytest.mark.parametrize("report", REPORTS)
def test_a_number_leads_to_the_rows_it_counts(of: InitiativeFacts, report: str) -> None:
    client = builders.logged_in(builders.a_person("Ida", Grant("reader", of.scope)))
    document = composed(READER, of, report, timezone.localdate(), "nb", draft=False)
    found = {(number, address) for number, address in noted(document) if LISTS.search(address)}
    shown = {}
    for address in {address for _number, address in found}:
        page = client.get(address).content.decode()
        narrowed = SHOWN.search(page)
        shown[address] = int(narrowed[1]) if narrowed else len(gaps(of.scope, of.slug, timezone.localdate()))
    assert found
    wrong = {(number, address, shown[address]) for number, address in found if shown[address] != number}
    assert wrong == set()
