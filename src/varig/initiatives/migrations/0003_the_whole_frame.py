import django.contrib.postgres.search
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
import varig.foundation.columns.fields
import varig.foundation.kernel.money
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('initiatives', '0002_end_within_the_year_it_starts'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name='goal',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='goal',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='goal',
            name='delete_delete',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='initiative',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='initiative',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='initiative',
            name='delete_delete',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='yearlyframe',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='yearlyframe',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='yearlyframe',
            name='delete_delete',
        ),
        migrations.CreateModel(
            name='Boundary',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=300, verbose_name='navn')),
                ('geometry', models.JSONField(verbose_name='grense')),
                ('points', models.PositiveIntegerField(verbose_name='punkter')),
            ],
        ),
        migrations.CreateModel(
            name='Area',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=200, verbose_name='navn')),
                ('code', models.CharField(blank=True, max_length=40, verbose_name='kode')),
                ('code_kind', models.CharField(blank=True, choices=[('district', 'Bydel'), ('subdistrict', 'Delbydel'), ('basic_unit', 'Grunnkrets'), ('living_conditions', 'Levekårssone'), ('other', 'Annet')], max_length=20, verbose_name='slags kode')),
                ('valid_from', varig.foundation.columns.fields.PartialDateField(blank=True, null=True, verbose_name='koden gjelder fra')),
                ('valid_to', varig.foundation.columns.fields.PartialDateField(blank=True, null=True, verbose_name='koden gjelder til')),
                ('source_address', models.URLField(blank=True, max_length=500, verbose_name='kilde')),
                ('version', models.PositiveIntegerField(default=1)),
                ('sort_key', models.GeneratedField(db_persist=True, expression=models.Func(models.Func(models.F('name'), function='LOWER'), models.Value('ÆØÅÄÖæøåäö'), models.Value('{|}{|{|}{|'), function='TRANSLATE'), output_field=models.CharField(db_collation='C', max_length=400))),
                ('search', models.GeneratedField(db_persist=True, expression=django.contrib.postgres.search.SearchVector('name', 'code', config='norwegian'), output_field=django.contrib.postgres.search.SearchVectorField())),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='areas', to='initiatives.initiative')),
                ('boundary', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='initiatives.boundary', verbose_name='grense')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('initiative', 'name', 'code'), name='area_once'), models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='area_has_a_name'), models.CheckConstraint(condition=models.Q(('valid_from', None), ('valid_to', None), ('valid_to__gte', models.F('valid_from')), ('valid_from__startswith', models.F('valid_to')), _connector='OR'), name='area_code_ends_after_start')],
            },
        ),
        migrations.CreateModel(
            name='AreaEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('name', models.CharField(max_length=200, verbose_name='navn')),
                ('code', models.CharField(blank=True, max_length=40, verbose_name='kode')),
                ('code_kind', models.CharField(blank=True, choices=[('district', 'Bydel'), ('subdistrict', 'Delbydel'), ('basic_unit', 'Grunnkrets'), ('living_conditions', 'Levekårssone'), ('other', 'Annet')], max_length=20, verbose_name='slags kode')),
                ('valid_from', varig.foundation.columns.fields.PartialDateField(blank=True, null=True, verbose_name='koden gjelder fra')),
                ('valid_to', varig.foundation.columns.fields.PartialDateField(blank=True, null=True, verbose_name='koden gjelder til')),
                ('source_address', models.URLField(blank=True, max_length=500, verbose_name='kilde')),
                ('version', models.PositiveIntegerField(default=1)),
                ('initiative', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='initiatives.initiative')),
                ('pgh_context', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='initiatives.area')),
                ('boundary', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='initiatives.boundary', verbose_name='grense')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='BoundaryEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('name', models.CharField(max_length=300, verbose_name='navn')),
                ('geometry', models.JSONField(verbose_name='grense')),
                ('points', models.PositiveIntegerField(verbose_name='punkter')),
                ('pgh_context', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='initiatives.boundary')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='goal',
            name='baseline',
            field=models.CharField(blank=True, max_length=300, verbose_name='utgangspunkt'),
        ),
        migrations.AddField(
            model_name='goal',
            name='heading',
            field=models.CharField(blank=True, choices=[('housing', 'Flere boliginvesteringer'), ('services', 'Bedre privat og offentlig tjenesteyting'), ('places', 'Økt investering i og bruk av møteplasser og uteområder'), ('participation', 'Økt sosial deltakelse')], max_length=20, verbose_name='overskrift'),
        ),
        migrations.AddField(
            model_name='goal',
            name='measurable',
            field=models.TextField(blank=True, verbose_name='målbart'),
        ),
        migrations.AddField(
            model_name='goal',
            name='parent',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='children', to='initiatives.goal', verbose_name='ligger under'),
        ),
        migrations.AddField(
            model_name='goalevent',
            name='measurable',
            field=models.TextField(blank=True, verbose_name='målbart'),
        ),
        migrations.AddField(
            model_name='goalevent',
            name='parent',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='initiatives.goal', verbose_name='ligger under'),
        ),
        migrations.AddField(
            model_name='goal',
            name='source',
            field=models.CharField(blank=True, max_length=300, verbose_name='hvor verdiene kommer fra'),
        ),
        migrations.AddField(
            model_name='goal',
            name='source_address',
            field=models.URLField(blank=True, max_length=500, verbose_name='kildens nettadresse'),
        ),
        migrations.AddField(
            model_name='goal',
            name='target',
            field=models.CharField(blank=True, max_length=300, verbose_name='ønsket verdi'),
        ),
        migrations.AddField(
            model_name='goal',
            name='value_at_end',
            field=models.CharField(blank=True, max_length=300, verbose_name='verdi ved slutt'),
        ),
        migrations.AddField(
            model_name='goal',
            name='version',
            field=models.PositiveIntegerField(default=1),
        ),
        migrations.AddField(
            model_name='goalevent',
            name='baseline',
            field=models.CharField(blank=True, max_length=300, verbose_name='utgangspunkt'),
        ),
        migrations.AddField(
            model_name='goalevent',
            name='heading',
            field=models.CharField(blank=True, choices=[('housing', 'Flere boliginvesteringer'), ('services', 'Bedre privat og offentlig tjenesteyting'), ('places', 'Økt investering i og bruk av møteplasser og uteområder'), ('participation', 'Økt sosial deltakelse')], max_length=20, verbose_name='overskrift'),
        ),
        migrations.AddField(
            model_name='goalevent',
            name='source',
            field=models.CharField(blank=True, max_length=300, verbose_name='hvor verdiene kommer fra'),
        ),
        migrations.AddField(
            model_name='goalevent',
            name='source_address',
            field=models.URLField(blank=True, max_length=500, verbose_name='kildens nettadresse'),
        ),
        migrations.AddField(
            model_name='goalevent',
            name='target',
            field=models.CharField(blank=True, max_length=300, verbose_name='ønsket verdi'),
        ),
        migrations.AddField(
            model_name='goalevent',
            name='value_at_end',
            field=models.CharField(blank=True, max_length=300, verbose_name='verdi ved slutt'),
        ),
        migrations.AddField(
            model_name='goalevent',
            name='version',
            field=models.PositiveIntegerField(default=1),
        ),
        migrations.AddField(
            model_name='initiative',
            name='continuation_from_start',
            field=models.TextField(blank=True, verbose_name='videreføring tenkt inn fra starten'),
        ),
        migrations.AddField(
            model_name='initiative',
            name='decision_address',
            field=models.URLField(blank=True, max_length=500, verbose_name='vedtaket på nett'),
        ),
        migrations.AddField(
            model_name='initiative',
            name='decision_body',
            field=models.CharField(blank=True, max_length=200, verbose_name='vedtatt av'),
        ),
        migrations.AddField(
            model_name='initiative',
            name='decision_case',
            field=models.CharField(blank=True, max_length=60, verbose_name='saksnummer'),
        ),
        migrations.AddField(
            model_name='initiative',
            name='decision_date',
            field=varig.foundation.columns.fields.PartialDateField(blank=True, null=True, verbose_name='vedtaksdato'),
        ),
        migrations.AddField(
            model_name='initiative',
            name='long_term_view',
            field=models.TextField(blank=True, verbose_name='langsiktig perspektiv'),
        ),
        migrations.AddField(
            model_name='initiative',
            name='other_safeguards',
            field=models.TextField(blank=True, verbose_name='andre måter å ivareta områdets interesser på'),
        ),
        migrations.AddField(
            model_name='initiative',
            name='period_reason',
            field=models.TextField(blank=True, verbose_name='hvorfor den varer så lenge'),
        ),
        migrations.AddField(
            model_name='initiative',
            name='presence_after',
            field=models.TextField(blank=True, verbose_name='kommunens tilstedeværelse etterpå'),
        ),
        migrations.AddField(
            model_name='initiative',
            name='remaining_challenges',
            field=models.TextField(blank=True, verbose_name='gjenstående utfordringer'),
        ),
        migrations.AddField(
            model_name='initiativeevent',
            name='continuation_from_start',
            field=models.TextField(blank=True, verbose_name='videreføring tenkt inn fra starten'),
        ),
        migrations.AddField(
            model_name='initiativeevent',
            name='decision_address',
            field=models.URLField(blank=True, max_length=500, verbose_name='vedtaket på nett'),
        ),
        migrations.AddField(
            model_name='initiativeevent',
            name='decision_body',
            field=models.CharField(blank=True, max_length=200, verbose_name='vedtatt av'),
        ),
        migrations.AddField(
            model_name='initiativeevent',
            name='decision_case',
            field=models.CharField(blank=True, max_length=60, verbose_name='saksnummer'),
        ),
        migrations.AddField(
            model_name='initiativeevent',
            name='decision_date',
            field=varig.foundation.columns.fields.PartialDateField(blank=True, null=True, verbose_name='vedtaksdato'),
        ),
        migrations.AddField(
            model_name='initiativeevent',
            name='long_term_view',
            field=models.TextField(blank=True, verbose_name='langsiktig perspektiv'),
        ),
        migrations.AddField(
            model_name='initiativeevent',
            name='other_safeguards',
            field=models.TextField(blank=True, verbose_name='andre måter å ivareta områdets interesser på'),
        ),
        migrations.AddField(
            model_name='initiativeevent',
            name='period_reason',
            field=models.TextField(blank=True, verbose_name='hvorfor den varer så lenge'),
        ),
        migrations.AddField(
            model_name='initiativeevent',
            name='presence_after',
            field=models.TextField(blank=True, verbose_name='kommunens tilstedeværelse etterpå'),
        ),
        migrations.AddField(
            model_name='initiativeevent',
            name='remaining_challenges',
            field=models.TextField(blank=True, verbose_name='gjenstående utfordringer'),
        ),
        migrations.AddField(
            model_name='yearlyframe',
            name='used',
            field=varig.foundation.columns.fields.KronerField(blank=True, null=True, verbose_name='brukt'),
        ),
        migrations.AddField(
            model_name='yearlyframe',
            name='used_basis',
            field=models.CharField(choices=[('announced', 'annonsert'), ('funders_part', 'bare én parts del'), ('listed_funding', 'summen av oppgitt finansiering'), ('estimate', 'anslag'), ('total', 'samlet kostnad'), ('account', 'regnskap'), ('unknown', 'ukjent grunnlag')], default=varig.foundation.kernel.money.CostBasis['UNKNOWN'], max_length=20, verbose_name='grunnlag for det brukte'),
        ),
        migrations.AddField(
            model_name='yearlyframe',
            name='version',
            field=models.PositiveIntegerField(default=1),
        ),
        migrations.AddField(
            model_name='yearlyframeevent',
            name='used',
            field=varig.foundation.columns.fields.KronerField(blank=True, null=True, verbose_name='brukt'),
        ),
        migrations.AddField(
            model_name='yearlyframeevent',
            name='used_basis',
            field=models.CharField(choices=[('announced', 'annonsert'), ('funders_part', 'bare én parts del'), ('listed_funding', 'summen av oppgitt finansiering'), ('estimate', 'anslag'), ('total', 'samlet kostnad'), ('account', 'regnskap'), ('unknown', 'ukjent grunnlag')], default=varig.foundation.kernel.money.CostBasis['UNKNOWN'], max_length=20, verbose_name='grunnlag for det brukte'),
        ),
        migrations.AddField(
            model_name='yearlyframeevent',
            name='version',
            field=models.PositiveIntegerField(default=1),
        ),
        migrations.AlterField(
            model_name='initiative',
            name='start_decision',
            field=models.CharField(blank=True, max_length=300, verbose_name='om vedtaket'),
        ),
        migrations.AlterField(
            model_name='initiativeevent',
            name='start_decision',
            field=models.CharField(blank=True, max_length=300, verbose_name='om vedtaket'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='goal',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "initiatives_goalevent" ("baseline", "heading", "id", "initiative_id", "is_main", "measurable", "name", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "source_address", "target", "value_at_end", "version") VALUES (NEW."baseline", NEW."heading", NEW."id", NEW."initiative_id", NEW."is_main", NEW."measurable", NEW."name", NEW."parent_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source", NEW."source_address", NEW."target", NEW."value_at_end", NEW."version"); RETURN NULL;', hash='a07092e645cb095ef0e81cfea05b0e03f102929b', operation='INSERT', pgid='pgtrigger_insert_insert_da5fe', table='initiatives_goal', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='goal',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."baseline" IS DISTINCT FROM (NEW."baseline") OR OLD."heading" IS DISTINCT FROM (NEW."heading") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."initiative_id" IS DISTINCT FROM (NEW."initiative_id") OR OLD."is_main" IS DISTINCT FROM (NEW."is_main") OR OLD."measurable" IS DISTINCT FROM (NEW."measurable") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."parent_id" IS DISTINCT FROM (NEW."parent_id") OR OLD."source" IS DISTINCT FROM (NEW."source") OR OLD."source_address" IS DISTINCT FROM (NEW."source_address") OR OLD."target" IS DISTINCT FROM (NEW."target") OR OLD."value_at_end" IS DISTINCT FROM (NEW."value_at_end") OR OLD."version" IS DISTINCT FROM (NEW."version"))', func='INSERT INTO "initiatives_goalevent" ("baseline", "heading", "id", "initiative_id", "is_main", "measurable", "name", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "source_address", "target", "value_at_end", "version") VALUES (NEW."baseline", NEW."heading", NEW."id", NEW."initiative_id", NEW."is_main", NEW."measurable", NEW."name", NEW."parent_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source", NEW."source_address", NEW."target", NEW."value_at_end", NEW."version"); RETURN NULL;', hash='95e02ff171c9869aa600ebc3f763ebef0cf451d8', operation='UPDATE', pgid='pgtrigger_update_update_602f8', table='initiatives_goal', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='goal',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "initiatives_goalevent" ("baseline", "heading", "id", "initiative_id", "is_main", "measurable", "name", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "source_address", "target", "value_at_end", "version") VALUES (OLD."baseline", OLD."heading", OLD."id", OLD."initiative_id", OLD."is_main", OLD."measurable", OLD."name", OLD."parent_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source", OLD."source_address", OLD."target", OLD."value_at_end", OLD."version"); RETURN NULL;', hash='9453169ff234153686d0fe9a6bd99439861cc96e', operation='DELETE', pgid='pgtrigger_delete_delete_0de21', table='initiatives_goal', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='initiative',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "initiatives_initiativeevent" ("actual_end", "area", "continuation_from_start", "decision_address", "decision_body", "decision_case", "decision_date", "decision_months", "description", "end", "id", "is_sample", "long_term_view", "municipality_id", "name", "other_safeguards", "period_reason", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "presence_after", "remaining_challenges", "report_months", "slug", "source_address", "start", "start_decision", "study_months", "version") VALUES (NEW."actual_end", NEW."area", NEW."continuation_from_start", NEW."decision_address", NEW."decision_body", NEW."decision_case", NEW."decision_date", NEW."decision_months", NEW."description", NEW."end", NEW."id", NEW."is_sample", NEW."long_term_view", NEW."municipality_id", NEW."name", NEW."other_safeguards", NEW."period_reason", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."presence_after", NEW."remaining_challenges", NEW."report_months", NEW."slug", NEW."source_address", NEW."start", NEW."start_decision", NEW."study_months", NEW."version"); RETURN NULL;', hash='13bfcdeb1c1a5cd82dc7bce6d17378d289113709', operation='INSERT', pgid='pgtrigger_insert_insert_649fe', table='initiatives_initiative', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='initiative',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "initiatives_initiativeevent" ("actual_end", "area", "continuation_from_start", "decision_address", "decision_body", "decision_case", "decision_date", "decision_months", "description", "end", "id", "is_sample", "long_term_view", "municipality_id", "name", "other_safeguards", "period_reason", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "presence_after", "remaining_challenges", "report_months", "slug", "source_address", "start", "start_decision", "study_months", "version") VALUES (NEW."actual_end", NEW."area", NEW."continuation_from_start", NEW."decision_address", NEW."decision_body", NEW."decision_case", NEW."decision_date", NEW."decision_months", NEW."description", NEW."end", NEW."id", NEW."is_sample", NEW."long_term_view", NEW."municipality_id", NEW."name", NEW."other_safeguards", NEW."period_reason", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."presence_after", NEW."remaining_challenges", NEW."report_months", NEW."slug", NEW."source_address", NEW."start", NEW."start_decision", NEW."study_months", NEW."version"); RETURN NULL;', hash='839c7ff417f91a9c49c79a77ef8d62f5568ee00b', operation='UPDATE', pgid='pgtrigger_update_update_b6c3b', table='initiatives_initiative', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='initiative',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "initiatives_initiativeevent" ("actual_end", "area", "continuation_from_start", "decision_address", "decision_body", "decision_case", "decision_date", "decision_months", "description", "end", "id", "is_sample", "long_term_view", "municipality_id", "name", "other_safeguards", "period_reason", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "presence_after", "remaining_challenges", "report_months", "slug", "source_address", "start", "start_decision", "study_months", "version") VALUES (OLD."actual_end", OLD."area", OLD."continuation_from_start", OLD."decision_address", OLD."decision_body", OLD."decision_case", OLD."decision_date", OLD."decision_months", OLD."description", OLD."end", OLD."id", OLD."is_sample", OLD."long_term_view", OLD."municipality_id", OLD."name", OLD."other_safeguards", OLD."period_reason", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."presence_after", OLD."remaining_challenges", OLD."report_months", OLD."slug", OLD."source_address", OLD."start", OLD."start_decision", OLD."study_months", OLD."version"); RETURN NULL;', hash='44f821b551e3cd83085b39b5d04735d9fd7d7ee4', operation='DELETE', pgid='pgtrigger_delete_delete_bf9bd', table='initiatives_initiative', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='yearlyframe',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "initiatives_yearlyframeevent" ("amount", "basis", "id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "source_address", "used", "used_basis", "version", "year") VALUES (NEW."amount", NEW."basis", NEW."id", NEW."initiative_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source", NEW."source_address", NEW."used", NEW."used_basis", NEW."version", NEW."year"); RETURN NULL;', hash='604d8e54d7766c0c8a74157983b7ebc29a8b76b0', operation='INSERT', pgid='pgtrigger_insert_insert_1232e', table='initiatives_yearlyframe', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='yearlyframe',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "initiatives_yearlyframeevent" ("amount", "basis", "id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "source_address", "used", "used_basis", "version", "year") VALUES (NEW."amount", NEW."basis", NEW."id", NEW."initiative_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source", NEW."source_address", NEW."used", NEW."used_basis", NEW."version", NEW."year"); RETURN NULL;', hash='3fbe9a8db1263b9f8be829617861f4352e2042ec', operation='UPDATE', pgid='pgtrigger_update_update_865d0', table='initiatives_yearlyframe', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='yearlyframe',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "initiatives_yearlyframeevent" ("amount", "basis", "id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "source_address", "used", "used_basis", "version", "year") VALUES (OLD."amount", OLD."basis", OLD."id", OLD."initiative_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source", OLD."source_address", OLD."used", OLD."used_basis", OLD."version", OLD."year"); RETURN NULL;', hash='76c0b027dee20f98b24a018a81c99c6db9d4ead7', operation='DELETE', pgid='pgtrigger_delete_delete_bd9e2', table='initiatives_yearlyframe', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='goal',
            constraint=models.CheckConstraint(condition=models.Q(('parent', None), models.Q(('parent', models.F('id')), _negated=True), _connector='OR'), name='goal_not_below_itself'),
        ),
        migrations.AddConstraint(
            model_name='goal',
            constraint=models.CheckConstraint(condition=models.Q(('parent', None), ('is_main', False), _connector='OR'), name='main_goal_on_top'),
        ),
        migrations.AddConstraint(
            model_name='yearlyframe',
            constraint=models.CheckConstraint(condition=models.Q(('amount__gte', 0)), name='frame_not_negative'),
        ),
        migrations.AddConstraint(
            model_name='yearlyframe',
            constraint=models.CheckConstraint(condition=models.Q(('used', None), ('used__gte', 0), _connector='OR'), name='frame_used_not_negative'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='boundary',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "initiatives_boundaryevent" ("geometry", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "points") VALUES (NEW."geometry", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."points"); RETURN NULL;', hash='cea7904e1400562c1c17bf7b5c2cc9511db58f34', operation='INSERT', pgid='pgtrigger_insert_insert_626ba', table='initiatives_boundary', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='boundary',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "initiatives_boundaryevent" ("geometry", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "points") VALUES (NEW."geometry", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."points"); RETURN NULL;', hash='4c82d088a34519bcca8b467d370bc72eaf08073f', operation='UPDATE', pgid='pgtrigger_update_update_f18d2', table='initiatives_boundary', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='boundary',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "initiatives_boundaryevent" ("geometry", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "points") VALUES (OLD."geometry", OLD."id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."points"); RETURN NULL;', hash='8445691658f565ef67388e2285b1da426682e5ea', operation='DELETE', pgid='pgtrigger_delete_delete_59ef8', table='initiatives_boundary', when='AFTER')),
        ),
        migrations.AddField(
            model_name='goal',
            name='search',
            field=models.GeneratedField(db_persist=True, expression=django.contrib.postgres.search.SearchVector('name', 'measurable', config='norwegian'), output_field=django.contrib.postgres.search.SearchVectorField()),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='areaevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='9a120015576ebd50636386bb617532f37e72de19', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_8d29f', table='initiatives_areaevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='area',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "initiatives_areaevent" ("boundary_id", "code", "code_kind", "id", "initiative_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_address", "valid_from", "valid_to", "version") VALUES (NEW."boundary_id", NEW."code", NEW."code_kind", NEW."id", NEW."initiative_id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_address", NEW."valid_from", NEW."valid_to", NEW."version"); RETURN NULL;', hash='0a96cefcbfeb731729b417fc98ffe79c366cbb85', operation='INSERT', pgid='pgtrigger_insert_insert_0c579', table='initiatives_area', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='area',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."boundary_id" IS DISTINCT FROM (NEW."boundary_id") OR OLD."code" IS DISTINCT FROM (NEW."code") OR OLD."code_kind" IS DISTINCT FROM (NEW."code_kind") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."initiative_id" IS DISTINCT FROM (NEW."initiative_id") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."source_address" IS DISTINCT FROM (NEW."source_address") OR OLD."valid_from" IS DISTINCT FROM (NEW."valid_from") OR OLD."valid_to" IS DISTINCT FROM (NEW."valid_to") OR OLD."version" IS DISTINCT FROM (NEW."version"))', func='INSERT INTO "initiatives_areaevent" ("boundary_id", "code", "code_kind", "id", "initiative_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_address", "valid_from", "valid_to", "version") VALUES (NEW."boundary_id", NEW."code", NEW."code_kind", NEW."id", NEW."initiative_id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_address", NEW."valid_from", NEW."valid_to", NEW."version"); RETURN NULL;', hash='5b5038b9ff718c171a1c53a7b420b9d66661de2d', operation='UPDATE', pgid='pgtrigger_update_update_063b6', table='initiatives_area', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='area',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "initiatives_areaevent" ("boundary_id", "code", "code_kind", "id", "initiative_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_address", "valid_from", "valid_to", "version") VALUES (OLD."boundary_id", OLD."code", OLD."code_kind", OLD."id", OLD."initiative_id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_address", OLD."valid_from", OLD."valid_to", OLD."version"); RETURN NULL;', hash='ddda395fd71db62e134313a566706ee072c0d499', operation='DELETE', pgid='pgtrigger_delete_delete_cf560', table='initiatives_area', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='boundaryevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='538c7a424c77bc82db8b23ad8720be3ad4888e5f', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e153b', table='initiatives_boundaryevent', when='BEFORE')),
        ),
    ]
