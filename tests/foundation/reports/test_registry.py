import pytest

from varig.foundation.kernel import msg
from varig.foundation.reports.registry import Registry


def _registry() -> Registry:
    made = Registry()
    made.report("strategy", msg("Strategi"), "strategi", 2)
    made.report("final", msg("Sluttrapport"), "sluttrapport", 1)
    return made


def test_reports_come_in_order() -> None:
    assert [report.key for report in _registry().reports()] == ["final", "strategy"]


@pytest.mark.parametrize(("key", "slug"), [("final", "annen"), ("another", "sluttrapport")])
def test_a_report_given_twice_is_a_mistake(key: str, slug: str) -> None:
    with pytest.raises(ValueError, match="two reports"):
        _registry().report(key, msg("Rapport"), slug, 3)


def test_a_section_given_twice_is_a_mistake() -> None:
    made = _registry()
    declare = made.section(report="final", key="results", title=msg("Resultater"), order=1)
    declare(lambda context: [])
    with pytest.raises(ValueError, match="two sections «results» in the report «final»"):
        declare(lambda context: [])


def test_sections_come_in_order_and_only_their_reports() -> None:
    made = _registry()
    for report, key, order in (("final", "b", 20), ("final", "a", 10), ("strategy", "c", 5)):
        made.section(report=report, key=key, title=msg("Del"), order=order)(lambda context: [])
    assert [section.key for section in made.sections("final")] == ["a", "b"]


def test_a_section_of_no_report_is_a_stray() -> None:
    made = _registry()
    made.section(report="nothing", key="lost", title=msg("Del"), order=1)(lambda context: [])
    assert [section.key for section in made.strays()] == ["lost"]


def test_an_unknown_report_is_told_with_the_ones_there_are() -> None:
    with pytest.raises(KeyError, match="only \\['final', 'strategy'\\]"):
        _registry().get("annual")
