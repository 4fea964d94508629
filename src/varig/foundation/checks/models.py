from __future__ import annotations

from django.db import models

from varig.foundation.history.tracking import tracked


class GapSet(models.Model):
    """For which revision, local day and catalogue the stored gaps of a scope are right."""

    scope = models.CharField(max_length=100, primary_key=True)
    revision = models.BigIntegerField()
    day = models.DateField()
    catalogue = models.CharField(max_length=16)

    def __str__(self) -> str:
        return f"{self.scope} {self.revision}"


class StoredGap(models.Model):
    """A gap as code and parameters. Derived, never edited, no history."""

    scope = models.CharField(max_length=100)
    code = models.CharField(max_length=60)
    severity = models.PositiveSmallIntegerField()
    object_kind = models.CharField(max_length=40)
    object_id = models.BigIntegerField()
    object_name = models.CharField(max_length=300)
    params = models.JSONField(default=dict)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["scope", "object_kind", "object_id", "code"], name="gap_once"),
        ]
        indexes = [models.Index(fields=["scope", "severity"], name="gaps_by_severity")]

    def __str__(self) -> str:
        return f"{self.code} {self.object_name}"


@tracked()
class SetAside(models.Model):
    """A gap that somebody has set aside with a reason, matched by code and object. Data, not derived."""

    scope = models.CharField(max_length=100)
    code = models.CharField(max_length=60)
    object_kind = models.CharField(max_length=40)
    object_id = models.BigIntegerField()
    reason = models.TextField()
    by = models.CharField(max_length=200)
    on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["scope", "object_kind", "object_id", "code"], name="set_aside_once"),
            models.CheckConstraint(condition=~models.Q(reason=""), name="set_aside_with_a_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.object_id}"


@tracked()
class ChosenLadder(models.Model):
    """How severe an owner of scopes says that a check's gaps are when, instead of what the check declares."""

    owner = models.CharField(max_length=100)
    code = models.CharField(max_length=60)
    rungs = models.CharField(max_length=7)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "code"], name="ladder_once"),
            models.CheckConstraint(condition=models.Q(rungs__regex=r"^[-nwb]{7}$"), name="ladder_has_seven_rungs"),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.rungs}"
