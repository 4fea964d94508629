"""The search of a list: in its words, its names, the names of what its rows refer to and the choices they show.

One statement whatever is asked: what is referred to is found by subqueries, each of them run once.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib.postgres.search import SearchQuery
from django.db.models import F, ForeignKey, Func, Q, QuerySet, TextField, Value
from django.db.models.functions import Lower
from django.db.models.lookups import Contains

from varig.foundation.kernel.word_forms import ACCENTED, PLAIN, telling, without_accents, word_forms
from varig.foundation.registers.declarations import Column, Kind
from varig.foundation.registers.spoken import spoken

_TELLING = 3
"""Letters of a word that say more than the beginning of any choice does."""


def searched(
    found: QuerySet[Any, Any], wanted: str, search: str, name: str, columns: Iterable[Column] = ()
) -> QuerySet[Any, Any]:
    """Rows in which each word stands somewhere, by Norwegian stem or as a beginning; or the text as it is in the name.

    `search` is the column of searched words, `name` of names; each may be empty.
    """
    if not wanted:
        return found
    in_name = _contains(name, [without_accents(wanted)])
    given = {clean: word for word in wanted.split() if (clean := _clean(word))}
    words = list(given)
    if not words:
        return found.filter(in_name)
    everywhere = Q()
    columns = tuple(columns)
    for word in telling(words):
        forms = tuple(form for form in dict.fromkeys((*word_forms(word), given[word].lower())) if _tells(form))
        everywhere &= _in_words(search, [word]) | _named(found.model, forms, name, columns)
    return found.filter(_in_words(search, words) | in_name | everywhere)


def _tells(form: str) -> bool:
    """A single letter stands in every name; a digit is a number of something."""
    return len(form) > 1 or form.isdigit()


def _clean(word: str) -> str:
    return "".join(c for c in word if c.isalnum() or c == "-").strip("-")


def _in_words(search: str, words: Iterable[str]) -> Q:
    """All the words in the column of searched words; nothing where there is none."""
    if not search:
        return _nothing()
    each = (" | ".join(f"'{form}':*" for form in word_forms(word)) for word in words)
    asked = " & ".join(f"({either})" for either in each)
    return Q(**{search: SearchQuery(asked, config="norwegian", search_type="raw")})


def _named(model: Any, forms: tuple[str, ...], name: str, columns: tuple[Column, ...]) -> Q:
    """Where one word may stand in a name: the row's own, and those that its columns show."""
    condition = _contains(name, forms)
    for column in columns:
        condition |= _in_column(model, column, forms)
    return condition


def _in_column(model: Any, column: Column, forms: tuple[str, ...]) -> Q:
    """In the name of what the column refers to, or in what its choice is called; other columns aren't asked."""
    if column.link is not None:
        link = column.link
        tied = link.model._default_manager.filter(_contains(f"{link.other}__name", forms))
        return Q(pk__in=tied.values(f"{link.own}_id"))
    own = {field.name: field for field in model._meta.concrete_fields}.get(column.key)
    if column.kind is Kind.REFERENCE and isinstance(own, ForeignKey) and not column.path:
        related: Any = own.related_model
        return Q(**{f"{column.key}__in": related._default_manager.filter(_contains("name", forms)).values("pk")})
    if column.kind is Kind.CHOICE and own is not None and column.listed:
        called = [choice.value for choice in column.choices if _begins(spoken(choice.label), forms)]
        return Q(**{f"{column.key}__in": called}) if called else _nothing()
    return _nothing()


def _begins(label: str, forms: tuple[str, ...]) -> bool:
    """Whether a word of the label begins so, by more than a letter or two."""
    words = without_accents(label).split()
    return any(word.startswith(form) for word in words for form in forms if len(form) >= _TELLING)


def _contains(path: str, texts: Iterable[str]) -> Q:
    """Any of the texts somewhere in the column, whatever the accents."""
    condition = _nothing()
    if path:
        plain = Func(Lower(F(path)), Value(ACCENTED), Value(PLAIN), function="TRANSLATE", output_field=TextField())
        for text in dict.fromkeys(without_accents(each) for each in texts):
            condition |= Q(Contains(plain, text))
    return condition


def _nothing() -> Q:
    return Q(pk__in=[])
