"""What falls as a picture: the same every time, whatever the names, and never outside its frame."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from varig.continuation.pictures import FallenThing, Falling, HeldThing, Holder, falling_alt, falling_picture
from varig.continuation.pictures.falling import HEIGHT, MOST_FALLEN, MOST_HOLDERS, WIDTH
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
    held = tuple(HeldThing(name, sure=at % 2 == 0) for at in range(things))
    return Falling(name, "til 31. august 2027", (FallenThing(name),) * fallen, (Holder(name, 9, held),) * holders)


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
@pytest.mark.parametrize("fallen", [0, 1, 3, 12])
@pytest.mark.parametrize("holders", [0, 1, 2, 5])
def test_whatever_it_shows_every_word_stays_within_the_frame(name: str, fallen: int, holders: int) -> None:
    root = ET.fromstring(falling_picture(falling(name, fallen, holders), say=say))  # noqa: S314 -- our own
    for text in root.iter(f"{SVG}text"):
        x, y, wide = float(text.get("x", 0)), float(text.get("y", 0)), width_of(text.text or "")
        left = {"end": x - wide, "middle": x - wide / 2}.get(text.get("text-anchor", ""), x)
        assert (left >= -1, left + wide <= WIDTH + 1, 0 <= y <= HEIGHT) == (True, True, True), text.text


def test_no_more_is_drawn_than_there_is_room_for_and_the_rest_is_counted() -> None:
    svg = falling_picture(falling("Park"), say=say)
    crossed = svg.count('stroke="#b3261e" stroke-width="1.4"')
    assert (crossed, svg.count("<circle")) == (MOST_FALLEN, MOST_HOLDERS + 1)
    assert "og 4 til" in svg
    assert "til</text>" not in falling_picture(falling("Park", fallen=3), say=say)


def test_the_same_facts_give_the_same_picture() -> None:
    assert falling_picture(falling("Park"), say=say) == falling_picture(falling("Park"), say=say)


def test_the_sentence_says_how_many() -> None:
    assert "Til venstre 12 punkter" in say(falling_alt(falling("Programkontoret")))
