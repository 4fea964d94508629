import django.db.models.deletion
import django.db.models.functions.comparison
import django.db.models.functions.text
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        migrations.CreateModel(
            name='Link',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('scope', models.CharField(max_length=100, verbose_name='gjelder')),
                ('subject', models.CharField(max_length=100, verbose_name='på vegne av')),
                ('name', models.CharField(max_length=200, verbose_name='navn')),
                ('email', models.EmailField(max_length=254, verbose_name='e-post')),
                ('nonce', models.CharField(max_length=32)),
                ('made_by', models.CharField(max_length=200)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('expires_at', models.DateTimeField(verbose_name='gjelder til')),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True, verbose_name='trukket tilbake')),
                ('withdrawn_why', models.TextField(blank=True, default='', verbose_name='hvorfor trukket tilbake')),
            ],
            options={
                'verbose_name': 'personlig lenke',
                'verbose_name_plural': 'personlige lenker',
                'indexes': [models.Index(fields=['scope', 'subject'], name='link_scope_subject')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('withdrawn_at', None)), fields=('scope', 'subject', 'email'), name='link_is_one_for_each_receiver')],
            },
        ),
        migrations.CreateModel(
            name='LinkEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('scope', models.CharField(max_length=100, verbose_name='gjelder')),
                ('subject', models.CharField(max_length=100, verbose_name='på vegne av')),
                ('name', models.CharField(max_length=200, verbose_name='navn')),
                ('email', models.EmailField(max_length=254, verbose_name='e-post')),
                ('expires_at', models.DateTimeField(verbose_name='gjelder til')),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True, verbose_name='trukket tilbake')),
                ('withdrawn_why', models.TextField(blank=True, default='', verbose_name='hvorfor trukket tilbake')),
                ('pgh_context', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='accounts.link')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='LinkUse',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('what', models.CharField(max_length=200)),
                ('address_hash', models.CharField(blank=True, default='', max_length=16)),
                ('link', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='uses', to='accounts.link')),
            ],
            options={
                'indexes': [models.Index(fields=['link', 'at'], name='linkuse_link_at')],
            },
        ),
        migrations.CreateModel(
            name='Account',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('password', models.CharField(max_length=128, verbose_name='password')),
                ('last_login', models.DateTimeField(blank=True, null=True, verbose_name='last login')),
                ('email', models.EmailField(max_length=254, unique=True, verbose_name='e-post')),
                ('name', models.CharField(max_length=200, verbose_name='navn')),
                ('language', models.CharField(choices=[('nb', 'Bokmål'), ('nn', 'Nynorsk'), ('en', 'English')], default='nb', max_length=2, verbose_name='språk')),
                ('is_active', models.BooleanField(default=True, verbose_name='i bruk')),
            ],
            options={
                'verbose_name': 'konto',
                'verbose_name_plural': 'kontoer',
                'constraints': [models.CheckConstraint(condition=models.Q(('email', django.db.models.functions.text.Lower('email'))), name='account_email_is_lower_case'), models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='account_has_a_name')],
            },
        ),
        migrations.CreateModel(
            name='AccountEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('email', models.EmailField(max_length=254, verbose_name='e-post')),
                ('name', models.CharField(max_length=200, verbose_name='navn')),
                ('language', models.CharField(choices=[('nb', 'Bokmål'), ('nn', 'Nynorsk'), ('en', 'English')], default='nb', max_length=2, verbose_name='språk')),
                ('is_active', models.BooleanField(default=True, verbose_name='i bruk')),
                ('pgh_context', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='GrantRow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('role', models.CharField(max_length=60, verbose_name='rolle')),
                ('scope', models.CharField(db_index=True, max_length=100, verbose_name='gjelder')),
                ('unit', models.CharField(blank=True, max_length=100, null=True, verbose_name='enhet')),
                ('account', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='grants', to=settings.AUTH_USER_MODEL, verbose_name='konto')),
            ],
            options={
                'verbose_name': 'tilgang',
                'verbose_name_plural': 'tilganger',
                'constraints': [models.UniqueConstraint(models.F('account'), models.F('role'), models.F('scope'), django.db.models.functions.comparison.Coalesce('unit', models.Value('')), name='grant_is_given_once')],
            },
        ),
        migrations.CreateModel(
            name='GrantRowEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('role', models.CharField(max_length=60, verbose_name='rolle')),
                ('scope', models.CharField(max_length=100, verbose_name='gjelder')),
                ('unit', models.CharField(blank=True, max_length=100, null=True, verbose_name='enhet')),
                ('account', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='konto')),
                ('pgh_context', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='accounts.grantrow')),
            ],
            options={
                'abstract': False,
            },
        ),
    ]
