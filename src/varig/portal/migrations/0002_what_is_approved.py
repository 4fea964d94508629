"""What residents read is a copy that somebody approved; what was public until now counts as approved as it stands."""

from django.db import migrations, models
from django.db.models import Q

WORDS = (
    "text_nb", "text_nn", "text_en", "instead_nb", "instead_nn", "instead_en", "known_on",
    "contact_unit", "contact_phone", "contact_email",
)  # fmt: skip

_GIVEN = ", ".join(f"'{name}', NULLIF(one.{name}, '')" for name in WORDS)
# In the statement itself: a data migration is told of in no history (docs/adr/0008), whose triggers may stand already.
APPROVE = f"""
ALTER TABLE portal_publictext DISABLE TRIGGER USER;
UPDATE portal_publictext AS one
SET approved_by = one.marked_by, approved_on = one.marked_on,
    approved = jsonb_build_object(
        'words', jsonb_strip_nulls(jsonb_build_object({_GIVEN})),
        'outcome', COALESCE((SELECT outcome FROM continuation_fate WHERE item_id = one.item_id), 'unclear'),
        'home', (SELECT NULLIF(home, '') FROM continuation_fate WHERE item_id = one.item_id))
WHERE one.is_public;
ALTER TABLE portal_publictext ENABLE TRIGGER USER;
"""


def _columns():
    return {
        "approved": models.JSONField(blank=True, null=True, verbose_name="godkjente ord"),
        "approved_by": models.CharField(blank=True, max_length=200, verbose_name="godkjent av"),
        "approved_on": models.DateField(blank=True, null=True, verbose_name="godkjent dato"),
    }


class Migration(migrations.Migration):
    dependencies = [
        ("continuation", "0005_what_the_receiver_pays_itself"),
        ("portal", "0001_what_residents_read"),
    ]

    operations = [
        *(migrations.AddField("publictext", name, field) for name, field in _columns().items()),
        *(migrations.AddField("publictextevent", name, field) for name, field in _columns().items()),
        migrations.RunSQL(APPROVE, migrations.RunSQL.noop),
        migrations.AddConstraint(
            model_name="publictext",
            constraint=models.CheckConstraint(
                name="public_text_approved_by_somebody",
                condition=Q(is_public=False)
                | (Q(approved__isnull=False) & ~Q(approved_by="") & Q(approved_on__isnull=False)),
            ),
        ),
    ]
