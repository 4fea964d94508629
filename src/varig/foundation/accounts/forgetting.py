"""What is known of those who came by personal links, taken away when nobody needs it. Who may, the caller says."""

from __future__ import annotations

from django.db.models import F, Q, QuerySet
from django.utils import timezone

from varig.foundation.accounts.models import Link, LinkUse
from varig.foundation.history.actions import action
from varig.foundation.history.forgetting import forget_fields
from varig.foundation.kernel import Reader, msg


def count_link_uses(scope: str) -> int:
    """How often links of the scope were used, as far as it is written down."""
    return LinkUse.objects.filter(link__scope=scope).count()


def forget_link_uses(scope: str) -> int:
    """Delete when and from where links were used. How many times it was."""
    return LinkUse.objects.filter(link__scope=scope).delete()[0]


def count_ended_links(scope: str) -> int:
    """How many links still name somebody, and open nothing any more."""
    return _ended(scope).count()


def forget_ended_links(*, reader: Reader, scope: str) -> int:
    """Take name and address from links that open nothing any more, in the history too. How many there were."""
    with action(reader=reader, did=msg("fjernet navn og e-post fra lenker som ikke gjelder lenger"), touches=[scope]):
        ids = list(_ended(scope).values_list("pk", flat=True))
        Link.objects.filter(pk__in=ids, withdrawn_at=None).update(withdrawn_at=F("expires_at"))
        forget_fields(Link, ids, name="", email="")
    return len(ids)


def _ended(scope: str) -> QuerySet[Link]:
    over = Q(withdrawn_at__isnull=False) | Q(expires_at__lte=timezone.now())
    return Link.objects.filter(over, scope=scope).exclude(name="", email="")
