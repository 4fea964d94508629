from __future__ import annotations

import pytest

from tests.builders import SYSTEM, a_measure, a_person, a_row, an_initiative, changed_row, logged_in, taken_in
from varig.continuation.queries.evidence import evidence_choices
from varig.final_report.queries.findings import finding, findings
from varig.final_report.register import FINDINGS
from varig.final_report.rules.findings import FindingKind, Sureness
from varig.foundation.kernel import Grant, Invalid, NotAllowed, NotFound, msg
from varig.foundation.registers.declarations import Named, register
from varig.foundation.registers.storing import Changes
from varig.foundation.ui.text import say
from varig.initiatives.queries import InitiativeFacts

pytestmark = [pytest.mark.django_db, pytest.mark.requirement("R22", "R26")]


def a_finding(of: InitiativeFacts, name: str, **more: object) -> int:
    return a_row(of, FINDINGS, name=name, **more)


def removed(of: InitiativeFacts, row_id: int) -> None:
    FINDINGS.stored.write(FINDINGS, reader=SYSTEM, of=of, changes=Changes(removed=[row_id]), did=msg("tok bort"))


def numbers(of: InitiativeFacts) -> list[tuple[int, str]]:
    return [(one.number, one.text) for one in findings(SYSTEM, of)]


def test_findings_are_numbered_within_the_initiative() -> None:
    of, other = an_initiative("dalen"), an_initiative("lia")
    for name in ("Flere trives", "Færre flytter"):
        a_finding(of, name)
    a_finding(other, "Et annet sted")
    assert (numbers(of), numbers(other)) == ([(1, "Flere trives"), (2, "Færre flytter")], [(1, "Et annet sted")])


def test_a_removed_number_never_comes_again() -> None:
    of = an_initiative()
    a_finding(of, "Første")
    last = a_finding(of, "Andre")
    removed(of, last)
    a_finding(of, "Tredje")
    assert numbers(of) == [(1, "Første"), (3, "Tredje")]


def test_a_number_stays_whatever_is_written() -> None:
    of = an_initiative()
    row_id = a_finding(of, "Flere trives")
    changed_row(of, FINDINGS, row_id, 1, name="Mange flere trives", number=7)
    assert numbers(of) == [(1, "Mange flere trives")]


def test_several_from_a_file_are_numbered_in_its_order() -> None:
    of = an_initiative()
    taken_in(of, FINDINGS, "Funn;Slag;Hvor sikkert\nB først;Styrke;Vist\nA så;Utfordring;\n".encode())
    assert numbers(of) == [(1, "B først"), (2, "A så")]
    assert [(one.kind, one.sureness) for one in findings(SYSTEM, of)] == [
        (FindingKind.STRENGTH, Sureness.SHOWN),
        (FindingKind.CHALLENGE, None),
    ]


def test_a_finding_tells_what_it_rests_on_and_how_sure_it_is() -> None:
    of = an_initiative()
    measure = a_measure(of, "Lys langs turveien")
    indicator = a_row(of, register("indicators"), name="Unngår turveien")
    lesson = a_row(of, register("lessons"), name="Drift må avtales først")
    need = a_row(of, register("needs"), name="Lys på veien")
    row_id = a_finding(
        of,
        "Færre er redde",
        kind="effect",
        sureness="likely",
        consequence="Lysene må ha drift.",
        indicators=(Named("Unngår turveien"),),
        items=(Named("Lys langs turveien"),),
        lessons=(Named("Drift må avtales først"),),
        needs=(Named("Lys på veien"),),
    )
    one = finding(SYSTEM, of, row_id)
    assert (one.kind, one.sureness, one.consequence) == (FindingKind.EFFECT, Sureness.LIKELY, "Lysene må ha drift.")
    assert say(one.label) == "Funn 1"
    assert [(each.source, each.name) for each in one.evidence] == [
        (f"indicators:{indicator}", "Unngår turveien"),
        (f"item:{measure}", "Lys langs turveien"),
        (f"lessons:{lesson}", "Drift må avtales først"),
        (f"needs:{need}", "Lys på veien"),
    ]


def test_what_nobody_has_said_stays_unknown_and_rests_on_nothing() -> None:
    of = an_initiative()
    one = finding(SYSTEM, of, a_finding(of, "Noe er bedre"))
    assert (one.kind, one.sureness, one.consequence, one.evidence, one.rests_on_something) == (
        None,
        None,
        "",
        (),
        False,
    )


def test_a_source_outside_the_registers_is_ground_too() -> None:
    of = an_initiative()
    assert finding(SYSTEM, of, a_finding(of, "Noe er bedre", source="Rapport 2020")).rests_on_something


def test_a_fate_can_rest_on_a_finding() -> None:
    of = an_initiative()
    item_id = a_measure(of, "Lys langs turveien")
    row_id = a_finding(of, "Færre er redde")
    (group,) = [one for one in evidence_choices(SYSTEM, of, item_id) if one.key == "findings"]
    assert [(one.source, one.name) for one in group.choices] == [(f"findings:{row_id}", "Funn 1: Færre er redde")]


def test_a_semicolon_is_refused_in_words() -> None:
    of = an_initiative()
    (problem,) = list(FINDINGS.check(of, {"name": "Flere; færre"}) if FINDINGS.check else ())
    assert "uten semikolon" in say(problem.message)
    with pytest.raises(Invalid):
        a_finding(of, "Flere; færre")


def test_only_those_who_may_read_the_initiative_see_its_findings() -> None:
    of, other = an_initiative("dalen"), an_initiative("lia")
    row_id = a_finding(of, "Flere trives")
    stranger = a_person("Ola", Grant("reader", other.scope))
    with pytest.raises(NotAllowed):
        findings(stranger, of)
    with pytest.raises(NotFound):
        finding(SYSTEM, other, row_id)


def test_the_register_has_a_page() -> None:
    of = an_initiative("dalen")
    a_finding(of, "Flere trives", sureness="shown")
    page = logged_in(a_person("Ida", Grant("reader", of.scope))).get("/dalen/register/funn/")
    assert page.status_code == 200
    assert all(word in page.content.decode() for word in ("Flere trives", "Vist", "Nr."))
