"""A yes may have conditions, several answers may be given to one question, and one may be written down for a partner.

Neither an answer nor its history is ever updated, so what was said becomes a word where it stands.
"""

import django.db.models.deletion
from django.db import migrations, models

_REPLIES = [('yes', 'Ja'), ('conditional', 'Ja, på vilkår'), ('no', 'Nei')]
_MANNERS = [('meeting', 'I et møte'), ('letter', 'I brev'), ('email', 'På e-post'), ('telephone', 'På telefon')]
_TABLES = ('endorsementanswer', 'endorsementanswerevent')


def _turn(table, name, kind, using):
    return f'ALTER TABLE decisions_{table} ALTER COLUMN {name} TYPE {kind} USING {using}'


class Migration(migrations.Migration):

    dependencies = [
        ('decisions', '0023_words_of_changes_and_reasons'),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[
                migrations.RunSQL(
                    _turn(table, 'confirmed', 'varchar(20)', "CASE WHEN confirmed THEN 'yes' ELSE 'no' END"),
                    _turn(table, 'confirmed', 'boolean', "confirmed <> 'no'"),
                )
                for table in _TABLES
            ],
            state_operations=[
                migrations.AlterField(
                    model_name=table,
                    name='confirmed',
                    field=models.CharField(choices=_REPLIES, max_length=20, verbose_name='svar'),
                )
                for table in _TABLES
            ],
        ),
        *(migrations.RenameField(model_name=table, old_name='confirmed', new_name='reply') for table in _TABLES),
        migrations.AlterField(
            model_name='endorsementanswer',
            name='endorsement',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='answers', to='decisions.endorsement'),
        ),
        *(
            migrations.AddField(model_name=table, name=name, field=field.clone())
            for table in _TABLES
            for name, field in (
                ('how', models.CharField(blank=True, choices=_MANNERS, max_length=20, verbose_name='hvordan svaret ble gitt')),
                ('given_on', models.DateField(blank=True, null=True, verbose_name='dagen svaret ble gitt')),
                ('reference', models.CharField(blank=True, max_length=300, verbose_name='hvor svaret ligger')),
            )
        ),
        *(
            migrations.AddField(
                model_name=table,
                name='why',
                field=models.TextField(blank=True, verbose_name='hvorfor de spørres igjen'),
            )
            for table in ('endorsement', 'endorsementevent')
        ),
        migrations.AddConstraint(
            model_name='endorsementanswer',
            constraint=models.CheckConstraint(condition=models.Q(('reply', 'conditional'), ('words', ''), _negated=True), name='endorsement_condition_is_said'),
        ),
        migrations.AddConstraint(
            model_name='endorsementanswer',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('given_on', None), ('how', '')), models.Q(models.Q(('how', ''), _negated=True), ('given_on__isnull', False)), _connector='OR'), name='endorsement_entered_with_its_day'),
        ),
    ]
