from __future__ import annotations

from datetime import date

from varig.final_report.rules.missing import grouped
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


def test_one_gap_is_told_in_the_checks_own_words() -> None:
    assert grouped([a_gap("Scenen")], items=5) == (
        GapEntry(Severity.WARNS, TITLE.with_params({"name": "Scenen"}), DETAIL),
    )


def test_items_that_lack_the_same_stand_together_with_their_names() -> None:
    names = msg("Det gjelder: %(names)s.", names=msg("%(names)s", names="Scenen; Torget"))
    assert grouped([a_gap("Scenen"), a_gap("Torget")], items=5) == (
        GapEntry(Severity.WARNS, two_points(), msg("%(detail)s %(whom)s", detail=DETAIL, whom=names)),
    )


def test_what_every_item_lacks_needs_no_names() -> None:
    whom = msg("Det gjelder alle.")
    assert grouped([a_gap("Scenen"), a_gap("Torget")], items=2) == (
        GapEntry(Severity.WARNS, two_points(), msg("%(detail)s %(whom)s", detail=DETAIL, whom=whom)),
    )


def test_the_worst_comes_first_and_other_objects_are_not_counted_as_items() -> None:
    goal = a_gap("Et mål", code="goal", kind="goal")
    other = a_gap("Et annet mål", code="goal", kind="goal")
    worst = a_gap("Scenen", severity=Severity.BLOCKS)
    told = grouped([goal, other, worst], items=5)
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
    assert len(grouped([first, second], items=5)) == 2


def test_what_a_receiver_answered_is_left_out() -> None:
    said = msg("%(why)s").with_params({"why": msg("Velet sa nei %(day)s.", day=date(2026, 1, 1))})
    assert [entry.detail for entry in grouped([a_gap("Festivalen", detail=said)], items=5)] == [""]
