import django.contrib.postgres.search
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
import varig.actors.rules.contact
import varig.actors.rules.enhetsregisteret
import varig.actors.rules.participation
import varig.foundation.columns.fields
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('actors', '0002_initial'),
        ('initiatives', '0001_initial'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name='actor',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='actor',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='actor',
            name='delete_delete',
        ),
        migrations.CreateModel(
            name='ContactEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('date', varig.foundation.columns.fields.PartialDateField(verbose_name='dato')),
                ('subject', models.CharField(help_text='Skriv saken, ikke om personer: ikke helse, familie eller annet privat.', max_length=200, verbose_name='hva det gjaldt')),
                ('agreement', models.TextField(blank=True, help_text='Bare det organisasjonene skal gjøre. Andre i kommunen kan lese dette.', verbose_name='hva dere ble enige om')),
                ('version', models.PositiveIntegerField(default=1)),
                ('search', models.GeneratedField(db_persist=True, expression=django.contrib.postgres.search.SearchVector('subject', 'agreement', config='norwegian'), output_field=django.contrib.postgres.search.SearchVectorField())),
                ('actor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='contacts', to='actors.actor', verbose_name='aktør')),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='contacts', to='initiatives.initiative')),
                ('ours', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='actors.actor', verbose_name='hvem hos oss')),
            ],
            options={
                'indexes': [models.Index(fields=['actor', 'initiative', '-date'], name='contact_last')],
                'constraints': [models.UniqueConstraint(fields=('initiative', 'actor', 'date', 'subject'), name='contact_once'), models.CheckConstraint(condition=models.Q(('subject', ''), _negated=True), name='contact_has_a_subject')],
            },
        ),
        migrations.CreateModel(
            name='ContactEntryEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('date', varig.foundation.columns.fields.PartialDateField(verbose_name='dato')),
                ('subject', models.CharField(help_text='Skriv saken, ikke om personer: ikke helse, familie eller annet privat.', max_length=200, verbose_name='hva det gjaldt')),
                ('agreement', models.TextField(blank=True, help_text='Bare det organisasjonene skal gjøre. Andre i kommunen kan lese dette.', verbose_name='hva dere ble enige om')),
                ('version', models.PositiveIntegerField(default=1)),
                ('actor', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='actors.actor', verbose_name='aktør')),
                ('initiative', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='initiatives.initiative')),
                ('ours', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='actors.actor', verbose_name='hvem hos oss')),
                ('pgh_context', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='actors.contactentry')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ContactRole',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('role', models.CharField(help_text='For eksempel styreleder, kasserer eller vaktmester.', max_length=100, verbose_name='rolle')),
                ('person', models.CharField(blank=True, help_text='Bare når rollen ikke er nok. Aldri noen under 18 år.', max_length=200, verbose_name='navn på personen')),
                ('email', models.EmailField(blank=True, help_text='Bruk helst en adresse som følger rollen.', max_length=254, verbose_name='e-post')),
                ('phone', models.CharField(blank=True, max_length=30, verbose_name='telefon')),
                ('basis', models.CharField(choices=[('role', 'Vervet eller stillingen'), ('consent', 'Samtykke'), ('agreement', 'Avtale')], max_length=20, verbose_name='grunnlag')),
                ('consent_given', varig.foundation.columns.fields.PartialDateField(blank=True, null=True, verbose_name='samtykke gitt')),
                ('expires', varig.foundation.columns.fields.PartialDateField(blank=True, help_text='Raden slettes av seg selv etter denne dagen. Forny den når rollen er den samme.', null=True, verbose_name='slettes')),
                ('version', models.PositiveIntegerField(default=1)),
                ('actor', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='contact_roles', to='actors.actor', verbose_name='aktør')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('actor', 'role'), name='contact_role_once'), models.CheckConstraint(condition=models.Q(('basis__in', ['role', 'consent', 'agreement'])), name='contact_role_has_a_basis'), models.CheckConstraint(condition=models.Q(models.Q(('basis', varig.actors.rules.contact.Basis['CONSENT']), _negated=True), ('consent_given__isnull', False), _connector='OR'), name='contact_role_consent_has_a_day'), models.CheckConstraint(condition=models.Q(models.Q(('email', ''), ('person', ''), ('phone', '')), ('expires__isnull', False), _connector='OR'), name='contact_role_expires')],
            },
        ),
        migrations.CreateModel(
            name='ContactRoleEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('role', models.CharField(help_text='For eksempel styreleder, kasserer eller vaktmester.', max_length=100, verbose_name='rolle')),
                ('basis', models.CharField(choices=[('role', 'Vervet eller stillingen'), ('consent', 'Samtykke'), ('agreement', 'Avtale')], max_length=20, verbose_name='grunnlag')),
                ('consent_given', varig.foundation.columns.fields.PartialDateField(blank=True, null=True, verbose_name='samtykke gitt')),
                ('expires', varig.foundation.columns.fields.PartialDateField(blank=True, help_text='Raden slettes av seg selv etter denne dagen. Forny den når rollen er den samme.', null=True, verbose_name='slettes')),
                ('version', models.PositiveIntegerField(default=1)),
                ('actor', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='actors.actor', verbose_name='aktør')),
                ('pgh_context', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='actors.contactrole')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Group',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=200, verbose_name='navn')),
                ('kind', models.CharField(blank=True, choices=[('children_and_youth', 'Barn og unge'), ('young_adults', 'Unge voksne'), ('families', 'Familier'), ('elderly', 'Eldre'), ('women', 'Kvinner'), ('men', 'Menn'), ('language_group', 'Språkgruppe'), ('newcomers', 'Nyinnflyttede'), ('disabled', 'Personer med funksjonsnedsettelse'), ('tenants', 'Leietakere'), ('out_of_work', 'Personer uten arbeid'), ('volunteers', 'Frivillige'), ('business', 'Næringsdrivende'), ('everybody', 'Alle som bor i området'), ('other', 'Andre')], max_length=30, verbose_name='type gruppe')),
                ('size', models.PositiveIntegerField(blank=True, help_text='Omtrent. La feltet stå tomt når det er ukjent.', null=True, verbose_name='hvor mange i området')),
                ('language', models.CharField(blank=True, max_length=100, verbose_name='språk')),
                ('reached_by', models.TextField(blank=True, help_text='Steder, kanaler og organisasjoner. Ikke navn på personer.', verbose_name='hvordan de nås')),
                ('version', models.PositiveIntegerField(default=1)),
                ('sort_key', models.GeneratedField(db_persist=True, expression=models.Func(models.Func(models.F('name'), function='LOWER'), models.Value('ÆØÅÄÖæøåäö'), models.Value('{|}{|{|}{|'), function='TRANSLATE'), output_field=models.CharField(db_collation='C', max_length=400))),
                ('search', models.GeneratedField(db_persist=True, expression=django.contrib.postgres.search.SearchVector('name', 'language', 'reached_by', config='norwegian'), output_field=django.contrib.postgres.search.SearchVectorField())),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='groups', to='initiatives.initiative')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('initiative', 'name'), name='group_once')],
            },
        ),
        migrations.CreateModel(
            name='GroupEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('name', models.CharField(max_length=200, verbose_name='navn')),
                ('kind', models.CharField(blank=True, choices=[('children_and_youth', 'Barn og unge'), ('young_adults', 'Unge voksne'), ('families', 'Familier'), ('elderly', 'Eldre'), ('women', 'Kvinner'), ('men', 'Menn'), ('language_group', 'Språkgruppe'), ('newcomers', 'Nyinnflyttede'), ('disabled', 'Personer med funksjonsnedsettelse'), ('tenants', 'Leietakere'), ('out_of_work', 'Personer uten arbeid'), ('volunteers', 'Frivillige'), ('business', 'Næringsdrivende'), ('everybody', 'Alle som bor i området'), ('other', 'Andre')], max_length=30, verbose_name='type gruppe')),
                ('size', models.PositiveIntegerField(blank=True, help_text='Omtrent. La feltet stå tomt når det er ukjent.', null=True, verbose_name='hvor mange i området')),
                ('language', models.CharField(blank=True, max_length=100, verbose_name='språk')),
                ('reached_by', models.TextField(blank=True, help_text='Steder, kanaler og organisasjoner. Ikke navn på personer.', verbose_name='hvordan de nås')),
                ('version', models.PositiveIntegerField(default=1)),
                ('initiative', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='initiatives.initiative')),
                ('pgh_context', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='actors.group')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Membership',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('start', varig.foundation.columns.fields.PartialDateField(blank=True, null=True, verbose_name='fra')),
                ('end', varig.foundation.columns.fields.PartialDateField(blank=True, null=True, verbose_name='til')),
                ('version', models.PositiveIntegerField(default=1)),
                ('member', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='memberships', to='actors.actor', verbose_name='medlem')),
                ('umbrella', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='members', to='actors.actor', verbose_name='paraplyorganisasjon')),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('start__isnull', False)), fields=('member', 'umbrella', 'start'), name='membership_once'), models.UniqueConstraint(condition=models.Q(('start', None)), fields=('member', 'umbrella'), name='membership_of_unknown_start_once'), models.CheckConstraint(condition=models.Q(('member', models.F('umbrella')), _negated=True), name='membership_of_another'), models.CheckConstraint(condition=models.Q(('end', None), ('start', None), ('end__gte', models.F('start')), ('start__startswith', models.F('end')), _connector='OR'), name='membership_ends_after_start')],
            },
        ),
        migrations.CreateModel(
            name='MembershipEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('start', varig.foundation.columns.fields.PartialDateField(blank=True, null=True, verbose_name='fra')),
                ('end', varig.foundation.columns.fields.PartialDateField(blank=True, null=True, verbose_name='til')),
                ('version', models.PositiveIntegerField(default=1)),
                ('member', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='actors.actor', verbose_name='medlem')),
                ('pgh_context', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='actors.membership')),
                ('umbrella', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='actors.actor', verbose_name='paraplyorganisasjon')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ParticipationEvent',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=200, verbose_name='navn')),
                ('date', varig.foundation.columns.fields.PartialDateField(blank=True, null=True, verbose_name='dato')),
                ('form', models.CharField(blank=True, choices=[('open_meeting', 'Åpent møte'), ('workshop', 'Verksted'), ('survey', 'Spørreundersøkelse'), ('interviews', 'Samtaler og intervjuer'), ('walk', 'Gåtur i området'), ('stand', 'Stand'), ('digital', 'Digital medvirkning'), ('council', 'Råd eller utvalg'), ('other', 'Annet')], max_length=20, verbose_name='måte')),
                ('place', models.CharField(blank=True, max_length=200, verbose_name='sted')),
                ('count', models.PositiveIntegerField(blank=True, help_text='Talt eller anslått. Tomt betyr ukjent.', null=True, verbose_name='hvor mange i alt')),
                ('voiced', models.TextField(blank=True, help_text='Oppsummert. Det dere skal svare på, føres under Behov.', verbose_name='hva som kom fram')),
                ('version', models.PositiveIntegerField(default=1)),
                ('sort_key', models.GeneratedField(db_persist=True, expression=models.Func(models.Func(models.F('name'), function='LOWER'), models.Value('ÆØÅÄÖæøåäö'), models.Value('{|}{|{|}{|'), function='TRANSLATE'), output_field=models.CharField(db_collation='C', max_length=400))),
                ('search', models.GeneratedField(db_persist=True, expression=django.contrib.postgres.search.SearchVector('name', 'place', 'voiced', config='norwegian'), output_field=django.contrib.postgres.search.SearchVectorField())),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='participation_events', to='initiatives.initiative')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('initiative', 'name'), name='participation_event_once')],
            },
        ),
        migrations.CreateModel(
            name='Attendance',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('count', models.PositiveIntegerField(blank=True, help_text='Talt eller anslått. Tomt betyr ukjent.', null=True, verbose_name='hvor mange')),
                ('version', models.PositiveIntegerField(default=1)),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='attendance', to='actors.group', verbose_name='gruppe')),
                ('event', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='attendance', to='actors.participationevent', verbose_name='medvirkning')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('event', 'group'), name='attendance_once')],
            },
        ),
        migrations.CreateModel(
            name='AttendanceEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('count', models.PositiveIntegerField(blank=True, help_text='Talt eller anslått. Tomt betyr ukjent.', null=True, verbose_name='hvor mange')),
                ('version', models.PositiveIntegerField(default=1)),
                ('pgh_context', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='actors.attendance')),
                ('group', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='actors.group', verbose_name='gruppe')),
                ('event', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='actors.participationevent', verbose_name='medvirkning')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Need',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=300, verbose_name='behov eller ønske')),
                ('state', models.CharField(choices=[('open', 'Ikke besvart'), ('answered', 'Besvart'), ('taken_up', 'Fulgt opp'), ('not_taken_up', 'Ikke fulgt opp')], default=varig.actors.rules.participation.NeedState['OPEN'], max_length=20, verbose_name='status')),
                ('reply', models.TextField(blank=True, verbose_name='hva vi svarte')),
                ('outcome', models.TextField(blank=True, verbose_name='hva det ble til')),
                ('reason', models.TextField(blank=True, verbose_name='hvorfor ikke')),
                ('version', models.PositiveIntegerField(default=1)),
                ('sort_key', models.GeneratedField(db_persist=True, expression=models.Func(models.Func(models.F('name'), function='LOWER'), models.Value('ÆØÅÄÖæøåäö'), models.Value('{|}{|{|}{|'), function='TRANSLATE'), output_field=models.CharField(db_collation='C', max_length=400))),
                ('search', models.GeneratedField(db_persist=True, expression=django.contrib.postgres.search.SearchVector('name', 'reply', 'outcome', config='norwegian'), output_field=django.contrib.postgres.search.SearchVectorField())),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='needs', to='initiatives.initiative')),
                ('event', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='needs', to='actors.participationevent', verbose_name='kom fram i')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('initiative', 'name'), name='need_once'), models.CheckConstraint(condition=models.Q(models.Q(('state', varig.actors.rules.participation.NeedState['NOT_TAKEN_UP']), _negated=True), models.Q(('reason', ''), _negated=True), _connector='OR'), name='need_not_taken_up_has_a_reason'), models.CheckConstraint(condition=models.Q(models.Q(('state', varig.actors.rules.participation.NeedState['TAKEN_UP']), _negated=True), models.Q(('outcome', ''), _negated=True), _connector='OR'), name='need_taken_up_to_what'), models.CheckConstraint(condition=models.Q(models.Q(('state', varig.actors.rules.participation.NeedState['ANSWERED']), _negated=True), models.Q(('reply', ''), _negated=True), _connector='OR'), name='need_answered_with_words')],
            },
        ),
        migrations.CreateModel(
            name='NeedEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('name', models.CharField(max_length=300, verbose_name='behov eller ønske')),
                ('state', models.CharField(choices=[('open', 'Ikke besvart'), ('answered', 'Besvart'), ('taken_up', 'Fulgt opp'), ('not_taken_up', 'Ikke fulgt opp')], default=varig.actors.rules.participation.NeedState['OPEN'], max_length=20, verbose_name='status')),
                ('reply', models.TextField(blank=True, verbose_name='hva vi svarte')),
                ('outcome', models.TextField(blank=True, verbose_name='hva det ble til')),
                ('reason', models.TextField(blank=True, verbose_name='hvorfor ikke')),
                ('version', models.PositiveIntegerField(default=1)),
                ('initiative', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='initiatives.initiative')),
                ('pgh_context', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='actors.need')),
                ('event', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='actors.participationevent', verbose_name='kom fram i')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='NeedGroup',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='voiced', to='actors.group', verbose_name='gruppe')),
                ('need', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='voices', to='actors.need')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('need', 'group'), name='need_group_once')],
            },
        ),
        migrations.CreateModel(
            name='NeedGroupEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('group', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='actors.group', verbose_name='gruppe')),
                ('need', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='actors.need')),
                ('pgh_context', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='actors.needgroup')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ParticipationEventEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('name', models.CharField(max_length=200, verbose_name='navn')),
                ('date', varig.foundation.columns.fields.PartialDateField(blank=True, null=True, verbose_name='dato')),
                ('form', models.CharField(blank=True, choices=[('open_meeting', 'Åpent møte'), ('workshop', 'Verksted'), ('survey', 'Spørreundersøkelse'), ('interviews', 'Samtaler og intervjuer'), ('walk', 'Gåtur i området'), ('stand', 'Stand'), ('digital', 'Digital medvirkning'), ('council', 'Råd eller utvalg'), ('other', 'Annet')], max_length=20, verbose_name='måte')),
                ('place', models.CharField(blank=True, max_length=200, verbose_name='sted')),
                ('count', models.PositiveIntegerField(blank=True, help_text='Talt eller anslått. Tomt betyr ukjent.', null=True, verbose_name='hvor mange i alt')),
                ('voiced', models.TextField(blank=True, help_text='Oppsummert. Det dere skal svare på, føres under Behov.', verbose_name='hva som kom fram')),
                ('version', models.PositiveIntegerField(default=1)),
                ('initiative', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='initiatives.initiative')),
                ('pgh_context', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='actors.participationevent')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='actor',
            name='can_contribute',
            field=models.TextField(blank=True, verbose_name='kan bidra med'),
        ),
        migrations.AddField(
            model_name='actor',
            name='contact_unit',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='actors.actor', verbose_name='holder kontakten'),
        ),
        migrations.AddField(
            model_name='actor',
            name='has_started',
            field=models.TextField(blank=True, help_text='Nye aktiviteter og ordninger som aktøren står bak.', verbose_name='har satt i gang'),
        ),
        migrations.AddField(
            model_name='actor',
            name='legal_form',
            field=models.CharField(blank=True, max_length=100, verbose_name='organisasjonsform'),
        ),
        migrations.AddField(
            model_name='actor',
            name='next_contact',
            field=varig.foundation.columns.fields.PartialDateField(blank=True, null=True, verbose_name='neste kontakt'),
        ),
        migrations.AddField(
            model_name='actor',
            name='register_checked',
            field=varig.foundation.columns.fields.PartialDateField(blank=True, null=True, verbose_name='sjekket'),
        ),
        migrations.AddField(
            model_name='actor',
            name='register_state',
            field=models.CharField(choices=[('not_checked', 'Ikke sjekket'), ('active', 'Aktiv'), ('winding_up', 'Under avvikling'), ('bankrupt', 'Konkurs'), ('deleted', 'Slettet'), ('not_found', 'Ikke funnet')], default=varig.actors.rules.enhetsregisteret.RegisterState['NOT_CHECKED'], max_length=20, verbose_name='i Enhetsregisteret'),
        ),
        migrations.AddField(
            model_name='actor',
            name='speaks_for',
            field=models.TextField(blank=True, help_text='Saker for hele området, ut over egne interesser.', verbose_name='kjemper for'),
        ),
        migrations.AddField(
            model_name='actor',
            name='wants_to_contribute',
            field=models.TextField(blank=True, verbose_name='ønsker å bidra med'),
        ),
        migrations.AddField(
            model_name='actorevent',
            name='can_contribute',
            field=models.TextField(blank=True, verbose_name='kan bidra med'),
        ),
        migrations.AddField(
            model_name='actorevent',
            name='contact_unit',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='actors.actor', verbose_name='holder kontakten'),
        ),
        migrations.AddField(
            model_name='actorevent',
            name='has_started',
            field=models.TextField(blank=True, help_text='Nye aktiviteter og ordninger som aktøren står bak.', verbose_name='har satt i gang'),
        ),
        migrations.AddField(
            model_name='actorevent',
            name='speaks_for',
            field=models.TextField(blank=True, help_text='Saker for hele området, ut over egne interesser.', verbose_name='kjemper for'),
        ),
        migrations.AddField(
            model_name='actorevent',
            name='wants_to_contribute',
            field=models.TextField(blank=True, verbose_name='ønsker å bidra med'),
        ),
        migrations.AddField(
            model_name='actor',
            name='version',
            field=models.PositiveIntegerField(default=1),
        ),
        migrations.AddField(
            model_name='actor',
            name='voluntary_register',
            field=models.BooleanField(blank=True, null=True, verbose_name='i Frivillighetsregisteret'),
        ),
        migrations.AddField(
            model_name='actor',
            name='website',
            field=models.URLField(blank=True, max_length=500, verbose_name='nettsted'),
        ),
        migrations.AddField(
            model_name='actorevent',
            name='legal_form',
            field=models.CharField(blank=True, max_length=100, verbose_name='organisasjonsform'),
        ),
        migrations.AddField(
            model_name='actorevent',
            name='next_contact',
            field=varig.foundation.columns.fields.PartialDateField(blank=True, null=True, verbose_name='neste kontakt'),
        ),
        migrations.AddField(
            model_name='actorevent',
            name='register_checked',
            field=varig.foundation.columns.fields.PartialDateField(blank=True, null=True, verbose_name='sjekket'),
        ),
        migrations.AddField(
            model_name='actorevent',
            name='register_state',
            field=models.CharField(choices=[('not_checked', 'Ikke sjekket'), ('active', 'Aktiv'), ('winding_up', 'Under avvikling'), ('bankrupt', 'Konkurs'), ('deleted', 'Slettet'), ('not_found', 'Ikke funnet')], default=varig.actors.rules.enhetsregisteret.RegisterState['NOT_CHECKED'], max_length=20, verbose_name='i Enhetsregisteret'),
        ),
        migrations.AddField(
            model_name='actorevent',
            name='version',
            field=models.PositiveIntegerField(default=1),
        ),
        migrations.AddField(
            model_name='actorevent',
            name='voluntary_register',
            field=models.BooleanField(blank=True, null=True, verbose_name='i Frivillighetsregisteret'),
        ),
        migrations.AddField(
            model_name='actorevent',
            name='website',
            field=models.URLField(blank=True, max_length=500, verbose_name='nettsted'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='actor',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "actors_actorevent" ("can_contribute", "contact_unit_id", "email", "has_started", "id", "kind", "legal_form", "municipality_id", "name", "next_contact", "organisation_number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "register_checked", "register_state", "speaks_for", "version", "voluntary_register", "wants_to_contribute", "website") VALUES (NEW."can_contribute", NEW."contact_unit_id", NEW."email", NEW."has_started", NEW."id", NEW."kind", NEW."legal_form", NEW."municipality_id", NEW."name", NEW."next_contact", NEW."organisation_number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."register_checked", NEW."register_state", NEW."speaks_for", NEW."version", NEW."voluntary_register", NEW."wants_to_contribute", NEW."website"); RETURN NULL;', hash='3e042052776f02908a6b8f01a81e96b12df4b554', operation='INSERT', pgid='pgtrigger_insert_insert_64c15', table='actors_actor', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='actor',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."can_contribute" IS DISTINCT FROM (NEW."can_contribute") OR OLD."contact_unit_id" IS DISTINCT FROM (NEW."contact_unit_id") OR OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."has_started" IS DISTINCT FROM (NEW."has_started") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."legal_form" IS DISTINCT FROM (NEW."legal_form") OR OLD."municipality_id" IS DISTINCT FROM (NEW."municipality_id") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."next_contact" IS DISTINCT FROM (NEW."next_contact") OR OLD."organisation_number" IS DISTINCT FROM (NEW."organisation_number") OR OLD."register_checked" IS DISTINCT FROM (NEW."register_checked") OR OLD."register_state" IS DISTINCT FROM (NEW."register_state") OR OLD."speaks_for" IS DISTINCT FROM (NEW."speaks_for") OR OLD."version" IS DISTINCT FROM (NEW."version") OR OLD."voluntary_register" IS DISTINCT FROM (NEW."voluntary_register") OR OLD."wants_to_contribute" IS DISTINCT FROM (NEW."wants_to_contribute") OR OLD."website" IS DISTINCT FROM (NEW."website"))', func='INSERT INTO "actors_actorevent" ("can_contribute", "contact_unit_id", "email", "has_started", "id", "kind", "legal_form", "municipality_id", "name", "next_contact", "organisation_number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "register_checked", "register_state", "speaks_for", "version", "voluntary_register", "wants_to_contribute", "website") VALUES (NEW."can_contribute", NEW."contact_unit_id", NEW."email", NEW."has_started", NEW."id", NEW."kind", NEW."legal_form", NEW."municipality_id", NEW."name", NEW."next_contact", NEW."organisation_number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."register_checked", NEW."register_state", NEW."speaks_for", NEW."version", NEW."voluntary_register", NEW."wants_to_contribute", NEW."website"); RETURN NULL;', hash='a6403dd698e90eb4d9d4d18d6b750306dc9e4028', operation='UPDATE', pgid='pgtrigger_update_update_eb0cc', table='actors_actor', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='actor',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "actors_actorevent" ("can_contribute", "contact_unit_id", "email", "has_started", "id", "kind", "legal_form", "municipality_id", "name", "next_contact", "organisation_number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "register_checked", "register_state", "speaks_for", "version", "voluntary_register", "wants_to_contribute", "website") VALUES (OLD."can_contribute", OLD."contact_unit_id", OLD."email", OLD."has_started", OLD."id", OLD."kind", OLD."legal_form", OLD."municipality_id", OLD."name", OLD."next_contact", OLD."organisation_number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."register_checked", OLD."register_state", OLD."speaks_for", OLD."version", OLD."voluntary_register", OLD."wants_to_contribute", OLD."website"); RETURN NULL;', hash='a8cf4f39f80cf4367111032c14840dd02635dfdf', operation='DELETE', pgid='pgtrigger_delete_delete_b7108', table='actors_actor', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='actor',
            constraint=models.CheckConstraint(condition=models.Q(('contact_unit', None), models.Q(('contact_unit', models.F('id')), _negated=True), _connector='OR'), name='actor_contact_is_with_another'),
        ),
        migrations.AddConstraint(
            model_name='actor',
            constraint=models.CheckConstraint(condition=models.Q(('register_state', varig.actors.rules.enhetsregisteret.RegisterState['NOT_CHECKED']), ('register_checked__isnull', False), _connector='OR'), name='actor_checked_on_a_day'),
        ),
        migrations.AddField(
            model_name='actor',
            name='search',
            field=models.GeneratedField(db_persist=True, expression=django.contrib.postgres.search.SearchVector('name', 'can_contribute', 'wants_to_contribute', 'has_started', 'speaks_for', config='norwegian'), output_field=django.contrib.postgres.search.SearchVectorField()),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='contactentry',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "actors_contactentryevent" ("actor_id", "agreement", "date", "id", "initiative_id", "ours_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject", "version") VALUES (NEW."actor_id", NEW."agreement", NEW."date", NEW."id", NEW."initiative_id", NEW."ours_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."subject", NEW."version"); RETURN NULL;', hash='a0b6264bfa09de35e0a1d3e5536b8567082148ee', operation='INSERT', pgid='pgtrigger_insert_insert_e2e5e', table='actors_contactentry', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='contactentry',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."actor_id" IS DISTINCT FROM (NEW."actor_id") OR OLD."agreement" IS DISTINCT FROM (NEW."agreement") OR OLD."date" IS DISTINCT FROM (NEW."date") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."initiative_id" IS DISTINCT FROM (NEW."initiative_id") OR OLD."ours_id" IS DISTINCT FROM (NEW."ours_id") OR OLD."subject" IS DISTINCT FROM (NEW."subject") OR OLD."version" IS DISTINCT FROM (NEW."version"))', func='INSERT INTO "actors_contactentryevent" ("actor_id", "agreement", "date", "id", "initiative_id", "ours_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject", "version") VALUES (NEW."actor_id", NEW."agreement", NEW."date", NEW."id", NEW."initiative_id", NEW."ours_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."subject", NEW."version"); RETURN NULL;', hash='46cfb29e73ce1a5e9cb349970eaffff57a6eccf6', operation='UPDATE', pgid='pgtrigger_update_update_d0c6d', table='actors_contactentry', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='contactentry',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "actors_contactentryevent" ("actor_id", "agreement", "date", "id", "initiative_id", "ours_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject", "version") VALUES (OLD."actor_id", OLD."agreement", OLD."date", OLD."id", OLD."initiative_id", OLD."ours_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."subject", OLD."version"); RETURN NULL;', hash='fd2e74f1725ac3b0b3304334cbae76e1a4d22441', operation='DELETE', pgid='pgtrigger_delete_delete_ae071', table='actors_contactentry', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='contactentryevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='7795c4020f5e794255c947c0f76c29a62b7122a8', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_34db2', table='actors_contactentryevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='contactrole',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "actors_contactroleevent" ("actor_id", "basis", "consent_given", "expires", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "version") VALUES (NEW."actor_id", NEW."basis", NEW."consent_given", NEW."expires", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."role", NEW."version"); RETURN NULL;', hash='e934fc3a60e90ced43a23e466425e53656f858f9', operation='INSERT', pgid='pgtrigger_insert_insert_3ae0b', table='actors_contactrole', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='contactrole',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."actor_id" IS DISTINCT FROM (NEW."actor_id") OR OLD."basis" IS DISTINCT FROM (NEW."basis") OR OLD."consent_given" IS DISTINCT FROM (NEW."consent_given") OR OLD."expires" IS DISTINCT FROM (NEW."expires") OR OLD."role" IS DISTINCT FROM (NEW."role") OR OLD."version" IS DISTINCT FROM (NEW."version"))', func='INSERT INTO "actors_contactroleevent" ("actor_id", "basis", "consent_given", "expires", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "version") VALUES (NEW."actor_id", NEW."basis", NEW."consent_given", NEW."expires", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."role", NEW."version"); RETURN NULL;', hash='36517ae9664b1739be337a8ae61c19e52a55c9b3', operation='UPDATE', pgid='pgtrigger_update_update_cc38d', table='actors_contactrole', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='contactrole',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "actors_contactroleevent" ("actor_id", "basis", "consent_given", "expires", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "version") VALUES (OLD."actor_id", OLD."basis", OLD."consent_given", OLD."expires", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."role", OLD."version"); RETURN NULL;', hash='3bc3c57e3879d31f542aa6f7f80df8a169c576de', operation='DELETE', pgid='pgtrigger_delete_delete_0fa24', table='actors_contactrole', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='contactroleevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='34bea5ebffb95d7028e46a238825e77fc22e5b69', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_47ea0', table='actors_contactroleevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='group',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "actors_groupevent" ("id", "initiative_id", "kind", "language", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reached_by", "size", "version") VALUES (NEW."id", NEW."initiative_id", NEW."kind", NEW."language", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reached_by", NEW."size", NEW."version"); RETURN NULL;', hash='3aba0b1bf99607f0da581131d40799526fb6e804', operation='INSERT', pgid='pgtrigger_insert_insert_f44fc', table='actors_group', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='group',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."initiative_id" IS DISTINCT FROM (NEW."initiative_id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."language" IS DISTINCT FROM (NEW."language") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."reached_by" IS DISTINCT FROM (NEW."reached_by") OR OLD."size" IS DISTINCT FROM (NEW."size") OR OLD."version" IS DISTINCT FROM (NEW."version"))', func='INSERT INTO "actors_groupevent" ("id", "initiative_id", "kind", "language", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reached_by", "size", "version") VALUES (NEW."id", NEW."initiative_id", NEW."kind", NEW."language", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reached_by", NEW."size", NEW."version"); RETURN NULL;', hash='17bdf044b2d6d1ec19baee2b69d9b5d1454b8a09', operation='UPDATE', pgid='pgtrigger_update_update_ea983', table='actors_group', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='group',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "actors_groupevent" ("id", "initiative_id", "kind", "language", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reached_by", "size", "version") VALUES (OLD."id", OLD."initiative_id", OLD."kind", OLD."language", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reached_by", OLD."size", OLD."version"); RETURN NULL;', hash='1de4f30d0b6e57ce2c4a68c530c1cabeca8961ae', operation='DELETE', pgid='pgtrigger_delete_delete_456a1', table='actors_group', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='groupevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='cdd3024f374f6518d20063775fc12677952d46f6', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_4869e', table='actors_groupevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='membership',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "actors_membershipevent" ("end", "id", "member_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start", "umbrella_id", "version") VALUES (NEW."end", NEW."id", NEW."member_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."start", NEW."umbrella_id", NEW."version"); RETURN NULL;', hash='88d397dc55a9d284c8286147b10caf75f1450e76', operation='INSERT', pgid='pgtrigger_insert_insert_5b0a7', table='actors_membership', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='membership',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "actors_membershipevent" ("end", "id", "member_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start", "umbrella_id", "version") VALUES (NEW."end", NEW."id", NEW."member_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."start", NEW."umbrella_id", NEW."version"); RETURN NULL;', hash='87140b13d11426843a0b916facf927af42d9cc35', operation='UPDATE', pgid='pgtrigger_update_update_2b798', table='actors_membership', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='membership',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "actors_membershipevent" ("end", "id", "member_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start", "umbrella_id", "version") VALUES (OLD."end", OLD."id", OLD."member_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."start", OLD."umbrella_id", OLD."version"); RETURN NULL;', hash='02907d16d9b7d623a06370e38b367a3cdcbf3498', operation='DELETE', pgid='pgtrigger_delete_delete_b2fd6', table='actors_membership', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='membershipevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='187f36a7001c7bc13620c0a3e467e71f47aa916f', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_d0fc2', table='actors_membershipevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='needgroup',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "actors_needgroupevent" ("group_id", "id", "need_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."group_id", NEW."id", NEW."need_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='86d9249a38dbca0b584e40aa615a1e1116f13fde', operation='INSERT', pgid='pgtrigger_insert_insert_4519f', table='actors_needgroup', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='needgroup',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "actors_needgroupevent" ("group_id", "id", "need_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."group_id", NEW."id", NEW."need_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='0f4a4b9e95293102741338deb18ef4b95e21adf0', operation='UPDATE', pgid='pgtrigger_update_update_8e6e0', table='actors_needgroup', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='needgroup',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "actors_needgroupevent" ("group_id", "id", "need_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."group_id", OLD."id", OLD."need_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='009f9526811518bfae0218ab5df6b5736d86ac2e', operation='DELETE', pgid='pgtrigger_delete_delete_d8430', table='actors_needgroup', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='needgroupevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='5f9883067894c73d02e9533aa3dcaf7259e0c585', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_8c786', table='actors_needgroupevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='participationevent',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "actors_participationeventevent" ("count", "date", "form", "id", "initiative_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "version", "voiced") VALUES (NEW."count", NEW."date", NEW."form", NEW."id", NEW."initiative_id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."version", NEW."voiced"); RETURN NULL;', hash='d4f13575efe884d5d1e808ef28e9e5e660416d3c', operation='INSERT', pgid='pgtrigger_insert_insert_3461f', table='actors_participationevent', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='participationevent',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."count" IS DISTINCT FROM (NEW."count") OR OLD."date" IS DISTINCT FROM (NEW."date") OR OLD."form" IS DISTINCT FROM (NEW."form") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."initiative_id" IS DISTINCT FROM (NEW."initiative_id") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."place" IS DISTINCT FROM (NEW."place") OR OLD."version" IS DISTINCT FROM (NEW."version") OR OLD."voiced" IS DISTINCT FROM (NEW."voiced"))', func='INSERT INTO "actors_participationeventevent" ("count", "date", "form", "id", "initiative_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "version", "voiced") VALUES (NEW."count", NEW."date", NEW."form", NEW."id", NEW."initiative_id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."version", NEW."voiced"); RETURN NULL;', hash='1875f44a3d1bb2d9ad0e55e4cb437f50f9ba9f1a', operation='UPDATE', pgid='pgtrigger_update_update_98a5b', table='actors_participationevent', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='participationevent',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "actors_participationeventevent" ("count", "date", "form", "id", "initiative_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "version", "voiced") VALUES (OLD."count", OLD."date", OLD."form", OLD."id", OLD."initiative_id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."version", OLD."voiced"); RETURN NULL;', hash='104826d90c5807c3ab772ec3d80d026430946ba3', operation='DELETE', pgid='pgtrigger_delete_delete_badb6', table='actors_participationevent', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='needevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='6c7075e0ebd39fcbf3005c1f32a25bd63dca0adc', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_2c6c6', table='actors_needevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='need',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "actors_needevent" ("event_id", "id", "initiative_id", "name", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "reply", "state", "version") VALUES (NEW."event_id", NEW."id", NEW."initiative_id", NEW."name", NEW."outcome", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."reply", NEW."state", NEW."version"); RETURN NULL;', hash='a4861717f95f2cab2183da1f08e915041fcf0282', operation='INSERT', pgid='pgtrigger_insert_insert_9c2c1', table='actors_need', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='need',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."event_id" IS DISTINCT FROM (NEW."event_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."initiative_id" IS DISTINCT FROM (NEW."initiative_id") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."outcome" IS DISTINCT FROM (NEW."outcome") OR OLD."reason" IS DISTINCT FROM (NEW."reason") OR OLD."reply" IS DISTINCT FROM (NEW."reply") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."version" IS DISTINCT FROM (NEW."version"))', func='INSERT INTO "actors_needevent" ("event_id", "id", "initiative_id", "name", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "reply", "state", "version") VALUES (NEW."event_id", NEW."id", NEW."initiative_id", NEW."name", NEW."outcome", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."reply", NEW."state", NEW."version"); RETURN NULL;', hash='af960b91c4ed422d65d7ee86c9bfec3a24f4f83c', operation='UPDATE', pgid='pgtrigger_update_update_68f48', table='actors_need', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='need',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "actors_needevent" ("event_id", "id", "initiative_id", "name", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "reply", "state", "version") VALUES (OLD."event_id", OLD."id", OLD."initiative_id", OLD."name", OLD."outcome", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."reply", OLD."state", OLD."version"); RETURN NULL;', hash='d5b93d9d62f7af090b5a8e39e33eac1bf6f76550', operation='DELETE', pgid='pgtrigger_delete_delete_7f618', table='actors_need', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='attendanceevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='59c913c959a6d35a530dc0b4d5db7083da5777f6', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_72d4a', table='actors_attendanceevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='attendance',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "actors_attendanceevent" ("count", "event_id", "group_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."count", NEW."event_id", NEW."group_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."version"); RETURN NULL;', hash='9f250297e3dc8b16eaa09e7c76bf9e3b8cc764fe', operation='INSERT', pgid='pgtrigger_insert_insert_9d93d', table='actors_attendance', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='attendance',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "actors_attendanceevent" ("count", "event_id", "group_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."count", NEW."event_id", NEW."group_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."version"); RETURN NULL;', hash='86ac1699f6bc2818824617df0569e84831da83f7', operation='UPDATE', pgid='pgtrigger_update_update_672b4', table='actors_attendance', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='attendance',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "actors_attendanceevent" ("count", "event_id", "group_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (OLD."count", OLD."event_id", OLD."group_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."version"); RETURN NULL;', hash='fa243d8a264c428cd0f6f6e4f18aafc4ddb71add', operation='DELETE', pgid='pgtrigger_delete_delete_bdf5f', table='actors_attendance', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='participationeventevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='4e7f53e4693232fe88ca7b116d7357404cc0a956', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_6e067', table='actors_participationeventevent', when='BEFORE')),
        ),
    ]
