"""Where a word that is wider than its column may be parted in Word, which hyphenates nothing by itself.

By the rule of Norwegian that one consonant goes to the next line, which also English bears. Compounds are parted
wrongly by it now and then, so only words that would be cut anyway are.
"""

from __future__ import annotations

import re

SOFT_HYPHEN = "\u00ad"
_VOWELS = "aeiouyæøåäöéèê"
_FEWEST = 3
_WORD = re.compile(r"[^\W\d_]+")
# What begins a syllable together.
_ONSET = r"(?:[bfgkp][lr]|[dt]r|s[kptlmn])"
_VOWEL, _CONSONANT = f"[{_VOWELS}]", rf"[^\W\d_{_VOWELS}]"
# A compound's first part often ends so, in an s that belongs to it.
_LINKING = [f"(?<={ending}s)" for ending in ("ing", "het", "skap", "sjon", "tet", "dom", "ment")]
_BEFORE_LINKING = "".join(f"(?<!{ending})" for ending in ("ing", "het", "skap", "sjon", "tet", "dom", "ment"))
_PLACE = re.compile(
    "|".join(
        (
            rf"(?:{'|'.join(_LINKING)})(?=[^\W\d_])",
            rf"(?<={_CONSONANT}s)(?={_CONSONANT}{_VOWEL}|{_ONSET}{_VOWEL})",
            rf"(?<=[^\W\d_])(?<!{_CONSONANT}s)(?!s{_CONSONANT})(?={_ONSET}{_VOWEL})",
            rf"(?<=[^\W\d_])(?<![bfgkpdts])(?={_CONSONANT}{_VOWEL})(?!s)",
            rf"(?<=[^\W\d_]){_BEFORE_LINKING}(?<![bfgkpdt])(?=s{_VOWEL})",
            rf"(?<=[bfgkpdts])(?=[^\W\d_lrkptsmn{_VOWELS}]{_VOWEL})",
            rf"(?<=(.))(?=\1{_VOWEL})",
        )
    ),
    re.IGNORECASE,
)


def with_soft_hyphens(text: str, most: int) -> str:
    r"""The text, with places to part its words of more letters than so many.

    >>> with_soft_hyphens("en samarbeidspartner", 12).replace("\u00ad", "-")
    'en samar-beids-partner'
    """
    return _WORD.sub(lambda word: _parted(word[0]) if len(word[0]) > most else word[0], text)


def _parted(word: str) -> str:
    places = [at for at in (found.start() for found in _PLACE.finditer(word)) if _FEWEST <= at <= len(word) - _FEWEST]
    pieces = [word[from_:to] for from_, to in zip([0, *places], [*places, len(word)], strict=True)]
    return SOFT_HYPHEN.join(pieces)
