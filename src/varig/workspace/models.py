from __future__ import annotations

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models

from varig.foundation.columns import KronerField
from varig.initiatives.models import Initiative
from varig.legacy.models import LegacyItem


class Standing(models.Model):
    """One row for each item, written together with its gaps: lists read this and never join live. Derived."""

    item = models.OneToOneField(LegacyItem, models.CASCADE, primary_key=True, related_name="standing")
    initiative = models.ForeignKey(Initiative, models.CASCADE, related_name="+")
    name = models.CharField(max_length=300)
    sort_key = models.CharField(max_length=400, db_collation="C")
    kind = models.CharField(max_length=30)
    accountable_id = models.BigIntegerField(null=True)
    accountable = models.CharField(max_length=200, blank=True)
    chip = models.CharField(max_length=20)
    chip_order = models.PositiveSmallIntegerField()
    goes_on = models.BooleanField()
    decided = models.BooleanField()
    receiver_id = models.BigIntegerField(null=True)
    receiver = models.CharField(max_length=200, blank=True)
    answer = models.CharField(max_length=20)
    answer_order = models.PositiveSmallIntegerField()
    year = models.PositiveSmallIntegerField()
    cost = KronerField(null=True)
    adopted = KronerField(default=0)
    planned = KronerField(default=0)
    applied = KronerField(default=0)
    possible = KronerField(default=0)
    worst = models.PositiveSmallIntegerField(default=9)
    blocks = models.PositiveSmallIntegerField(default=0)
    warns = models.PositiveSmallIntegerField(default=0)
    notes = models.PositiveSmallIntegerField(default=0)
    text = models.TextField(blank=True)
    search = models.GeneratedField(
        expression=SearchVector("text", config="norwegian"), output_field=SearchVectorField(), db_persist=True
    )

    class Meta:
        indexes = [
            models.Index(
                fields=["initiative", "worst", "-blocks", "-warns", "sort_key", "item"], name="standing_worst_first"
            ),
            models.Index(fields=["initiative", "sort_key"], name="standing_by_name"),
            GinIndex(fields=["search"], name="standing_search"),
        ]

    def __str__(self) -> str:
        return self.name


class ReadinessNight(models.Model):
    """How ready an initiative was to end, as it was measured one night. Written once, and then as it was."""

    initiative = models.ForeignKey(Initiative, models.CASCADE, related_name="+")
    day = models.DateField()
    goes_on = models.PositiveIntegerField()
    secured = models.PositiveIntegerField()
    cost = KronerField()
    adopted = KronerField()
    blocks = models.PositiveIntegerField()
    warns = models.PositiveIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["initiative", "day"], name="readiness_once_a_night")]

    def __str__(self) -> str:
        return f"{self.initiative_id} {self.day}"
