import django.db.models.deletion
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
    ]
