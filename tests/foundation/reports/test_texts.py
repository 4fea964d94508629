"""What people write in sections: kept every few seconds, and nothing lost when two write at once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest
from django.db import close_old_connections, connection
from django.utils import timezone

from tests.foundation.documents.test_narrative import doc
from varig.foundation.documents.narrative import EMPTY, text_of
from varig.foundation.kernel import Conflict, Invalid, NotAllowed, NotFound, Reader, ReaderKind
from varig.foundation.reports.actions.comments import put_comment, remove_comment, resolve_comment
from varig.foundation.reports.actions.texts import (
    KeptBeside,
    Saved,
    drop_unmerged,
    restore,
    save_text,
    say_ready,
    say_writing,
    settle,
    stop_writing,
)
from varig.foundation.reports.models import SectionComment, TextRevision, UnmergedText, Writer
from varig.foundation.reports.place import Place
from varig.foundation.reports.queries.comments import comments, open_comments
from varig.foundation.reports.queries.texts import (
    HEARD_OF,
    body_at,
    revisions,
    text_at,
    texts_of,
    unmerged_of,
    writers,
    writers_by_section,
)

IDA = Reader(ReaderKind.PERSON, 1, "Ida Berg")
OLA = Reader(ReaderKind.PERSON, 2, "Ola Lie")
HERE = Place("initiative:1", "strategy", "direction")


def save(*lines: str, on: int, by: Reader = IDA, at: Place = HERE, page: str = "") -> Saved:
    return save_text(reader=by, place=at, based_on=on, body=doc(*lines), page=page)


def lines(place: Place = HERE) -> list[str]:
    return text_of(text_at(place).body).split("\n")


@pytest.mark.django_db
def test_a_text_is_kept_with_who_when_and_how_long_it_is():
    assert text_at(HERE).body == EMPTY
    saved = save("Lagene får én dør inn.", on=0)
    found = text_at(HERE)
    assert saved == Saved(found)
    assert (found.version, found.words, found.written_by) == (1, 5, "Ida Berg")
    assert texts_of("initiative:1", "strategy") == {"direction": found}
    assert texts_of("initiative:1", "final_report") == {}


@pytest.mark.django_db
def test_a_page_that_is_only_open_makes_no_new_version():
    save("En", on=0)
    assert save("En", on=1).text.version == 1
    assert [one.version for one in revisions(HERE)] == [1]


@pytest.mark.django_db
def test_what_two_write_in_different_paragraphs_is_in_the_text_afterwards():
    save("En", "To", on=0)
    save("En av Ida", "To", on=1)
    both = save("En", "To", "Tre av Ola", on=1, by=OLA)
    assert both.was_merged
    assert lines() == ["En av Ida", "To", "Tre av Ola"]
    assert [(one.version, one.by) for one in revisions(HERE)] == [(3, "Ola Lie"), (2, "Ida Berg"), (1, "Ida Berg")]


@pytest.mark.django_db
def test_what_clashes_is_kept_beside_until_its_writer_has_chosen():
    save("En", on=0)
    save("En av Ida", on=1)
    with pytest.raises(Conflict) as clash:
        save("En av Ola", on=1, by=OLA)
    assert clash.value.current == text_at(HERE)
    assert lines() == ["En av Ida"]
    beside = unmerged_of(OLA, HERE)
    assert beside is not None
    assert (text_of(beside.body), beside.based_on) == ("En av Ola", 1)
    assert unmerged_of(IDA, HERE) is None
    settle(reader=OLA, place=HERE, based_on=2, body=doc("En av begge"), beside=beside)
    assert lines() == ["En av begge"]
    assert unmerged_of(OLA, HERE) is None


@pytest.mark.django_db
def test_who_writes_on_without_choosing_and_clashes_again_loses_neither():
    save("En", on=0)
    save("En av Ida", on=1)
    with pytest.raises(Conflict):
        save("En av Ola", on=1, by=OLA)
    with pytest.raises(Conflict):
        save("En av Ola, litt til", on=1, by=OLA)
    save("En av Ida igjen", on=2)
    with pytest.raises(Conflict):
        save("Noe helt annet av Ola", on=2, by=OLA)
    first = unmerged_of(OLA, HERE)
    assert first is not None
    assert (text_of(first.body), first.based_on) == ("En av Ola, litt til", 1)
    settle(reader=OLA, place=HERE, based_on=3, body=doc("Begge"), beside=first)
    second = unmerged_of(OLA, HERE)
    assert second is not None
    assert text_of(second.body) == "Noe helt annet av Ola"
    drop_unmerged(reader=OLA, place=HERE, beside=second)
    assert unmerged_of(OLA, HERE) is None


@pytest.mark.django_db
def test_what_is_written_on_after_a_clash_is_kept_beside_until_the_two_no_longer_meet():
    save("En", "skille", "To", on=0)
    save("En av Ida", "skille", "To", on=1)
    for words in ("To", "To, skrevet etter sammenstøtet"):
        with pytest.raises(KeptBeside):
            save("En av Ola", "skille", words, on=1, by=OLA, page="a1")
    beside = unmerged_of(OLA, HERE)
    assert beside is not None
    assert text_of(beside.body) == "En av Ola\nskille\nTo, skrevet etter sammenstøtet"
    with pytest.raises(KeptBeside):
        save("En av Ola på en annen side", "skille", "To", on=1, by=OLA, page="b2")
    assert UnmergedText.objects.count() == 2
    assert save("En", "skille", "To, skrevet etter sammenstøtet", on=1, by=OLA, page="a1").was_merged
    assert lines() == ["En av Ida", "skille", "To, skrevet etter sammenstøtet"]
    left = unmerged_of(OLA, HERE)
    assert left is not None
    assert text_of(left.body).startswith("En av Ola på en annen side")


@pytest.mark.django_db
def test_what_was_written_beside_while_its_writer_chose_is_not_let_go_of():
    save("En", on=0)
    save("En av Ida", on=1)
    with pytest.raises(KeptBeside):
        save("En av Ola", on=1, by=OLA, page="a1")
    seen = unmerged_of(OLA, HERE)
    assert seen is not None
    with pytest.raises(KeptBeside):
        save("En av Ola, og mer", on=1, by=OLA, page="a1")
    settle(reader=OLA, place=HERE, based_on=2, body=doc("En av begge"), beside=seen)
    left = unmerged_of(OLA, HERE)
    assert left is not None
    assert text_of(left.body) == "En av Ola, og mer"


@pytest.mark.django_db
def test_a_writer_may_let_go_of_what_clashed():
    save("En", on=0)
    save("En av Ida", on=1)
    with pytest.raises(Conflict):
        save("En av Ola", on=1, by=OLA)
    beside = unmerged_of(OLA, HERE)
    assert beside is not None
    drop_unmerged(reader=OLA, place=HERE, beside=beside)
    assert not UnmergedText.objects.exists()
    assert lines() == ["En av Ida"]


@pytest.mark.django_db
def test_a_version_that_was_never_kept_is_no_ground_to_write_over():
    save("En", on=0)
    with pytest.raises(Conflict):
        save("To", on=7)
    TextRevision.objects.all().delete()
    save("En igjen", on=1)
    with pytest.raises(Conflict):
        save("Noe helt annet", on=1, by=OLA)
    assert lines() == ["En igjen"]


@pytest.mark.django_db
def test_what_is_no_text_is_refused_and_what_stood_stands():
    save("En", on=0)
    with pytest.raises(Invalid):
        save_text(reader=IDA, place=HERE, based_on=1, body="<p>To</p>")
    with pytest.raises(NotFound):
        save("En", on=0, at=Place("initiative:1", "strategy", "no such section"))
    assert lines() == ["En"]


@pytest.mark.django_db
def test_an_old_version_can_be_taken_up_again_and_what_stood_stays_among_them():
    save("En", on=0)
    save("To", on=1)
    restore(reader=OLA, place=HERE, based_on=2, version=1)
    assert lines() == ["En"]
    assert text_of(body_at(HERE, 2)) == "To"
    assert body_at(HERE, 0) == EMPTY
    with pytest.raises(NotFound):
        restore(reader=OLA, place=HERE, based_on=3, version=9)
    with pytest.raises(NotFound):
        body_at(HERE, 9)


@pytest.mark.django_db
def test_old_versions_are_thinned_out_but_never_the_last_of_a_stretch_or_of_a_writer():
    hour = timezone.now().replace(minute=0, second=30, microsecond=0)
    for version, (by, hours) in enumerate([(IDA, 4), (IDA, 4), (OLA, 4), (IDA, 3), (IDA, 0)]):
        save(f"Tekst {version}", on=version, by=by)
        at = hour - timedelta(hours=hours, seconds=-version)
        TextRevision.objects.filter(version=version + 1).update(at=at)
    save("Helt nå", on=5)
    assert [one.version for one in revisions(HERE)] == [6, 5, 4, 3, 2]


@pytest.mark.django_db
def test_a_section_is_said_to_be_ready_and_writing_in_it_takes_that_back():
    save("En", on=0)
    found = say_ready(reader=OLA, place=HERE, ready=True)
    assert (found.ready_by, found.ready_at is not None) == ("Ola Lie", True)
    assert say_ready(reader=OLA, place=HERE, ready=False).ready_at is None
    say_ready(reader=OLA, place=HERE, ready=True)
    assert save("To", on=1).text.ready_at is None


@pytest.mark.django_db
def test_who_is_writing_is_seen_by_the_others_until_nothing_more_is_heard():
    say_writing(reader=IDA, place=HERE)
    say_writing(reader=IDA, place=HERE)
    say_writing(reader=OLA, place=HERE)
    assert writers(HERE) == ["Ida Berg", "Ola Lie"]
    assert writers(HERE, but=IDA) == ["Ola Lie"]
    assert writers_by_section("initiative:1", "strategy") == {"direction": ["Ida Berg", "Ola Lie"]}
    stop_writing(reader=OLA, place=HERE)
    Writer.objects.update(at=timezone.now() - HEARD_OF - timedelta(seconds=1))
    assert writers(HERE) == []


@pytest.mark.django_db(transaction=True)
def test_twenty_who_write_at_once_lose_nothing():
    save("En", on=0)

    def write(number: int) -> Any:
        try:
            return save("En", f"Linje {number}", on=1, by=Reader(ReaderKind.PERSON, number, f"Person {number}"))
        finally:
            close_old_connections()
            connection.close()

    with ThreadPoolExecutor(5) as pool:
        list(pool.map(write, range(20)))
    assert sorted(lines()) == sorted(["En", *(f"Linje {number}" for number in range(20))])
    assert text_at(HERE).version == 21


@pytest.mark.django_db
def test_a_remark_is_answered_resolved_and_taken_up_again():
    first = put_comment(reader=OLA, place=HERE, text=" Stemmer tallet? ", quoted="elleve   lag")
    reply = put_comment(reader=IDA, place=HERE, text="Ja, se registeret.", answers=first)
    later = put_comment(reader=IDA, place=HERE, text="Kort ned.")
    (one, other) = comments(HERE)
    assert (one.id, one.text, one.quoted) == (first, "Stemmer tallet?", "elleve lag")
    assert [answer.id for answer in one.replies] == [reply]
    assert open_comments("initiative:1", "strategy") == {"direction": 2}
    resolve_comment(reader=OLA, place=HERE, comment_id=first)
    assert [c.id for c in comments(HERE)] == [later, first]
    assert comments(HERE)[1].resolved_by == "Ola Lie"
    assert open_comments("initiative:1", "strategy") == {"direction": 1}
    resolve_comment(reader=IDA, place=HERE, comment_id=first, resolved=False)
    assert [c.id for c in comments(HERE)] == [first, later]
    assert other.id == later


@pytest.mark.django_db
def test_only_ones_own_remark_is_removed_with_its_replies():
    first = put_comment(reader=OLA, place=HERE, text="Stemmer tallet?")
    put_comment(reader=IDA, place=HERE, text="Ja.", answers=first)
    with pytest.raises(NotAllowed):
        remove_comment(reader=IDA, place=HERE, comment_id=first)
    remove_comment(reader=OLA, place=HERE, comment_id=first)
    assert not SectionComment.objects.exists()
    with pytest.raises(NotFound):
        remove_comment(reader=OLA, place=HERE, comment_id=first)


@pytest.mark.django_db
@pytest.mark.parametrize("text", ["", "  ", "x" * 5_001, "Født 13097248022"])
def test_a_remark_that_can_not_be_kept_is_refused(text: str):
    with pytest.raises(Invalid):
        put_comment(reader=OLA, place=HERE, text=text)


@pytest.mark.django_db
def test_a_reply_is_no_thread_and_another_sections_remark_is_not_found():
    first = put_comment(reader=OLA, place=HERE, text="Stemmer tallet?")
    reply = put_comment(reader=IDA, place=HERE, text="Ja.", answers=first)
    with pytest.raises(NotFound):
        put_comment(reader=OLA, place=HERE, text="Takk", answers=reply)
    with pytest.raises(NotFound):
        resolve_comment(reader=OLA, place=HERE, comment_id=reply)
    elsewhere = Place("initiative:2", "strategy", "direction")
    with pytest.raises(NotFound):
        resolve_comment(reader=OLA, place=elsewhere, comment_id=first)
