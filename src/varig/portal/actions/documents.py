"""Which documents residents may read, chosen by name by whoever publishes."""

from __future__ import annotations

from collections.abc import Collection

from varig.foundation.history.actions import action
from varig.foundation.kernel import Invalid, NotFound, Problem, Reader, msg
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts
from varig.portal.models import ShownDocument
from varig.portal.queries.documents import choosable_documents


def show_documents(*, reader: Reader, of: InitiativeFacts, keys: Collection[str]) -> None:
    """These and no others from now on, by their keys. Raises NotAllowed, NotFound; Invalid for what is exempt."""
    roles.demand(reader, roles.Permission.PUBLISH, of.place)
    known = {one.key: one for one in choosable_documents(reader, of)}
    if not set(keys) <= known.keys():
        raise NotFound(msg("Vi fant ikke dokumentet."))
    exempt = [known[key].title for key in keys if known[key].exempt]
    if exempt:
        text = msg("«%(title)s» er unntatt offentlighet i arkivet, og kan ikke vises.", title=exempt[0])
        raise Invalid(Problem(text, "documents"))
    new = [key for key in keys if known[key].shown is None]
    gone = [one.shown for key, one in known.items() if one.shown is not None and key not in keys]
    if not new and not gone:
        return
    with action(reader=reader, did=msg("valgte dokumentene på «Hva skjer videre?»"), touches=[of.scope]):
        ShownDocument.objects.filter(pk__in=gone).delete()
        for key in new:
            record, _colon, own_id = key.partition(":")
            which = {"decision_id" if record == "decisions" else "report_version_id": int(own_id)}
            ShownDocument.objects.create(initiative_id=of.id, shown_by=reader.name, **which)
