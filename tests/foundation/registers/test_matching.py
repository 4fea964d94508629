import pytest

from tests.foundation.registers.bench_register import BENCHES
from varig.foundation.kernel import Invalid
from varig.foundation.registers.matching import Ambiguity, HeaderMatch, Matching, match_headers
from varig.foundation.registers.saved_matching import saved, with_saved
from varig.foundation.ui.text import say


def keys(matching: Matching) -> list[str | None]:
    return [match.column_key for match in matching.columns]


@pytest.mark.parametrize(
    ("header", "key", "sure"),
    [
        ("Navn", "name", True),
        ("  NAVN ", "name", True),
        ("Navn på benken", "name", True),
        ("name", "name", True),
        ("cost_nok", "cost", True),
        ("Cost NOK", "cost", True),
        ("Kostnad (kr)", "cost", True),
        ("Kostnad i kr", "cost", False),
        ("Samlet kostnad", "cost", False),
        ("Bygge-år", "built", True),
        ("Antall plasser", "seats", True),
        ("Benkens gode venner", "friends", False),
        ("Sist brukt", None, True),
        ("Noe annet", None, True),
        ("", None, True),
        ("(2013)", None, True),
    ],
)
def test_a_header_is_known_by_its_words(header: str, key: str | None, sure: bool) -> None:  # noqa: FBT001
    assert match_headers([header], BENCHES).columns == (HeaderMatch(header, key, sure),)


def test_required_columns_that_are_missing_are_named() -> None:
    assert [column.key for column in match_headers(["Kostnad"], BENCHES).missing_required] == ["name"]
    assert match_headers(["Navn"], BENCHES).missing_required == ()


def test_exact_words_win_over_likeness() -> None:
    assert keys(match_headers(["Samlet kostnad", "Kostnad"], BENCHES)) == [None, "cost"]


def test_two_headers_for_one_column_are_left_to_a_person() -> None:
    found = match_headers(["Navn", "Pris", "Beløp"], BENCHES)
    assert keys(found) == ["name", None, None]
    assert found.ambiguous == (Ambiguity("cost", (1, 2)),)
    assert (keys(found.with_choice(2, "cost")), found.with_choice(2, "cost").ambiguous) == (["name", None, "cost"], ())
    assert (keys(found.with_choice(1, None)), found.with_choice(1, None).ambiguous) == (["name", None, "cost"], ())


def test_a_column_that_is_chosen_leaves_its_other_header() -> None:
    found = match_headers(["Navn", "Merke"], BENCHES).with_choice(1, "name")
    assert found.columns == (HeaderMatch("Navn", None), HeaderMatch("Merke", "name"))
    assert (found.index_of("name"), found.index_of("cost")) == (1, None)


def test_a_saved_matching_is_read_back_as_it_was() -> None:
    headers = ["Foo", "Pris", "Beløp", "Foo", ""]
    chosen = match_headers(headers, BENCHES).with_choice(3, "name").with_choice(1, "cost")
    text = saved(chosen)
    assert text == (
        '{\n  "kolonne A": null,\n  "Pris": "cost",\n  "Beløp": null,\n  "kolonne D": "name",\n  "kolonne E": null\n}\n'
    )
    assert with_saved(match_headers(headers, BENCHES), text) == chosen


def test_headers_in_the_file_may_be_written_a_little_otherwise() -> None:
    found = with_saved(match_headers(["Benkens merke"], BENCHES), '\ufeff{"benkens  MERKE": "name"}')
    assert keys(found) == ["name"]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            '{"Navn": "name",\n}',
            "Kolonnefilen er ikke gyldig JSON: se linje 2."
            ' Skriv hver overskrift og kolonnen den er, for eksempel {"Overskrift": "name", "Nummer": null}.',
        ),
        (
            '["name"]',
            "Kolonnefilen må være ett JSON-objekt."
            ' Skriv hver overskrift og kolonnen den er, for eksempel {"Overskrift": "name", "Nummer": null}.',
        ),
        ('{"Pris": "cost"}', "Filen har ingen overskrift som heter «Pris». Rett den i kolonnefilen."),
        (
            '{"Navn": "nam"}',
            "Kolonnefilen sier at «Navn» er «nam»."
            " Skriv name, cost, built, gone, seats, state, source eller friends, eller null for å la den være.",
        ),
        (
            '{"Navn": ["name"]}',
            "Kolonnefilen sier at «Navn» er «['name']»."
            " Skriv name, cost, built, gone, seats, state, source eller friends, eller null for å la den være.",
        ),
    ],
)
def test_a_bad_column_file_gives_one_sentence(text: str, sentence: str) -> None:
    with pytest.raises(Invalid) as caught:
        with_saved(match_headers(["Navn"], BENCHES), text)
    assert [say(problem.message) for problem in caught.value.problems] == [sentence]
