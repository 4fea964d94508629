"""What is registered as tables of data: every register, and what isn't a register; others add theirs.

@archive_table
def rounds(reader: Reader, of: InitiativeFacts) -> Iterable[DataTable]:
...
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeAlias

from varig.continuation.queries import continuations
from varig.continuation.queries.answers_given import answers_given
from varig.decisions.rules.data_package import PARTIAL_DATE, DataTable, Field
from varig.foundation.kernel import Kroner, Money, Reader
from varig.foundation.registers.declarations import Column, Kind, Register, kept_registers
from varig.foundation.registers.spoken import spoken
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import items, roles_of

Tables: TypeAlias = Callable[[Reader, InitiativeFacts], Iterable[DataTable]]
_TABLES: list[Tables] = []

_TYPES: dict[Kind, str] = {
    Kind.KRONER: "number",
    Kind.DECIMAL: "number",
    Kind.NUMBER: "integer",
    Kind.YEAR: "year",
    Kind.YES_NO: "boolean",
    Kind.CHOICES: "array",
    Kind.LIST: "array",
    Kind.REFERENCES: "array",
}


def archive_table(function: Tables) -> Tables:
    """Register tables of a package."""
    _TABLES.append(function)
    return function


def archive_tables(reader: Reader, of: InitiativeFacts) -> list[DataTable]:
    """All of them: the registers in their places, then the rest. Names of tables are their files'."""
    found = [_register(one, reader, of) for one in kept_registers()]
    for function in _TABLES:
        found += function(reader, of)
    return found


def _register(register: Register, reader: Reader, of: InitiativeFacts) -> DataTable:
    rows = register.stored.kept(register, reader, of)
    fields = (Field("id", "integer", "id", required=True), *(_field(column) for column in register.columns))
    return DataTable(
        name=register.key.replace("_", "-"),
        title=spoken(register.title),
        fields=fields,
        rows=tuple({"id": one.id, **_values(register, one.values)} for one in rows),
        description=spoken(register.about) if register.about else "",
        key="id",
    )


def _values(register: Register, values: Mapping[str, Any]) -> dict[str, Any]:
    return {column.key: _value(values.get(column.key)) for column in register.columns}


def _value(value: Any) -> Any:
    return value.amount if isinstance(value, Kroner | Money) else value


def _field(column: Column) -> Field:
    choices = "; ".join(f"{choice.value}: {spoken(choice.label)}" for choice in column.choices)
    help_ = spoken(column.help) if column.help else ""
    return Field(
        name=column.key,
        type=_TYPES.get(column.kind, "string"),
        title=spoken(column.label),
        description=". ".join(part.rstrip(".") for part in (help_, choices) if part),
        enum=tuple(choice.value for choice in column.choices) if column.kind is Kind.CHOICE else (),
        pattern=PARTIAL_DATE if column.kind is Kind.DATE else "",
    )


def _text(name: str, title: str, *, required: bool = False) -> Field:
    return Field(name, "string", title, required=required)


@archive_table
def legacy_tables(reader: Reader, of: InitiativeFacts) -> Iterator[DataTable]:
    """Every item, who has answered for it when, what became of it, and what receivers answered."""
    found = items(reader, of)
    yield DataTable(
        "arven",
        "Arven",
        (Field("id", "integer", "Punkt", required=True), _text("kind", "Type"), _text("name", "Navn"),
         _text("continuation_note", "Notat om videreføring")),
        tuple({"id": one.id, "kind": one.kind, "name": one.name, "continuation_note": one.continuation_note}
              for one in found),
        key="id",
    )  # fmt: skip
    yield _roles(reader, of)
    yield _fates(reader, of)
    yield _answers(reader, of)


def _roles(reader: Reader, of: InitiativeFacts) -> DataTable:
    fields = (
        Field("item", "integer", "Punkt", required=True), _text("actor", "Aktør"), _text("role", "Rolle"),
        _text("what", "Hva"), Field("from", "date", "Fra"), Field("to", "date", "Til"),
    )  # fmt: skip
    rows = tuple(
        {"item": item_id, "actor": one.actor_name, "role": one.kind, "what": one.what, "from": one.start, "to": one.end}
        for item_id, listed in sorted(roles_of(reader, of).items())
        for one in listed
    )
    return DataTable("roller", "Hvem som har hatt ansvar og roller", fields, rows)


def _fates(reader: Reader, of: InitiativeFacts) -> DataTable:
    fields = (
        Field("item", "integer", "Punkt", required=True), _text("outcome", "Avgjørelse"),
        _text("home", "Hvem som har det fra da av"), _text("state", "Forslag eller vedtatt"),
        _text("grounds", "Begrunnelse"),
        Field("last_day", "date", "Siste dag"), Field("until", "date", "Til"), _text("alternative", "Alternativ"),
        Field("decided_on", "date", "Vedtatt dato"), _text("decided_by", "Vedtatt av"),
        _text("case_number", "Saksnummer"), _text("delegation", "Delegasjon"),
    )  # fmt: skip
    names = [field.name for field in fields[1:]]
    rows = tuple(
        {"item": item_id, **{name: getattr(said.fate, name) for name in names}}
        for item_id, said in sorted(continuations(reader, of).items())
        if said.fate.said
    )
    return DataTable("avgjorelser", "Hva som skal skje med hvert punkt", fields, rows, key="item")


def _answers(reader: Reader, of: InitiativeFacts) -> DataTable:
    fields = (
        Field("id", "integer", "Svar", required=True), Field("item", "integer", "Punkt", required=True),
        _text("receiver", "Mottaker"), _text("reply", "Svar"), Field("day", "date", "Dato"),
        _text("words", "Med egne ord"),
        _text("on_behalf_of", "På vegne av"), _text("mandate", "Vedtak bak svaret"),
    )  # fmt: skip
    rows = tuple(
        {"id": one.id, "item": one.item_id, "receiver": one.receiver, "reply": one.reply, "day": one.at.date(),
         "words": one.words, "on_behalf_of": one.on_behalf_of, "mandate": one.mandate}
        for one in answers_given(reader, of)
    )  # fmt: skip
    return DataTable("svar", "Svar på overlevering", fields, rows, key="id")
