"""Why things end or go on, as a document says it: grounds, what comes instead, and what is best for children."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from varig.continuation.queries.by_kind import names_by_kind
from varig.continuation.queries.in_the_strategy import BEST_FOR_CHILDREN
from varig.continuation.queries.onward import NOT_SAID, Onward, of_children_in
from varig.continuation.rules.instead import NOTHING, OfChildren
from varig.foundation.documents.blocks import (
    Block,
    BulletList,
    Column,
    Heading,
    Kind,
    Paragraph,
    Row,
    Table,
    Told,
    Value,
)
from varig.foundation.kernel import msg, msg_n
from varig.initiatives.queries.origins import Origins

NONE_SAID = msg("Ingen er foreslått ennå.")
CAME_TO_NOTHING = msg("Dette ble det ikke noe av")


def instead(ending: Sequence[Onward]) -> Table:
    """What is phased out, its last day, and what each target group gets instead: a line for each."""
    return Table(
        msg("Det som fases ut, og hva brukerne får i stedet"),
        (
            Column(msg("Hva"), Kind.NAME, width=3),
            Column(msg("Avgjørelse"), width=2.2),
            Column(msg("Siste dag"), width=1.4),
            Column(msg("For hvem"), width=1.8),
            Column(msg("Hva brukerne får i stedet"), width=3.4),
        ),
        tuple(row for one in ending for row in _instead(one)),
        empty=NONE_SAID,
        about=tuple(one.about for one in ending for _row in _instead(one)),
    )


def _instead(one: Onward) -> Iterator[Row]:
    fate = one.said.fate
    begins = (one.name, one.chip, fate.last_day or NOT_SAID)
    for alternative in fate.alternatives:
        whom: Value = alternative.for_whom or msg("Alle som brukte det")
        yield (*begins, whom, alternative.text or NOTHING)
    if not fate.alternatives:
        yield (*begins, msg("Alle som brukte det"), NOT_SAID)


def nothing_of(never: Sequence[Onward]) -> Table:
    """What was not delivered: there is no last day of it, and why is what there is to say."""
    return Table(
        CAME_TO_NOTHING,
        (Column(msg("Hva"), Kind.NAME, width=3), Column(msg("Avgjørelse"), width=2.2), Column(msg("Hvorfor"), width=6)),
        tuple((one.name, one.chip, one.why_not or NOT_SAID) for one in never),
        about=tuple(one.about for one in never),
    )


def grounds(found: Sequence[Onward]) -> Iterator[Block]:
    """Why, what that rests on, and what is decided."""
    said = [one for one in found if one.said.fate.said and one.said.fate.grounds]
    if not said:
        return
    yield Heading(msg("Begrunnelser og vedtak"))
    yield Table(
        msg("Hvorfor, hva det bygger på, og hva som er vedtatt"),
        (
            Column(msg("Hva"), Kind.NAME, width=2.6),
            Column(msg("Begrunnelse"), width=6),
            Column(msg("Status"), width=2.6),
        ),
        tuple((one.name, _grounded(one), one.authority) for one in said),
        about=tuple(one.about for one in said),
    )


def _grounded(one: Onward) -> Value:
    """Why, and behind it what that rests on, where somebody has said it."""
    fate = one.said.fate
    if not fate.evidence:
        return fate.grounds
    return fate.grounds, " (", msg("bygger på: %(what)s", what="; ".join(each.name for each in fate.evidence)), ")"


def best_for_children(found: Sequence[Onward], known: Mapping[int, bool], origins: Origins) -> Iterator[Block]:
    """What is best for children where they use it, and where nobody has said whether they do."""
    counted = {one.item.id: of_children_in(one, known) for one in found}
    used = [one for one in found if OfChildren.USED in counted[one.item.id]]
    unknown = sum(OfChildren.UNKNOWN in among for among in counted.values())
    if not used and not unknown:
        return
    yield Heading(BEST_FOR_CHILDREN.title, key=BEST_FOR_CHILDREN.key)
    spoken_of = [one for one in used if OfChildren.UNSAID not in counted[one.item.id]]
    if spoken_of:
        yield Table(
            msg("Det som brukes av barn: hva som er best for dem, hvordan de er hørt, og hvordan det er veid"),
            (
                Column(msg("Hva"), Kind.NAME, width=2.6),
                Column(msg("Best for barna"), width=3),
                Column(msg("Barn er hørt"), width=3),
                Column(msg("Slik er det veid"), width=3),
            ),
            tuple(_for_children(one) for one in spoken_of),
            about=tuple(one.about for one in spoken_of),
        )
    silent = [one for one in used if one not in spoken_of]
    if silent:
        nothing = msg_n(
            "For %(count)s ting som barn bruker, er ikke noe sagt ennå:",
            "For %(count)s ting som barn bruker, er ikke noe sagt ennå:",
            count=len(silent),
        )
        yield Paragraph(Told(nothing, {"count": origins.legacy(children=OfChildren.UNSAID)}))
        yield BulletList(names_by_kind(silent))
    if unknown:
        said_of_none = msg_n(
            "For %(count)s ting er det ikke sagt om barn bruker den.",
            "For %(count)s ting er det ikke sagt om barn bruker dem.",
            count=unknown,
        )
        yield Paragraph(Told(said_of_none, {"count": origins.legacy(children=OfChildren.UNKNOWN)}))


def _for_children(one: Onward) -> Row:
    said = one.said.fate.children
    return (one.name, said.best or NOT_SAID, said.heard or NOT_SAID, said.weighed or NOT_SAID)
