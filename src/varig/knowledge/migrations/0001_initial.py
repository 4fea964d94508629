import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('initiatives', '0001_initial'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        migrations.CreateModel(
            name='Figure',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.SlugField(blank=True, max_length=40, verbose_name='nøkkel')),
                ('metric', models.CharField(max_length=200, verbose_name='hva')),
                ('year', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='år')),
                ('value', models.DecimalField(decimal_places=2, max_digits=18, verbose_name='verdi')),
                ('unit', models.CharField(max_length=60, verbose_name='enhet')),
                ('source_address', models.URLField(blank=True, max_length=500, verbose_name='kilde')),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='figures', to='initiatives.initiative')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('initiative', 'metric', 'year'), name='figure_once', nulls_distinct=False)],
            },
        ),
        migrations.CreateModel(
            name='FigureEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('key', models.SlugField(blank=True, db_index=False, max_length=40, verbose_name='nøkkel')),
                ('metric', models.CharField(max_length=200, verbose_name='hva')),
                ('year', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='år')),
                ('value', models.DecimalField(decimal_places=2, max_digits=18, verbose_name='verdi')),
                ('unit', models.CharField(max_length=60, verbose_name='enhet')),
                ('source_address', models.URLField(blank=True, max_length=500, verbose_name='kilde')),
                ('initiative', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='initiatives.initiative')),
                ('pgh_context', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='knowledge.figure')),
            ],
            options={
                'abstract': False,
            },
        ),
    ]
