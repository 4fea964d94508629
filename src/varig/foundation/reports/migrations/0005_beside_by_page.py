from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("reports", "0004_frozen_along")]

    operations = [
        migrations.AddField(
            model_name="unmergedtext",
            name="page",
            field=models.CharField(blank=True, default="", max_length=40),
        ),
        migrations.RemoveConstraint(model_name="unmergedtext", name="unmerged_once_from_each_version"),
        migrations.AddConstraint(
            model_name="unmergedtext",
            constraint=models.UniqueConstraint(
                fields=("text", "by_key", "based_on", "page"), name="unmerged_once_from_each_page"
            ),
        ),
    ]
