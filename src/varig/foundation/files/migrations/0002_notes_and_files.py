import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('files', '0001_initial'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        migrations.CreateModel(
            name='Attachment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('scope', models.CharField(max_length=100, verbose_name='gjelder')),
                ('about', models.CharField(max_length=100, verbose_name='hører til')),
                ('title', models.CharField(blank=True, default='', max_length=200, verbose_name='tittel')),
                ('text', models.TextField(blank=True, default='', verbose_name='notat')),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='lagt inn')),
                ('created_by', models.CharField(max_length=60)),
                ('by', models.CharField(blank=True, default='', max_length=200, verbose_name='lagt inn av')),
                ('version', models.PositiveIntegerField(default=1)),
                ('file', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='attachments', to='files.storedfile', verbose_name='fil')),
            ],
            options={
                'verbose_name': 'notat eller fil',
                'verbose_name_plural': 'notater og filer',
                'indexes': [models.Index(fields=['about'], name='attachment_about')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('text', ''), _negated=True), ('file__isnull', False), _connector='OR'), name='attachment_has_text_or_file'), models.CheckConstraint(condition=models.Q(models.Q(('scope', ''), _negated=True), models.Q(('about', ''), _negated=True)), name='attachment_belongs_to_something')],
            },
        ),
        migrations.CreateModel(
            name='AttachmentEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('about', models.CharField(max_length=100, verbose_name='hører til')),
                ('title', models.CharField(blank=True, default='', max_length=200, verbose_name='tittel')),
                ('text', models.TextField(blank=True, default='', verbose_name='notat')),
                ('file', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='files.storedfile', verbose_name='fil')),
                ('pgh_context', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='files.attachment')),
            ],
            options={
                'abstract': False,
            },
        ),
        # An object's history finds its attachments by this; the model of events is made by itself and has no indexes.
        migrations.RunSQL(
            sql='CREATE INDEX "attachmentevent_about" ON "files_attachmentevent" ("about")',
            reverse_sql='DROP INDEX "attachmentevent_about"',
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='attachment',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "files_attachmentevent" ("about", "file_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "title") VALUES (NEW."about", NEW."file_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."text", NEW."title"); RETURN NULL;', hash='805306f365854511a6fcd3f9f08f01ee6d5c8458', operation='INSERT', pgid='pgtrigger_insert_insert_db742', table='files_attachment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='attachment',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."about" IS DISTINCT FROM (NEW."about") OR OLD."file_id" IS DISTINCT FROM (NEW."file_id") OR OLD."text" IS DISTINCT FROM (NEW."text") OR OLD."title" IS DISTINCT FROM (NEW."title"))', func='INSERT INTO "files_attachmentevent" ("about", "file_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "title") VALUES (NEW."about", NEW."file_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."text", NEW."title"); RETURN NULL;', hash='8a6ccd0b63ae2dbad0f334841f31ebd2f0f2e65e', operation='UPDATE', pgid='pgtrigger_update_update_3aaf4', table='files_attachment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='attachment',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "files_attachmentevent" ("about", "file_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "title") VALUES (OLD."about", OLD."file_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."text", OLD."title"); RETURN NULL;', hash='8885cd11258b5ee7e9f4e8ceee34a0cc0f1d038b', operation='DELETE', pgid='pgtrigger_delete_delete_6082f', table='files_attachment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='attachmentevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='9d4633e11d6b85fa598232c76169776dbcf64b22', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_771c0', table='files_attachmentevent', when='BEFORE')),
        ),
    ]
