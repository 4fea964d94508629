"""Initiatives that stood before there were audiences get the three that new ones begin with."""

from django.db import migrations

NAMES = {
    "nb": {"residents": "Beboerne", "partners": "Samarbeidspartnere", "inside": "Internt i kommunen"},
    "nn": {"residents": "Bebuarane", "partners": "Samarbeidspartnarar", "inside": "Internt i kommunen"},
}


def give(apps, schema_editor):
    initiatives = apps.get_model("initiatives", "Initiative").objects.values_list("pk", "municipality__language")
    audience = apps.get_model("communication", "Audience")
    for pk, language in initiatives:
        for position, (lane, name) in enumerate(NAMES.get(language, NAMES["nb"]).items()):
            audience.objects.create(initiative_id=pk, name=name, lane=lane, is_broad=True, position=position)


class Migration(migrations.Migration):
    dependencies = [("communication", "0001_initial")]

    operations = [migrations.RunPython(give, migrations.RunPython.noop)]
