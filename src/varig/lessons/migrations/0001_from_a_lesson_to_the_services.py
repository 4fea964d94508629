import django.contrib.postgres.search
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
import varig.foundation.columns.fields
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('actors', '0002_initial'),
        ('initiatives', '0002_end_within_the_year_it_starts'),
        ('legacy', '0002_every_kind_and_its_place'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        migrations.CreateModel(
            name='Adoption',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('stage', models.CharField(blank=True, choices=[('proposed', 'Foreslått'), ('tried', 'Prøvd ut'), ('decided', 'Besluttet'), ('ordinary', 'I ordinær drift')], max_length=20, verbose_name='hvor langt')),
                ('since', varig.foundation.columns.fields.PartialDateField(blank=True, help_text='Når tjenesten kom så langt.', null=True, verbose_name='siden')),
                ('steering_document', models.CharField(blank=True, help_text='Planen, rutinen eller vedtaket der det står.', max_length=300, verbose_name='styringsdokument')),
                ('budget', varig.foundation.columns.fields.KronerField(blank=True, null=True, verbose_name='budsjett per år')),
                ('budget_post', models.CharField(blank=True, max_length=200, verbose_name='budsjettpost')),
                ('responsible_role', models.CharField(blank=True, help_text='Stilling eller rolle, ikke navn.', max_length=200, verbose_name='ansvarlig rolle')),
                ('next_step', models.TextField(blank=True, verbose_name='neste steg')),
                ('version', models.PositiveIntegerField(default=1)),
                ('item', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='adoptions', to='legacy.legacyitem', verbose_name='metode')),
                ('responsible', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='actors.actor', verbose_name='ansvarlig enhet')),
                ('service', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='actors.actor', verbose_name='tjeneste')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('item', 'service'), name='unique_adoption'), models.CheckConstraint(condition=models.Q(('budget', None), ('budget__gte', 0), _connector='OR'), name='adoption_budget_not_negative')],
            },
        ),
        migrations.CreateModel(
            name='AdoptionEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('stage', models.CharField(blank=True, choices=[('proposed', 'Foreslått'), ('tried', 'Prøvd ut'), ('decided', 'Besluttet'), ('ordinary', 'I ordinær drift')], max_length=20, verbose_name='hvor langt')),
                ('since', varig.foundation.columns.fields.PartialDateField(blank=True, help_text='Når tjenesten kom så langt.', null=True, verbose_name='siden')),
                ('steering_document', models.CharField(blank=True, help_text='Planen, rutinen eller vedtaket der det står.', max_length=300, verbose_name='styringsdokument')),
                ('budget', varig.foundation.columns.fields.KronerField(blank=True, null=True, verbose_name='budsjett per år')),
                ('budget_post', models.CharField(blank=True, max_length=200, verbose_name='budsjettpost')),
                ('responsible_role', models.CharField(blank=True, help_text='Stilling eller rolle, ikke navn.', max_length=200, verbose_name='ansvarlig rolle')),
                ('next_step', models.TextField(blank=True, verbose_name='neste steg')),
                ('version', models.PositiveIntegerField(default=1)),
                ('item', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='legacy.legacyitem', verbose_name='metode')),
                ('pgh_context', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='lessons.adoption')),
                ('responsible', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='actors.actor', verbose_name='ansvarlig enhet')),
                ('service', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='actors.actor', verbose_name='tjeneste')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Lesson',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(help_text='I én setning: hva vet dere nå som dere ikke visste før?', max_length=300, verbose_name='erfaringen')),
                ('sort_key', models.GeneratedField(db_persist=True, expression=models.Func(models.Func(models.F('name'), function='LOWER'), models.Value('ÆØÅÄÖæøåäö'), models.Value('{|}{|{|}{|'), function='TRANSLATE'), output_field=models.CharField(db_collation='C', max_length=400))),
                ('what_happened', models.TextField(blank=True, verbose_name='hva som skjedde')),
                ('evidence', models.TextField(blank=True, help_text='Evaluering, tall, intervjuer, egne notater.', verbose_name='hva den bygger på')),
                ('field', models.CharField(blank=True, max_length=200, verbose_name='fagfelt')),
                ('for_whom', models.TextField(blank=True, verbose_name='hvem den er nyttig for')),
                ('search', models.GeneratedField(db_persist=True, expression=django.contrib.postgres.search.SearchVector('name', 'what_happened', 'evidence', 'field', 'for_whom', config='norwegian'), output_field=django.contrib.postgres.search.SearchVectorField())),
                ('version', models.PositiveIntegerField(default=1)),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='lessons', to='initiatives.initiative')),
                ('item', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='lessons', to='legacy.legacyitem', verbose_name='fra hvilket tiltak')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('initiative', 'name'), name='unique_lesson'), models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='lesson_is_said'), models.CheckConstraint(condition=models.Q(('name__contains', ';'), _negated=True), name='lesson_has_no_semicolon')],
            },
        ),
        migrations.CreateModel(
            name='LessonEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('name', models.CharField(help_text='I én setning: hva vet dere nå som dere ikke visste før?', max_length=300, verbose_name='erfaringen')),
                ('what_happened', models.TextField(blank=True, verbose_name='hva som skjedde')),
                ('evidence', models.TextField(blank=True, help_text='Evaluering, tall, intervjuer, egne notater.', verbose_name='hva den bygger på')),
                ('field', models.CharField(blank=True, max_length=200, verbose_name='fagfelt')),
                ('for_whom', models.TextField(blank=True, verbose_name='hvem den er nyttig for')),
                ('version', models.PositiveIntegerField(default=1)),
                ('initiative', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='initiatives.initiative')),
                ('item', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='legacy.legacyitem', verbose_name='fra hvilket tiltak')),
                ('pgh_context', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='lessons.lesson')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='LessonMethod',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('item', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='method_lessons', to='legacy.legacyitem')),
                ('lesson', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='methods', to='lessons.lesson', verbose_name='erfaring')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('item', 'lesson'), name='unique_lesson_of_method')],
            },
        ),
        migrations.CreateModel(
            name='LessonMethodEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('item', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='legacy.legacyitem')),
                ('lesson', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='lessons.lesson', verbose_name='erfaring')),
                ('pgh_context', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='lessons.lessonmethod')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Method',
            fields=[
                ('item', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='method', serialize=False, to='legacy.legacyitem')),
                ('type', models.CharField(blank=True, choices=[('method', 'Metode'), ('service_model', 'Tjenestemodell'), ('form_of_cooperation', 'Samarbeidsform')], max_length=30, verbose_name='slag')),
                ('description', models.TextField(blank=True, verbose_name='hva det er')),
                ('described_at', models.URLField(blank=True, help_text='Nettadressen til veileder, rutine eller håndbok.', max_length=500, verbose_name='beskrevet hvor')),
                ('staff', models.CharField(blank=True, help_text='Stillinger og roller, ikke navn på personer.', max_length=300, verbose_name='bemanning som trengs')),
                ('cost', varig.foundation.columns.fields.KronerField(blank=True, null=True, verbose_name='kostnad per år')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('cost', None), ('cost__gte', 0), _connector='OR'), name='method_cost_not_negative')],
            },
        ),
        migrations.CreateModel(
            name='MethodEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('type', models.CharField(blank=True, choices=[('method', 'Metode'), ('service_model', 'Tjenestemodell'), ('form_of_cooperation', 'Samarbeidsform')], max_length=30, verbose_name='slag')),
                ('description', models.TextField(blank=True, verbose_name='hva det er')),
                ('described_at', models.URLField(blank=True, help_text='Nettadressen til veileder, rutine eller håndbok.', max_length=500, verbose_name='beskrevet hvor')),
                ('staff', models.CharField(blank=True, help_text='Stillinger og roller, ikke navn på personer.', max_length=300, verbose_name='bemanning som trengs')),
                ('cost', varig.foundation.columns.fields.KronerField(blank=True, null=True, verbose_name='kostnad per år')),
                ('item', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', serialize=False, to='legacy.legacyitem')),
                ('pgh_context', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='lessons.method')),
            ],
            options={
                'abstract': False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='method',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "lessons_methodevent" ("cost", "described_at", "description", "item_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "staff", "type") VALUES (NEW."cost", NEW."described_at", NEW."description", NEW."item_id", _pgh_attach_context(), NOW(), \'insert\', NEW."item_id", NEW."staff", NEW."type"); RETURN NULL;', hash='01296b13e56864b71dfd580a011517ef693f29f0', operation='INSERT', pgid='pgtrigger_insert_insert_fe035', table='lessons_method', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='method',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "lessons_methodevent" ("cost", "described_at", "description", "item_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "staff", "type") VALUES (NEW."cost", NEW."described_at", NEW."description", NEW."item_id", _pgh_attach_context(), NOW(), \'update\', NEW."item_id", NEW."staff", NEW."type"); RETURN NULL;', hash='34c16a7f8f0d1889d05ce6d60b30396d5ef5042b', operation='UPDATE', pgid='pgtrigger_update_update_505a0', table='lessons_method', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='method',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "lessons_methodevent" ("cost", "described_at", "description", "item_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "staff", "type") VALUES (OLD."cost", OLD."described_at", OLD."description", OLD."item_id", _pgh_attach_context(), NOW(), \'delete\', OLD."item_id", OLD."staff", OLD."type"); RETURN NULL;', hash='44a835490d1693162e77abc406482fd477273d08', operation='DELETE', pgid='pgtrigger_delete_delete_3660b', table='lessons_method', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='adoption',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "lessons_adoptionevent" ("budget", "budget_post", "id", "item_id", "next_step", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "responsible_id", "responsible_role", "service_id", "since", "stage", "steering_document", "version") VALUES (NEW."budget", NEW."budget_post", NEW."id", NEW."item_id", NEW."next_step", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."responsible_id", NEW."responsible_role", NEW."service_id", NEW."since", NEW."stage", NEW."steering_document", NEW."version"); RETURN NULL;', hash='3feebe088520af46498d3738575e88a1adf94119', operation='INSERT', pgid='pgtrigger_insert_insert_f17e0', table='lessons_adoption', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='adoption',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "lessons_adoptionevent" ("budget", "budget_post", "id", "item_id", "next_step", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "responsible_id", "responsible_role", "service_id", "since", "stage", "steering_document", "version") VALUES (NEW."budget", NEW."budget_post", NEW."id", NEW."item_id", NEW."next_step", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."responsible_id", NEW."responsible_role", NEW."service_id", NEW."since", NEW."stage", NEW."steering_document", NEW."version"); RETURN NULL;', hash='f0080ef0e96de169f6080c5140cf8ee6973ff894', operation='UPDATE', pgid='pgtrigger_update_update_d3e64', table='lessons_adoption', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='adoption',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "lessons_adoptionevent" ("budget", "budget_post", "id", "item_id", "next_step", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "responsible_id", "responsible_role", "service_id", "since", "stage", "steering_document", "version") VALUES (OLD."budget", OLD."budget_post", OLD."id", OLD."item_id", OLD."next_step", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."responsible_id", OLD."responsible_role", OLD."service_id", OLD."since", OLD."stage", OLD."steering_document", OLD."version"); RETURN NULL;', hash='e38073db4dbb449f0284641094c30dc9890d2a9e', operation='DELETE', pgid='pgtrigger_delete_delete_d792d', table='lessons_adoption', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='adoptionevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='2b6c23bc83cc40fef0d9350145aa7a6230e75135', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_2b203', table='lessons_adoptionevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='lesson',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "lessons_lessonevent" ("evidence", "field", "for_whom", "id", "initiative_id", "item_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "what_happened") VALUES (NEW."evidence", NEW."field", NEW."for_whom", NEW."id", NEW."initiative_id", NEW."item_id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."version", NEW."what_happened"); RETURN NULL;', hash='50acea21698ce6a6efa50b26aea316ec17ba4495', operation='INSERT', pgid='pgtrigger_insert_insert_cb183', table='lessons_lesson', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='lesson',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."evidence" IS DISTINCT FROM (NEW."evidence") OR OLD."field" IS DISTINCT FROM (NEW."field") OR OLD."for_whom" IS DISTINCT FROM (NEW."for_whom") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."initiative_id" IS DISTINCT FROM (NEW."initiative_id") OR OLD."item_id" IS DISTINCT FROM (NEW."item_id") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."version" IS DISTINCT FROM (NEW."version") OR OLD."what_happened" IS DISTINCT FROM (NEW."what_happened"))', func='INSERT INTO "lessons_lessonevent" ("evidence", "field", "for_whom", "id", "initiative_id", "item_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "what_happened") VALUES (NEW."evidence", NEW."field", NEW."for_whom", NEW."id", NEW."initiative_id", NEW."item_id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."version", NEW."what_happened"); RETURN NULL;', hash='845313b4ef0d494a5a6fd5ff16f8767d6bc95d2c', operation='UPDATE', pgid='pgtrigger_update_update_6db5b', table='lessons_lesson', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='lesson',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "lessons_lessonevent" ("evidence", "field", "for_whom", "id", "initiative_id", "item_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "what_happened") VALUES (OLD."evidence", OLD."field", OLD."for_whom", OLD."id", OLD."initiative_id", OLD."item_id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."version", OLD."what_happened"); RETURN NULL;', hash='5817f104767cfceee17c834b805fba1cf5c705ed', operation='DELETE', pgid='pgtrigger_delete_delete_288ee', table='lessons_lesson', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='lessonevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='0c70f9bf3d07c8a4f4c2bdad4bb2618733fb7549', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_3da39', table='lessons_lessonevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='lessonmethod',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "lessons_lessonmethodevent" ("id", "item_id", "lesson_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."item_id", NEW."lesson_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='35411a65ea3ebe2f2662c94c7248926a5e704cba', operation='INSERT', pgid='pgtrigger_insert_insert_d5975', table='lessons_lessonmethod', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='lessonmethod',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "lessons_lessonmethodevent" ("id", "item_id", "lesson_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."item_id", NEW."lesson_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='b4efbb173638e804aa784ba61cc1e809e9a6545f', operation='UPDATE', pgid='pgtrigger_update_update_94db6', table='lessons_lessonmethod', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='lessonmethod',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "lessons_lessonmethodevent" ("id", "item_id", "lesson_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."id", OLD."item_id", OLD."lesson_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='7d4b427f5f69bd72829eca9614d2866208f003df', operation='DELETE', pgid='pgtrigger_delete_delete_5e0c2', table='lessons_lessonmethod', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='lessonmethodevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='0b874ce7a1cb930600c8c6ef8c4b3f5b2ab82e8f', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_fd9cd', table='lessons_lessonmethodevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='methodevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='c72aa91f9b5795d2da8c40739de1ab85aa9fe6d9', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_679b5', table='lessons_methodevent', when='BEFORE')),
        ),
    ]
