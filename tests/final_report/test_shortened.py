"""What a short version takes of a longer text: whole paragraphs in their order, and never without saying so."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from varig.final_report.rules.shortened import beginning, excerpt, length


def nodes(*lines: str) -> list[dict[str, Any]]:
    """A heading begins with #, a table with |, a list of points with -."""
    kinds = {"#": "heading", "|": "table", "-": "bulletList"}
    return [
        {"type": kinds.get(line[0], "paragraph"), "said": line, "content": [{"said": one} for one in line.split("\n")]}
        for line in lines
    ]


def say(node: Mapping[str, Any]) -> str:
    points = node.get("content", ())
    return "\n".join(one["said"] for one in points) if points else str(node["said"])


@pytest.mark.parametrize(
    ("lines", "kept", "left"),
    [
        ([], [], ""),
        (["ord " * 10], ["ord " * 10], ""),
        (["ord " * 10, "to " * 10, "tre " * 10], ["ord " * 10, "to " * 10], "more"),
        (["ord " * 10, "to " * 30, "tre"], ["ord " * 10], "more"),
        (["#Hode", "ord " * 10], ["#Hode", "ord " * 10], ""),
        (["ord " * 10, "#Det som ikke virket", "to " * 30], ["ord " * 10], "more"),
        (["|tall", "ord " * 10], ["ord " * 10], "more"),
        (["ord " * 9, "Råd:", "- ett\n- to"], ["ord " * 9], "more"),
        (["Råd:", "- ett"], ["Råd:", "- ett"], ""),
    ],
)
def test_whole_paragraphs_are_taken_from_the_first_on(lines: list[str], kept: list[str], left: str) -> None:
    found = excerpt(nodes(*lines), 25, say)
    assert ([node["said"] for node in found.nodes], found.is_whole) == (kept, not left)


def test_of_a_first_paragraph_without_room_whole_sentences_are_taken() -> None:
    text = "Vi begynte sent. " + "ord " * 15 + "slutt. Deretter " + "ord " * 20 + "slutt."
    found = excerpt(nodes(text), 25, say)
    assert (found.nodes, found.is_whole) == ((), False)
    assert found.begun == "Vi begynte sent. " + "ord " * 15 + "slutt."


def test_of_a_first_list_without_room_whole_points_are_taken_with_what_leads_on_to_them() -> None:
    leads, points = excerpt(nodes("Råd:", "- " + "ett " * 8 + "\n- to\n- tre"), 25, say).nodes
    assert leads["said"] == "Råd:"
    assert [one["said"] for one in points["content"]] == ["- " + "ett " * 8]


def test_a_sentence_without_room_is_cut_where_one_sees_it() -> None:
    assert beginning("ord " * 90, 5) == "ord ord ord ord ord …"


def test_long_words_and_short_lines_take_more_room() -> None:
    assert length("ord " * 20) == 20
    assert length("x" * 140) == 20
    assert length("en\nto") == 2 * length("en")


def test_a_list_after_something_that_has_room_comes_along_as_far_as_it_has() -> None:
    """Before, a list that had no room as a whole was gone as soon as the sentence before it had lost its colon."""
    found = excerpt(nodes("Til dere som skal i gang.", "- " + "ett " * 8 + "\n- to\n- tre"), 30, say)
    assert [one["type"] for one in found.nodes] == ["paragraph", "bulletList"]
    assert len(found.nodes[1]["content"]) == 2
    assert not found.is_whole
