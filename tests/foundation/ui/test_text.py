from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.template import engines
from django.utils import translation

from varig.foundation.history.queries import Entry
from varig.foundation.kernel import Kroner, PartialDate, msg, msg_n
from varig.foundation.ui import text

END = date(2013, 12, 31)


@pytest.fixture(autouse=True)
def bokmal():
    with translation.override("nb"):
        yield


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("Ferdig sagt", "Ferdig sagt"),
        (None, ""),
        (
            msg("Mangler %(amount)s i %(year)s", amount=Kroner(Decimal(720000)), year=2014),
            "Mangler 720\u202f000\u00a0kr i 2014",
        ),
        (msg("Dekket 50 %% av kostnaden"), "Dekket 50 % av kostnaden"),
        (msg("Slutter %(day)s", day=END), "Slutter 31. desember 2013"),
        (msg("Ferdig %(when)s", when=PartialDate(2013, 12)), "Ferdig desember 2013"),
        (msg("Andelen er %(share)s", share=Decimal("12.50")), "Andelen er 12,5"),
        (msg("%(number)s innbyggere", number=37530), "37\u202f530 innbyggere"),
        (
            msg("%(who)s: %(what)s", who="Oppvekst", what=msg("sa ja %(day)s", day=END)),
            "Oppvekst: sa ja 31. desember 2013",
        ),
        (msg_n("%(count)s sak", "%(count)s saker", count=1), "1 sak"),
        (msg_n("%(count)s sak", "%(count)s saker", count=3), "3 saker"),
        (msg("Lagret %(when)s", when=datetime(2013, 6, 3, 7, 42, tzinfo=UTC)), "Lagret 3. juni 2013 kl. 09.42"),
    ],
)
def test_a_message_is_said_with_its_values_as_people_read_them(message, said):
    assert text.say(message) == said


@pytest.mark.parametrize(
    ("amount", "nb", "en"),
    [
        (Decimal(720000), "720\u202f000\u00a0kr", "NOK\u00a0720,000"),
        (Decimal("12950000.50"), "12\u202f950\u202f000,50\u00a0kr", "NOK\u00a012,950,000.50"),
        (Decimal(-1362), "\u22121\u202f362\u00a0kr", "NOK\u00a0\u22121,362"),
        (Decimal(0), "0\u00a0kr", "NOK\u00a00"),
        (None, "Ukjent", "Ukjent"),
    ],
)
def test_kroner_follow_the_language_and_unknown_is_not_zero(amount, nb, en):
    assert text.kroner(amount) == nb
    with translation.override("en"):
        assert text.kroner(amount).replace("Unknown", "Ukjent") == en


@pytest.mark.parametrize(
    ("amount", "said"),
    [(1430000, "1\u202f430"), (Decimal(1500), "2"), (400, "0,4"), (0, "0"), (-720000, "\u2212720"), (None, "Ukjent")],
)
def test_thousands_stand_without_unit(amount, said):
    assert text.thousands(amount) == said


def test_millions_have_one_decimal():
    assert text.millions(4930000) == "4,9"


@pytest.mark.parametrize(
    ("language", "long", "medium", "short", "month"),
    [
        ("nb", "31. desember 2013", "31. des.", "31.12.", "desember 2013"),
        ("nn", "31. desember 2013", "31. des.", "31.12.", "desember 2013"),
        ("en", "31 December 2013", "31 Dec", "31 Dec", "December 2013"),
    ],
)
def test_dates_in_each_language(language, long, medium, short, month):
    with translation.override(language):
        assert text.date_long(END) == long
        assert text.date_medium(END) == medium
        assert text.date_short(END) == short
        assert text.partial(PartialDate(2013, 12)) == month
        assert text.partial(PartialDate(2013)) == "2013"


@pytest.mark.parametrize(
    ("at", "long", "clock"),
    [
        (datetime(2026, 11, 25, 23, 30, tzinfo=UTC), "26. november 2026", "00.30"),
        (datetime(2026, 7, 1, 22, 30, tzinfo=UTC), "2. juli 2026", "00.30"),
        (datetime(2026, 7, 1, 21, 59, tzinfo=UTC), "1. juli 2026", "23.59"),
    ],
)
def test_a_moment_has_the_day_of_its_own_clock(at, long, clock):
    assert (text.date_long(at), text.clock(at)) == (long, clock)
    assert text.moment(at) == f"{long} kl. {clock}"
    assert text.date_short(at) == f"{at.day + (clock == '00.30')}.{at.month}."
    assert text.date_medium(at).startswith(f"{long.split('.')[0]}. ")
    entry = Entry(at, "Kari", msg("endret fakta"), "", ())
    page = engines["jinja2"].get_template("ui/_history.html").render({"entries": [entry]})
    assert f'<p class="when">{long}<span class="detail">{clock}</span></p>' in page


def test_a_short_date_may_have_its_year():
    assert text.date_short(END, year=True) == "31.12.2013"


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2013, 6, 14), "om 11 dager"),
        (date(2013, 6, 4), "i morgen"),
        (date(2013, 6, 3), "i dag"),
        (date(2013, 6, 2), "i går"),
        (date(2013, 5, 31), "for 3 dager siden"),
    ],
)
def test_time_left_is_said_in_days(day, said):
    assert text.relative(day, date(2013, 6, 3)) == said


@pytest.mark.parametrize(
    ("parts", "said"), [([], ""), (["a"], "a"), (["a", "b"], "a og b"), (["a", "b", "c"], "a, b og c")]
)
def test_a_list_is_said_with_og(parts, said):
    assert text.listed(parts) == said


@pytest.mark.parametrize(
    ("name", "letters"), [("Ida Berg", "IB"), ("Bydel Stovner i Oslo", "BO"), ("Åse", "Å"), ("", "")]
)
def test_initials_are_of_the_first_and_the_last_word(name, letters):
    assert text.initials(name) == letters
