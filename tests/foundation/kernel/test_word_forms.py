"""A word is looked for in the forms that people write it in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from varig.foundation.kernel.word_forms import telling, without_accents, word_forms


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("språkkafeen", "språkkafé"),
        ("Språkkafé", "språkkafe"),
        ("ideer", "idé"),
        ("turvegen", "turveien"),
        ("turveien", "turvegen"),
        ("skulen", "skolen"),
        ("heimen", "hjemen"),
        ("kafevegen", "kafeveien"),
    ],
)
def test_another_form_is_meant_too(word: str, form: str) -> None:
    assert form in word_forms(word)


def test_a_word_of_one_form_is_looked_for_once() -> None:
    assert word_forms("Ungdomsklubb") == ("ungdomsklubb",)
    assert without_accents("Blåbærøya Én À") == "blåbærøya en a"


@given(st.text())
def test_the_word_itself_is_always_among_them(word: str) -> None:
    forms = word_forms(word)
    assert forms[0] == word.lower()
    assert len(forms) <= 8


def test_words_that_tell_nothing_are_left_out_where_others_do() -> None:
    assert (telling(["lys", "og", "benker"]), telling(["og"])) == (["lys", "benker"], ["og"])
