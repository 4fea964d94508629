"""The words and roles that components promise; how they look is seen in the gallery."""

import re
from decimal import Decimal

import pytest
from django.template import engines
from django.utils import translation

from varig.foundation.kernel import Gap, ObjectRef, Severity, msg
from varig.foundation.ui import icons


def drawn(code, **context):
    with translation.override("nb"):
        return engines["jinja2"].from_string('{% import "ui/components.html" as ui %}' + code).render(context)


def words(html):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html)).strip()


def test_a_proposed_state_says_so_in_a_word():
    assert (
        words(drawn('{{ ui.chip("Ordinær drift", "fate-ordinary", "arrow-into-bar", proposed=True) }}'))
        == "Ordinær drift forslag"
    )


def test_a_decided_state_is_only_the_word():
    assert words(drawn('{{ ui.chip("Ordinær drift", "fate-ordinary", "arrow-into-bar") }}')) == "Ordinær drift"


def test_no_gaps_are_said_to_those_who_hear_the_table():
    assert words(drawn("{{ ui.gap_marks() }}")) == "Ingen mangler"


def test_gap_marks_count_each_severity_in_words():
    assert words(drawn("{{ ui.gap_marks(1, 2) }}")) == "1 hindrer avslutning 2 advarsler"


def test_a_gap_carries_its_cure():
    gap = Gap(
        "A", "R1", Severity.BLOCKS, ObjectRef("x", 1, "X"), msg("Mangler"), msg("Fordi"), msg("Finn penger"), "/der/"
    )
    html = drawn("{{ ui.gap_list([gap]) }}", gap=gap)
    assert words(html) == "Hindrer avslutning: Mangler Fordi Finn penger : Mangler"
    assert 'href="/der/"' in html


@pytest.mark.parametrize(
    ("cost", "decided", "said"),
    [
        (Decimal(2150000), Decimal(1430000), "1\u202f430 / 2\u202f150"),
        (Decimal(0), Decimal(0), "Ingen kostnad"),
        (None, Decimal(0), "Ukjent"),
    ],
)
def test_cover_says_unknown_and_nothing_apart(cost, decided, said):
    assert re.sub("<[^>]+>", "", drawn("{{ ui.cover_cell(cost, decided) }}", cost=cost, decided=decided)) == said


def test_a_sorted_head_says_its_direction_and_the_others_do_not():
    assert 'aria-sort="descending"' in drawn('{{ ui.sort_head("Navn", "?s=n", "descending") }}')
    assert "aria-sort" not in drawn('{{ ui.sort_head("Navn", "?s=n") }}')


def test_a_blocked_button_gives_its_reason():
    html = drawn('{{ ui.blocked_button("Avslutt", "4 krav hindrer.", key="close") }}')
    assert 'aria-disabled="true" aria-describedby="close-reason"' in html
    assert '<p id="close-reason">4 krav hindrer.</p>' in html


def test_what_people_wrote_is_escaped():
    assert "<script>" not in drawn(
        "{{ ui.name_cell(name, '/x/') }}{{ ui.chip(name) }}{{ ui.notice(name) }}", name="<script>"
    )


@pytest.mark.parametrize("name", icons.NAMES)
def test_every_icon_is_hidden_from_those_who_hear(name):
    assert 'aria-hidden="true"' in icons.icon(name)
