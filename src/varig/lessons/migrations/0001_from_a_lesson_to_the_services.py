import django.contrib.postgres.search
import django.db.models.deletion
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
    ]
