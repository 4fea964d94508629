import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('actors', '0002_initial'),
        ('initiatives', '0001_initial'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        migrations.CreateModel(
            name='LegacyItem',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('measure', 'Tiltak')], max_length=30, verbose_name='type')),
                ('name', models.CharField(max_length=300, verbose_name='navn')),
                ('sort_key', models.GeneratedField(db_persist=True, expression=models.Func(models.Func(models.F('name'), function='LOWER'), models.Value('ÆØÅÄÖæøåäö'), models.Value('{|}{|{|}{|'), function='TRANSLATE'), output_field=models.CharField(db_collation='C', max_length=400))),
                ('continuation_note', models.TextField(blank=True, verbose_name='notat om videreføring')),
                ('version', models.PositiveIntegerField(default=1)),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='items', to='initiatives.initiative')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('initiative', 'kind', 'name'), name='item_once'), models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='item_has_a_name')],
            },
        ),
        migrations.CreateModel(
            name='ItemRole',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('accountable', 'Ansvarlig'), ('participant', 'Deltar')], max_length=20, verbose_name='rolle')),
                ('what', models.CharField(blank=True, max_length=300, verbose_name='gjør hva')),
                ('start', models.DateField(blank=True, null=True, verbose_name='fra')),
                ('end', models.DateField(blank=True, null=True, verbose_name='til')),
                ('actor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='roles', to='actors.actor', verbose_name='aktør')),
                ('item', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='roles', to='legacy.legacyitem')),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('end', None), ('kind', 'accountable')), fields=('item',), name='one_accountable_without_end'), models.CheckConstraint(condition=models.Q(('end', None), ('start', None), ('end__gte', models.F('start')), _connector='OR'), name='role_ends_after_start')],
            },
        ),
        migrations.CreateModel(
            name='ItemRoleEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('kind', models.CharField(choices=[('accountable', 'Ansvarlig'), ('participant', 'Deltar')], max_length=20, verbose_name='rolle')),
                ('what', models.CharField(blank=True, max_length=300, verbose_name='gjør hva')),
                ('start', models.DateField(blank=True, null=True, verbose_name='fra')),
                ('end', models.DateField(blank=True, null=True, verbose_name='til')),
                ('actor', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='actors.actor', verbose_name='aktør')),
                ('pgh_context', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='legacy.itemrole')),
                ('item', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='legacy.legacyitem')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='LegacyItemEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('kind', models.CharField(choices=[('measure', 'Tiltak')], max_length=30, verbose_name='type')),
                ('name', models.CharField(max_length=300, verbose_name='navn')),
                ('continuation_note', models.TextField(blank=True, verbose_name='notat om videreføring')),
                ('version', models.PositiveIntegerField(default=1)),
                ('initiative', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='initiatives.initiative')),
                ('pgh_context', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='legacy.legacyitem')),
            ],
            options={
                'abstract': False,
            },
        ),
    ]
