from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('reports', '0003_two_texts_beside'),
    ]

    operations = [
        migrations.AlterField(
            model_name='versionfile',
            name='kind',
            field=models.CharField(choices=[('html', 'Html'), ('pdf', 'Pdf'), ('docx', 'Word'), ('xlsx', 'Excel'), ('picture', 'Picture'), ('along', 'Along'), ('along-html', 'Along Html'), ('along-pdf', 'Along Pdf'), ('along-docx', 'Along Word')], max_length=10),
        ),
    ]
