import django.db.models.deletion
import varig.continuation.rules.fates
import varig.foundation.columns.fields
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('actors', '0002_initial'),
        ('legacy', '0001_initial'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        migrations.CreateModel(
            name='FundingLine',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('year', models.PositiveSmallIntegerField(verbose_name='år')),
                ('source', models.CharField(max_length=200, verbose_name='kilde til pengene')),
                ('sureness', models.CharField(choices=[('adopted', 'Vedtatt i årsbudsjett'), ('planned', 'I økonomiplan'), ('proposed', 'Foreslått'), ('applied', 'Søkt'), ('possible', 'Mulig')], max_length=20, verbose_name='hvor sikkert')),
                ('amount', varig.foundation.columns.fields.KronerField(verbose_name='beløp')),
                ('item', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='funding', to='legacy.legacyitem')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('item', 'source', 'sureness', 'year'), name='funding_once_a_year'), models.CheckConstraint(condition=models.Q(('amount__gte', 0)), name='funding_not_negative')],
            },
        ),
        migrations.CreateModel(
            name='FundingLineEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('year', models.PositiveSmallIntegerField(verbose_name='år')),
                ('source', models.CharField(max_length=200, verbose_name='kilde til pengene')),
                ('sureness', models.CharField(choices=[('adopted', 'Vedtatt i årsbudsjett'), ('planned', 'I økonomiplan'), ('proposed', 'Foreslått'), ('applied', 'Søkt'), ('possible', 'Mulig')], max_length=20, verbose_name='hvor sikkert')),
                ('amount', varig.foundation.columns.fields.KronerField(verbose_name='beløp')),
                ('item', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='legacy.legacyitem')),
                ('pgh_context', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='continuation.fundingline')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Handover',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reply_by', models.DateField(blank=True, null=True, verbose_name='svarfrist')),
                ('is_live', models.BooleanField(default=True, verbose_name='gjelder')),
                ('giver', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='actors.actor', verbose_name='fra')),
                ('item', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='handovers', to='legacy.legacyitem')),
                ('receiver', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='handovers', to='actors.actor', verbose_name='mottaker')),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('is_live', True)), fields=('item',), name='one_live_handover')],
            },
        ),
        migrations.CreateModel(
            name='HandoverEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('reply_by', models.DateField(blank=True, null=True, verbose_name='svarfrist')),
                ('is_live', models.BooleanField(default=True, verbose_name='gjelder')),
                ('giver', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='actors.actor', verbose_name='fra')),
                ('item', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='legacy.legacyitem')),
                ('pgh_context', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='continuation.handover')),
                ('receiver', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='actors.actor', verbose_name='mottaker')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='HandoverStep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('step', models.CharField(choices=[('proposed', 'Foreslått'), ('answered', 'Svar'), ('terms_accepted', 'Vilkåret godtatt'), ('carried_out', 'Overtatt'), ('withdrawn', 'Trukket tilbake')], max_length=20, verbose_name='steg')),
                ('at', models.DateTimeField(verbose_name='tidspunkt')),
                ('by', models.CharField(max_length=200, verbose_name='av')),
                ('from_day', models.DateField(blank=True, null=True, verbose_name='fra dag')),
                ('until', models.DateField(blank=True, null=True, verbose_name='til dag')),
                ('amount', varig.foundation.columns.fields.KronerField(blank=True, null=True, verbose_name='beløp per år')),
                ('terms', models.TextField(blank=True, verbose_name='hva som overleveres')),
                ('reply', models.CharField(blank=True, choices=[('yes', 'Ja'), ('conditional', 'Ja, på vilkår'), ('no', 'Nei'), ('later', 'Vi svarer etter et møte'), ('counter', 'Vi foreslår noe annet')], max_length=20, verbose_name='svar')),
                ('words', models.TextField(blank=True, verbose_name='med egne ord')),
                ('on_behalf_of', models.CharField(blank=True, max_length=200, verbose_name='på vegne av')),
                ('in_role', models.CharField(blank=True, max_length=200, verbose_name='i rollen')),
                ('mandate', models.CharField(blank=True, max_length=300, verbose_name='vedtak bak svaret')),
                ('answer_on', models.DateField(blank=True, null=True, verbose_name='svarer etter møte')),
                ('handover', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='steps', to='continuation.handover', verbose_name='overlevering til')),
                ('item', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='legacy.legacyitem')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('step', 'answered'), models.Q(('reply', ''), _negated=True)), models.Q(models.Q(('step', 'answered'), _negated=True), ('reply', '')), _connector='OR'), name='answered_step_has_a_reply'), models.CheckConstraint(condition=models.Q(('until', None), ('from_day', None), ('until__gte', models.F('from_day')), _connector='OR'), name='step_ends_after_start')],
            },
        ),
        migrations.CreateModel(
            name='HandoverStepEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('step', models.CharField(choices=[('proposed', 'Foreslått'), ('answered', 'Svar'), ('terms_accepted', 'Vilkåret godtatt'), ('carried_out', 'Overtatt'), ('withdrawn', 'Trukket tilbake')], max_length=20, verbose_name='steg')),
                ('at', models.DateTimeField(verbose_name='tidspunkt')),
                ('by', models.CharField(max_length=200, verbose_name='av')),
                ('from_day', models.DateField(blank=True, null=True, verbose_name='fra dag')),
                ('until', models.DateField(blank=True, null=True, verbose_name='til dag')),
                ('amount', varig.foundation.columns.fields.KronerField(blank=True, null=True, verbose_name='beløp per år')),
                ('terms', models.TextField(blank=True, verbose_name='hva som overleveres')),
                ('reply', models.CharField(blank=True, choices=[('yes', 'Ja'), ('conditional', 'Ja, på vilkår'), ('no', 'Nei'), ('later', 'Vi svarer etter et møte'), ('counter', 'Vi foreslår noe annet')], max_length=20, verbose_name='svar')),
                ('words', models.TextField(blank=True, verbose_name='med egne ord')),
                ('on_behalf_of', models.CharField(blank=True, max_length=200, verbose_name='på vegne av')),
                ('in_role', models.CharField(blank=True, max_length=200, verbose_name='i rollen')),
                ('mandate', models.CharField(blank=True, max_length=300, verbose_name='vedtak bak svaret')),
                ('answer_on', models.DateField(blank=True, null=True, verbose_name='svarer etter møte')),
                ('handover', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='continuation.handover', verbose_name='overlevering til')),
                ('item', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='legacy.legacyitem')),
                ('pgh_context', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='continuation.handoverstep')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='YearlyCost',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('year', models.PositiveSmallIntegerField(verbose_name='år')),
                ('amount', varig.foundation.columns.fields.KronerField(verbose_name='kostnad')),
                ('item', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='costs', to='legacy.legacyitem')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('item', 'year'), name='cost_once_a_year'), models.CheckConstraint(condition=models.Q(('amount__gte', 0)), name='cost_not_negative')],
            },
        ),
        migrations.CreateModel(
            name='YearlyCostEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('year', models.PositiveSmallIntegerField(verbose_name='år')),
                ('amount', varig.foundation.columns.fields.KronerField(verbose_name='kostnad')),
                ('item', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='legacy.legacyitem')),
                ('pgh_context', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='continuation.yearlycost')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Fate',
            fields=[
                ('item', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='fate', serialize=False, to='legacy.legacyitem')),
                ('outcome', models.CharField(choices=[('continued', 'Videreføres som det er'), ('changed', 'Videreføres i endret form'), ('phased_out', 'Fases ut'), ('established', 'Etableres'), ('unclear', 'Må avklares')], max_length=20, verbose_name='avgjørelse')),
                ('home', models.CharField(blank=True, choices=[('same', 'Den som har det nå'), ('ordinary', 'Ordinær drift i kommunen'), ('other', 'En annen aktør')], max_length=20, verbose_name='hvem har det fra da av')),
                ('until', models.DateField(blank=True, null=True, verbose_name='til')),
                ('last_day', models.DateField(blank=True, null=True, verbose_name='siste dag')),
                ('alternative', models.TextField(blank=True, verbose_name='hva brukerne får i stedet')),
                ('no_alternative', models.BooleanField(default=False, verbose_name='ingenting kommer i stedet')),
                ('grounds', models.TextField(verbose_name='begrunnelse')),
                ('state', models.CharField(choices=[('proposed', 'Forslag'), ('decided', 'Vedtatt')], default=varig.continuation.rules.fates.FateState['PROPOSED'], max_length=20, verbose_name='status')),
                ('decided_on', models.DateField(blank=True, null=True, verbose_name='vedtatt dato')),
                ('decided_by', models.CharField(blank=True, max_length=200, verbose_name='vedtatt av')),
                ('case_number', models.CharField(blank=True, max_length=60, verbose_name='saksnummer')),
                ('delegation', models.CharField(blank=True, max_length=200, verbose_name='delegasjon')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('state', 'proposed'), models.Q(('decided_on__isnull', False), models.Q(('decided_by', ''), _negated=True), models.Q(models.Q(('case_number', ''), _negated=True), models.Q(('delegation', ''), _negated=True), _connector='OR')), _connector='OR'), name='fate_decided_by_somebody'), models.CheckConstraint(condition=models.Q(models.Q(('outcome__in', ['continued', 'changed', 'established']), models.Q(('home', ''), _negated=True)), models.Q(('outcome__in', ['phased_out', 'unclear']), ('home', '')), _connector='OR'), name='fate_home_where_it_goes_on')],
            },
        ),
        migrations.CreateModel(
            name='FateEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('outcome', models.CharField(choices=[('continued', 'Videreføres som det er'), ('changed', 'Videreføres i endret form'), ('phased_out', 'Fases ut'), ('established', 'Etableres'), ('unclear', 'Må avklares')], max_length=20, verbose_name='avgjørelse')),
                ('home', models.CharField(blank=True, choices=[('same', 'Den som har det nå'), ('ordinary', 'Ordinær drift i kommunen'), ('other', 'En annen aktør')], max_length=20, verbose_name='hvem har det fra da av')),
                ('until', models.DateField(blank=True, null=True, verbose_name='til')),
                ('last_day', models.DateField(blank=True, null=True, verbose_name='siste dag')),
                ('alternative', models.TextField(blank=True, verbose_name='hva brukerne får i stedet')),
                ('no_alternative', models.BooleanField(default=False, verbose_name='ingenting kommer i stedet')),
                ('grounds', models.TextField(verbose_name='begrunnelse')),
                ('state', models.CharField(choices=[('proposed', 'Forslag'), ('decided', 'Vedtatt')], default=varig.continuation.rules.fates.FateState['PROPOSED'], max_length=20, verbose_name='status')),
                ('decided_on', models.DateField(blank=True, null=True, verbose_name='vedtatt dato')),
                ('decided_by', models.CharField(blank=True, max_length=200, verbose_name='vedtatt av')),
                ('case_number', models.CharField(blank=True, max_length=60, verbose_name='saksnummer')),
                ('delegation', models.CharField(blank=True, max_length=200, verbose_name='delegasjon')),
                ('item', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', serialize=False, to='legacy.legacyitem')),
                ('pgh_context', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='continuation.fate')),
            ],
            options={
                'abstract': False,
            },
        ),
    ]
