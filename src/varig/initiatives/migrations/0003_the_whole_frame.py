import django.contrib.postgres.search
import django.db.models.deletion
import varig.foundation.columns.fields
import varig.foundation.kernel.money
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('initiatives', '0002_end_within_the_year_it_starts'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        migrations.CreateModel(
            name='Boundary',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=300, verbose_name='navn')),
                ('geometry', models.JSONField(verbose_name='grense')),
                ('points', models.PositiveIntegerField(verbose_name='punkter')),
            ],
        ),
        migrations.CreateModel(
            name='Area',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=200, verbose_name='navn')),
                ('code', models.CharField(blank=True, max_length=40, verbose_name='kode')),
                ('code_kind', models.CharField(blank=True, choices=[('district', 'Bydel'), ('subdistrict', 'Delbydel'), ('basic_unit', 'Grunnkrets'), ('living_conditions', 'Levekårssone'), ('other', 'Annet')], max_length=20, verbose_name='slags kode')),
                ('valid_from', varig.foundation.columns.fields.PartialDateField(blank=True, null=True, verbose_name='koden gjelder fra')),
                ('valid_to', varig.foundation.columns.fields.PartialDateField(blank=True, null=True, verbose_name='koden gjelder til')),
                ('source_address', models.URLField(blank=True, max_length=500, verbose_name='kilde')),
                ('version', models.PositiveIntegerField(default=1)),
                ('sort_key', models.GeneratedField(db_persist=True, expression=models.Func(models.Func(models.F('name'), function='LOWER'), models.Value('ÆØÅÄÖæøåäö'), models.Value('{|}{|{|}{|'), function='TRANSLATE'), output_field=models.CharField(db_collation='C', max_length=400))),
                ('search', models.GeneratedField(db_persist=True, expression=django.contrib.postgres.search.SearchVector('name', 'code', config='norwegian'), output_field=django.contrib.postgres.search.SearchVectorField())),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='areas', to='initiatives.initiative')),
                ('boundary', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='initiatives.boundary', verbose_name='grense')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('initiative', 'name', 'code'), name='area_once'), models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='area_has_a_name'), models.CheckConstraint(condition=models.Q(('valid_from', None), ('valid_to', None), ('valid_to__gte', models.F('valid_from')), ('valid_from__startswith', models.F('valid_to')), _connector='OR'), name='area_code_ends_after_start')],
            },
        ),
        migrations.CreateModel(
            name='AreaEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('name', models.CharField(max_length=200, verbose_name='navn')),
                ('code', models.CharField(blank=True, max_length=40, verbose_name='kode')),
                ('code_kind', models.CharField(blank=True, choices=[('district', 'Bydel'), ('subdistrict', 'Delbydel'), ('basic_unit', 'Grunnkrets'), ('living_conditions', 'Levekårssone'), ('other', 'Annet')], max_length=20, verbose_name='slags kode')),
                ('valid_from', varig.foundation.columns.fields.PartialDateField(blank=True, null=True, verbose_name='koden gjelder fra')),
                ('valid_to', varig.foundation.columns.fields.PartialDateField(blank=True, null=True, verbose_name='koden gjelder til')),
                ('source_address', models.URLField(blank=True, max_length=500, verbose_name='kilde')),
                ('version', models.PositiveIntegerField(default=1)),
                ('initiative', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='initiatives.initiative')),
                ('pgh_context', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='initiatives.area')),
                ('boundary', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='initiatives.boundary', verbose_name='grense')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='BoundaryEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('name', models.CharField(max_length=300, verbose_name='navn')),
                ('geometry', models.JSONField(verbose_name='grense')),
                ('points', models.PositiveIntegerField(verbose_name='punkter')),
                ('pgh_context', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='initiatives.boundary')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='goal',
            name='baseline',
            field=models.CharField(blank=True, max_length=300, verbose_name='utgangspunkt'),
        ),
        migrations.AddField(
            model_name='goal',
            name='heading',
            field=models.CharField(blank=True, choices=[('housing', 'Flere boliginvesteringer'), ('services', 'Bedre privat og offentlig tjenesteyting'), ('places', 'Økt investering i og bruk av møteplasser og uteområder'), ('participation', 'Økt sosial deltakelse')], max_length=20, verbose_name='overskrift'),
        ),
        migrations.AddField(
            model_name='goal',
            name='measurable',
            field=models.TextField(blank=True, verbose_name='målbart'),
        ),
        migrations.AddField(
            model_name='goal',
            name='parent',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='children', to='initiatives.goal', verbose_name='ligger under'),
        ),
        migrations.AddField(
            model_name='goalevent',
            name='measurable',
            field=models.TextField(blank=True, verbose_name='målbart'),
        ),
        migrations.AddField(
            model_name='goalevent',
            name='parent',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='initiatives.goal', verbose_name='ligger under'),
        ),
        migrations.AddField(
            model_name='goal',
            name='source',
            field=models.CharField(blank=True, max_length=300, verbose_name='hvor verdiene kommer fra'),
        ),
        migrations.AddField(
            model_name='goal',
            name='source_address',
            field=models.URLField(blank=True, max_length=500, verbose_name='kildens nettadresse'),
        ),
        migrations.AddField(
            model_name='goal',
            name='target',
            field=models.CharField(blank=True, max_length=300, verbose_name='ønsket verdi'),
        ),
        migrations.AddField(
            model_name='goal',
            name='value_at_end',
            field=models.CharField(blank=True, max_length=300, verbose_name='verdi ved slutt'),
        ),
        migrations.AddField(
            model_name='goal',
            name='version',
            field=models.PositiveIntegerField(default=1),
        ),
        migrations.AddField(
            model_name='goalevent',
            name='baseline',
            field=models.CharField(blank=True, max_length=300, verbose_name='utgangspunkt'),
        ),
        migrations.AddField(
            model_name='goalevent',
            name='heading',
            field=models.CharField(blank=True, choices=[('housing', 'Flere boliginvesteringer'), ('services', 'Bedre privat og offentlig tjenesteyting'), ('places', 'Økt investering i og bruk av møteplasser og uteområder'), ('participation', 'Økt sosial deltakelse')], max_length=20, verbose_name='overskrift'),
        ),
        migrations.AddField(
            model_name='goalevent',
            name='source',
            field=models.CharField(blank=True, max_length=300, verbose_name='hvor verdiene kommer fra'),
        ),
        migrations.AddField(
            model_name='goalevent',
            name='source_address',
            field=models.URLField(blank=True, max_length=500, verbose_name='kildens nettadresse'),
        ),
        migrations.AddField(
            model_name='goalevent',
            name='target',
            field=models.CharField(blank=True, max_length=300, verbose_name='ønsket verdi'),
        ),
        migrations.AddField(
            model_name='goalevent',
            name='value_at_end',
            field=models.CharField(blank=True, max_length=300, verbose_name='verdi ved slutt'),
        ),
        migrations.AddField(
            model_name='goalevent',
            name='version',
            field=models.PositiveIntegerField(default=1),
        ),
        migrations.AddField(
            model_name='initiative',
            name='continuation_from_start',
            field=models.TextField(blank=True, verbose_name='videreføring tenkt inn fra starten'),
        ),
        migrations.AddField(
            model_name='initiative',
            name='decision_address',
            field=models.URLField(blank=True, max_length=500, verbose_name='vedtaket på nett'),
        ),
        migrations.AddField(
            model_name='initiative',
            name='decision_body',
            field=models.CharField(blank=True, max_length=200, verbose_name='vedtatt av'),
        ),
        migrations.AddField(
            model_name='initiative',
            name='decision_case',
            field=models.CharField(blank=True, max_length=60, verbose_name='saksnummer'),
        ),
        migrations.AddField(
            model_name='initiative',
            name='decision_date',
            field=varig.foundation.columns.fields.PartialDateField(blank=True, null=True, verbose_name='vedtaksdato'),
        ),
        migrations.AddField(
            model_name='initiative',
            name='long_term_view',
            field=models.TextField(blank=True, verbose_name='langsiktig perspektiv'),
        ),
        migrations.AddField(
            model_name='initiative',
            name='other_safeguards',
            field=models.TextField(blank=True, verbose_name='andre måter å ivareta områdets interesser på'),
        ),
        migrations.AddField(
            model_name='initiative',
            name='period_reason',
            field=models.TextField(blank=True, verbose_name='hvorfor den varer så lenge'),
        ),
        migrations.AddField(
            model_name='initiative',
            name='presence_after',
            field=models.TextField(blank=True, verbose_name='kommunens tilstedeværelse etterpå'),
        ),
        migrations.AddField(
            model_name='initiative',
            name='remaining_challenges',
            field=models.TextField(blank=True, verbose_name='gjenstående utfordringer'),
        ),
        migrations.AddField(
            model_name='initiativeevent',
            name='continuation_from_start',
            field=models.TextField(blank=True, verbose_name='videreføring tenkt inn fra starten'),
        ),
        migrations.AddField(
            model_name='initiativeevent',
            name='decision_address',
            field=models.URLField(blank=True, max_length=500, verbose_name='vedtaket på nett'),
        ),
        migrations.AddField(
            model_name='initiativeevent',
            name='decision_body',
            field=models.CharField(blank=True, max_length=200, verbose_name='vedtatt av'),
        ),
        migrations.AddField(
            model_name='initiativeevent',
            name='decision_case',
            field=models.CharField(blank=True, max_length=60, verbose_name='saksnummer'),
        ),
        migrations.AddField(
            model_name='initiativeevent',
            name='decision_date',
            field=varig.foundation.columns.fields.PartialDateField(blank=True, null=True, verbose_name='vedtaksdato'),
        ),
        migrations.AddField(
            model_name='initiativeevent',
            name='long_term_view',
            field=models.TextField(blank=True, verbose_name='langsiktig perspektiv'),
        ),
        migrations.AddField(
            model_name='initiativeevent',
            name='other_safeguards',
            field=models.TextField(blank=True, verbose_name='andre måter å ivareta områdets interesser på'),
        ),
        migrations.AddField(
            model_name='initiativeevent',
            name='period_reason',
            field=models.TextField(blank=True, verbose_name='hvorfor den varer så lenge'),
        ),
        migrations.AddField(
            model_name='initiativeevent',
            name='presence_after',
            field=models.TextField(blank=True, verbose_name='kommunens tilstedeværelse etterpå'),
        ),
        migrations.AddField(
            model_name='initiativeevent',
            name='remaining_challenges',
            field=models.TextField(blank=True, verbose_name='gjenstående utfordringer'),
        ),
        migrations.AddField(
            model_name='yearlyframe',
            name='used',
            field=varig.foundation.columns.fields.KronerField(blank=True, null=True, verbose_name='brukt'),
        ),
        migrations.AddField(
            model_name='yearlyframe',
            name='used_basis',
            field=models.CharField(choices=[('announced', 'annonsert'), ('funders_part', 'bare én parts del'), ('listed_funding', 'summen av oppgitt finansiering'), ('estimate', 'anslag'), ('total', 'samlet kostnad'), ('account', 'regnskap'), ('unknown', 'ukjent grunnlag')], default=varig.foundation.kernel.money.CostBasis['UNKNOWN'], max_length=20, verbose_name='grunnlag for det brukte'),
        ),
        migrations.AddField(
            model_name='yearlyframe',
            name='version',
            field=models.PositiveIntegerField(default=1),
        ),
        migrations.AddField(
            model_name='yearlyframeevent',
            name='used',
            field=varig.foundation.columns.fields.KronerField(blank=True, null=True, verbose_name='brukt'),
        ),
        migrations.AddField(
            model_name='yearlyframeevent',
            name='used_basis',
            field=models.CharField(choices=[('announced', 'annonsert'), ('funders_part', 'bare én parts del'), ('listed_funding', 'summen av oppgitt finansiering'), ('estimate', 'anslag'), ('total', 'samlet kostnad'), ('account', 'regnskap'), ('unknown', 'ukjent grunnlag')], default=varig.foundation.kernel.money.CostBasis['UNKNOWN'], max_length=20, verbose_name='grunnlag for det brukte'),
        ),
        migrations.AddField(
            model_name='yearlyframeevent',
            name='version',
            field=models.PositiveIntegerField(default=1),
        ),
        migrations.AlterField(
            model_name='initiative',
            name='start_decision',
            field=models.CharField(blank=True, max_length=300, verbose_name='om vedtaket'),
        ),
        migrations.AlterField(
            model_name='initiativeevent',
            name='start_decision',
            field=models.CharField(blank=True, max_length=300, verbose_name='om vedtaket'),
        ),
        migrations.AddConstraint(
            model_name='goal',
            constraint=models.CheckConstraint(condition=models.Q(('parent', None), models.Q(('parent', models.F('id')), _negated=True), _connector='OR'), name='goal_not_below_itself'),
        ),
        migrations.AddConstraint(
            model_name='goal',
            constraint=models.CheckConstraint(condition=models.Q(('parent', None), ('is_main', False), _connector='OR'), name='main_goal_on_top'),
        ),
        migrations.AddConstraint(
            model_name='yearlyframe',
            constraint=models.CheckConstraint(condition=models.Q(('amount__gte', 0)), name='frame_not_negative'),
        ),
        migrations.AddConstraint(
            model_name='yearlyframe',
            constraint=models.CheckConstraint(condition=models.Q(('used', None), ('used__gte', 0), _connector='OR'), name='frame_used_not_negative'),
        ),
        migrations.AddField(
            model_name='goal',
            name='search',
            field=models.GeneratedField(db_persist=True, expression=django.contrib.postgres.search.SearchVector('name', 'measurable', config='norwegian'), output_field=django.contrib.postgres.search.SearchVectorField()),
        ),
    ]
