"""The forms in which a word that somebody looks for may stand: with and without accents, in bokmål and in nynorsk."""

from __future__ import annotations

import re

ACCENTED, PLAIN = "éèêëáàâóòôúùûíìîñçü", "eeeeaaaooouuuiiincu"
"""What is written with an accent or without one. Æ, ø and å are letters of their own, and are no accents."""
_ACCENTS = str.maketrans(ACCENTED, PLAIN)

# Parts of common words that differ between the two written languages. Far from all that differs: a list of words that
# people look for in an initiative, so that «skulevegen» finds «skoleveien».
_TWINS = (
    ("veg", "vei"), ("skul", "skol"), ("heim", "hjem"), ("leik", "lek"), ("stad", "sted"), ("kyrkj", "kirk"),
    ("sjuk", "syk"), ("tryggleik", "trygghet"), ("eining", "enhet"),
)  # fmt: skip
# «kafeen» and «ideer» are written without the accent that «kafé» and «idé» have.
_ENDS_IN_E = re.compile(r"(.+)e(?:en|ene|er|ens|enes|ers|ar|ane|s)?")
_COMMON = "av de den det ein eit en er et for frå fra i ikke ikkje med om og på som til ved å"
_TOO_COMMON = frozenset(re.findall(r"\w+", _COMMON))


def without_accents(text: str) -> str:
    """In lower case, and é as e.

    >>> without_accents("Språkkafé på Ånes")
    'språkkafe på ånes'
    """
    return text.lower().translate(_ACCENTS)


def word_forms(word: str) -> tuple[str, ...]:
    """The word as it was written, and the other forms of it that are meant as well.

    >>> "språkkafé" in word_forms("språkkafeen") and "turveien" in word_forms("turvegen")
    True
    """
    plain = without_accents(word)
    forms = [word.lower(), plain]
    both = list(_swapped(plain))
    forms += both
    for form in (plain, *both):
        if found := _ENDS_IN_E.fullmatch(form):
            forms.append(f"{found[1]}é")
    return tuple(dict.fromkeys(forms))


def _swapped(plain: str) -> list[str]:
    """Every part that has a twin exchanged for it: from nynorsk to bokmål, and back."""
    found = []
    for source, target in ((0, 1), (1, 0)):
        swapped = plain
        for twins in _TWINS:
            swapped = swapped.replace(twins[source], twins[target])
        if swapped != plain:
            found.append(swapped)
    return found


def telling(words: list[str]) -> list[str]:
    """The words that tell anything, or all where none does: «lys og benker» is looked for by two."""
    return [word for word in words if word.lower() not in _TOO_COMMON] or words
