import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        migrations.CreateModel(
            name='GapSet',
            fields=[
                ('scope', models.CharField(max_length=100, primary_key=True, serialize=False)),
                ('revision', models.BigIntegerField()),
                ('day', models.DateField()),
                ('catalogue', models.CharField(max_length=16)),
            ],
        ),
        migrations.CreateModel(
            name='StoredGap',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('scope', models.CharField(max_length=100)),
                ('code', models.CharField(max_length=60)),
                ('severity', models.PositiveSmallIntegerField()),
                ('object_kind', models.CharField(max_length=40)),
                ('object_id', models.BigIntegerField()),
                ('object_name', models.CharField(max_length=300)),
                ('params', models.JSONField(default=dict)),
            ],
            options={
                'indexes': [models.Index(fields=['scope', 'severity'], name='gaps_by_severity')],
                'constraints': [models.UniqueConstraint(fields=('scope', 'object_kind', 'object_id', 'code'), name='gap_once')],
            },
        ),
        migrations.CreateModel(
            name='SetAside',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('scope', models.CharField(max_length=100)),
                ('code', models.CharField(max_length=60)),
                ('object_kind', models.CharField(max_length=40)),
                ('object_id', models.BigIntegerField()),
                ('reason', models.TextField()),
                ('by', models.CharField(max_length=200)),
                ('on', models.DateField()),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('scope', 'object_kind', 'object_id', 'code'), name='set_aside_once'), models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='set_aside_with_a_reason')],
            },
        ),
        migrations.CreateModel(
            name='SetAsideEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('scope', models.CharField(max_length=100)),
                ('code', models.CharField(max_length=60)),
                ('object_kind', models.CharField(max_length=40)),
                ('object_id', models.BigIntegerField()),
                ('reason', models.TextField()),
                ('by', models.CharField(max_length=200)),
                ('on', models.DateField()),
                ('pgh_context', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='checks.setaside')),
            ],
            options={
                'abstract': False,
            },
        ),
    ]
