import django.db.models.deletion
import varig.foundation.columns.fields
import varig.foundation.kernel.money
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('initiatives', '0001_initial'),
        ('legacy', '0001_initial'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        migrations.CreateModel(
            name='MeasureGoal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('goal', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='measure_goals', to='initiatives.goal', verbose_name='mål')),
                ('item', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='measure_goals', to='legacy.legacyitem')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('item', 'goal'), name='measure_goal_once')],
            },
        ),
        migrations.CreateModel(
            name='MeasureGoalEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('goal', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='initiatives.goal', verbose_name='mål')),
                ('item', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='legacy.legacyitem')),
                ('pgh_context', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='measures.measuregoal')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Measure',
            fields=[
                ('item', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='measure', serialize=False, to='legacy.legacyitem')),
                ('type', models.CharField(blank=True, choices=[('physical', 'Fysisk'), ('social', 'Sosialt'), ('process', 'Prosess'), ('activity', 'Aktivitet')], max_length=20, verbose_name='slag')),
                ('description', models.TextField(blank=True, verbose_name='beskrivelse')),
                ('area', models.CharField(blank=True, max_length=200, verbose_name='område')),
                ('start', varig.foundation.columns.fields.PartialDateField(blank=True, null=True, verbose_name='start')),
                ('end', varig.foundation.columns.fields.PartialDateField(blank=True, null=True, verbose_name='slutt')),
                ('cost', varig.foundation.columns.fields.KronerField(blank=True, null=True, verbose_name='kostnad')),
                ('cost_basis', models.CharField(choices=[('announced', 'annonsert'), ('funders_part', 'bare én parts del'), ('listed_funding', 'summen av oppgitt finansiering'), ('estimate', 'anslag'), ('total', 'samlet kostnad'), ('account', 'regnskap'), ('unknown', 'ukjent grunnlag')], default=varig.foundation.kernel.money.CostBasis['UNKNOWN'], max_length=20, verbose_name='kostnaden gjelder')),
                ('cost_note', models.CharField(blank=True, max_length=500, verbose_name='om kostnaden')),
                ('delivered', models.CharField(blank=True, choices=[('yes', 'Ja'), ('partly', 'Delvis'), ('no', 'Nei')], max_length=10, verbose_name='gjennomført')),
                ('delivered_reason', models.TextField(blank=True, verbose_name='hvorfor ikke, eller bare delvis')),
                ('status_after', models.CharField(blank=True, max_length=300, verbose_name='hva skjedde etterpå')),
                ('source_address', models.URLField(blank=True, max_length=500, verbose_name='kilde')),
                ('source_note', models.TextField(blank=True, verbose_name='om kilden')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('end', None), ('start', None), ('end__gte', models.F('start')), ('start__startswith', models.F('end')), _connector='OR'), name='measure_ends_after_start'), models.CheckConstraint(condition=models.Q(('cost', None), ('cost__gte', 0), _connector='OR'), name='measure_cost_not_negative')],
            },
        ),
        migrations.CreateModel(
            name='MeasureEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('type', models.CharField(blank=True, choices=[('physical', 'Fysisk'), ('social', 'Sosialt'), ('process', 'Prosess'), ('activity', 'Aktivitet')], max_length=20, verbose_name='slag')),
                ('description', models.TextField(blank=True, verbose_name='beskrivelse')),
                ('area', models.CharField(blank=True, max_length=200, verbose_name='område')),
                ('start', varig.foundation.columns.fields.PartialDateField(blank=True, null=True, verbose_name='start')),
                ('end', varig.foundation.columns.fields.PartialDateField(blank=True, null=True, verbose_name='slutt')),
                ('cost', varig.foundation.columns.fields.KronerField(blank=True, null=True, verbose_name='kostnad')),
                ('cost_basis', models.CharField(choices=[('announced', 'annonsert'), ('funders_part', 'bare én parts del'), ('listed_funding', 'summen av oppgitt finansiering'), ('estimate', 'anslag'), ('total', 'samlet kostnad'), ('account', 'regnskap'), ('unknown', 'ukjent grunnlag')], default=varig.foundation.kernel.money.CostBasis['UNKNOWN'], max_length=20, verbose_name='kostnaden gjelder')),
                ('cost_note', models.CharField(blank=True, max_length=500, verbose_name='om kostnaden')),
                ('delivered', models.CharField(blank=True, choices=[('yes', 'Ja'), ('partly', 'Delvis'), ('no', 'Nei')], max_length=10, verbose_name='gjennomført')),
                ('delivered_reason', models.TextField(blank=True, verbose_name='hvorfor ikke, eller bare delvis')),
                ('status_after', models.CharField(blank=True, max_length=300, verbose_name='hva skjedde etterpå')),
                ('source_address', models.URLField(blank=True, max_length=500, verbose_name='kilde')),
                ('source_note', models.TextField(blank=True, verbose_name='om kilden')),
                ('item', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', serialize=False, to='legacy.legacyitem')),
                ('pgh_context', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='measures.measure')),
            ],
            options={
                'abstract': False,
            },
        ),
    ]
