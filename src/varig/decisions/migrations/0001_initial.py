"""The package's first state is empty: its tables come one concern at a time."""

from django.db import migrations


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    operations = []
