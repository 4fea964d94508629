import django.contrib.postgres.search
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
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
        pgtrigger.migrations.AddTrigger(
            model_name='office',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "programme_office_officeevent" ("actor_id", "archive", "description", "dissolution_address", "dissolution_body", "dissolution_case", "dissolution_decided", "dissolved", "established", "id", "initiative_id", "name", "part_of_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference_group", "reports_to", "source_address", "steering_group", "version") VALUES (NEW."actor_id", NEW."archive", NEW."description", NEW."dissolution_address", NEW."dissolution_body", NEW."dissolution_case", NEW."dissolution_decided", NEW."dissolved", NEW."established", NEW."id", NEW."initiative_id", NEW."name", NEW."part_of_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reference_group", NEW."reports_to", NEW."source_address", NEW."steering_group", NEW."version"); RETURN NULL;', hash='85f6730b9737b6bed39e777434c3d1b6033c69c0', operation='INSERT', pgid='pgtrigger_insert_insert_9549a', table='programme_office_office', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='office',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."actor_id" IS DISTINCT FROM (NEW."actor_id") OR OLD."archive" IS DISTINCT FROM (NEW."archive") OR OLD."description" IS DISTINCT FROM (NEW."description") OR OLD."dissolution_address" IS DISTINCT FROM (NEW."dissolution_address") OR OLD."dissolution_body" IS DISTINCT FROM (NEW."dissolution_body") OR OLD."dissolution_case" IS DISTINCT FROM (NEW."dissolution_case") OR OLD."dissolution_decided" IS DISTINCT FROM (NEW."dissolution_decided") OR OLD."dissolved" IS DISTINCT FROM (NEW."dissolved") OR OLD."established" IS DISTINCT FROM (NEW."established") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."initiative_id" IS DISTINCT FROM (NEW."initiative_id") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."part_of_id" IS DISTINCT FROM (NEW."part_of_id") OR OLD."reference_group" IS DISTINCT FROM (NEW."reference_group") OR OLD."reports_to" IS DISTINCT FROM (NEW."reports_to") OR OLD."source_address" IS DISTINCT FROM (NEW."source_address") OR OLD."steering_group" IS DISTINCT FROM (NEW."steering_group") OR OLD."version" IS DISTINCT FROM (NEW."version"))', func='INSERT INTO "programme_office_officeevent" ("actor_id", "archive", "description", "dissolution_address", "dissolution_body", "dissolution_case", "dissolution_decided", "dissolved", "established", "id", "initiative_id", "name", "part_of_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference_group", "reports_to", "source_address", "steering_group", "version") VALUES (NEW."actor_id", NEW."archive", NEW."description", NEW."dissolution_address", NEW."dissolution_body", NEW."dissolution_case", NEW."dissolution_decided", NEW."dissolved", NEW."established", NEW."id", NEW."initiative_id", NEW."name", NEW."part_of_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reference_group", NEW."reports_to", NEW."source_address", NEW."steering_group", NEW."version"); RETURN NULL;', hash='0b8be1389558184cec551f8dd696a8d5ac94dc86', operation='UPDATE', pgid='pgtrigger_update_update_dbf49', table='programme_office_office', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='office',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "programme_office_officeevent" ("actor_id", "archive", "description", "dissolution_address", "dissolution_body", "dissolution_case", "dissolution_decided", "dissolved", "established", "id", "initiative_id", "name", "part_of_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference_group", "reports_to", "source_address", "steering_group", "version") VALUES (OLD."actor_id", OLD."archive", OLD."description", OLD."dissolution_address", OLD."dissolution_body", OLD."dissolution_case", OLD."dissolution_decided", OLD."dissolved", OLD."established", OLD."id", OLD."initiative_id", OLD."name", OLD."part_of_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reference_group", OLD."reports_to", OLD."source_address", OLD."steering_group", OLD."version"); RETURN NULL;', hash='52a4612f470b028471f0762156dbc6d12d942a11', operation='DELETE', pgid='pgtrigger_delete_delete_ef5bc', table='programme_office_office', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='officeevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='e0519feb4603230b3719c05bbb5745f57a2c30ac', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_94e10', table='programme_office_officeevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='officeyear',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "programme_office_officeyearevent" ("basis", "budget", "financed_by", "id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_address", "used", "version", "year") VALUES (NEW."basis", NEW."budget", NEW."financed_by", NEW."id", NEW."initiative_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_address", NEW."used", NEW."version", NEW."year"); RETURN NULL;', hash='2c20c73e14724a10474394486fcaf2860bcb7e44', operation='INSERT', pgid='pgtrigger_insert_insert_b2f98', table='programme_office_officeyear', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='officeyear',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "programme_office_officeyearevent" ("basis", "budget", "financed_by", "id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_address", "used", "version", "year") VALUES (NEW."basis", NEW."budget", NEW."financed_by", NEW."id", NEW."initiative_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_address", NEW."used", NEW."version", NEW."year"); RETURN NULL;', hash='606b1abe8a7f5c0aec033f7574d427ed2419fc87', operation='UPDATE', pgid='pgtrigger_update_update_d1aa1', table='programme_office_officeyear', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='officeyear',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "programme_office_officeyearevent" ("basis", "budget", "financed_by", "id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_address", "used", "version", "year") VALUES (OLD."basis", OLD."budget", OLD."financed_by", OLD."id", OLD."initiative_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_address", OLD."used", OLD."version", OLD."year"); RETURN NULL;', hash='995e414200ba5459ce623ecbc1f3ea6f613e8a07', operation='DELETE', pgid='pgtrigger_delete_delete_b9b5a', table='programme_office_officeyear', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='officeyearevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='6b8c83858c7ed52b216193a895d9af8bfe3f4a9f', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_835f1', table='programme_office_officeyearevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='position',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "programme_office_positionevent" ("employer_id", "end", "financed_by", "goes_back_to_id", "id", "initiative_id", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "share", "start", "version") VALUES (NEW."employer_id", NEW."end", NEW."financed_by", NEW."goes_back_to_id", NEW."id", NEW."initiative_id", NEW."name", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."share", NEW."start", NEW."version"); RETURN NULL;', hash='3ae95463a3e2a515f620cf3241b54d7f13c0d468', operation='INSERT', pgid='pgtrigger_insert_insert_2cd56', table='programme_office_position', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='position',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."employer_id" IS DISTINCT FROM (NEW."employer_id") OR OLD."end" IS DISTINCT FROM (NEW."end") OR OLD."financed_by" IS DISTINCT FROM (NEW."financed_by") OR OLD."goes_back_to_id" IS DISTINCT FROM (NEW."goes_back_to_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."initiative_id" IS DISTINCT FROM (NEW."initiative_id") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."share" IS DISTINCT FROM (NEW."share") OR OLD."start" IS DISTINCT FROM (NEW."start") OR OLD."version" IS DISTINCT FROM (NEW."version"))', func='INSERT INTO "programme_office_positionevent" ("employer_id", "end", "financed_by", "goes_back_to_id", "id", "initiative_id", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "share", "start", "version") VALUES (NEW."employer_id", NEW."end", NEW."financed_by", NEW."goes_back_to_id", NEW."id", NEW."initiative_id", NEW."name", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."share", NEW."start", NEW."version"); RETURN NULL;', hash='5f87f71602f1355623ce644d8070557f2492b170', operation='UPDATE', pgid='pgtrigger_update_update_0024f', table='programme_office_position', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='position',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "programme_office_positionevent" ("employer_id", "end", "financed_by", "goes_back_to_id", "id", "initiative_id", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "share", "start", "version") VALUES (OLD."employer_id", OLD."end", OLD."financed_by", OLD."goes_back_to_id", OLD."id", OLD."initiative_id", OLD."name", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."share", OLD."start", OLD."version"); RETURN NULL;', hash='96695bcf920c4ed75e403b15068f67aa4c8a3200', operation='DELETE', pgid='pgtrigger_delete_delete_7d506', table='programme_office_position', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='positionevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='bf287b6661f38adec022391759f1f6cd0aa7ddeb', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_16df2', table='programme_office_positionevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='task',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "programme_office_taskevent" ("description", "frequency", "handover", "handover_address", "held_by_one", "hours_per_month", "item_id", "partners", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position_id", "systems") VALUES (NEW."description", NEW."frequency", NEW."handover", NEW."handover_address", NEW."held_by_one", NEW."hours_per_month", NEW."item_id", NEW."partners", _pgh_attach_context(), NOW(), \'insert\', NEW."item_id", NEW."position_id", NEW."systems"); RETURN NULL;', hash='fac87a12b65784f3c46ebdf69d7e28f4df24381c', operation='INSERT', pgid='pgtrigger_insert_insert_43563', table='programme_office_task', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='task',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "programme_office_taskevent" ("description", "frequency", "handover", "handover_address", "held_by_one", "hours_per_month", "item_id", "partners", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position_id", "systems") VALUES (NEW."description", NEW."frequency", NEW."handover", NEW."handover_address", NEW."held_by_one", NEW."hours_per_month", NEW."item_id", NEW."partners", _pgh_attach_context(), NOW(), \'update\', NEW."item_id", NEW."position_id", NEW."systems"); RETURN NULL;', hash='afc92b625e3f03158ba6c2377ffb31b8e590cf84', operation='UPDATE', pgid='pgtrigger_update_update_858e7', table='programme_office_task', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='task',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "programme_office_taskevent" ("description", "frequency", "handover", "handover_address", "held_by_one", "hours_per_month", "item_id", "partners", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position_id", "systems") VALUES (OLD."description", OLD."frequency", OLD."handover", OLD."handover_address", OLD."held_by_one", OLD."hours_per_month", OLD."item_id", OLD."partners", _pgh_attach_context(), NOW(), \'delete\', OLD."item_id", OLD."position_id", OLD."systems"); RETURN NULL;', hash='dc6880d16e8528cbe5b85c90189bc096dda43376', operation='DELETE', pgid='pgtrigger_delete_delete_8cb83', table='programme_office_task', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='taskevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='e261105d46680b1a0b8288957a6ae683b03286c5', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_5c678', table='programme_office_taskevent', when='BEFORE')),
        ),
    ]
