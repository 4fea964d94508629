import django.contrib.postgres.search
import django.db.models.deletion
import varig.foundation.columns.fields
import varig.foundation.kernel.money
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('actors', '0003_contact_and_participation'),
        ('initiatives', '0003_the_whole_frame'),
        ('legacy', '0002_every_kind_and_its_place'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        migrations.CreateModel(
            name='Office',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(help_text='For eksempel «Programkontoret i Eksempeldalen».', max_length=200, verbose_name='navn')),
                ('sort_key', models.GeneratedField(db_persist=True, expression=models.Func(models.Func(models.F('name'), function='LOWER'), models.Value('ÆØÅÄÖæøåäö'), models.Value('{|}{|{|}{|'), function='TRANSLATE'), output_field=models.CharField(db_collation='C', max_length=400))),
                ('description', models.TextField(blank=True, verbose_name='hva det gjør')),
                ('established', varig.foundation.columns.fields.PartialDateField(blank=True, null=True, verbose_name='opprettet')),
                ('reports_to', models.CharField(blank=True, help_text='Roller og enheter, aldri navn på personer.', max_length=200, verbose_name='rapporterer til')),
                ('steering_group', models.TextField(blank=True, help_text='Roller og enheter, aldri navn på personer.', verbose_name='styringsgruppe')),
                ('reference_group', models.TextField(blank=True, help_text='Roller og enheter, aldri navn på personer.', verbose_name='andre grupper rundt det')),
                ('dissolution_body', models.CharField(blank=True, max_length=200, verbose_name='hvem som vedtok oppløsningen')),
                ('dissolution_case', models.CharField(blank=True, max_length=100, verbose_name='saksnummer for oppløsningen')),
                ('dissolution_decided', varig.foundation.columns.fields.PartialDateField(blank=True, null=True, verbose_name='når oppløsningen ble vedtatt')),
                ('dissolution_address', models.URLField(blank=True, max_length=500, verbose_name='vedtaket')),
                ('dissolved', varig.foundation.columns.fields.PartialDateField(blank=True, null=True, verbose_name='oppløst')),
                ('archive', models.CharField(blank=True, max_length=300, verbose_name='hvor arkivet står')),
                ('source_address', models.URLField(blank=True, max_length=500, verbose_name='kilde')),
                ('version', models.PositiveIntegerField(default=1)),
                ('search', models.GeneratedField(db_persist=True, expression=django.contrib.postgres.search.SearchVector('name', 'description', 'steering_group', 'reference_group', config='norwegian'), output_field=django.contrib.postgres.search.SearchVectorField())),
                ('actor', models.ForeignKey(blank=True, help_text='Den som står som ansvarlig for punkter i arven.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='actors.actor', verbose_name='aktøren det er registrert som')),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='offices', to='initiatives.initiative')),
                ('part_of', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='actors.actor', verbose_name='enheten det ligger under')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('initiative', 'name'), name='office_once'), models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='office_has_a_name'), models.CheckConstraint(condition=models.Q(('dissolved', None), ('established', None), ('dissolved__gte', models.F('established')), ('established__startswith', models.F('dissolved')), _connector='OR'), name='office_dissolved_after_start'), models.CheckConstraint(condition=models.Q(('dissolved', None), ('dissolution_decided', None), ('dissolved__gte', models.F('dissolution_decided')), ('dissolution_decided__startswith', models.F('dissolved')), _connector='OR'), name='office_dissolved_when_decided')],
            },
        ),
        migrations.CreateModel(
            name='OfficeEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('name', models.CharField(help_text='For eksempel «Programkontoret i Eksempeldalen».', max_length=200, verbose_name='navn')),
                ('description', models.TextField(blank=True, verbose_name='hva det gjør')),
                ('established', varig.foundation.columns.fields.PartialDateField(blank=True, null=True, verbose_name='opprettet')),
                ('reports_to', models.CharField(blank=True, help_text='Roller og enheter, aldri navn på personer.', max_length=200, verbose_name='rapporterer til')),
                ('steering_group', models.TextField(blank=True, help_text='Roller og enheter, aldri navn på personer.', verbose_name='styringsgruppe')),
                ('reference_group', models.TextField(blank=True, help_text='Roller og enheter, aldri navn på personer.', verbose_name='andre grupper rundt det')),
                ('dissolution_body', models.CharField(blank=True, max_length=200, verbose_name='hvem som vedtok oppløsningen')),
                ('dissolution_case', models.CharField(blank=True, max_length=100, verbose_name='saksnummer for oppløsningen')),
                ('dissolution_decided', varig.foundation.columns.fields.PartialDateField(blank=True, null=True, verbose_name='når oppløsningen ble vedtatt')),
                ('dissolution_address', models.URLField(blank=True, max_length=500, verbose_name='vedtaket')),
                ('dissolved', varig.foundation.columns.fields.PartialDateField(blank=True, null=True, verbose_name='oppløst')),
                ('archive', models.CharField(blank=True, max_length=300, verbose_name='hvor arkivet står')),
                ('source_address', models.URLField(blank=True, max_length=500, verbose_name='kilde')),
                ('version', models.PositiveIntegerField(default=1)),
                ('actor', models.ForeignKey(blank=True, db_constraint=False, help_text='Den som står som ansvarlig for punkter i arven.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='actors.actor', verbose_name='aktøren det er registrert som')),
                ('initiative', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='initiatives.initiative')),
                ('part_of', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='actors.actor', verbose_name='enheten det ligger under')),
                ('pgh_context', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='programme_office.office')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='OfficeYear',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('year', models.PositiveSmallIntegerField(verbose_name='år')),
                ('financed_by', models.CharField(blank=True, max_length=200, verbose_name='finansiert av')),
                ('budget', varig.foundation.columns.fields.KronerField(blank=True, null=True, verbose_name='budsjett')),
                ('used', varig.foundation.columns.fields.KronerField(blank=True, null=True, verbose_name='brukt')),
                ('basis', models.CharField(choices=[('announced', 'annonsert'), ('funders_part', 'bare én parts del'), ('listed_funding', 'summen av oppgitt finansiering'), ('estimate', 'anslag'), ('total', 'samlet kostnad'), ('account', 'regnskap'), ('unknown', 'ukjent grunnlag')], default=varig.foundation.kernel.money.CostBasis['UNKNOWN'], max_length=20, verbose_name='grunnlag')),
                ('source_address', models.URLField(blank=True, max_length=500, verbose_name='kilde')),
                ('version', models.PositiveIntegerField(default=1)),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='office_years', to='initiatives.initiative')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('initiative', 'year', 'financed_by'), name='office_year_once'), models.CheckConstraint(condition=models.Q(('year__range', (1900, 2199))), name='office_year_is_a_year'), models.CheckConstraint(condition=models.Q(models.Q(('budget', None), ('budget__gte', 0), _connector='OR'), models.Q(('used', None), ('used__gte', 0), _connector='OR')), name='office_year_not_negative')],
            },
        ),
        migrations.CreateModel(
            name='OfficeYearEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('year', models.PositiveSmallIntegerField(verbose_name='år')),
                ('financed_by', models.CharField(blank=True, max_length=200, verbose_name='finansiert av')),
                ('budget', varig.foundation.columns.fields.KronerField(blank=True, null=True, verbose_name='budsjett')),
                ('used', varig.foundation.columns.fields.KronerField(blank=True, null=True, verbose_name='brukt')),
                ('basis', models.CharField(choices=[('announced', 'annonsert'), ('funders_part', 'bare én parts del'), ('listed_funding', 'summen av oppgitt finansiering'), ('estimate', 'anslag'), ('total', 'samlet kostnad'), ('account', 'regnskap'), ('unknown', 'ukjent grunnlag')], default=varig.foundation.kernel.money.CostBasis['UNKNOWN'], max_length=20, verbose_name='grunnlag')),
                ('source_address', models.URLField(blank=True, max_length=500, verbose_name='kilde')),
                ('version', models.PositiveIntegerField(default=1)),
                ('initiative', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='initiatives.initiative')),
                ('pgh_context', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='programme_office.officeyear')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Position',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(help_text='For eksempel «områdeutvikler». Skriv aldri navnet på den som har den.', max_length=200, verbose_name='stilling eller rolle')),
                ('sort_key', models.GeneratedField(db_persist=True, expression=models.Func(models.Func(models.F('name'), function='LOWER'), models.Value('ÆØÅÄÖæøåäö'), models.Value('{|}{|{|}{|'), function='TRANSLATE'), output_field=models.CharField(db_collation='C', max_length=400))),
                ('share', models.DecimalField(blank=True, decimal_places=4, max_digits=7, null=True, verbose_name='stillingsandel i prosent')),
                ('financed_by', models.CharField(blank=True, max_length=200, verbose_name='finansiert av')),
                ('start', varig.foundation.columns.fields.PartialDateField(blank=True, null=True, verbose_name='fra')),
                ('end', varig.foundation.columns.fields.PartialDateField(blank=True, null=True, verbose_name='til')),
                ('note', models.TextField(blank=True, help_text='Roller og enheter, aldri navn på personer.', verbose_name='merknad')),
                ('version', models.PositiveIntegerField(default=1)),
                ('search', models.GeneratedField(db_persist=True, expression=django.contrib.postgres.search.SearchVector('name', 'financed_by', 'note', config='norwegian'), output_field=django.contrib.postgres.search.SearchVectorField())),
                ('employer', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='actors.actor', verbose_name='ansatt i')),
                ('goes_back_to', models.ForeignKey(blank=True, help_text='Enheten som får stillingen når satsingen er slutt.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='actors.actor', verbose_name='går tilbake til')),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='positions', to='initiatives.initiative')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('initiative', 'name'), name='position_once'), models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='position_has_a_name'), models.CheckConstraint(condition=models.Q(('share', None), models.Q(('share__gt', 1), ('share__lte', 100)), _connector='OR'), name='position_share_is_a_share'), models.CheckConstraint(condition=models.Q(('end', None), ('start', None), ('end__gte', models.F('start')), ('start__startswith', models.F('end')), _connector='OR'), name='position_ends_after_start')],
            },
        ),
        migrations.CreateModel(
            name='PositionEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('name', models.CharField(help_text='For eksempel «områdeutvikler». Skriv aldri navnet på den som har den.', max_length=200, verbose_name='stilling eller rolle')),
                ('share', models.DecimalField(blank=True, decimal_places=4, max_digits=7, null=True, verbose_name='stillingsandel i prosent')),
                ('financed_by', models.CharField(blank=True, max_length=200, verbose_name='finansiert av')),
                ('start', varig.foundation.columns.fields.PartialDateField(blank=True, null=True, verbose_name='fra')),
                ('end', varig.foundation.columns.fields.PartialDateField(blank=True, null=True, verbose_name='til')),
                ('note', models.TextField(blank=True, help_text='Roller og enheter, aldri navn på personer.', verbose_name='merknad')),
                ('version', models.PositiveIntegerField(default=1)),
                ('employer', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='actors.actor', verbose_name='ansatt i')),
                ('goes_back_to', models.ForeignKey(blank=True, db_constraint=False, help_text='Enheten som får stillingen når satsingen er slutt.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='actors.actor', verbose_name='går tilbake til')),
                ('initiative', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='initiatives.initiative')),
                ('pgh_context', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='programme_office.position')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Task',
            fields=[
                ('item', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='task', serialize=False, to='legacy.legacyitem')),
                ('description', models.TextField(blank=True, verbose_name='hva den går ut på')),
                ('frequency', models.CharField(blank=True, choices=[('daily', 'Hver dag'), ('weekly', 'Hver uke'), ('monthly', 'Hver måned'), ('quarterly', 'Hvert kvartal'), ('yearly', 'Hvert år'), ('when_needed', 'Når det trengs')], max_length=20, verbose_name='hvor ofte')),
                ('hours_per_month', models.DecimalField(blank=True, decimal_places=4, max_digits=7, null=True, verbose_name='timer i måneden')),
                ('held_by_one', models.BooleanField(blank=True, help_text='Ja når det er bare én som vet hvordan den gjøres.', null=True, verbose_name='bare én kan den')),
                ('handover', models.TextField(blank=True, verbose_name='slik gis kunnskapen videre')),
                ('handover_address', models.URLField(blank=True, help_text='Adressen til rutinen eller notatet.', max_length=500, verbose_name='dokument om hvordan den gjøres')),
                ('systems', models.TextField(blank=True, help_text='Det den nye må få tilgang til. Skriv aldri passord.', verbose_name='systemer og tilganger')),
                ('partners', models.TextField(blank=True, help_text='Enheter og lag, og hvem som passer på at alle gjør sitt.', verbose_name='hvem den gjøres sammen med')),
                ('position', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='tasks', to='programme_office.position', verbose_name='stilling som gjør den')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('hours_per_month', None), ('hours_per_month__range', (0, 744)), _connector='OR'), name='task_hours_in_a_month')],
            },
        ),
        migrations.CreateModel(
            name='TaskEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('description', models.TextField(blank=True, verbose_name='hva den går ut på')),
                ('frequency', models.CharField(blank=True, choices=[('daily', 'Hver dag'), ('weekly', 'Hver uke'), ('monthly', 'Hver måned'), ('quarterly', 'Hvert kvartal'), ('yearly', 'Hvert år'), ('when_needed', 'Når det trengs')], max_length=20, verbose_name='hvor ofte')),
                ('hours_per_month', models.DecimalField(blank=True, decimal_places=4, max_digits=7, null=True, verbose_name='timer i måneden')),
                ('held_by_one', models.BooleanField(blank=True, help_text='Ja når det er bare én som vet hvordan den gjøres.', null=True, verbose_name='bare én kan den')),
                ('handover', models.TextField(blank=True, verbose_name='slik gis kunnskapen videre')),
                ('handover_address', models.URLField(blank=True, help_text='Adressen til rutinen eller notatet.', max_length=500, verbose_name='dokument om hvordan den gjøres')),
                ('systems', models.TextField(blank=True, help_text='Det den nye må få tilgang til. Skriv aldri passord.', verbose_name='systemer og tilganger')),
                ('partners', models.TextField(blank=True, help_text='Enheter og lag, og hvem som passer på at alle gjør sitt.', verbose_name='hvem den gjøres sammen med')),
                ('item', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', serialize=False, to='legacy.legacyitem')),
                ('pgh_context', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='programme_office.task')),
                ('position', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='programme_office.position', verbose_name='stilling som gjør den')),
            ],
            options={
                'abstract': False,
            },
        ),
    ]
