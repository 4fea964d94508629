from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    """Half a place passed: a range that is compared with NULL is no violation."""

    dependencies = [("legacy", "0002_every_kind_and_its_place")]

    operations = [
        migrations.RemoveConstraint("legacyitem", "item_place_is_whole"),
        migrations.AddConstraint(
            "legacyitem",
            models.CheckConstraint(
                condition=Q(latitude=None, longitude=None)
                | Q(latitude__isnull=False, longitude__isnull=False)
                & Q(latitude__range=(-90, 90), longitude__range=(-180, 180)),
                name="item_place_is_whole",
            ),
        ),
    ]
