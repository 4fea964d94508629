import django.db.models.deletion
import varig.foundation.columns.fields
import varig.foundation.kernel.money
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        migrations.CreateModel(
            name='Municipality',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=200, unique=True, verbose_name='navn')),
                ('language', models.CharField(choices=[('nb', 'bokmål'), ('nn', 'nynorsk')], default='nb', max_length=2, verbose_name='målform')),
                ('budget_month', models.PositiveSmallIntegerField(default=9, verbose_name='måned for budsjettinnspill')),
                ('budget_day', models.PositiveSmallIntegerField(default=1, verbose_name='dag for budsjettinnspill')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('budget_month__range', (1, 12))), name='municipality_budget_month'), models.CheckConstraint(condition=models.Q(('budget_day__range', (1, 28))), name='municipality_budget_day')],
            },
        ),
        migrations.CreateModel(
            name='Initiative',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(max_length=60, unique=True, verbose_name='kortnavn')),
                ('name', models.CharField(max_length=200, verbose_name='navn')),
                ('area', models.CharField(blank=True, max_length=200, verbose_name='område')),
                ('start', varig.foundation.columns.fields.PartialDateField(verbose_name='start')),
                ('end', varig.foundation.columns.fields.PartialDateField(verbose_name='planlagt slutt')),
                ('actual_end', models.DateField(blank=True, null=True, verbose_name='faktisk slutt')),
                ('start_decision', models.CharField(blank=True, max_length=300, verbose_name='vedtak ved oppstart')),
                ('description', models.TextField(blank=True, verbose_name='hva innsatsen innebærer')),
                ('source_address', models.URLField(blank=True, max_length=500, verbose_name='kilde')),
                ('decision_months', models.PositiveSmallIntegerField(default=23, verbose_name='vedtak, måneder før slutt')),
                ('study_months', models.PositiveSmallIntegerField(default=13, verbose_name='utredning, måneder før slutt')),
                ('report_months', models.PositiveSmallIntegerField(default=3, verbose_name='sluttrapport, måneder før slutt')),
                ('is_sample', models.BooleanField(default=False, verbose_name='oppdiktet eksempel')),
                ('version', models.PositiveIntegerField(default=1)),
                ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='initiatives.municipality', verbose_name='kommune')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('end__gte', models.F('start'))), name='initiative_ends_after_start')],
            },
        ),
        migrations.CreateModel(
            name='Goal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('is_main', models.BooleanField(default=False, verbose_name='hovedmål')),
                ('name', models.CharField(max_length=300, verbose_name='mål')),
                ('sort_key', models.GeneratedField(db_persist=True, expression=models.Func(models.Func(models.F('name'), function='LOWER'), models.Value('ÆØÅÄÖæøåäö'), models.Value('{|}{|{|}{|'), function='TRANSLATE'), output_field=models.CharField(db_collation='C', max_length=400))),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='goals', to='initiatives.initiative')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('initiative', 'name'), name='goal_once')],
            },
        ),
        migrations.CreateModel(
            name='MunicipalityEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('name', models.CharField(max_length=200, verbose_name='navn')),
                ('language', models.CharField(choices=[('nb', 'bokmål'), ('nn', 'nynorsk')], default='nb', max_length=2, verbose_name='målform')),
                ('budget_month', models.PositiveSmallIntegerField(default=9, verbose_name='måned for budsjettinnspill')),
                ('budget_day', models.PositiveSmallIntegerField(default=1, verbose_name='dag for budsjettinnspill')),
                ('pgh_context', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='initiatives.municipality')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Phase',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField(verbose_name='fase')),
                ('start', varig.foundation.columns.fields.PartialDateField(blank=True, null=True, verbose_name='start')),
                ('end', varig.foundation.columns.fields.PartialDateField(blank=True, null=True, verbose_name='slutt')),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='phases', to='initiatives.initiative')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('initiative', 'number'), name='phase_once'), models.CheckConstraint(condition=models.Q(('number__range', (1, 5))), name='phase_one_to_five')],
            },
        ),
        migrations.CreateModel(
            name='PhaseEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('number', models.PositiveSmallIntegerField(verbose_name='fase')),
                ('start', varig.foundation.columns.fields.PartialDateField(blank=True, null=True, verbose_name='start')),
                ('end', varig.foundation.columns.fields.PartialDateField(blank=True, null=True, verbose_name='slutt')),
                ('initiative', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='initiatives.initiative')),
                ('pgh_context', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='initiatives.phase')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='YearlyFrame',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('year', models.PositiveSmallIntegerField(verbose_name='år')),
                ('source', models.CharField(max_length=200, verbose_name='kilde til pengene')),
                ('amount', varig.foundation.columns.fields.KronerField(verbose_name='beløp')),
                ('basis', models.CharField(choices=[('announced', 'annonsert'), ('funders_part', 'bare én parts del'), ('listed_funding', 'summen av oppgitt finansiering'), ('estimate', 'anslag'), ('total', 'samlet kostnad'), ('account', 'regnskap'), ('unknown', 'ukjent grunnlag')], default=varig.foundation.kernel.money.CostBasis['UNKNOWN'], max_length=20, verbose_name='grunnlag')),
                ('source_address', models.URLField(blank=True, max_length=500, verbose_name='kilde')),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='frames', to='initiatives.initiative')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('initiative', 'year', 'source'), name='frame_once')],
            },
        ),
        migrations.CreateModel(
            name='YearlyFrameEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('year', models.PositiveSmallIntegerField(verbose_name='år')),
                ('source', models.CharField(max_length=200, verbose_name='kilde til pengene')),
                ('amount', varig.foundation.columns.fields.KronerField(verbose_name='beløp')),
                ('basis', models.CharField(choices=[('announced', 'annonsert'), ('funders_part', 'bare én parts del'), ('listed_funding', 'summen av oppgitt finansiering'), ('estimate', 'anslag'), ('total', 'samlet kostnad'), ('account', 'regnskap'), ('unknown', 'ukjent grunnlag')], default=varig.foundation.kernel.money.CostBasis['UNKNOWN'], max_length=20, verbose_name='grunnlag')),
                ('source_address', models.URLField(blank=True, max_length=500, verbose_name='kilde')),
                ('initiative', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='initiatives.initiative')),
                ('pgh_context', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='initiatives.yearlyframe')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='GoalEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('is_main', models.BooleanField(default=False, verbose_name='hovedmål')),
                ('name', models.CharField(max_length=300, verbose_name='mål')),
                ('pgh_context', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='initiatives.goal')),
                ('initiative', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='initiatives.initiative')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='InitiativeEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('slug', models.SlugField(db_index=False, max_length=60, verbose_name='kortnavn')),
                ('name', models.CharField(max_length=200, verbose_name='navn')),
                ('area', models.CharField(blank=True, max_length=200, verbose_name='område')),
                ('start', varig.foundation.columns.fields.PartialDateField(verbose_name='start')),
                ('end', varig.foundation.columns.fields.PartialDateField(verbose_name='planlagt slutt')),
                ('actual_end', models.DateField(blank=True, null=True, verbose_name='faktisk slutt')),
                ('start_decision', models.CharField(blank=True, max_length=300, verbose_name='vedtak ved oppstart')),
                ('description', models.TextField(blank=True, verbose_name='hva innsatsen innebærer')),
                ('source_address', models.URLField(blank=True, max_length=500, verbose_name='kilde')),
                ('decision_months', models.PositiveSmallIntegerField(default=23, verbose_name='vedtak, måneder før slutt')),
                ('study_months', models.PositiveSmallIntegerField(default=13, verbose_name='utredning, måneder før slutt')),
                ('report_months', models.PositiveSmallIntegerField(default=3, verbose_name='sluttrapport, måneder før slutt')),
                ('is_sample', models.BooleanField(default=False, verbose_name='oppdiktet eksempel')),
                ('version', models.PositiveIntegerField(default=1)),
                ('pgh_context', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='initiatives.initiative')),
                ('municipality', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='initiatives.municipality', verbose_name='kommune')),
            ],
            options={
                'abstract': False,
            },
        ),
    ]
