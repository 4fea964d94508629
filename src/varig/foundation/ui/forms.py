"""Forms in our look: `{{ ui.form_errors(form) }}{{ ui.fields(form) }}`, or `{{ ui.field(form["name"]) }}` for each."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import Any

import django.forms
from django.forms.renderers import BaseRenderer
from django.template.backends.jinja2 import Jinja2

from varig.foundation.kernel import Refused
from varig.foundation.ui.form_fields import (
    AskedByRule,
    DateFormField,
    DateInput,
    KronerFormField,
    NumberFormField,
    NumberInput,
    OrganisationNumberFormField,
    PartialDateFormField,
    PartialDateInput,
    WholeNumberFormField,
    WithoutBirthNumber,
    YearFormField,
    let_all_in,
    say_what_to_do,
)
from varig.foundation.ui.text import say

__all__ = [
    "AskedByRule",
    "DateFormField",
    "DateInput",
    "KronerFormField",
    "NumberFormField",
    "NumberInput",
    "OrganisationNumberFormField",
    "PartialDateFormField",
    "PartialDateInput",
    "PlainForm",
    "PlainModelForm",
    "Renderer",
    "WholeNumberFormField",
    "WithoutBirthNumber",
    "YearFormField",
    "show_refusal",
]

OURS = Path(__file__).parent / "jinja2"
DJANGOS = Path(django.forms.__file__).parent / "jinja2"


class Renderer(BaseRenderer):
    """Draws forms, fields and widgets with our templates, and with Django's where we have none."""

    form_template_name = "ui/forms/form.html"
    field_template_name = "ui/forms/field.html"

    @cached_property
    def engine(self) -> Jinja2:
        """An engine of its own: Django's own widgets must be found after ours."""
        return Jinja2(
            {
                "NAME": "forms",
                "DIRS": [OURS, DJANGOS],
                "APP_DIRS": False,
                "OPTIONS": {"environment": "varig.foundation.ui.environment.environment"},
            }
        )

    def get_template(self, template_name: str) -> Any:
        return self.engine.get_template(template_name)


class _Plain:
    """No colon after labels, no checks in the browser, and our words for what is empty or too long."""

    use_required_attribute = False
    fields: dict[str, django.forms.Field]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)

    def full_clean(self) -> None:
        """Also what a form adds to itself after it was made is answered in our words."""
        for field in self.fields.values():
            say_what_to_do(field)
        super().full_clean()  # type: ignore[misc]

    def __getitem__(self, name: str) -> django.forms.BoundField:
        """The field as a page shows it."""
        let_all_in(self.fields[name])
        return super().__getitem__(name)  # type: ignore[misc, no-any-return]


class PlainForm(_Plain, django.forms.Form):
    """A form as the domain's forms should be."""


class PlainModelForm(_Plain, django.forms.ModelForm):  # type: ignore[type-arg]
    """As PlainForm, of a model's field declarations (never its `save`)."""


def show_refusal(form: django.forms.BaseForm, refused: Refused) -> None:
    """Puts what an action refused on the form's fields, so that the page can be shown again with everything typed."""
    for problem in refused.problems:
        form.add_error(problem.field if problem.field in form.fields else None, say(problem.message))
