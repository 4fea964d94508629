import pytest
from hypothesis import given
from hypothesis import strategies as st

from varig.foundation.kernel import msg
from varig.foundation.registers.listing import Filter, FilterChoice, ListColumn, Listing, ListRequest, parse

BENCHES = Listing(
    columns=(
        ListColumn("name", msg("Navn")),
        ListColumn("cost", msg("Kostnad"), falls_first=True),
        ListColumn("gaps", msg("Mangler"), falls_first=True),
        ListColumn("note", msg("Merknad"), sortable=False),
    ),
    filters=(
        Filter("state", msg("Tilstand"), (FilterChoice("whole", msg("Hel")), FilterChoice("broken", msg("Ødelagt")))),
        Filter("owner", msg("Eier"), several=False),
    ),
    sort="gaps",
    falling=True,
    keep=("view",),
)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ListRequest(BENCHES, sort="gaps", falling=True)),
        ("?sort=name", ListRequest(BENCHES, sort="name")),
        ("sort=-cost&page=3", ListRequest(BENCHES, sort="cost", falling=True, page=3)),
        ("sort=note&page=0&q=%20", ListRequest(BENCHES, sort="gaps", falling=True)),
        ("sort=;DROP&page=x&state=odd&foo=1", ListRequest(BENCHES, sort="gaps", falling=True)),
        ("page=9999999999", ListRequest(BENCHES, sort="gaps", falling=True)),
        (
            "q=+bl%C3%A5++benk&state=broken&state=whole&state=broken&owner=1&owner=2&view=map",
            ListRequest(
                BENCHES,
                filters={"state": ("broken", "whole"), "owner": ("2",)},
                search="blå benk",
                sort="gaps",
                falling=True,
                kept={"view": "map"},
            ),
        ),
    ],
)
def test_an_address_is_read_as_far_as_it_is_known(query: str, expected: ListRequest) -> None:
    assert parse(query, BENCHES) == expected


def test_an_address_is_the_list_with_one_thing_changed() -> None:
    asked = parse("?view=map&state=whole&q=blå&page=2", BENCHES)
    assert asked.query == "?view=map&state=whole&q=bl%C3%A5&page=2"
    assert asked.with_page(3).query == "?view=map&state=whole&q=bl%C3%A5&page=3"
    assert asked.with_sort("cost").query == "?view=map&state=whole&q=bl%C3%A5&sort=-cost"
    assert asked.with_sort("cost").with_sort("cost").query == "?view=map&state=whole&q=bl%C3%A5&sort=cost"
    assert asked.with_filter_toggled("state", "broken").query == "?view=map&state=whole&state=broken&q=bl%C3%A5"
    assert asked.with_filter_toggled("state", "whole").query == "?view=map&q=bl%C3%A5"
    assert asked.with_filter_toggled("owner", "1").with_filter_toggled("owner", "2").chosen("owner") == ("2",)
    assert asked.with_search(" rød ").query == "?view=map&state=whole&q=r%C3%B8d"
    assert asked.with_kept("view", "").query == "?state=whole&q=bl%C3%A5&page=2"
    assert asked.cleared().query == "?view=map"
    assert (asked.is_narrowed, asked.cleared().is_narrowed) == (True, False)


def test_the_list_as_it_opens_has_an_empty_address() -> None:
    opens = parse("", BENCHES)
    assert (opens.query, opens.with_sort("gaps").query) == ("", "?sort=gaps")
    assert opens.with_sort("gaps").with_sort("gaps").query == ""


def test_what_the_list_does_not_know_changes_nothing() -> None:
    asked = parse("?q=a", BENCHES)
    assert (
        asked.with_sort("note")
        == asked.with_filter_toggled("state", "odd")
        == asked.with_filter_toggled("x", "1")
        == asked
    )


@given(st.text(alphabet="?&=%;+qsortpagestateowner-123ø\x00", max_size=60) | st.text(max_size=60))
def test_any_address_is_read_and_its_own_address_is_read_the_same(query: str) -> None:
    asked = parse(query, BENCHES)
    assert parse(asked.query, BENCHES) == asked


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"sort": "note"}, "a list can't be sorted by note"),
        ({"keep": ("state",)}, "two parts of a list's address have the same name"),
        ({"keep": ("q",)}, "two parts of a list's address have the same name"),
    ],
)
def test_a_list_that_cannot_work_is_refused(wrong: dict[str, object], sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        Listing(BENCHES.columns, BENCHES.filters, **wrong)  # type: ignore[arg-type]
