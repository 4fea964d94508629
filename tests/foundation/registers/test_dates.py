from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from varig.foundation.kernel import PartialDate, Problem
from varig.foundation.registers.cells import Cell
from varig.foundation.registers.parsing import partial_date
from varig.foundation.ui.text import say


@pytest.mark.parametrize(
    ("cell", "iso"),
    [
        ("2013", "2013"),
        (2013, "2013"),
        (2013.0, "2013"),
        ("2013.0", "2013"),
        ("2013,0", "2013"),
        ("12.2013", "2013-12"),
        ("12/2013", "2013-12"),
        ("2013-12", "2013-12"),
        ("desember 2013", "2013-12"),
        ("Des. 2013", "2013-12"),
        ("Dec 2013", "2013-12"),
        ("mars 24", "2024-03"),
        ("desember-24", "2024-12"),
        ("jan.24", "2024-01"),
        ("12. mars 24", "2024-03-12"),
        ("høsten 2024", "2024"),
        ("våren 24", "2024"),
        ("vår 2026", "2026"),
        ("Sommeren 2025", "2025"),
        ("Q3 2023", "2023"),
        ("2023 Q3", "2023"),
        ("3. kvartal 2023", "2023"),
        ("ut 2026", "2026"),
        ("31.12.2013", "2013-12-31"),
        ("31. 12. 2013", "2013-12-31"),
        ("31.12.13", "2013-12-31"),
        ("31/12/2013", "2013-12-31"),
        ("31-12-2013", "2013-12-31"),
        ("2013-12-31", "2013-12-31"),
        ("2013-12-31 00:00:00", "2013-12-31"),
        ("2013-12-31T00:00:00", "2013-12-31"),
        ("31. desember 2013", "2013-12-31"),
        (datetime(2013, 12, 31), "2013-12-31"),  # noqa: DTZ001 -- a spreadsheet knows no zone
        (date(2013, 12, 31), "2013-12-31"),
    ],
)
def test_a_date_is_known_as_far_as_it_is_written(cell: Cell, iso: str) -> None:
    assert str(partial_date(cell)) == iso


@pytest.mark.parametrize("cell", [None, "", "?", "-", "ukjent"])
def test_an_unknown_date_stays_unknown(cell: Cell) -> None:
    assert partial_date(cell) is None


NO_DATE = "er ikke en dato. Skriv 31.12.2013, 12.2013 eller bare 2013. Er datoen ukjent, lar du cellen stå tom."


@pytest.mark.parametrize(
    ("cell", "sentence"),
    [
        ("snart", f"«snart» {NO_DATE}"),
        ("2012-2013", f"«2012-2013» {NO_DATE}"),
        ("høsten", f"«høsten» {NO_DATE}"),
        ("høsten 87", f"«høsten 87» {NO_DATE}"),
        (
            "løpende",
            "«løpende» er ingen dato. Skriv når det begynner eller slutter, eller la cellen stå tom når ingen vet det.",
        ),
        ("31.12.87", f"«31.12.87» {NO_DATE}"),
        (time(12, 0), f"«12:00:00» {NO_DATE}"),
        (True, f"«ja» {NO_DATE}"),
        ("31.02.2013", "«31.02.2013» finnes ikke i kalenderen. Skriv som 31.12.2013."),
        ("13.2013", "«13.2013» finnes ikke i kalenderen. Skriv som 31.12.2013."),
        ("1013", "Året i «1013» kan ikke stemme. Skriv som 2013 eller 31.12.2013."),
        (
            41639,
            "«41639» er trolig en dato som Excel viser som tall. Gi kolonnen datoformat i Excel og lagre på nytt,"
            " eller skriv for eksempel 31.12.2013.",
        ),
    ],
)
def test_what_is_no_date_is_told_with_an_example(cell: Cell, sentence: str) -> None:
    found = partial_date(cell)
    assert isinstance(found, Problem)
    assert say(found.message) == sentence


@given(
    st.one_of(
        st.none(),
        st.text(),
        st.text(alphabet="0123456789.-/ desmbrTt:,"),
        st.integers(-(10**9), 10**9),
        st.floats(),
        st.datetimes(),
        st.dates(),
        st.times(),
    )
)
def test_a_date_raises_nothing_whatever_stands_there(cell: Cell) -> None:
    found = partial_date(cell)
    assert found is None or isinstance(found, Problem | PartialDate)


DAYS = st.dates(min_value=date(1800, 1, 1), max_value=date(2199, 12, 31))
FORMS = ["{0:%d.%m.%Y}", "{0.day}.{0.month}.{0.year}", "{0:%Y-%m-%d}", "{0:%d/%m/%Y}", "{0:%Y-%m-%d} 00:00:00"]


@given(DAYS, st.sampled_from(FORMS))
def test_a_day_is_read_back_as_it_was(day: date, form: str) -> None:
    assert partial_date(form.format(day)) == partial_date(day) == PartialDate.of(day)


@given(DAYS)
def test_a_month_and_a_year_are_read_back_as_they_were(day: date) -> None:
    assert partial_date(f"{day:%m.%Y}") == PartialDate(day.year, day.month)
    assert partial_date(f"{day:%Y}") == partial_date(day.year) == PartialDate(day.year)
