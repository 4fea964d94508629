import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        migrations.CreateModel(
            name='Blob',
            fields=[
                ('sha256', models.CharField(max_length=64, primary_key=True, serialize=False)),
                ('content', models.BinaryField()),
                ('size', models.BigIntegerField()),
            ],
        ),
        migrations.CreateModel(
            name='StoredFile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=255, verbose_name='filnavn')),
                ('media_type', models.CharField(max_length=150, verbose_name='filtype')),
                ('scope', models.CharField(blank=True, default='', max_length=100, verbose_name='gjelder')),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='lagt inn')),
                ('created_by', models.CharField(max_length=60)),
                ('blob', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='files', to='files.blob', verbose_name='innhold')),
            ],
            options={
                'verbose_name': 'fil',
                'verbose_name_plural': 'filer',
                'indexes': [models.Index(fields=['scope'], name='storedfile_scope')],
            },
        ),
        migrations.CreateModel(
            name='StoredFileEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('name', models.CharField(max_length=255, verbose_name='filnavn')),
                ('media_type', models.CharField(max_length=150, verbose_name='filtype')),
                ('scope', models.CharField(blank=True, default='', max_length=100, verbose_name='gjelder')),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='lagt inn')),
                ('created_by', models.CharField(max_length=60)),
                ('blob', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='files.blob', verbose_name='innhold')),
                ('pgh_context', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='files.storedfile')),
            ],
            options={
                'abstract': False,
            },
        ),
    ]
