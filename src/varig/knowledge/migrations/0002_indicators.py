import django.contrib.postgres.search
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
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
        pgtrigger.migrations.AddTrigger(
            model_name='indicator',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "knowledge_indicatorevent" ("baseline", "baseline_year", "closing", "closing_year", "direction", "goal_id", "id", "initiative_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "source_address", "unit", "version") VALUES (NEW."baseline", NEW."baseline_year", NEW."closing", NEW."closing_year", NEW."direction", NEW."goal_id", NEW."id", NEW."initiative_id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source", NEW."source_address", NEW."unit", NEW."version"); RETURN NULL;', hash='8b2223f408c984f828284f60332690d46389877f', operation='INSERT', pgid='pgtrigger_insert_insert_cb380', table='knowledge_indicator', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='indicator',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."baseline" IS DISTINCT FROM (NEW."baseline") OR OLD."baseline_year" IS DISTINCT FROM (NEW."baseline_year") OR OLD."closing" IS DISTINCT FROM (NEW."closing") OR OLD."closing_year" IS DISTINCT FROM (NEW."closing_year") OR OLD."direction" IS DISTINCT FROM (NEW."direction") OR OLD."goal_id" IS DISTINCT FROM (NEW."goal_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."initiative_id" IS DISTINCT FROM (NEW."initiative_id") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."source" IS DISTINCT FROM (NEW."source") OR OLD."source_address" IS DISTINCT FROM (NEW."source_address") OR OLD."unit" IS DISTINCT FROM (NEW."unit") OR OLD."version" IS DISTINCT FROM (NEW."version"))', func='INSERT INTO "knowledge_indicatorevent" ("baseline", "baseline_year", "closing", "closing_year", "direction", "goal_id", "id", "initiative_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "source_address", "unit", "version") VALUES (NEW."baseline", NEW."baseline_year", NEW."closing", NEW."closing_year", NEW."direction", NEW."goal_id", NEW."id", NEW."initiative_id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source", NEW."source_address", NEW."unit", NEW."version"); RETURN NULL;', hash='25f1fb237ddac80e56c4609b2a3a735fbb6791d4', operation='UPDATE', pgid='pgtrigger_update_update_c7ea4', table='knowledge_indicator', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='indicator',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "knowledge_indicatorevent" ("baseline", "baseline_year", "closing", "closing_year", "direction", "goal_id", "id", "initiative_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "source_address", "unit", "version") VALUES (OLD."baseline", OLD."baseline_year", OLD."closing", OLD."closing_year", OLD."direction", OLD."goal_id", OLD."id", OLD."initiative_id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source", OLD."source_address", OLD."unit", OLD."version"); RETURN NULL;', hash='c29abe4d0e2907ece18c239b7f850e1100370e86', operation='DELETE', pgid='pgtrigger_delete_delete_06725', table='knowledge_indicator', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='indicatorevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='152f740511559b138d96ecb1968ce676fe259031', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_67477', table='knowledge_indicatorevent', when='BEFORE')),
        ),
    ]
