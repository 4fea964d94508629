"""The form of a register's row, made of its columns. Empty is unknown; what is typed stays when something is wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from varig.foundation.kernel import Invalid, PartialDate, Problem
from varig.foundation.registers.declarations import LONGEST_TEXT, Asked, Column, Kind, Named, Register
from varig.foundation.registers.known import Known
from varig.foundation.registers.parsing.dates import partial_date
from varig.foundation.registers.parsing.texts import long_text, text
from varig.foundation.registers.spoken import spoken
from varig.foundation.registers.storing import Frame
from varig.foundation.ui.editing import VersionedForm
from varig.foundation.ui.forms import (
    KronerFormField,
    NumberFormField,
    PartialDateFormField,
    WholeNumberFormField,
    WithoutBirthNumber,
    YearFormField,
    show_refusal,
)

_ADDRESS_WRONG = _("Skriv hele nettadressen, for eksempel https://www.kommune.no/side.")
_EMAIL_WRONG = _("Skriv adressen som navn@kommune.no.")


class DateAsInFiles(PartialDateFormField):
    """A date that a file could have brought can be typed as well: «høsten 2024»."""

    def read(self, written_text: str) -> PartialDate:
        try:
            return super().read(written_text)
        except forms.ValidationError:
            day = partial_date(written_text)
            if not isinstance(day, PartialDate):
                raise
            return day


class RegisterForm(VersionedForm):
    """Made by `form_of`. `values()` is what was written, by column."""

    register: Register
    frame: Frame
    asked: tuple[Column, ...] = ()
    standing: Mapping[str, Any] = {}

    def sections(self) -> Iterable[tuple[Any, list[tuple[Column, Any]]]]:
        """The fields under the headings of their columns, for the page."""
        for heading, columns in self.register.sections:
            shown = [(column, self[column.key]) for column in columns if column.key in self.fields]
            if shown:
                yield heading, shown

    def values(self) -> dict[str, Any]:
        """What was written, as the register has it; None is unknown."""
        return {column.key: _value(column, self.cleaned_data.get(column.key)) for column in self.asked}

    def clean(self) -> dict[str, Any]:
        """The register's own rules, over the whole row, so that all that is wrong is said at once."""
        read = {c.key: _value(c, self.cleaned_data[c.key]) for c in self.asked if c.key in self.cleaned_data}
        if self.register.check is not None:
            whole = {**self.standing, **dict.fromkeys((c.key for c in self.asked), None), **read}
            wrong = [one for one in self.register.check(self.frame, whole) if one.field not in self.errors]
            if wrong:
                show_refusal(self, Invalid(wrong))
        return self.cleaned_data


def form_of(
    register: Register,
    known: Known,
    of: Frame,
    *,
    new: bool,
    standing: Mapping[str, Any] | None = None,
    only: Iterable[str] = (),
) -> type[RegisterForm]:
    """The form of a new row, or of one that stands; with `only` of these columns alone."""
    chosen = frozenset(only)
    asked = tuple(
        column
        for column in register.imported
        if (column.asked is Asked.ALWAYS or (column.asked is Asked.FIRST and (new or chosen)))
        and (not chosen or column.key in chosen)
    )
    fields: dict[str, Any] = {column.key: field_of(column, known) for column in asked}
    if new or chosen:
        fields["version"] = forms.IntegerField(widget=forms.HiddenInput, required=False)
    parts = {**fields, "register": register, "frame": of, "asked": asked, "standing": standing or {}}
    return type("RowForm", (RegisterForm,), parts)


def initial_of(register: Register, values: Mapping[str, Any]) -> dict[str, Any]:
    """A row's values as its form shows them."""
    return {column.key: _shown(column, values.get(column.key)) for column in register.columns}


def field_of(column: Column, known: Known) -> forms.Field:
    """The field of one column."""
    about = {
        "label": spoken(column.label),
        "required": column.required,
        "help_text": spoken(column.help) if column.help else "",
    }
    return _FIELDS[column.kind](column, known, about)


def _text(column: Column, _known: Known, about: dict[str, Any]) -> forms.Field:
    return WithoutBirthNumber(max_length=column.longest, widget=forms.TextInput(), **about)


