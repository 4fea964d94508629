import django.db.models.deletion
import django.utils.timezone
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
    ]
