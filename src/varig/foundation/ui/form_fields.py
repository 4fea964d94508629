"""Form fields for what people type: amounts, numbers and dates. Each says in one sentence what to write instead."""

from __future__ import annotations

from abc import ABC, abstractmethod
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from varig.foundation.kernel import OrganisationNumber, PartialDate, has_birth_number, organisation_number
from varig.foundation.ui import text, written

WRITE = _("Skriv noe her.")
LARGEST = Decimal(10) ** 12
# What a column of whole numbers has room for.
LARGEST_WHOLE = 2**31


# What an empty field is answered with, by what sort of field it is: Django's own «Feltet er påkrevet.» says nothing of
# what to do. The first that fits counts; the field's own words go before these.
_REQUIRED: tuple[tuple[type[forms.Field], Any], ...] = (
    (forms.MultipleChoiceField, _("Velg minst én av dem.")),
    (forms.ChoiceField, _("Velg fra listen.")),
    (forms.EmailField, _("Skriv en e-postadresse.")),
    (forms.URLField, _("Skriv en nettadresse.")),
    (forms.FileField, _("Velg en fil.")),
    (forms.BooleanField, _("Kryss av her for å gå videre.")),
    (forms.Field, WRITE),
)
_ONE_OF_FEW = _("Velg ett av svarene.")
_HIDDEN = _("Noe mangler i skjemaet. Åpne siden på nytt.")
_TOO_LONG = _("Teksten har %(show_value)d tegn, og det er plass til %(limit_value)d. Gjør den kortere.")
_DJANGOS = forms.Field.default_error_messages["required"]


def say_what_to_do(field: forms.Field) -> None:
    """Give a field that has Django's words for being empty or too long ours instead."""
    if field.error_messages.get("required") is _DJANGOS:
        field.error_messages["required"] = _what_to_do(field)
    field.error_messages.setdefault("max_length", _TOO_LONG)


def let_all_in(field: forms.Field) -> None:
    """A browser would cut off what is pasted without a word: it is let in, and the answer says what is too long."""
    field.widget.attrs.pop("maxlength", None)


def _what_to_do(field: forms.Field) -> Any:
    if field.widget.is_hidden:
        return _HIDDEN
    if isinstance(field.widget, forms.RadioSelect) and not isinstance(field, forms.MultipleChoiceField):
        return _ONE_OF_FEW
    return next(words for kind, words in _REQUIRED if isinstance(field, kind))


def _english() -> bool:
    return (get_language() or "nb").startswith("en")


class _Typed(forms.TextInput):
    """A text input of its own width; never filled in by the browser's memory."""

    width = ""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"class": self.width, "autocomplete": "off", **(attrs or {})})


class NumberInput(_Typed):
    """Right-aligned; shows what is stored with spaces between thousands."""

    width = "money"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"inputmode": "decimal", **(attrs or {})})

    def format_value(self, value: Any) -> Any:
        return text.number(value).replace(text.MINUS, "-") if isinstance(value, Decimal | int) else value


class YearInput(NumberInput):
    """Four figures without a space."""

    width = "date"

    def format_value(self, value: Any) -> Any:
        return value


class DateInput(_Typed):
    """Typed as dd.mm.åååå; the calendar is an aid that the script adds."""

    width = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"data-date": True, "placeholder": _("dd.mm.åååå"), **(attrs or {})})

    def format_value(self, value: Any) -> Any:
        return f"{value:%d.%m.%Y}" if isinstance(value, date) else value


class PartialDateInput(_Typed):
    width = "date"

    def format_value(self, value: Any) -> Any:
        if not isinstance(value, PartialDate):
            return value
        parts = [f"{value.day:02d}" if value.day else "", f"{value.month:02d}" if value.month else "", str(value.year)]
        return ".".join(part for part in parts if part)


def _hidden(visible: type[_Typed]) -> type[_Typed]:
    """Written as the visible one writes, so that the same field reads it again; no calendar, no class."""

    def bare(self: _Typed, attrs: dict[str, Any] | None = None) -> None:
        forms.TextInput.__init__(self, attrs)

    parts = {"__init__": bare, "input_type": "hidden", "template_name": "django/forms/widgets/hidden.html"}
    return type(f"Hidden{visible.__name__}", (visible,), parts)


class _TypedField(forms.Field, ABC):
    """A field that reads text itself. Empty is None, which means unknown."""

    default_error_messages = {"required": WRITE}

    def to_python(self, value: Any) -> Any:
        if value is None or (isinstance(value, str) and not value.strip()):
            return None
        return self.read(value) if isinstance(value, str) else value

    @abstractmethod
    def read(self, written_text: str) -> Any:
        """The value. Raises ValidationError for what can't be read."""

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return bool(self.to_python(data) != initial)
        except ValidationError:
            return True


