"""LIX as Björnsson counts it, and the hints beside a text."""

from __future__ import annotations

import pytest

from varig.communication.rules.looking import looked_at
from varig.communication.rules.plain_language import hints
from varig.communication.rules.readability import Level, Readability, readability, sentences_of

CAT = "Katten sov. Hunden så på."
OFFICE = (
    "Vedrørende avviklingen av aktivitetstilbudet informeres beboerne herved om at kommunedirektøren i henhold til "
    "delegasjonsreglementet har iverksatt nødvendige omstillingsprosesser."
)


@pytest.mark.parametrize(
    ("text", "counted", "lix", "level"),
    [
        (CAT, (5, 2, 0), 2, Level.VERY_EASY),
        ("Kommunen foreslår at banen slutter.", (5, 1, 3), 65, Level.VERY_HARD),
        # 10 words, 2 sentences, 3 long ones: 5 + 30.
        ("Kafeen er åpen som før nå. Kommunen hjelper foreningen mer.", (10, 2, 3), 35, Level.EASY),
        (OFFICE, (18, 1, 11), 79, Level.VERY_HARD),
    ],
)
def test_lix_is_words_in_a_sentence_and_long_words_in_per_cent(
    text: str, counted: tuple[int, int, int], lix: int, level: Level
) -> None:
    found = readability(text)
    assert found == Readability(*counted)
    assert (found.lix, found.level) == (lix, level)


@pytest.mark.parametrize(
    ("lix", "level"), [(29, "very_easy"), (30, "easy"), (40, "medium"), (50, "hard"), (60, "very_hard")]
)
def test_the_limits_are_the_customary_ones(lix: int, level: str) -> None:
    # One sentence of `lix` words without a long one.
    assert Readability(lix, 1, 0).level == level


@pytest.mark.parametrize("text", ["", "  \n", "… – !"])
def test_without_words_there_is_no_index(text: str) -> None:
    assert readability(text) is None
    assert looked_at(text, "nb") is None


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Møtet er 31. desember kl. 18 i Dalhuset.", 1),
        ("Ta med mat, f.eks. Brød. Kom!", 2),
        ("Er du med? Ja! Da ses vi.", 3),
        ("Overskrift\n\nFørste linje\nAndre linje.", 3),
        ("Det koster 1.500 kr. Ring oss.", 2),
        ("Se https://www.kommune.no/side. Der står alt.", 2),
        ("Vi tilbyr: kaffe og kake.", 1),
    ],
)
def test_sentences_end_where_people_hear_it(text: str, count: int) -> None:
    assert len(sentences_of(text)) == count


@pytest.mark.parametrize(
    ("text", "language", "where"),
    [
        ("Vi iverksetter ikke dette, men vil iverksette noe annet.", "nb", ["iverksette"]),
        ("Dette er i  henhold til planen.", "nb", ["i  henhold til"]),
        ("Tilbudet avvikles og banen stenges.", "nb", ["avvikles", "stenges"]),
        ("Tilbodet skal gjennomførast dersom de vil.", "nn", ["dersom", "gjennomførast"]),
        ("The rink will be closed prior to May.", "en", ["prior to", "be closed"]),
        ("Aktivitetstilbudsutviklingen begynner.", "nb", ["Aktivitetstilbudsutviklingen"]),
        (CAT, "nb", []),
        ("Dersom du vil.", "so", []),
    ],
)
def test_hints_name_what_could_be_plainer(text: str, language: str, where: list[str]) -> None:
    assert [hint.where for hint in hints(text, language)] == where


def test_a_long_sentence_is_shown_by_its_beginning_and_its_number_of_words() -> None:
    (hint,) = hints(f"Dette er en setning som {'går og ' * 11}slutter.", "nb")
    assert hint.where == "Dette er en setning som går og går og …"
    assert hint.what.params == {"count": 28}


def test_only_the_first_hints_are_shown() -> None:
    assert len(hints(" ".join(f"Vi vil benytte {n}." for n in range(40)), "nb")) == 1
    many = "samt dersom benytte foreta ivareta vedrørende angående herunder hvorvidt anmode oversende bistand erverve"
    assert len(hints(many, "nb")) == 12


def test_a_language_that_it_does_not_know_is_counted_and_not_judged() -> None:
    found = looked_at("Waxaan ku nool nahay halkan.", "so")
    assert found is not None
    assert (found.hints, found.knows_language, found.counted.words) == ((), False, 5)
