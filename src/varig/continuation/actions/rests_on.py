"""What a fate rests on, and what each target group gets instead: the rows beside the fate."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from varig.actors.queries.participation import groups
from varig.continuation.models import FateAlternative, FateEvidence
from varig.continuation.queries import continuation
from varig.continuation.queries.evidence import evidence_choices
from varig.continuation.rules.instead import Alternative
from varig.foundation.kernel import Invalid, Problem, Reader, Refused, folded, msg, system_reader
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.actions import changing


def store_alternatives(of: InitiativeFacts, item_id: int, said: Sequence[Alternative]) -> None:
    """These and no others, inside the caller's change of the item. A name that participation knows is tied to it."""
    standing = {folded(row.for_whom): row.pk for row in FateAlternative.objects.filter(item_id=item_id)}
    wanted = {folded(one.for_whom): one for one in said}
    gone = [pk for name, pk in standing.items() if name not in wanted]
    FateAlternative.objects.filter(pk__in=gone).delete()
    known = {folded(one.name): one.id for one in groups(system_reader("continuation"), of)} if wanted else {}
    for name, one in wanted.items():
        facts = {
            "for_whom": one.for_whom,
            "group_id": known.get(name),
            "alternative": one.text,
            "nothing": one.nothing,
        }
        if name in standing:
            FateAlternative.objects.filter(pk=standing[name]).update(**facts)
        else:
            FateAlternative.objects.create(item_id=item_id, **facts)


def set_evidence(*, reader: Reader, of: InitiativeFacts, item_id: int, version: int, sources: Collection[str]) -> None:
    """The fate rests on these and no others: opaque keys of what is registered. Raises Invalid, Refused."""
    fate = continuation(reader, of, item_id).fate
    if not fate.said:
        raise Refused(msg("Foreslå først hva som skal skje."))
    names = {one.source: one.name for one in fate.evidence}
    names |= {one.source: one.name for group in evidence_choices(reader, of, item_id) for one in group.choices}
    if not set(sources) <= set(names):
        raise Invalid(Problem(msg("Noe av det du valgte, finnes ikke lenger. Velg på nytt."), "sources"))
    standing = {one.source for one in fate.evidence}
    with changing(
        reader=reader,
        of=of,
        item_id=item_id,
        version=version,
        did=msg("sa hva avgjørelsen bygger på"),
        permission=roles.Permission.PROPOSE_FATE,
    ):
        FateEvidence.objects.filter(item_id=item_id).exclude(source__in=list(sources)).delete()
        for source in sorted(set(sources) - standing):
            FateEvidence.objects.create(item_id=item_id, source=source, name=names[source])
