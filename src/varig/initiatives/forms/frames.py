"""Money per year and source as rows of fields. A row keeps its name on the page, whoever else adds or removes one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from varig.foundation.kernel import CostBasis
from varig.foundation.ui.editing import VersionedForm
from varig.foundation.ui.forms import KronerFormField
from varig.initiatives.forms.fields import label, text
from varig.initiatives.models import YearlyFrame
from varig.initiatives.rules import FIRST_YEAR, LAST_YEAR, FrameRow

EMPTY_ROWS = 3
"""Rows for more money, below those that stand."""
_MOST_ROWS = 200
_PARTS = ("year", "source", "amount", "basis", "used", "used_basis")

_FRAME: Any = YearlyFrame._meta


class FramesForm(VersionedForm):
    """`keys` names the rows: the id of one that stands, `n0` and so on for those that are new."""

    def __init__(self, *args: Any, keys: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.keys = tuple(dict.fromkeys([*keys, *_sent_keys(self.data)]))[:_MOST_ROWS]
        for key in self.keys:
            for name, field in _fields(key).items():
                field.show_hidden_initial = True
                self.fields[name] = field

    def rows_of_fields(self) -> Iterable[list[Any]]:
        """The fields of each row, and what is hidden of it."""
        for key in self.keys:
            yield [self[f"frame_{key}_{part}"] for part in (*_PARTS, "version")]

    def rows(self) -> list[FrameRow]:
        """What was written, row by row."""
        return [_row(self.cleaned_data, key) for key in self.keys]

    def changed_keys(self) -> set[str]:
        """The rows that a person changed."""
        changed = set(self.changed_data)
        return {key for key in self.keys if any(f"frame_{key}_{part}" in changed for part in _PARTS)}

    def read(self) -> dict[str, int]:
        """The version in which each row that stands was read."""
        versions = {key: self.cleaned_data[f"frame_{key}_version"] for key in self.keys}
        return {key: version for key, version in versions.items() if version}


def keys_for(ids: Iterable[int]) -> list[str]:
    """The rows of a page: those that stand, and some that are empty."""
    return [*(str(pk) for pk in ids), *(f"n{place}" for place in range(EMPTY_ROWS))]


def _row(data: dict[str, Any], key: str) -> FrameRow:
    given = {part: data[f"frame_{key}_{part}"] for part in _PARTS}
    return FrameRow(
        year=given["year"],
        source=given["source"].strip(),
        amount=given["amount"],
        basis=CostBasis(given["basis"] or CostBasis.UNKNOWN),
        used=given["used"],
        used_basis=CostBasis(given["used_basis"] or CostBasis.UNKNOWN),
        key=key,
    )


def _fields(key: str) -> dict[str, forms.Field]:
    return {
        f"frame_{key}_year": forms.IntegerField(
            label=label("year", _FRAME),
            required=False,
            min_value=FIRST_YEAR,
            max_value=LAST_YEAR,
            widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "year"}),
            error_messages=dict.fromkeys(
                ("invalid", "min_value", "max_value"), _("Skriv et årstall fra 1900 av, med fire sifre.")
            ),
        ),
        f"frame_{key}_source": text("source", meta=_FRAME, look="payer"),
        f"frame_{key}_amount": _kroner(_("Ramme")),
        f"frame_{key}_basis": _basis("basis"),
        f"frame_{key}_used": _kroner(label("used", _FRAME)),
        f"frame_{key}_used_basis": _basis("used_basis"),
        f"frame_{key}_version": forms.IntegerField(required=False, widget=forms.HiddenInput),
    }


def _kroner(words: Any) -> forms.Field:
    return KronerFormField(label=words, required=False, negative=False)


def _basis(field: str) -> forms.Field:
    return forms.ChoiceField(
        label=label(field, _FRAME),
        required=False,
        choices=_FRAME.get_field(field).choices,
        initial=CostBasis.UNKNOWN.value,
    )


def _sent_keys(data: Any) -> list[str]:
    """The rows that the page had that is sent."""
    found = (name.split("_")[1] for name in data if name.startswith("frame_") and name.count("_") >= 2)
    return [key for key in found if key.isascii() and key.removeprefix("n").isdigit() and len(key) < 12]
