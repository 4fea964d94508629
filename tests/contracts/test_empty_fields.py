"""No form answers an empty field with Django's «Feltet er påkrevet.»: what to do is said instead."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from typing import Any

import pytest
from django import forms
from django.utils import translation

import varig
from varig.foundation.ui.form_fields import say_what_to_do
from varig.foundation.ui.forms import PlainForm, PlainModelForm


def _form_classes() -> list[type[forms.BaseForm]]:
    found: set[type[forms.BaseForm]] = set()
    for module in pkgutil.walk_packages(varig.__path__, "varig."):
        if ".forms" in module.name or ".views" in module.name:
            named = vars(importlib.import_module(module.name)).values()
            found |= {one for one in named if inspect.isclass(one) and issubclass(one, forms.BaseForm)}
    ours = {one for one in found if one.__module__.startswith("varig.")}
    return sorted(ours, key=lambda one: f"{one.__module__}.{one.__qualname__}")


CLASSES = _form_classes()


def test_there_are_forms_to_walk() -> None:
    assert len(CLASSES) > 60


@pytest.mark.parametrize("form", CLASSES, ids=lambda one: f"{one.__module__}.{one.__qualname__}")
def test_every_form_is_one_of_ours(form: type[forms.BaseForm]) -> None:
    """Whatever is mixed into one: what it is mixed into is ours, and says what to do."""
    plain = (PlainForm, PlainModelForm)
    users = [one for one in CLASSES if issubclass(one, form)]
    assert any(issubclass(one, plain) for one in users)


def _fields() -> Iterator[Any]:
    for form in CLASSES:
        for name, field in form.base_fields.items():  # type: ignore[attr-defined]
            yield pytest.param(field, id=f"{form.__module__}.{form.__qualname__}.{name}")


@pytest.mark.parametrize("field", list(_fields()))
def test_every_field_says_what_to_do_when_it_is_empty(field: forms.Field) -> None:
    say_what_to_do(field)
    with translation.override("nb"):
        said = str(field.error_messages["required"])
        assert said.endswith(".")
        assert said != str(forms.Field.default_error_messages["required"])


class Later(PlainForm):
    """Adds fields to itself after it was made, as ours do."""

    kept = forms.CharField(error_messages={"required": "Skriv navnet på møtet."})
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["role"] = forms.CharField()
        self.fields["circle"] = forms.ChoiceField(widget=forms.RadioSelect, choices=[("a", "A")])
        self.fields["unit"] = forms.TypedChoiceField(choices=[("a", "A")])
        self.fields["units"] = forms.MultipleChoiceField(choices=[("a", "A")])
        self.fields["file"] = forms.FileField()
        self.fields["sure"] = forms.BooleanField()
        self.fields["email"] = forms.EmailField()


def test_what_is_said_is_by_what_is_to_be_done() -> None:
    with translation.override("nb"):
        found = {name: str(errors[0]) for name, errors in Later({}).errors.items()}
    assert found == {
        "kept": "Skriv navnet på møtet.",
        "version": "Noe mangler i skjemaet. Åpne siden på nytt.",
        "role": "Skriv noe her.",
        "circle": "Velg ett av svarene.",
        "unit": "Velg fra listen.",
        "units": "Velg minst én av dem.",
        "file": "Velg en fil.",
        "sure": "Kryss av her for å gå videre.",
        "email": "Skriv en e-postadresse.",
    }
