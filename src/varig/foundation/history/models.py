from __future__ import annotations

import uuid

from django.contrib.postgres.functions import RandomUUID
from django.db import models


class Revision(models.Model):
    """How many times anything within a scope (an opaque key such as `initiative:3`) has changed.

    `mark` is another each time, and never comes again: not after a change that was undone, nor in a database that was
    put back as it was a week ago. What a process or a browser remembers, it remembers by the mark.
    """

    scope = models.CharField(max_length=100, primary_key=True)
    number = models.BigIntegerField(default=0)
    mark = models.UUIDField(default=uuid.uuid4, db_default=RandomUUID())

    def __str__(self) -> str:
        return f"{self.scope} {self.number}"
