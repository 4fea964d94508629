"""The files of a run as a short list."""

from __future__ import annotations

from varig.foundation.jobs.made import ResultFacts, listed
from varig.foundation.jobs.registry import Made
from varig.foundation.kernel import Message, msg


def _file(id_: int, name: str) -> ResultFacts:
    return ResultFacts(id_, name, "application/octet-stream", 1)


def test_each_thing_stands_once_with_its_formats_in_order() -> None:
    made = Made(msg("Klart"), lambda name: Message(name.partition(".")[0], {}))
    files = [_file(1, "rapport.html"), _file(2, "rapport.docx"), _file(3, "rapport.pdf"), _file(4, "alt.rar")]
    found = listed(made, files)
    assert found is not None
    assert [thing.title for thing in found.things] == [Message("rapport", {}), Message("alt", {})]
    assert [file.id for file in found.things[0].files] == [1, 3, 2]
    assert listed(None, files) is None
    assert listed(made, []) is None
