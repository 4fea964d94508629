from __future__ import annotations

from varig.final_report.rules.missing import in_lines, titles
from varig.foundation.documents.blocks import GapEntry
from varig.foundation.kernel import Gap, ObjectRef, Severity, msg, msg_n
from varig.legacy.rules import ITEM

TITLE = msg("%(name)s mangler noe")
DETAIL = msg("Skriv det.")


def a_gap(
    name: str, *, code: str = "lacks", severity: Severity = Severity.WARNS, kind: str = ITEM, detail=DETAIL, **params
):
    title = TITLE.with_params({"name": name, **params})
    return Gap(code, "F1", severity, ObjectRef(kind, hash(name) % 1000, name), title, detail, msg("Skriv"), "/")


def two_points() -> object:
    return TITLE.with_params({"name": msg_n("%(count)s punkt", "%(count)s punkter", count=2)})


def test_one_gap_is_told_in_the_checks_own_words_without_what_to_do() -> None:
    expected = (GapEntry(Severity.WARNS, TITLE.with_params({"name": "Scenen"})),)
    assert titles([a_gap("Scenen")]) == expected
    assert in_lines([a_gap("Scenen")]) == expected


def test_items_that_lack_the_same_stand_together_as_how_many_they_are() -> None:
    expected = (GapEntry(Severity.WARNS, two_points()),)
    assert titles([a_gap("Scenen"), a_gap("Torget")]) == expected
    assert in_lines([a_gap("Scenen"), a_gap("Torget")]) == expected


def test_a_line_for_each_check_says_how_many_more_there_are_of_what_has_no_name_in_common() -> None:
    goals = [a_gap(name, code="goal", kind="goal") for name in ("Et mål", "Et annet", "Et tredje")]
    (line,) = in_lines(goals)
    assert line.title.params["count"] == 2
    assert line.title.params["title"] == goals[0].title


def test_the_worst_comes_first_and_other_objects_are_not_counted_as_items() -> None:
    goal = a_gap("Et mål", code="goal", kind="goal")
    other = a_gap("Et annet mål", code="goal", kind="goal")
    worst = a_gap("Scenen", severity=Severity.BLOCKS)
    told = titles([goal, other, worst])
    assert [entry.severity for entry in told] == [Severity.BLOCKS, Severity.WARNS, Severity.WARNS]


def test_gaps_whose_titles_differ_are_told_one_by_one() -> None:
    title = msg("%(name)s mangler %(amount)s")
    first, second = (
        Gap(
            "money",
            "F3",
            Severity.BLOCKS,
            ObjectRef(ITEM, n, n_),
            title.with_params({"name": n_, "amount": n}),
            DETAIL,
            DETAIL,
            "",
        )
        for n, n_ in enumerate(("Scenen", "Torget"))
    )
    assert len(titles([first, second])) == 2
