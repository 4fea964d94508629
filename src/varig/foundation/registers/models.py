from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from varig.foundation.history.tracking import tracked


@tracked()
class ColumnChoice(models.Model):
    """How the columns of a file were read when it was imported: the start for the next file with the same headers."""

    scope = models.CharField(max_length=100)
    register = models.CharField(max_length=60)
    # The headers' SHA-256, since they may be as long as the file has columns.
    headers = models.CharField(max_length=64)
    # A column's key or null for each header, in their order.
    columns = models.JSONField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["scope", "register", "headers"], name="column_choice_once_for_a_register")
        ]

    def __str__(self) -> str:
        return f"{self.scope} {self.register}"


@tracked()
class SavedView(models.Model):
    """A list as somebody wants to find it again: its filters, order and columns, as the address says them."""

    scope = models.CharField(max_length=100)
    register = models.CharField(max_length=60)
    # Reader.key: a view is one's own, unless it is shared with everybody who reads the list.
    owner = models.CharField(max_length=60)
    shared = models.BooleanField(_("delt"), default=False)
    name = models.CharField(_("navn"), max_length=100)
    query = models.TextField(_("visning"))

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["scope", "register", "owner", "name"], name="saved_view_once"),
            models.CheckConstraint(condition=~models.Q(name=""), name="saved_view_has_a_name"),
        ]

    def __str__(self) -> str:
        return self.name
