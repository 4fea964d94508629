from __future__ import annotations

from django.db import models


class Revision(models.Model):
    """How many times anything within a scope (an opaque key such as `initiative:3`) has changed."""

    scope = models.CharField(max_length=100, primary_key=True)
    number = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.scope} {self.number}"
