"""Columns that hold what the kernel's words mean, so that the unknown stays unknown in the database too."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Func, Value
from django.utils.translation import gettext_lazy as _

from varig.foundation.kernel import PartialDate

if TYPE_CHECKING:
    _Text = models.CharField[Any, Any]
    _Decimal = models.DecimalField[Any, Any]
    _Small = models.PositiveSmallIntegerField[Any, Any]
else:
    _Text, _Decimal, _Small = models.CharField, models.DecimalField, models.PositiveSmallIntegerField


@lru_cache(maxsize=4096)
def _as_stored(text: str) -> PartialDate:
    """A list reads the same few dates again and again."""
    return PartialDate.from_iso(text)


class PartialDateField(_Text):
    """A date known to the day, month or year. Stored as `2013`, `2013-12` or `2013-12-31`, which sort as text."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["max_length"] = 10
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        del kwargs["max_length"]
        return name, path, args, kwargs

    def from_db_value(self, value: str | None, *_: Any) -> PartialDate | None:
        return _as_stored(value) if value else None

    def to_python(self, value: Any) -> PartialDate | None:
        if value is None or isinstance(value, PartialDate):
            return value
        if not str(value).strip():
            return None
        try:
            return PartialDate.parse(str(value))
        except ValueError as error:
            raise ValidationError(_("Skriv datoen som 31.12.2013, 12.2013 eller bare 2013.")) from error

    def get_prep_value(self, value: Any) -> str | None:
        date = self.to_python(value)
        return None if date is None else str(date)

    def value_to_string(self, obj: models.Model) -> str:
        return str(self.value_from_object(obj) or "")


class KronerField(_Decimal):
    """An amount in Norwegian kroner with øre. NULL is unknown; 0 is nothing."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["max_digits"] = 14
        kwargs["decimal_places"] = 2
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        del kwargs["max_digits"], kwargs["decimal_places"]
        return name, path, args, kwargs


class YearField(_Small):
    """A year, which is written without a space in it. The database knows it as the small number it is."""

    def deconstruct(self) -> Any:
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.PositiveSmallIntegerField", args, kwargs


def search_words(*sources: str) -> models.GeneratedField:
    """The words of some texts as the search looks for them: Norwegian stems, kept by the database itself."""
    return models.GeneratedField(
        expression=SearchVector(*sources, config="norwegian"), output_field=SearchVectorField(), db_persist=True
    )


def sort_key(source: str) -> models.GeneratedField:
    """A stored key of a name that sorts æ, ø and å where Norwegians look for them, on any server.

    The embedded PostgreSQL has no ICU: the letters after z become characters that stand after z.
    """
    return models.GeneratedField(
        expression=Func(
            Func(F(source), function="LOWER"),
            Value("ÆØÅÄÖæøåäö"),
            Value("{|}{|{|}{|"),
            function="TRANSLATE",
        ),
        output_field=models.CharField(max_length=400, db_collation="C"),
        db_persist=True,
    )
