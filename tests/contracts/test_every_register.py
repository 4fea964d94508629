"""What holds for each register there is: it is written, read, listed, sent out and brought in again by one engine."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone, translation
from openpyxl import load_workbook

from tests import builders
from tests.contracts import rows
from varig.foundation.checks.actions import ensure_current
from varig.foundation.kernel import Grant, Invalid, NotAllowed
from varig.foundation.registers.declarations import Kind, Register, kept_registers
from varig.foundation.registers.forms import form_of, initial_of
from varig.foundation.registers.importing import propose
from varig.foundation.registers.known import Known
from varig.foundation.registers.listed import listing_of
from varig.foundation.registers.listing import parse
from varig.foundation.registers.narrowing import narrowings_of
from varig.foundation.registers.said import is_unknown
from varig.foundation.registers.spoken import spoken
from varig.foundation.registers.writing import About, Table, write_csv, write_template, write_xlsx
from varig.initiatives.queries import InitiativeFacts

pytestmark = pytest.mark.django_db
EVERY = [pytest.param(register, id=register.key) for register in kept_registers()]


@pytest.fixture
def of() -> InitiativeFacts:
    return builders.an_initiative("dalen")


def _a_full_row(of: InitiativeFacts, register: Register) -> tuple[int, dict[str, Any]]:
    values = rows.full(of, register)
    assert list(register.check(of, values) if register.check else ()) == [], "the sample breaks the register's rules"
    return builders.a_row(of, register, **values), values


@pytest.mark.parametrize("register", EVERY)
def test_what_is_written_is_read_again(of: InitiativeFacts, register: Register) -> None:
    row_id, values = _a_full_row(of, register)
    (row,) = register.stored.kept(register, builders.SYSTEM, of, [row_id])
    assert {key: row.values.get(key) for key in values} == values


@pytest.mark.parametrize("register", EVERY)
@pytest.mark.parametrize(("form", "language"), [("xlsx", "nb"), ("csv", "nn"), ("xlsx", "en")])
def test_what_goes_out_comes_back_without_a_difference(
    of: InitiativeFacts, register: Register, language: str, form: str
) -> None:
    for _n in range(2):
        _a_full_row(of, register)
    with translation.override(language):
        kept = register.stored.kept(register, builders.SYSTEM, of)
        table = Table(register.title, register.exported, [row.values for row in kept])
        about = About(source="Dalen", on=of.last_day)
        content = write_csv(table) if form == "csv" else write_xlsx([table], about)
        found = propose(register, builders.SYSTEM, of, content, f"ut.{form}")
    assert [problem.sentence().msgid for problem in found.plan.problems] == []
    assert [(one.column_key, one.old, one.new) for row in found.plan.changed for one in row.changes] == []
    assert (len(found.plan.new), len(found.plan.unchanged)) == (0, len(kept))


@pytest.mark.parametrize("register", EVERY)
def test_an_empty_template_brings_nothing_in(of: InitiativeFacts, register: Register) -> None:
    content = write_template(register, About(source="Dalen", on=of.last_day))
    with pytest.raises(Invalid, match="ingen rader under"):
        propose(register, builders.SYSTEM, of, content, "mal.xlsx")


@pytest.mark.parametrize("register", [one for one in kept_registers() if one.examples], ids=lambda one: one.key)
def test_the_examples_of_a_template_are_rows_that_can_be_brought_in(of: InitiativeFacts, register: Register) -> None:
    examples = register.examples() if register.examples else ()
    explained = load_workbook(BytesIO(write_template(register, About(source="Dalen", on=of.last_day)))).worksheets[1]
    shown = [cell.value for cell in explained[1]].index("Eksempel 1")
    name = next(row[shown].value for row in explained.iter_rows(min_row=2) if row[shown].value)
    assert name == next(examples[0][column.key] for column in register.imported if examples[0].get(column.key))
    content = write_xlsx([Table(register.title, register.imported, examples)], About(source="Dalen", on=of.last_day))
    assert propose(register, builders.SYSTEM, of, content, "fylt.xlsx").plan.problems == ()


def _as_sent(bound: Any) -> Any:
    """What a browser would send back of a field that nobody touched."""
    value = bound.value()
    shown = bound.field.widget.format_value(value)
    return shown[0] if isinstance(shown, list) and not isinstance(value, list) else shown


@pytest.mark.parametrize("register", EVERY)
def test_its_form_saves_what_it_shows(of: InitiativeFacts, register: Register) -> None:
    row_id, values = _a_full_row(of, register)
    (row,) = register.stored.kept(register, builders.SYSTEM, of, [row_id])
    known = Known(register, builders.SYSTEM, of)
    make = form_of(register, known, of, new=False, standing=row.values)
    shown = make(initial={**initial_of(register, row.values), "version": row.version})
    sent = {bound.html_name: _as_sent(bound) for bound in shown}
    form = make({key: value for key, value in sent.items() if value is not None})
    assert form.is_valid(), form.errors
    assert {key: value for key, value in form.values().items() if value != values.get(key)} == {}


@pytest.mark.parametrize("register", EVERY)
def test_it_is_listed_filtered_searched_and_sorted_by_each_column(of: InitiativeFacts, register: Register) -> None:
    row_id, _values = _a_full_row(of, register)
    listing = listing_of(register)
    for column in listing.columns:
        for asked in (f"?sort={column.key}", f"?sort=-{column.key}"):
            page = register.stored.page(register, builders.SYSTEM, of, parse(asked, listing), slice(0, 100))
            assert page.total == len(page.rows) >= 1, asked
    (row,) = register.stored.kept(register, builders.SYSTEM, of, [row_id])
    worked_out = {one.key for one in narrowings_of(register)}
    for declared in listing.filters:
        if declared.key in worked_out:
            continue
        value = row.values[declared.key]
        first = value[0] if isinstance(value, tuple) else "yes" if value is True else value
        asked_for = parse("", listing).with_filter(declared.key, str(first))
        assert asked_for.is_narrowed, declared.key
        page = register.stored.page(register, builders.SYSTEM, of, asked_for, None)
        assert row.id in {one.id for one in page.rows}, declared.key
        nothing = parse("", listing).with_filter(declared.key, "-")
        assert row.id not in {
            one.id for one in register.stored.page(register, builders.SYSTEM, of, nothing, None).rows
        }, declared.key


@pytest.mark.parametrize("register", [one for one in EVERY if narrowings_of(one.values[0])])
def test_what_is_worked_out_narrows_the_list_to_no_more_than_it_had(of: InitiativeFacts, register: Register) -> None:
    _a_full_row(of, register)
    listing = listing_of(register)
    every = {one.id for one in register.stored.page(register, builders.SYSTEM, of, parse("", listing), None).rows}
    for one in narrowings_of(register):
        for choice in one.choices:
            asked = parse("", listing).with_filter(one.key, choice.value)
            page = register.stored.page(register, builders.SYSTEM, of, asked, None)
            assert page.total == len(page.rows)
            assert {row.id for row in page.rows} == every & set(one.among(builders.SYSTEM, of, [choice.value]))


@pytest.mark.parametrize("register", EVERY)
def test_a_row_is_found_by_the_names_that_it_refers_to(of: InitiativeFacts, register: Register) -> None:
    row_id, values = _a_full_row(of, register)
    _a_full_row(of, register)
    ensure_current(of.scope, timezone.localdate())
    for column in register.columns:
        if column.kind not in (Kind.REFERENCE, Kind.REFERENCES) or not values.get(column.key):
            continue
        value = values[column.key]
        name = value[0] if isinstance(value, tuple) else value
        asked = parse("", listing_of(register)).with_search(str(name).upper())
        with CaptureQueriesContext(connection) as statements:
            page = register.stored.page(register, builders.SYSTEM, of, asked, None)
        assert row_id in {row.id for row in page.rows}, column.key
        assert len(statements) < 8


@pytest.mark.parametrize("register", EVERY)
def test_a_list_asks_the_same_number_of_statements_for_any_size(of: InitiativeFacts, register: Register) -> None:
    counts = []
    for wanted in (1, 4):
        while register.stored.count(builders.SYSTEM, of) < wanted:
            _a_full_row(of, register)
        with CaptureQueriesContext(connection) as asked:
            register.stored.page(register, builders.SYSTEM, of, parse("", listing_of(register)), slice(0, 100))
        counts.append(len(asked))
    assert counts[0] == counts[1]


@pytest.mark.parametrize("register", EVERY)
def test_only_those_who_may_can_write(of: InitiativeFacts, register: Register) -> None:
    values = rows.full(of, register)
    reader = builders.a_person("Leser", Grant("reader", of.scope))
    elsewhere = builders.an_initiative(municipality="Annen kommune")
    stranger = builders.a_person("Fremmed", Grant("programme_manager", elsewhere.scope))
    before = register.stored.count(builders.SYSTEM, of)
    for who in (reader, stranger):
        with pytest.raises(NotAllowed):
            builders.a_row(of, register, reader=who, **values)
    assert register.stored.count(builders.SYSTEM, of) == before
    manager = builders.a_person("Leder", Grant("programme_manager", of.scope))
    assert builders.a_row(of, register, reader=manager, **values)


@pytest.mark.parametrize("register", EVERY)
def test_a_row_of_another_initiative_can_not_be_reached(of: InitiativeFacts, register: Register) -> None:
    elsewhere = builders.an_initiative(municipality="Annen kommune")
    row_id, _values = _a_full_row(elsewhere, register)
    assert register.stored.kept(register, builders.SYSTEM, of, [row_id]) == []
    page = register.stored.page(register, builders.SYSTEM, of, parse("", listing_of(register)), None)
    assert row_id not in {row.id for row in page.rows}


@pytest.mark.parametrize("register", EVERY)
def test_its_pages_open_empty_and_full(of: InitiativeFacts, register: Register) -> None:
    client = builders.logged_in(builders.a_person("Leder", Grant("programme_manager", of.scope)))
    list_at = reverse("workspace:register", args=[of.slug, register.path])
    new_at = reverse("workspace:new_row", args=[of.slug, register.path])
    assert client.get(list_at).status_code == 200
    assert client.get(new_at).status_code == 200
    row_id, _values = _a_full_row(of, register)
    assert client.get(list_at).status_code == 200
    for name in ("row", "edit_row"):
        response = client.get(reverse(f"workspace:{name}", args=[of.slug, register.path, row_id]), follow=True)
        assert response.status_code == 200, name
    assert client.get(reverse("workspace:register_file", args=[of.slug, register.path, "xlsx"])).status_code == 200
    assert client.get(reverse("workspace:register_template", args=[of.slug, register.path])).status_code == 200


@pytest.mark.parametrize("register", EVERY)
def test_a_birth_number_is_refused_in_every_text(of: InitiativeFacts, register: Register) -> None:
    texts = [column for column in register.imported if column.kind in (Kind.TEXT, Kind.LONG)]
    known = Known(register, builders.SYSTEM, of)
    make = form_of(register, known, of, new=True)
    form = make({column.key: "Ring 010190 00083" for column in texts})
    assert not form.is_valid() or not texts
    for column in texts:
        if column.key in form.fields:
            assert "fødselsnummer" in str(form.errors[column.key]), column.key


@pytest.mark.parametrize("register", [one for one in EVERY if one.values[0].identity == ("name",)])
def test_a_name_in_other_capitals_is_the_same_row(of: InitiativeFacts, register: Register) -> None:
    row_id, values = _a_full_row(of, register)
    alike = f" {values['name'].upper()} ".replace(" ", "  ")
    with pytest.raises(Invalid) as refused:
        builders.a_row(of, register, **rows.full(of, register, name=alike))
    assert [problem.field for problem in refused.value.problems] == ["name"]
    (row,) = register.stored.kept(register, builders.SYSTEM, of, [row_id])
    builders.changed_row(of, register, row_id, row.version, name=values["name"].upper())
    other = builders.a_row(of, register, **rows.full(of, register))
    (row,) = register.stored.kept(register, builders.SYSTEM, of, [other])
    with pytest.raises(Invalid):
        builders.changed_row(of, register, other, row.version, name=values["name"])


@pytest.mark.parametrize("register", EVERY)
def test_it_says_what_it_is_for_in_every_language(register: Register) -> None:
    for language in ("nb", "nn", "en"):
        with translation.override(language):
            assert all(spoken(words) for words in (register.title, register.one, register.about, register.group))
    assert register.path.isascii()
    assert any(column.listed for column in register.columns)


def test_every_path_and_place_is_its_own() -> None:
    registers = kept_registers()
    assert len({register.path for register in registers}) == len(registers)
    assert len({register.order for register in registers}) == len(registers)


def test_unknown_is_neither_zero_nor_no() -> None:
    assert [is_unknown(value) for value in (None, "", (), 0, False)] == [True, True, True, False, False]
