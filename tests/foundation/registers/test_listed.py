from tests.foundation.registers.bench_register import BENCHES
from varig.foundation.registers.listed import listing_of
from varig.foundation.registers.listing import parse


def test_a_register_is_a_list_with_a_filter_for_each_choice() -> None:
    listing = listing_of(BENCHES)
    assert [column.key for column in listing.columns] == [column.key for column in BENCHES.columns]
    assert [column.key for column in listing.columns if column.falls_first and column.numeric] == ["cost", "seats"]
    assert [column.key for column in listing.columns if not column.sortable] == ["friends"]
    assert [(f.key, [choice.value for choice in f.choices]) for f in listing.filters] == [
        ("state", ["whole", "broken", "-"])
    ]
    assert (listing.sort, listing.falling) == ("name", False)
    assert parse("?state=whole&kol=cost", listing).with_sort("cost").query == "?kol=cost&state=whole&sort=-cost"
