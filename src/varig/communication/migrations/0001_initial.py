

import django.contrib.postgres.search
import django.db.models.deletion
import django.db.models.functions.text
import varig.foundation.columns.fields
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('actors', '0004_a_name_once_whatever_the_capitals'),
        ('initiatives', '0003_the_whole_frame'),
        ('legacy', '0004_read_in_the_order_of_the_index'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        migrations.CreateModel(
            name='Affected',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('is_affected', models.BooleanField(verbose_name='berørt')),
                ('item', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='affected', to='legacy.legacyitem')),
            ],
        ),
        migrations.CreateModel(
            name='Audience',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=200, verbose_name='navn')),
                ('lane', models.CharField(choices=[('residents', 'Beboerne'), ('partners', 'Samarbeidspartnere'), ('inside', 'Internt i kommunen')], default='residents', max_length=20, verbose_name='hvem de er')),
                ('is_broad', models.BooleanField(default=False, verbose_name='alle av dette slaget')),
                ('languages', models.CharField(blank=True, help_text='Språkene som må til for at alle skal forstå.', max_length=200, verbose_name='språk')),
                ('position', models.PositiveSmallIntegerField(default=50, help_text='Den laveste står først blant dem av samme slag.', verbose_name='rekkefølge')),
                ('version', models.PositiveIntegerField(default=1)),
                ('sort_key', models.GeneratedField(db_persist=True, expression=models.Func(models.Func(models.F('name'), function='LOWER'), models.Value('ÆØÅÄÖæøåäö'), models.Value('{|}{|{|}{|'), function='TRANSLATE'), output_field=models.CharField(db_collation='C', max_length=400))),
                ('search', models.GeneratedField(db_persist=True, expression=django.contrib.postgres.search.SearchVector('name', 'languages', config='norwegian'), output_field=django.contrib.postgres.search.SearchVectorField())),
                ('group', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='audiences', to='actors.group', verbose_name='gruppe i medvirkningen')),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='audiences', to='initiatives.initiative')),
            ],
        ),
        migrations.CreateModel(
            name='AffectedEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('is_affected', models.BooleanField(verbose_name='berørt')),
                ('item', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='legacy.legacyitem')),
                ('pgh_context', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='communication.affected')),
                ('audience', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='communication.audience', verbose_name='målgruppe')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='affected',
            name='audience',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='affected', to='communication.audience', verbose_name='målgruppe'),
        ),
        migrations.CreateModel(
            name='AudienceEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('name', models.CharField(max_length=200, verbose_name='navn')),
                ('lane', models.CharField(choices=[('residents', 'Beboerne'), ('partners', 'Samarbeidspartnere'), ('inside', 'Internt i kommunen')], default='residents', max_length=20, verbose_name='hvem de er')),
                ('is_broad', models.BooleanField(default=False, verbose_name='alle av dette slaget')),
                ('languages', models.CharField(blank=True, help_text='Språkene som må til for at alle skal forstå.', max_length=200, verbose_name='språk')),
                ('position', models.PositiveSmallIntegerField(default=50, help_text='Den laveste står først blant dem av samme slag.', verbose_name='rekkefølge')),
                ('version', models.PositiveIntegerField(default=1)),
                ('group', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='actors.group', verbose_name='gruppe i medvirkningen')),
                ('initiative', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='initiatives.initiative')),
                ('pgh_context', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='communication.audience')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='CommunicationMessage',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(help_text='Kort, så dere kjenner det igjen i kalenderen.', max_length=200, verbose_name='tittel')),
                ('sort_key', models.GeneratedField(db_persist=True, expression=models.Func(models.Func(models.F('name'), function='LOWER'), models.Value('ÆØÅÄÖæøåäö'), models.Value('{|}{|{|}{|'), function='TRANSLATE'), output_field=models.CharField(db_collation='C', max_length=400))),
                ('text', models.TextField(blank=True, verbose_name='hva som blir sagt')),
                ('channel', models.CharField(blank=True, choices=[('letter', 'Brev'), ('open_meeting', 'Åpent møte'), ('website', 'Nettside'), ('social_media', 'Sosiale medier'), ('email', 'E-post'), ('sms', 'SMS'), ('poster', 'Oppslag'), ('press', 'Avis og lokale medier'), ('conversation', 'Samtale'), ('meeting', 'Møte'), ('hearing', 'Høring'), ('other', 'Annen kanal')], max_length=20, verbose_name='kanal')),
                ('language', models.CharField(blank=True, choices=[('nb', 'Bokmål'), ('nn', 'Nynorsk'), ('en', 'Engelsk'), ('se', 'Nordsamisk'), ('ar', 'Arabisk'), ('fa', 'Persisk'), ('pl', 'Polsk'), ('so', 'Somali'), ('ta', 'Tamil'), ('ti', 'Tigrinja'), ('tr', 'Tyrkisk'), ('uk', 'Ukrainsk'), ('ur', 'Urdu'), ('vi', 'Vietnamesisk'), ('other', 'Et annet språk')], max_length=10, verbose_name='språk')),
                ('planned', varig.foundation.columns.fields.PartialDateField(blank=True, null=True, verbose_name='planlagt')),
                ('sender_role', models.CharField(blank=True, help_text='Stilling eller rolle, ikke navn.', max_length=200, verbose_name='avsenderens rolle')),
                ('told_on', varig.foundation.columns.fields.PartialDateField(blank=True, null=True, verbose_name='fortalt')),
                ('proof', models.CharField(blank=True, help_text='For eksempel utsendingsliste eller referat. Selve fila legges ved på siden til budskapet.', max_length=500, verbose_name='hvordan vi vet det')),
                ('proof_address', models.URLField(blank=True, max_length=500, verbose_name='lenke til det som ble sagt')),
                ('version', models.PositiveIntegerField(default=1)),
                ('search', models.GeneratedField(db_persist=True, expression=django.contrib.postgres.search.SearchVector('name', 'text', 'sender_role', 'proof', config='norwegian'), output_field=django.contrib.postgres.search.SearchVectorField())),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='messages', to='initiatives.initiative')),
                ('sender', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='actors.actor', verbose_name='avsender')),
            ],
        ),
        migrations.CreateModel(
            name='CommunicationMessageEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('name', models.CharField(help_text='Kort, så dere kjenner det igjen i kalenderen.', max_length=200, verbose_name='tittel')),
                ('text', models.TextField(blank=True, verbose_name='hva som blir sagt')),
                ('channel', models.CharField(blank=True, choices=[('letter', 'Brev'), ('open_meeting', 'Åpent møte'), ('website', 'Nettside'), ('social_media', 'Sosiale medier'), ('email', 'E-post'), ('sms', 'SMS'), ('poster', 'Oppslag'), ('press', 'Avis og lokale medier'), ('conversation', 'Samtale'), ('meeting', 'Møte'), ('hearing', 'Høring'), ('other', 'Annen kanal')], max_length=20, verbose_name='kanal')),
                ('language', models.CharField(blank=True, choices=[('nb', 'Bokmål'), ('nn', 'Nynorsk'), ('en', 'Engelsk'), ('se', 'Nordsamisk'), ('ar', 'Arabisk'), ('fa', 'Persisk'), ('pl', 'Polsk'), ('so', 'Somali'), ('ta', 'Tamil'), ('ti', 'Tigrinja'), ('tr', 'Tyrkisk'), ('uk', 'Ukrainsk'), ('ur', 'Urdu'), ('vi', 'Vietnamesisk'), ('other', 'Et annet språk')], max_length=10, verbose_name='språk')),
                ('planned', varig.foundation.columns.fields.PartialDateField(blank=True, null=True, verbose_name='planlagt')),
                ('sender_role', models.CharField(blank=True, help_text='Stilling eller rolle, ikke navn.', max_length=200, verbose_name='avsenderens rolle')),
                ('told_on', varig.foundation.columns.fields.PartialDateField(blank=True, null=True, verbose_name='fortalt')),
                ('proof', models.CharField(blank=True, help_text='For eksempel utsendingsliste eller referat. Selve fila legges ved på siden til budskapet.', max_length=500, verbose_name='hvordan vi vet det')),
                ('proof_address', models.URLField(blank=True, max_length=500, verbose_name='lenke til det som ble sagt')),
                ('version', models.PositiveIntegerField(default=1)),
                ('initiative', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='initiatives.initiative')),
                ('pgh_context', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='communication.communicationmessage')),
                ('sender', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='actors.actor', verbose_name='avsender')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='MessageAudience',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('audience', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='messages', to='communication.audience', verbose_name='målgruppe')),
                ('message', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='audiences', to='communication.communicationmessage')),
            ],
        ),
        migrations.CreateModel(
            name='MessageAudienceEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('audience', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='communication.audience', verbose_name='målgruppe')),
                ('message', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='communication.communicationmessage')),
                ('pgh_context', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='communication.messageaudience')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='MessageItem',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('chip', models.CharField(blank=True, max_length=20, verbose_name='avgjørelsen det ble fortalt om')),
                ('is_decided', models.BooleanField(default=False, verbose_name='vedtatt da')),
                ('case_number', models.CharField(blank=True, max_length=200, verbose_name='saksnummer')),
                ('item', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='messages', to='legacy.legacyitem', verbose_name='punkt')),
                ('message', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='items', to='communication.communicationmessage', verbose_name='budskap')),
            ],
        ),
        migrations.CreateModel(
            name='MessageItemEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('chip', models.CharField(blank=True, max_length=20, verbose_name='avgjørelsen det ble fortalt om')),
                ('is_decided', models.BooleanField(default=False, verbose_name='vedtatt da')),
                ('case_number', models.CharField(blank=True, max_length=200, verbose_name='saksnummer')),
                ('item', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='legacy.legacyitem', verbose_name='punkt')),
                ('message', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='communication.communicationmessage', verbose_name='budskap')),
                ('pgh_context', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='communication.messageitem')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddConstraint(
            model_name='audience',
            constraint=models.UniqueConstraint(models.F('initiative'), django.db.models.functions.text.Lower('name'), name='unique_audience'),
        ),
        migrations.AddConstraint(
            model_name='audience',
            constraint=models.UniqueConstraint(condition=models.Q(('is_broad', True)), fields=('initiative', 'lane'), name='unique_broad_audience'),
        ),
        migrations.AddConstraint(
            model_name='audience',
            constraint=models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='audience_has_a_name'),
        ),
        migrations.AddConstraint(
            model_name='audience',
            constraint=models.CheckConstraint(condition=models.Q(('name__contains', ';'), _negated=True), name='audience_has_no_semicolon'),
        ),
        migrations.AddConstraint(
            model_name='affected',
            constraint=models.UniqueConstraint(fields=('item', 'audience'), name='affected_once'),
        ),
        migrations.AddConstraint(
            model_name='communicationmessage',
            constraint=models.UniqueConstraint(models.F('initiative'), django.db.models.functions.text.Lower('name'), name='unique_message'),
        ),
        migrations.AddConstraint(
            model_name='communicationmessage',
            constraint=models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='message_has_a_title'),
        ),
        migrations.AddConstraint(
            model_name='communicationmessage',
            constraint=models.CheckConstraint(condition=models.Q(('name__contains', ';'), _negated=True), name='message_has_no_semicolon'),
        ),
        migrations.AddConstraint(
            model_name='messageaudience',
            constraint=models.UniqueConstraint(fields=('message', 'audience'), name='unique_audience_of_message'),
        ),
        migrations.AddConstraint(
            model_name='messageitem',
            constraint=models.UniqueConstraint(fields=('message', 'item'), name='unique_item_of_message'),
        ),
    ]
