import pytest
from django.test import RequestFactory

from varig.foundation.ui.paging import paging


@pytest.mark.parametrize(
    ("asked", "number"), [("", 1), ("?side=3", 3), ("?side=99", 9), ("?side=0", 1), ("?side=x", 1), ("?side=-2", 1)]
)
def test_a_page_that_does_not_exist_is_the_nearest_that_does(asked, number):
    assert paging(RequestFactory().get(f"/arven/{asked}"), 840).number == number


def test_filters_stay_in_the_addresses_of_other_pages():
    found = paging(RequestFactory().get("/arven/?type=a&type=b&side=2"), 840)
    assert found.next == "?type=a&type=b&side=3"
    assert found.rows == slice(100, 200)
    assert (found.first, found.last) == (101, 200)


def test_far_pages_are_a_gap():
    assert [link.label for link in paging(RequestFactory().get("/?side=5"), 840).links] == [
        "1",
        "…",
        "4",
        "5",
        "6",
        "…",
        "9",
    ]


def test_an_empty_list_has_one_page_and_no_rows():
    found = paging(RequestFactory().get("/"), 0)
    assert (found.pages, found.first, found.last) == (1, 0, 0)
