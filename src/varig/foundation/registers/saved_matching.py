"""A matching in a file, so that it is made once and used again: each header, and the column it is.

    {"Navn på benken": "name", "Sum": "cost", "Internt nummer": null}

Two headers with the same words are named by their letter: `"kolonne C"`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from openpyxl.utils import get_column_letter

from varig.foundation.kernel import Invalid, msg
from varig.foundation.registers.matching import Matching
from varig.foundation.registers.plain import plain_form
from varig.foundation.registers.spoken import either


def saved(matching: Matching) -> str:
    """The matching as JSON that a person can read and correct."""
    names = _names(matching)
    choices = {name: match.column_key for name, match in zip(names, matching.columns, strict=True)}
    return json.dumps(choices, ensure_ascii=False, indent=2) + "\n"


def with_saved(matching: Matching, text: str) -> Matching:
    """The matching with what the file says about each header it names. Raises Invalid with one sentence."""
    choices = _parsed(text)
    places = _places(matching)
    for name, column_key in choices.items():
        index = places.get(name.strip().casefold(), places.get(plain_form(name)))
        if index is None:
            raise Invalid(msg("Filen har ingen overskrift som heter «%(name)s». Rett den i kolonnefilen.", name=name))
        _demand_column(matching, name, column_key)
        matching = matching.with_choice(index, column_key)
    return matching


def _parsed(text: str) -> Mapping[str, Any]:
    try:
        choices = json.loads(text.removeprefix("\ufeff"))
    except (json.JSONDecodeError, RecursionError) as error:
        line = getattr(error, "lineno", 1)
        raise Invalid(
            msg("Kolonnefilen er ikke gyldig JSON: se linje %(line)s. %(example)s", line=str(line), example=_EXAMPLE)
        ) from error
    if not isinstance(choices, dict):
        raise Invalid(msg("Kolonnefilen må være ett JSON-objekt. %(example)s", example=_EXAMPLE))
    return choices


_EXAMPLE = msg('Skriv hver overskrift og kolonnen den er, for eksempel {"Overskrift": "name", "Nummer": null}.')


def _demand_column(matching: Matching, name: str, column_key: Any) -> None:
    keys = [column.key for column in matching.register.imported]
    if column_key is None or column_key in keys:
        return
    raise Invalid(
        msg(
            "Kolonnefilen sier at «%(name)s» er «%(column)s». Skriv %(keys)s, eller null for å la den være.",
            name=name,
            column=str(column_key),
            keys=either(keys),
        )
    )


def _names(matching: Matching) -> list[str]:
    """Headers where they tell columns apart, else letters."""
    headers = [match.header for match in matching.columns]
    return [
        header if header and headers.count(header) == 1 else f"kolonne {get_column_letter(index)}"
        for index, header in enumerate(headers, start=1)
    ]


def _places(matching: Matching) -> dict[str, int]:
    places: dict[str, int] = {}
    names = _names(matching)
    for index, name in enumerate(names):
        places.setdefault(name.casefold(), index)
        places.setdefault(f"kolonne {get_column_letter(index + 1)}".casefold(), index)
    for index, name in enumerate(names):
        places.setdefault(plain_form(name), index)
    return places