def _long(column: Column, _known: Known, about: dict[str, Any]) -> forms.Field:
    longest = column.longest or LONGEST_TEXT
    return WithoutBirthNumber(max_length=longest, widget=forms.Textarea(attrs={"rows": 3}), **about)


def _choice(column: Column, _known: Known, about: dict[str, Any]) -> forms.Field:
    has_unknown = any(choice.value == "unknown" for choice in column.choices)
    first = [] if has_unknown else [("", _("Ukjent"))]
    field = forms.ChoiceField(choices=[*first, *_labels(column)], **about)
    if has_unknown:
        field.initial = "unknown"
    return field


def _choices(column: Column, _known: Known, about: dict[str, Any]) -> forms.Field:
    return forms.MultipleChoiceField(choices=_labels(column), widget=forms.CheckboxSelectMultiple, **about)


def _yes_no(_column: Column, _known: Known, about: dict[str, Any]) -> forms.Field:
    return forms.ChoiceField(choices=[("", _("Ukjent")), ("yes", _("Ja")), ("no", _("Nei"))], **about)


def _reference(column: Column, known: Known, about: dict[str, Any]) -> forms.Field:
    return forms.ChoiceField(choices=[("", _("Ikke valgt")), *_grouped(column, known)], **about)


def _references(column: Column, known: Known, about: dict[str, Any]) -> forms.Field:
    options = [(option.name, option.name) for option in known.options(column.refers)]
    field = forms.MultipleChoiceField(choices=options, widget=forms.CheckboxSelectMultiple, **about)
    field.widget.attrs["data-many"] = len(options)
    return field


def _plain(make: Callable[..., forms.Field], **more: Any) -> Callable[[Column, Known, dict[str, Any]], forms.Field]:
    return lambda _column, _known, about: make(**more, **about)


def _address(column: Column, _known: Known, about: dict[str, Any]) -> forms.Field:
    wrong = {"invalid": _ADDRESS_WRONG}
    return forms.URLField(max_length=column.longest, assume_scheme="https", error_messages=wrong, **about)


_FIELDS: dict[Kind, Callable[[Column, Known, dict[str, Any]], forms.Field]] = {
    Kind.TEXT: _text,
    Kind.LONG: _long,
    Kind.LIST: _long,
    Kind.KRONER: _plain(KronerFormField),
    Kind.DATE: _plain(DateAsInFiles),
    Kind.CHOICE: _choice,
    Kind.CHOICES: _choices,
    Kind.NUMBER: _plain(WholeNumberFormField),
    Kind.YEAR: _plain(YearFormField),
    Kind.DECIMAL: _plain(NumberFormField),
    Kind.YES_NO: _yes_no,
    Kind.ADDRESS: _address,
    Kind.EMAIL: _plain(forms.EmailField, error_messages={"invalid": _EMAIL_WRONG}),
    Kind.REFERENCE: _reference,
    Kind.REFERENCES: _references,
}


def _labels(column: Column) -> list[tuple[str, str]]:
    return [(choice.value, spoken(choice.label)) for choice in column.choices]


def _grouped(column: Column, known: Known) -> list[tuple[str, Any]]:
    """Under headings where the options have them."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for option in known.options(column.refers):
        groups.setdefault(spoken(option.group) if option.group else "", []).append((option.name, option.name))
    if set(groups) == {""}:
        return list(groups[""])
    return list(groups.items())


def _value(column: Column, cleaned: Any) -> Any:
    """As a file would have said it, so that what goes out comes back without a difference."""
    match column.kind:
        case Kind.TEXT | Kind.LONG:
            read = (text if column.kind is Kind.TEXT else long_text)(cleaned or "")
            return None if isinstance(read, Problem) else read
        case Kind.YES_NO:
            return cleaned == "yes" if cleaned else None
        case Kind.REFERENCE:
            return Named(cleaned) if cleaned else None
        case Kind.REFERENCES:
            return tuple(sorted(Named(name) for name in cleaned or ()))
        case Kind.CHOICES:
            return column.in_order(cleaned or ())
    return None if cleaned == "" else cleaned


def _shown(column: Column, value: Any) -> Any:
    if column.kind is Kind.YES_NO:
        return "" if value is None else "yes" if value else "no"
    if column.kind in (Kind.REFERENCES, Kind.CHOICES):
        return [str(one) for one in value or ()]
    return value
