import django.contrib.postgres.search
import django.db.models.deletion
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
    ]
