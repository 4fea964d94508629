import django.contrib.postgres.search
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('initiatives', '0003_the_whole_frame'),
        ('knowledge', '0001_initial'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        migrations.CreateModel(
            name='Indicator',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=200, verbose_name='indikator')),
                ('unit', models.CharField(blank=True, max_length=60, verbose_name='enhet')),
                ('direction', models.CharField(blank=True, choices=[('higher', 'høyere er bedre'), ('lower', 'lavere er bedre'), ('neutral', 'verken høyere eller lavere er bedre')], max_length=10, verbose_name='retning')),
                ('baseline', models.DecimalField(blank=True, decimal_places=4, max_digits=18, null=True, verbose_name='verdi ved start')),
                ('baseline_year', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='år ved start')),
                ('closing', models.DecimalField(blank=True, decimal_places=4, max_digits=18, null=True, verbose_name='verdi ved avslutning')),
                ('closing_year', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='år ved avslutning')),
                ('source', models.CharField(blank=True, max_length=300, verbose_name='kilde')),
                ('source_address', models.URLField(blank=True, max_length=500, verbose_name='kildens nettadresse')),
                ('version', models.PositiveIntegerField(default=1)),
                ('sort_key', models.GeneratedField(db_persist=True, expression=models.Func(models.Func(models.F('name'), function='LOWER'), models.Value('ÆØÅÄÖæøåäö'), models.Value('{|}{|{|}{|'), function='TRANSLATE'), output_field=models.CharField(db_collation='C', max_length=400))),
                ('search', models.GeneratedField(db_persist=True, expression=django.contrib.postgres.search.SearchVector('name', 'source', config='norwegian'), output_field=django.contrib.postgres.search.SearchVectorField())),
                ('goal', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='indicators', to='initiatives.goal', verbose_name='mål')),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='indicators', to='initiatives.initiative')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('initiative', 'name'), name='indicator_once'), models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='indicator_has_a_name'), models.CheckConstraint(condition=models.Q(models.Q(('baseline_year', None), ('baseline_year__range', (1900, 2200)), _connector='OR'), models.Q(('closing_year', None), ('closing_year__range', (1900, 2200)), _connector='OR')), name='indicator_years'), models.CheckConstraint(condition=models.Q(('baseline_year', None), ('closing_year', None), ('closing_year__gte', models.F('baseline_year')), _connector='OR'), name='indicator_closes_after_start')],
            },
        ),
        migrations.CreateModel(
            name='IndicatorEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('name', models.CharField(max_length=200, verbose_name='indikator')),
                ('unit', models.CharField(blank=True, max_length=60, verbose_name='enhet')),
                ('direction', models.CharField(blank=True, choices=[('higher', 'høyere er bedre'), ('lower', 'lavere er bedre'), ('neutral', 'verken høyere eller lavere er bedre')], max_length=10, verbose_name='retning')),
                ('baseline', models.DecimalField(blank=True, decimal_places=4, max_digits=18, null=True, verbose_name='verdi ved start')),
                ('baseline_year', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='år ved start')),
                ('closing', models.DecimalField(blank=True, decimal_places=4, max_digits=18, null=True, verbose_name='verdi ved avslutning')),
                ('closing_year', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='år ved avslutning')),
                ('source', models.CharField(blank=True, max_length=300, verbose_name='kilde')),
                ('source_address', models.URLField(blank=True, max_length=500, verbose_name='kildens nettadresse')),
                ('version', models.PositiveIntegerField(default=1)),
                ('goal', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='initiatives.goal', verbose_name='mål')),
                ('initiative', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='initiatives.initiative')),
                ('pgh_context', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='knowledge.indicator')),
            ],
            options={
                'abstract': False,
            },
        ),
    ]
