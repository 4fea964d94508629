"""Hints on plain language: long sentences, long words, passive verbs, and words of the office with plainer ones.

Only hints: a text may be right with all of them. Only what the three languages of Varig have is looked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from varig.communication.rules.office_words import OFFICE_WORDS
from varig.communication.rules.readability import sentences_of, words_of
from varig.foundation.kernel import Message, msg

LONG_SENTENCE = 25
"""Words; what is longer is hard to keep in one's head."""
LONG_WORD = 18
"""Letters; what is longer can mostly be two words."""
MOST = 12
"""Hints that are shown: more than that nobody mends at once."""
_SHOWN = 9

_PASSIVE: dict[str, re.Pattern[str]] = {
    "nb": re.compile(
        r"\b\w*(?:eres|føres|settes|gjøres|vikles|sluttes|holdes|lages|sendes|brukes|legges|drives|tjenes|nemnes|"
        r"deles|tildeles|prettes|varsles|stenges|overtas|dekkes|meldes|behandles|bestilles|velges|nyttes)\b",
        re.IGNORECASE,
    ),
    "nn": re.compile(r"\b\w{4,}(?:ast)\b", re.IGNORECASE),
    "en": re.compile(r"\b(?:is|are|was|were|be|been|being)\s+\w{3,}ed\b", re.IGNORECASE),
}
_NO_PASSIVE = frozenset({"plast", "nærast", "sterkast", "lengast", "finast", "mest", "forresten", "minnast"})


@dataclass(frozen=True)
class Hint:
    """Something to look at: where it stands, and what could be done."""

    where: str
    what: Message


def hints(text: str, language: str) -> list[Hint]:
    """The first of them, as they are most worth mending: sentences, then words of the office, then the rest."""
    found = [*_sentences(text), *_office(text, language), *_passives(text, language), *_words(text)]
    return list(dict.fromkeys(found))[:MOST]


def _sentences(text: str) -> Iterator[Hint]:
    for sentence in sentences_of(text):
        words = sentence.split()
        if len(words_of(sentence)) > LONG_SENTENCE:
            begins = " ".join(words[:_SHOWN])
            yield Hint(f"{begins} …", msg("%(count)s ord i én setning. Del den i to.", count=len(words_of(sentence))))


def _office(text: str, language: str) -> Iterator[Hint]:
    plainer = OFFICE_WORDS.get(language, {})
    if not plainer:
        return
    for found in _any_of(language).finditer(text):
        word = found.group().lower()
        yield Hint(word, msg("Prøv «%(plainer)s».", plainer=plainer[" ".join(word.split())]))


@cache
def _any_of(language: str) -> re.Pattern[str]:
    longest_first = sorted(OFFICE_WORDS[language], key=len, reverse=True)
    words = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest_first)
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


def _passives(text: str, language: str) -> Iterator[Hint]:
    pattern = _PASSIVE.get(language)
    for found in pattern.finditer(text) if pattern else ():
        if found.group().lower() not in _NO_PASSIVE:
            yield Hint(found.group(), msg("Passivt. Si hvem som gjør det."))


def _words(text: str) -> Iterator[Hint]:
    for word in words_of(text):
        if sum(letter.isalpha() for letter in word) > LONG_WORD and len(word) <= 80:
            yield Hint(word, msg("Et langt ord. Kan det sies med to?"))
