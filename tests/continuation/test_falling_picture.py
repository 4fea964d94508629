"""What falls as a picture: the same every time, whatever the names, and never outside its frame."""

from __future__ import annotations

from itertools import combinations
from xml.etree import ElementTree as ET

import pytest

from varig.continuation.pictures import FallenThing, Falling, HeldThing, Holder, falling_alt, falling_picture
from varig.continuation.pictures.falling import MOST_FALLEN
from varig.continuation.pictures.falling_drawing import WIDTH
from varig.continuation.pictures.labels import Labels
from varig.continuation.rules.holding import MOST_HOLDERS, State
from varig.foundation.kernel import Message
from varig.foundation.kernel.drawing import width_of

SVG = "{http://www.w3.org/2000/svg}"
NAMES = {
    "short": "Park",
    "long": "Administrativ hjelp til Kvinnenettverket i Eksempeldalen og omegn",
    "one word": "Beboerundersøkelsesarbeidsgruppemedlemmer",
    "hostile": '<script>alert("&")</script>',
    "empty": "",
}


def say(message: Message | str) -> str:
    return message if isinstance(message, str) else message.msgid % {k: str(v) for k, v in message.params.items()}


def falling(name: str, fallen: int = 12, holders: int = 5, things: int = 4) -> Falling:
    held = tuple(HeldThing(name, tuple(State)[at % 3]) for at in range(things))
    more = {State.YES: 3, State.OPEN: 2, State.TODAY: 14}
    under = "til 31. august 2027"
    return Falling(name, under, (FallenThing(name),) * fallen, (Holder(name, 9, held, more),) * holders)


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
@pytest.mark.parametrize("fallen", [0, 1, 3, 12])
@pytest.mark.parametrize("holders", [0, 1, 4, 9])
def test_whatever_it_shows_every_word_stays_within_the_frame(name: str, fallen: int, holders: int) -> None:
    root = ET.fromstring(falling_picture(falling(name, fallen, holders), say=say))  # noqa: S314 -- our own
    high = float(root.get("height", 0))
    for text in root.iter(f"{SVG}text"):
        x, y, wide = float(text.get("x", 0)), float(text.get("y", 0)), width_of(text.text or "")
        left = {"end": x - wide, "middle": x - wide / 2}.get(text.get("text-anchor", ""), x)
        assert (left >= -1, left + wide <= WIDTH + 1, 0 <= y <= high) == (True, True, True), text.text


@pytest.mark.parametrize("fallen", [1, 2, 5, 8, 9, 10, 20])
@pytest.mark.parametrize("holders", [0, 4, 6, 8])
def test_no_name_stands_on_another(fallen: int, holders: int) -> None:
    name = "Utlån av lokaler til Kvinnenettverket"
    root = ET.fromstring(falling_picture(falling(name, fallen, holders), say=say))  # noqa: S314 -- our own
    boxes = []
    for text in root.iter(f"{SVG}text"):
        x, y, wide = float(text.get("x", 0)), float(text.get("y", 0)), width_of(text.text or "")
        left = {"end": x - wide, "middle": x - wide / 2}.get(text.get("text-anchor", ""), x)
        boxes.append((left, left + wide, y, text.text))
    for one, other in combinations(boxes, 2):
        apart = one[1] <= other[0] + 1 or other[1] <= one[0] + 1 or abs(one[2] - other[2]) >= 13
        assert apart, (one, other)


def test_no_more_is_drawn_than_there_is_room_for_and_the_rest_is_counted() -> None:
    svg = falling_picture(falling("Park", holders=MOST_HOLDERS + 1), say=say)
    crossed = svg.count('stroke="#b3261e" stroke-width="1.4"')
    assert (crossed, svg.count('fill="#0f5f64"')) == (MOST_FALLEN, MOST_HOLDERS + 1)  # One of the discs is in the key.
    assert "og 2 til uten ansvarlig" in svg
    assert "og 3 ja, 2 venter," in svg
    assert "til uten ansvarlig" not in falling_picture(falling("Park", fallen=3), say=say)


@pytest.mark.parametrize("state", State)
def test_only_a_yes_is_filled(state: State) -> None:
    shown = Falling("Kontoret", "", (), (Holder("Park", 1, (HeldThing("Torget", state),)),))
    filled = falling_picture(shown, say=say).count('fill="#1d7a4f"')
    assert filled == (2 if state is State.YES else 1)  # One in the key.


def test_every_mark_is_explained() -> None:
    svg = falling_picture(falling("Park"), say=say)
    for meaning in (
        "står uten ansvarlig",
        "har fått ja",
        "venter på svar eller har vilkår",
        "svarer for det i dag, ikke avklart etterpå",
    ):
        assert f">{meaning}</text>" in svg


def test_names_that_begin_or_end_alike_are_cut_so_that_they_differ() -> None:
    labels = Labels()
    names = [f"Administrativ hjelp til {who} for hele Eksempeldalen og omegn" for who in ("velet", "koret", "korpset")]
    cut = [labels.fit(name, 100, 2) for name in names]
    assert len(set(cut)) == len(names)
    assert all(len(lines) <= 2 for lines in cut)
    assert labels.fit(names[0], 100, 2) == cut[0]


def test_the_same_facts_give_the_same_picture() -> None:
    assert falling_picture(falling("Park"), say=say) == falling_picture(falling("Park"), say=say)


def test_the_sentence_says_how_many() -> None:
    said = say(falling_alt(falling("Programkontoret", holders=2, things=3)))
    assert "Til venstre 12 punkter" in said
    assert "8 har fått ja, 6 venter på svar" in said