class KronerFormField(_TypedField):
    """An amount in kroner. Empty is unknown (None), 0 is nothing."""

    widget = NumberInput
    hidden_widget = _hidden(NumberInput)
    default_error_messages = {
        "required": _("Skriv et beløp, for eksempel 12 500."),
        "invalid": _("Skriv beløpet med bare tall, for eksempel 12 500."),
        "too_large": _("Beløpet er for stort. Se om det er skrevet et tall for mye."),
        "negative": _("Beløpet kan ikke være under 0."),
    }

    def __init__(self, *, negative: bool = True, **kwargs: Any) -> None:
        """With `negative=False` an amount below 0 is refused."""
        self.negative = negative
        super().__init__(**kwargs)

    def read(self, written_text: str) -> Decimal:
        try:
            return written.amount(written_text, english=_english())
        except ValueError as error:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from error

    def validate(self, value: Decimal | None) -> None:
        super().validate(value)
        if value is not None and abs(value) >= LARGEST:
            raise ValidationError(self.error_messages["too_large"], code="too_large")
        if value is not None and value < 0 and not self.negative:
            raise ValidationError(self.error_messages["negative"], code="negative")


class AskedByRule(forms.Field):
    """Mixed into a field that is asked for only with certain answers: not marked as optional, and a rule says when."""

    def validate(self, value: Any) -> None:
        if value not in self.empty_values:
            super().validate(value)


class NumberFormField(_TypedField):
    """Any number, with comma before the decimals."""

    widget = NumberInput
    hidden_widget = _hidden(NumberInput)
    default_error_messages = {
        "required": _("Skriv et tall, for eksempel 12 500 eller 3,5."),
        "invalid": _("Skriv et tall, for eksempel 12 500 eller 3,5."),
    }

    def read(self, written_text: str) -> Decimal:
        try:
            return written.number(written_text, english=_english())
        except ValueError as error:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from error


class WholeNumberFormField(_TypedField):
    """A number without decimals, from 0."""

    widget = NumberInput
    hidden_widget = _hidden(NumberInput)
    default_error_messages = {
        "required": _("Skriv et helt tall, for eksempel 12 500."),
        "invalid": _("Skriv et helt tall, for eksempel 12 500."),
    }

    def read(self, written_text: str) -> int:
        try:
            number = written.number(written_text, english=_english())
        except ValueError as error:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from error
        if number != int(number) or not 0 <= number < LARGEST_WHOLE:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return int(number)


class YearFormField(WholeNumberFormField):
    """A year."""

    widget = YearInput
    hidden_widget = _hidden(YearInput)
    default_error_messages = {
        "required": _("Skriv året med fire sifre, for eksempel 2013."),
        "invalid": _("Skriv året med fire sifre, for eksempel 2013."),
    }


class WithoutBirthNumber(forms.CharField):
    """Text in which nobody's birth number may stand."""

    default_error_messages = {
        "birth_number": _(
            "Her står det som kan være et fødselsnummer. Ta det bort: slike skal ikke registreres i Varig."
        ),
    }

    def validate(self, value: Any) -> None:
        super().validate(value)
        if value and has_birth_number(str(value)):
            raise ValidationError(self.error_messages["birth_number"], code="birth_number")


class DateFormField(_TypedField):
    """A whole date: 31.12.2013, also 2013-12-31."""

    widget = DateInput
    hidden_widget = _hidden(DateInput)
    default_error_messages = {
        "required": _("Skriv datoen som dd.mm.åååå, for eksempel 31.12.2013."),
        "invalid": _("Skriv datoen som dd.mm.åååå, for eksempel 31.12.2013."),
        "incomplete": _("Skriv hele datoen, med dag og måned, for eksempel 31.12.2013."),
    }

    def read(self, written_text: str) -> date:
        try:
            value = PartialDate.parse(written_text.replace("/", "."))
        except ValueError as error:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from error
        if value.day is None:
            raise ValidationError(self.error_messages["incomplete"], code="incomplete")
        return value.first_day()


class PartialDateFormField(_TypedField):
    """As much of a date as is known: 2013, 12.2013 or 31.12.2013."""

    widget = PartialDateInput
    hidden_widget = _hidden(PartialDateInput)
    default_error_messages = {
        "required": _("Skriv datoen som 31.12.2013, 12.2013 eller bare 2013."),
        "invalid": _("Skriv datoen som 31.12.2013, 12.2013 eller bare 2013."),
    }

    def read(self, written_text: str) -> PartialDate:
        try:
            return PartialDate.parse(written_text)
        except ValueError as error:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from error


class OrganisationNumberFormField(_TypedField):
    """Nine digits with a check digit."""

    widget = _Typed
    default_error_messages = {
        "required": _("Skriv organisasjonsnummeret. Det har ni siffer."),
        "invalid": _("Organisasjonsnummeret stemmer ikke. Det har ni siffer; se om to er byttet om."),
    }

    def read(self, written_text: str) -> OrganisationNumber:
        try:
            return organisation_number(written_text)
        except ValueError as error:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from error
