from __future__ import annotations

from django.db import models


class RememberedAnswer(models.Model):
    """What a service outside the house answered last, as much of it as is used. Asked again when it is old."""

    address = models.CharField(max_length=500, unique=True)
    # JSON's own null is an answer too: there is no such thing.
    content = models.JSONField(null=True)
    at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return self.address
