"""The text that people write: what is kept of what a browser sends, what becomes of it, and what two writers lose."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from varig.foundation.documents.blocks import (
    BulletList,
    Heading,
    Item,
    Notice,
    Paragraph,
    Photo,
    Quote,
    Run,
    Style,
    Table,
    Value,
)
from varig.foundation.documents.narrative import (
    EMPTY,
    Clash,
    Ground,
    blocks_of,
    cleaned,
    grounds_of,
    merged,
    pieces,
    statements,
    text_of,
    with_labels,
    without_heads,
    without_labels,
    without_title,
    without_words,
    words_in,
)
from varig.foundation.kernel import Invalid, msg


def text(words: str, *marks: Any) -> Any:
    return {"type": "text", "text": words, **({"marks": list(marks)} if marks else {})}


def paragraph(*content: Any) -> Any:
    return {"type": "paragraph", "content": [text(one) if isinstance(one, str) else one for one in content]}


def doc(*content: Any) -> Any:
    return {"type": "doc", "content": [paragraph(one) if isinstance(one, str) else one for one in content]}


def a_list(*items: Any, ordered: bool = False) -> Any:
    listed = [{"type": "listItem", "content": one if isinstance(one, list) else [paragraph(one)]} for one in items]
    return {"type": "orderedList" if ordered else "bulletList", "content": listed}


def row(*cells: Any) -> Any:
    return {"type": "tableRow", "content": list(cells)}


def cell(words: Any, *, head: bool = False, **spans: Any) -> Any:
    content = words if isinstance(words, list) else [paragraph(words)]
    return {"type": "tableHeader" if head else "tableCell", "attrs": spans, "content": content}


def a_table(*rows: list[str]) -> Any:
    made = [
        {"type": "tableRow", "content": [{"type": "tableCell", "content": [paragraph(c)]} for c in row]} for row in rows
    ]
    return {"type": "table", "content": made}


def ground(about: str, label: str = "Funn 7") -> Any:
    return {"type": "ground", "attrs": {"about": about, "label": label}}


class Registers:
    """What is registered now: finding 7 and one number; everything else has been removed."""

    def ground(self, about: str) -> Ground | None:
        return Ground("Funn 7", "/dalen/funn/7/") if about == "finding:7" else None

    def fact(self, key: str) -> Value:
        return 38 if key == "items.continued" else None

    def picture(self, file: int, alt: str, caption: str) -> Photo | None:
        return Photo(b"png", "image/png", alt or "?", caption) if file == 1 else None


def blocks(*content: Any) -> list[Any]:
    return list(blocks_of(cleaned(doc(*content)), Registers()))


def test_what_people_write_becomes_blocks_in_the_municipalitys_own_voice():
    found = blocks(
        {"type": "heading", "attrs": {"level": 2}, "content": [text("Lagene")]},
        paragraph("De har ", text("båret", {"type": "bold"}), " torgdagene."),
        "",
        a_list("Telt", [paragraph("Lyd"), a_list("Anlegg", "Kabler", ordered=True)]),
        {"type": "blockquote", "content": [paragraph("Vi blir.")]},
    )
    assert found == [
        Heading("Lagene", 2),
        Paragraph(("De har ", Run("båret", bold=True), " torgdagene."), Style.OWN_WORDS),
        BulletList(
            (("Telt",), Item(("Lyd",), BulletList((("Anlegg",), ("Kabler",)), ordered=True, style=Style.OWN_WORDS))),
            style=Style.OWN_WORDS,
        ),
        Quote((("Vi blir.",),)),
    ]


def test_points_in_which_nobody_has_written_are_left_out():
    (found,) = blocks(a_list("Telt", [paragraph()], [paragraph("Lyd"), a_list([paragraph()])], "Lys"))
    assert found.items == (("Telt",), ("Lyd",), ("Lys",))
    assert blocks(a_list([paragraph()], [paragraph(), a_list([paragraph()])])) == []
    (inner,) = blocks(a_list([paragraph(), a_list("Anlegg")]))
    assert inner.items == (Item((), BulletList((("Anlegg",),), style=Style.OWN_WORDS)),)


def test_a_table_has_its_first_row_as_head_and_every_row_as_long():
    (found,) = blocks(a_table(["Støtte", "Etter"], ["Lokaler"], ["Utstyr", "Ja"]))
    assert isinstance(found, Table)
    assert [column.head for column in found.columns] == ["Støtte", "Etter"]
    assert found.rows == ((("Lokaler",), ""), (("Utstyr",), ("Ja",)))
    assert found.caption == msg("Tabell")


def test_rows_and_columns_in_which_nobody_has_written_are_left_out_and_so_is_an_empty_table():
    (found,) = blocks(a_table(["Støtte", "", "Etter"], ["", "", ""], ["Lokaler", "", "Ja"]))
    assert [column.head for column in found.columns] == ["Støtte", "Etter"]
    assert found.rows == ((("Lokaler",), ("Ja",)),)
    assert blocks(a_table(["", ""], ["", ""])) == []
    assert blocks(a_table(["Bare", "én rad"])) == [Paragraph(("Bare", " · ", "én rad"), Style.OWN_WORDS)]
    (titled,) = blocks({**a_table(["Bare", "én rad"]), "attrs": {"caption": "Støtten"}})
    assert titled.text == (Run("Støtten", bold=True), ": ", "Bare", " · ", "én rad")


def test_a_column_without_a_head_is_kept_with_a_sign_over_it():
    (found,) = blocks(a_table(["Støtte", ""], ["Lokaler", "Ja"]))
    assert [column.head for column in found.columns] == ["Støtte", "–"]


def test_a_table_without_a_title_is_called_as_the_heading_over_it():
    heading = {"type": "heading", "attrs": {"level": 2}, "content": [text("Støtten")]}
    _heading, found = blocks(heading, a_table(["Støtte"], ["Lokaler"]))
    assert found.caption == "Støtten"


def test_the_points_of_a_list_in_a_cell_keep_their_signs():
    listed = [paragraph("Dette:"), a_list("Telt", "Lyd"), a_list("Først", "Så", ordered=True)]
    (found,) = blocks({"type": "table", "content": [row(cell("Hode")), row(cell(listed))]})
    assert found.rows == (
        (("Dette:", "\n", "• ", "Telt", "\n", "• ", "Lyd", "\n", "1. ", "Først", "\n", "2. ", "Så"),),
    )


def test_tables_without_a_title_or_a_head_are_counted_but_not_empty_ones():
    titled = {**a_table(["Støtte"], ["Lokaler"]), "attrs": {"caption": "Støtten"}}
    told = cleaned(doc(titled, a_table(["Støtte", ""], ["Lokaler", "Ja"]), a_table(["", ""], ["", ""])))
    assert (without_title(told), without_heads(told)) == (1, 1)


def test_what_it_rests_on_is_named_as_it_is_called_now():
    (found,) = blocks(paragraph("Fem av ni. ", ground("finding:7", "Funn 6"), " ", ground("finding:9", "Funn 9")))
    _words, opened, said, comma, gone, closed = found.text
    assert (opened, comma, closed) == ("(", ", ", ")")
    assert said == Run("Funn\u00a07", link="/dalen/funn/7/")
    assert gone.params == {"name": "Funn 9"}


def test_grounds_apart_stand_each_by_itself():
    (found,) = blocks(paragraph(ground("finding:7"), " Så. ", ground("finding:7"), " "))
    assert [one for one in found.text if isinstance(one, str)] == ["(", ")", " Så. ", "(", ")", " "]


def test_a_ground_or_a_value_does_not_run_together_with_what_stands_beside_it():
    fact = {"type": "fact", "attrs": {"key": "items.continued", "label": "35"}}
    (found,) = blocks(paragraph("Av funn", ground("finding:7"), fact, "punkter (", fact, ") og ", fact, "."))
    said = "".join(one if isinstance(one, str) else "_" for one in found.text)
    assert said == "Av funn (_) _ punkter (_) og _."


def test_a_value_from_the_registers_is_what_it_is_now_and_unknown_where_nobody_knows():
    fact = {"type": "fact", "attrs": {"key": "items.continued", "label": "35"}}
    lost = {"type": "fact", "attrs": {"key": "items.gone", "label": "3"}}
    (found,) = blocks(paragraph(fact, " punkter og ", lost))
    assert found.text == (38, " punkter og ", None)


def test_a_picture_that_is_gone_says_so():
    there, gone = blocks(
        {"type": "image", "attrs": {"file": 1, "alt": "Torget", "caption": "I mai"}},
        {"type": "image", "attrs": {"file": 2, "alt": "Torget"}},
    )
    assert isinstance(there, Photo)
    assert isinstance(gone, Notice)


def test_what_is_not_known_loses_its_wrapping_and_no_words():
    pasted = {
        "type": "section",
        "content": [
            {"type": "heading", "attrs": {"level": 1, "style": "mso"}, "content": [text("Tittel")]},
            {"type": "div", "content": [text("Løs tekst", {"type": "underline"}), {"type": "script"}]},
        ],
    }
    found = cleaned(doc(pasted))
    assert found["content"] == [
        {"type": "heading", "attrs": {"level": 2}, "content": [text("Tittel")]},
        paragraph("Løs tekst"),
    ]


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "//evil.example", "/\\evil.example", "data:text/html,x", ""]
)
def test_a_link_that_leads_astray_is_only_its_words(address: str):
    found = cleaned(doc(paragraph(text("her", {"type": "link", "attrs": {"href": address}}))))
    assert found == doc(paragraph(text("her")))


@pytest.mark.parametrize("address", ["https://eksempel.no/a?b=c", "mailto:post@eksempel.no", "/dalen/arven/"])
def test_a_link_that_leads_somewhere_is_kept(address: str):
    mark = {"type": "link", "attrs": {"href": address}}
    assert cleaned(doc(paragraph(text("her", mark)))) == doc(paragraph(text("her", mark)))


@pytest.mark.parametrize("raw", [None, [], "tekst", {"type": "paragraph"}, {"content": []}])
def test_what_is_no_text_is_refused(raw: Any):
    with pytest.raises(Invalid):
        cleaned(raw)


def test_a_text_without_end_is_refused_and_a_deep_one_keeps_its_words():
    with pytest.raises(Invalid):
        cleaned(doc("x" * 200_001))
    with pytest.raises(Invalid):
        cleaned(doc(*["" for _ in range(20_001)]))
    deep: Any = paragraph("innerst")
    for _ in range(60):
        deep = {"type": "bulletList", "content": [{"type": "listItem", "content": [deep]}]}
    assert "innerst" in text_of(cleaned(doc(deep)))


def test_a_birth_number_is_refused():
    with pytest.raises(Invalid):
        cleaned(doc("Født 13097248022."))


def test_signs_that_no_file_can_hold_are_taken_away_and_letters_put_together():
    assert text_of(cleaned(doc("a\x00b\ud800c Å"))) == "abc Å"


def test_its_words_statements_and_grounds():
    found = cleaned(
        doc(
            {"type": "heading", "attrs": {"level": 3}, "content": [text("Etter slutt")]},
            paragraph("Lagene får én dør. ", ground("finding:9"), ground("item:4")),
            a_list("Nøkler", [paragraph("Telt ", ground("finding:9"))]),
            {"type": "blockquote", "content": [paragraph("Vi blir.")]},
            {"type": "image", "attrs": {"file": 3, "alt": "Kart"}},
        )
    )
    assert text_of(found).split("\n") == ["Etter slutt", "Lagene får én dør.", "Nøkler", "Telt", "Vi blir.", "Kart"]
    assert words_in(found) == 11
    assert [(one.text, one.grounds) for one in statements(found)] == [
        ("Lagene får én dør.", ("finding:9", "item:4")),
        ("Nøkler", ()),
        ("Telt", ("finding:9",)),
    ]
    assert grounds_of(found) == ["finding:9", "item:4"]
    assert without_words(found) == 0
    assert without_words(cleaned(doc({"type": "image", "attrs": {"file": 3, "alt": " "}}))) == 1


def test_what_only_leads_to_a_list_claims_nothing():
    found = cleaned(doc(paragraph("Dette er ikke løst:"), a_list("Kveldene"), paragraph("Slik er det:"), "Punktum."))
    assert [one.text for one in statements(found)] == ["Kveldene", "Slik er det:", "Punktum."]


BASE = doc("en", "to", "tre")


@pytest.mark.parametrize(
    ("standing", "mine", "both"),
    [
        (doc("EN", "to", "tre"), doc("en", "to", "TRE"), doc("EN", "to", "TRE")),
        (doc("en", "tre"), doc("en", "to", "tre", "fire"), doc("en", "tre", "fire")),
        (doc("en", "to", "tre", "deres"), doc("en", "to", "tre", "min"), doc("en", "to", "tre", "deres", "min")),
        (doc("en", "TO", "tre"), doc("en", "TO", "tre"), doc("en", "TO", "tre")),
        (doc("null", "en", "to", "tre"), BASE, doc("null", "en", "to", "tre")),
        (BASE, doc(), doc()),
    ],
)
def test_what_two_wrote_in_different_paragraphs_is_kept(standing: Any, mine: Any, both: Any):
    assert merged(BASE, standing, mine) == both


def test_what_is_only_called_otherwise_is_no_change():
    """A finding got another number while somebody wrote: nobody has changed the paragraph."""
    base, renumbered = doc(paragraph("Fem.", ground("finding:7", "Funn 7"))), ground("finding:7", "Funn 8")
    standing, mine = doc(paragraph("Fem.", renumbered)), doc(paragraph("Fem av ni.", ground("finding:7", "Funn 7")))
    assert merged(base, standing, mine) == mine
    assert without_labels(base) == without_labels(standing)


def test_what_it_names_is_called_as_it_is_now_and_what_is_gone_keeps_its_name():
    fact = {"type": "fact", "attrs": {"key": "items.continued", "label": "35"}}
    before = doc(paragraph(ground("finding:7", "Funn 6"), ground("finding:9", "Funn 9"), fact))
    now = {("ground", "finding:7"): "Funn 7", ("fact", "items.continued"): "38"}
    after = with_labels(before, lambda type_, key: now.get((type_, key)))
    assert [node["attrs"]["label"] for node in after["content"][0]["content"]] == ["Funn 7", "Funn 9", "38"]


def test_what_two_changed_differently_is_a_clash():
    found = merged(BASE, doc("en", "TO", "tre"), doc("en", "2", "tre"))
    assert found == Clash(doc("en", "TO", "tre"), doc("en", "2", "tre"))


def sides(base: Any, standing: Any, mine: Any) -> list[Any]:
    """Each piece as its words, where settled, or as the words of both sides."""
    found = []
    for piece in pieces(base, standing, mine):
        both = [text_of({"type": "doc", "content": list(side)}) for side in (piece.standing, piece.mine)]
        found.append(both[0] if piece.is_settled else tuple(both))
    return found


@pytest.mark.parametrize(
    ("standing", "mine", "found"),
    [
        (doc("en", "TO", "tre"), doc("en", "2", "tre"), ["en", ("TO", "2"), "tre"]),
        (doc("EN", "TO", "tre"), doc("en", "2", "TRE"), ["EN", ("TO", "2"), "TRE"]),
        (doc("en", "TO", "tre", "fire"), doc("2", "tre"), [("en\nTO", "2"), "tre", "fire"]),
        (doc("en", "tre"), doc("en", "to, mer", "tre"), ["en", ("", "to, mer"), "tre"]),
        (doc("en", "to", "tre", "A"), doc("en", "to", "tre", "B"), ["en\nto\ntre", "A", "B"]),
        (doc("en", "TO", "tre"), doc("en", "TO", "tre"), ["en", "TO", "tre"]),
    ],
)
def test_only_the_place_that_both_changed_is_a_choice(standing: Any, mine: Any, found: Any):
    assert sides(BASE, standing, mine) == found


def test_without_the_text_both_began_with_all_that_differs_is_a_choice():
    assert sides(None, doc("en", "TO", "tre"), doc("en", "2", "tre")) == ["en", ("TO", "2"), "tre"]


_words = st.text("abcæøå 123<&\\#$", max_size=8)
_leaf = st.builds(text, _words)
_nodes = st.recursive(
    st.one_of(_leaf, st.builds(lambda c: paragraph(*c), st.lists(_leaf, max_size=3)), st.just({"type": "hardBreak"})),
    lambda inner: st.builds(
        lambda kind, content, level: {"type": kind, "attrs": {"level": level, "href": level}, "content": content},
        st.sampled_from(
            ["heading", "bulletList", "listItem", "blockquote", "table", "tableRow", "tableCell", "image", "div", "doc"]
        ),
        st.lists(inner, max_size=4),
        st.one_of(st.integers(), st.none(), st.text(max_size=3)),
    ),
    max_leaves=12,
)


@settings(max_examples=300)
@given(st.lists(_nodes, max_size=5))
def test_whatever_comes_can_be_kept_shown_and_cleaned_again_without_a_change(content: list[Any]):
    found = cleaned(doc(*content))
    assert cleaned(found) == found
    blocks_of(found, Registers())
    words = "".join(one["text"] for node in content for one in _texts(node))
    kept = "".join(one["text"] for node in found["content"] for one in _texts(node))
    assert kept == words


def _texts(node: Any) -> list[Any]:
    return [node] if node["type"] == "text" else [one for child in node.get("content", ()) for one in _texts(child)]


@given(st.lists(_words, max_size=6), st.lists(_words, max_size=6), st.lists(_words, max_size=6))
def test_nothing_that_anybody_wrote_is_lost(base: list[str], standing: list[str], mine: list[str]):
    """Either all that was put in is in what comes of it, or both texts are handed back."""
    found = merged(doc(*base), doc(*standing), doc(*mine))
    if isinstance(found, Clash):
        assert (found.standing, found.mine) == (doc(*standing), doc(*mine))
        return
    kept = [block["content"][0]["text"] for block in found["content"]]
    for wrote in (standing, mine):
        assert all(words in kept for words in wrote if words not in base)


def test_an_empty_text_is_empty():
    assert cleaned(EMPTY) == EMPTY
    assert blocks_of(EMPTY, Registers()) == ()


@given(st.lists(_words, max_size=6), st.lists(_words, max_size=6))
def test_what_only_one_of_two_wrote_is_never_a_choice(base: list[str], written: list[str]):
    for standing, mine in ((base, written), (written, base)):
        found = pieces(doc(*base), doc(*standing), doc(*mine))
        assert all(piece.is_settled for piece in found)
        assert [block for piece in found for block in piece.standing] == doc(*written)["content"]


@given(st.lists(_words, max_size=6), st.lists(_words, max_size=6), st.lists(_words, max_size=6))
def test_each_side_of_a_choice_is_there_to_be_chosen(base: list[str], standing: list[str], mine: list[str]):
    found = pieces(doc(*base), doc(*standing), doc(*mine))
    shown = {text_of({"type": "doc", "content": [block]}) for one in found for block in (*one.standing, *one.mine)}
    new = {word for written in (standing, mine) for word in written} - set(base)
    assert {text_of(doc(word)) for word in new} <= shown
