import django.contrib.postgres.search
import django.db.models.deletion
import django.db.models.functions.text
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('actors', '0004_a_name_once_whatever_the_capitals'),
        ('initiatives', '0003_the_whole_frame'),
        ('knowledge', '0002_indicators'),
        ('legacy', '0005_commitments_too'),
        ('lessons', '0003_what_the_service_has_confirmed'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        migrations.CreateModel(
            name='FindingNumbers',
            fields=[
                ('initiative', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='finding_numbers', serialize=False, to='initiatives.initiative')),
                ('last', models.PositiveIntegerField(default=0, verbose_name='siste nummer')),
            ],
        ),
        migrations.CreateModel(
            name='Finding',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField(verbose_name='nr.')),
                ('name', models.CharField(help_text='I én setning: hva har dere funnet ut?', max_length=250, verbose_name='funnet')),
                ('sort_key', models.GeneratedField(db_persist=True, expression=models.Func(models.Func(models.F('name'), function='LOWER'), models.Value('ÆØÅÄÖæøåäö'), models.Value('{|}{|{|}{|'), function='TRANSLATE'), output_field=models.CharField(db_collation='C', max_length=400))),
                ('kind', models.CharField(blank=True, choices=[('strength', 'Styrke'), ('challenge', 'Utfordring'), ('effect', 'Virkning'), ('learning', 'Lærdom')], max_length=20, verbose_name='slag')),
                ('sureness', models.CharField(blank=True, choices=[('shown', 'Vist'), ('likely', 'Sannsynlig'), ('not_shown', 'Ikke vist')], help_text='Vist er bare det som er målt eller dokumentert. Det dere tror, er sannsynlig eller ikke vist.', max_length=20, verbose_name='hvor sikkert')),
                ('consequence', models.TextField(blank=True, verbose_name='hva det betyr videre')),
                ('source', models.CharField(blank=True, help_text='En rapport eller undersøkelse som ikke er registrert her.', max_length=300, verbose_name='kilde')),
                ('source_address', models.URLField(blank=True, max_length=500, verbose_name='kildens nettadresse')),
                ('version', models.PositiveIntegerField(default=1)),
                ('search', models.GeneratedField(db_persist=True, expression=django.contrib.postgres.search.SearchVector('name', 'consequence', 'source', config='norwegian'), output_field=django.contrib.postgres.search.SearchVectorField())),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='findings', to='initiatives.initiative')),
            ],
        ),
        migrations.CreateModel(
            name='FindingEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('number', models.PositiveIntegerField(verbose_name='nr.')),
                ('name', models.CharField(help_text='I én setning: hva har dere funnet ut?', max_length=250, verbose_name='funnet')),
                ('kind', models.CharField(blank=True, choices=[('strength', 'Styrke'), ('challenge', 'Utfordring'), ('effect', 'Virkning'), ('learning', 'Lærdom')], max_length=20, verbose_name='slag')),
                ('sureness', models.CharField(blank=True, choices=[('shown', 'Vist'), ('likely', 'Sannsynlig'), ('not_shown', 'Ikke vist')], help_text='Vist er bare det som er målt eller dokumentert. Det dere tror, er sannsynlig eller ikke vist.', max_length=20, verbose_name='hvor sikkert')),
                ('consequence', models.TextField(blank=True, verbose_name='hva det betyr videre')),
                ('source', models.CharField(blank=True, help_text='En rapport eller undersøkelse som ikke er registrert her.', max_length=300, verbose_name='kilde')),
                ('source_address', models.URLField(blank=True, max_length=500, verbose_name='kildens nettadresse')),
                ('version', models.PositiveIntegerField(default=1)),
                ('initiative', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='initiatives.initiative')),
                ('pgh_context', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='final_report.finding')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='FindingIndicator',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('finding', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='indicators', to='final_report.finding', verbose_name='funn')),
                ('indicator', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='findings', to='knowledge.indicator', verbose_name='indikator')),
            ],
        ),
        migrations.CreateModel(
            name='FindingIndicatorEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('finding', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='final_report.finding', verbose_name='funn')),
                ('indicator', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='knowledge.indicator', verbose_name='indikator')),
                ('pgh_context', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='final_report.findingindicator')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='FindingItem',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('finding', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='items', to='final_report.finding', verbose_name='funn')),
                ('item', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='findings', to='legacy.legacyitem', verbose_name='punkt')),
            ],
        ),
        migrations.CreateModel(
            name='FindingItemEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('finding', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='final_report.finding', verbose_name='funn')),
                ('item', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='legacy.legacyitem', verbose_name='punkt')),
                ('pgh_context', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='final_report.findingitem')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='FindingLesson',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('finding', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='lessons', to='final_report.finding', verbose_name='funn')),
                ('lesson', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='findings', to='lessons.lesson', verbose_name='erfaring')),
            ],
        ),
        migrations.CreateModel(
            name='FindingLessonEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('finding', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='final_report.finding', verbose_name='funn')),
                ('lesson', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='lessons.lesson', verbose_name='erfaring')),
                ('pgh_context', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='final_report.findinglesson')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='FindingNeed',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('finding', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='needs', to='final_report.finding', verbose_name='funn')),
                ('need', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='findings', to='actors.need', verbose_name='behov eller ønske')),
            ],
        ),
        migrations.CreateModel(
            name='FindingNeedEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('finding', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='final_report.finding', verbose_name='funn')),
                ('need', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='actors.need', verbose_name='behov eller ønske')),
                ('pgh_context', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='final_report.findingneed')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='FindingNumbersEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('last', models.PositiveIntegerField(default=0, verbose_name='siste nummer')),
                ('initiative', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', serialize=False, to='initiatives.initiative')),
                ('pgh_context', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='final_report.findingnumbers')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddConstraint(
            model_name='finding',
            constraint=models.UniqueConstraint(fields=('initiative', 'number'), name='finding_number_once'),
        ),
        migrations.AddConstraint(
            model_name='finding',
            constraint=models.UniqueConstraint(models.F('initiative'), django.db.models.functions.text.Lower('name'), name='unique_finding'),
        ),
        migrations.AddConstraint(
            model_name='finding',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('name', ''), _negated=True), ('number__gte', 1)), name='finding_is_said_and_numbered'),
        ),
        migrations.AddConstraint(
            model_name='finding',
            constraint=models.CheckConstraint(condition=models.Q(('name__contains', ';'), _negated=True), name='finding_has_no_semicolon'),
        ),
        migrations.AddConstraint(
            model_name='findingindicator',
            constraint=models.UniqueConstraint(fields=('finding', 'indicator'), name='unique_indicator_of_finding'),
        ),
        migrations.AddConstraint(
            model_name='findingitem',
            constraint=models.UniqueConstraint(fields=('finding', 'item'), name='unique_item_of_finding'),
        ),
        migrations.AddConstraint(
            model_name='findinglesson',
            constraint=models.UniqueConstraint(fields=('finding', 'lesson'), name='unique_lesson_of_finding'),
        ),
        migrations.AddConstraint(
            model_name='findingneed',
            constraint=models.UniqueConstraint(fields=('finding', 'need'), name='unique_need_of_finding'),
        ),
    ]
