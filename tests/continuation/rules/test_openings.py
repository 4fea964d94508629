from __future__ import annotations

from varig.continuation.rules.openings import after_opening, by_opening


def test_of_openings_that_overlap_each_name_stands_under_the_one_that_saves_most() -> None:
    rooms = [f"Utlån av lokaler til {whom}" for whom in ("koret", "laget", "skolen", "velet")]
    gear = [f"Utlån av utstyr til {whom}" for whom in ("koret", "laget", "velet")]
    assert by_opening([*rooms, *gear, "Utlån av bod"]) == [
        ("", (7,)),
        ("Utlån av lokaler til", (0, 1, 2, 3)),
        ("Utlån av utstyr til", (4, 5, 6)),
    ]
    assert after_opening("Utlån av lokaler til koret", "Utlån av lokaler til") == "koret"


def test_one_word_or_two_names_are_no_opening_and_nothing_is_lost() -> None:
    assert by_opening(["Med koret", "Med laget", "Med velet"]) == [("", (0, 1, 2))]
    assert by_opening(["Avtale om sal", "Avtale om bod"]) == [("", (0, 1))]
    assert by_opening(["Avtale om sal"] * 4) == [("Avtale om", (0, 1, 2, 3))]
    assert by_opening([]) == []
    many = [f"Støtte til lag {number} i dalen" for number in range(5000)]
    assert sum(len(places) for _opening, places in by_opening(many)) == 5000
