import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        migrations.CreateModel(
            name='SavedView',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('scope', models.CharField(max_length=100)),
                ('register', models.CharField(max_length=60)),
                ('owner', models.CharField(max_length=60)),
                ('shared', models.BooleanField(default=False, verbose_name='delt')),
                ('name', models.CharField(max_length=100, verbose_name='navn')),
                ('query', models.TextField(verbose_name='visning')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('scope', 'register', 'owner', 'name'), name='saved_view_once'), models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='saved_view_has_a_name')],
            },
        ),
        migrations.CreateModel(
            name='SavedViewEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('scope', models.CharField(max_length=100)),
                ('register', models.CharField(max_length=60)),
                ('owner', models.CharField(max_length=60)),
                ('shared', models.BooleanField(default=False, verbose_name='delt')),
                ('name', models.CharField(max_length=100, verbose_name='navn')),
                ('query', models.TextField(verbose_name='visning')),
                ('pgh_context', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='registers.savedview')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ColumnChoice',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('scope', models.CharField(max_length=100)),
                ('register', models.CharField(max_length=60)),
                ('headers', models.CharField(max_length=64)),
                ('columns', models.JSONField()),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('scope', 'register', 'headers'), name='column_choice_once_for_a_register')],
            },
        ),
        migrations.CreateModel(
            name='ColumnChoiceEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('scope', models.CharField(max_length=100)),
                ('register', models.CharField(max_length=60)),
                ('headers', models.CharField(max_length=64)),
                ('columns', models.JSONField()),
                ('pgh_context', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='registers.columnchoice')),
            ],
            options={
                'abstract': False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='columnchoice',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "registers_columnchoiceevent" ("columns", "headers", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "register", "scope") VALUES (NEW."columns", NEW."headers", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."register", NEW."scope"); RETURN NULL;', hash='e61a5f859a4a942519a3b3a87bb0585f01590bd9', operation='INSERT', pgid='pgtrigger_insert_insert_309c9', table='registers_columnchoice', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='columnchoice',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "registers_columnchoiceevent" ("columns", "headers", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "register", "scope") VALUES (NEW."columns", NEW."headers", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."register", NEW."scope"); RETURN NULL;', hash='2a3fc70f15ec4fc2fdd60778386716a8aa9d7205', operation='UPDATE', pgid='pgtrigger_update_update_e4c2a', table='registers_columnchoice', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='columnchoice',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "registers_columnchoiceevent" ("columns", "headers", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "register", "scope") VALUES (OLD."columns", OLD."headers", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."register", OLD."scope"); RETURN NULL;', hash='cf7c43cf6bae094dae18ac418cd2e22efe11881c', operation='DELETE', pgid='pgtrigger_delete_delete_3a80d', table='registers_columnchoice', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='savedview',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "registers_savedviewevent" ("id", "name", "owner", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "query", "register", "scope", "shared") VALUES (NEW."id", NEW."name", NEW."owner", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."query", NEW."register", NEW."scope", NEW."shared"); RETURN NULL;', hash='1cea301151df32320e8fa0baefbbfde46989ec58', operation='INSERT', pgid='pgtrigger_insert_insert_9ec66', table='registers_savedview', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='savedview',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "registers_savedviewevent" ("id", "name", "owner", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "query", "register", "scope", "shared") VALUES (NEW."id", NEW."name", NEW."owner", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."query", NEW."register", NEW."scope", NEW."shared"); RETURN NULL;', hash='415a16a77c16c2a57aa08c56cad12d770c92c4fb', operation='UPDATE', pgid='pgtrigger_update_update_f8803', table='registers_savedview', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='savedview',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "registers_savedviewevent" ("id", "name", "owner", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "query", "register", "scope", "shared") VALUES (OLD."id", OLD."name", OLD."owner", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."query", OLD."register", OLD."scope", OLD."shared"); RETURN NULL;', hash='104f1e2ffcdbc14bb3f7544d29fd1a2d60c21ee2', operation='DELETE', pgid='pgtrigger_delete_delete_a003a', table='registers_savedview', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='columnchoiceevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='63a4c664464da833c533b7726420efaba9f9dd15', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_6cc3a', table='registers_columnchoiceevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='savedviewevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='34f75fa1754892cc175968503331262c47c40809', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_905f7', table='registers_savedviewevent', when='BEFORE')),
        ),
    ]
