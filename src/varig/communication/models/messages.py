from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from varig.actors.models import Actor
from varig.communication.models.audiences import Audience
from varig.communication.rules.messages import Channel, Tongue
from varig.foundation.columns import PartialDateField, search_words, sort_key
from varig.foundation.history.tracking import tracked
from varig.initiatives.models import Initiative
from varig.legacy.models import LegacyItem

CHANNEL_CHOICES = [
    (Channel.LETTER.value, _("Brev")),
    (Channel.OPEN_MEETING.value, _("Åpent møte")),
    (Channel.WEBSITE.value, _("Nettside")),
    (Channel.SOCIAL_MEDIA.value, _("Sosiale medier")),
    (Channel.EMAIL.value, _("E-post")),
    (Channel.SMS.value, _("SMS")),
    (Channel.POSTER.value, _("Oppslag")),
    (Channel.PRESS.value, _("Avis og lokale medier")),
    (Channel.CONVERSATION.value, _("Samtale")),
    (Channel.MEETING.value, _("Møte")),
    (Channel.HEARING.value, _("Høring")),
    (Channel.OTHER.value, _("Annen kanal")),
]
TONGUE_CHOICES = [
    (Tongue.BOKMAL.value, _("Bokmål")),
    (Tongue.NYNORSK.value, _("Nynorsk")),
    (Tongue.ENGLISH.value, _("Engelsk")),
    (Tongue.SAMI.value, _("Nordsamisk")),
    (Tongue.ARABIC.value, _("Arabisk")),
    (Tongue.PERSIAN.value, _("Persisk")),
    (Tongue.POLISH.value, _("Polsk")),
    (Tongue.SOMALI.value, _("Somali")),
    (Tongue.TAMIL.value, _("Tamil")),
    (Tongue.TIGRINYA.value, _("Tigrinja")),
    (Tongue.TURKISH.value, _("Tyrkisk")),
    (Tongue.UKRAINIAN.value, _("Ukrainsk")),
    (Tongue.URDU.value, _("Urdu")),
    (Tongue.VIETNAMESE.value, _("Vietnamesisk")),
    (Tongue.OTHER.value, _("Et annet språk")),
]


@tracked()
class CommunicationMessage(models.Model):
    """Something that is said, or will be: to whom, how, in which language, when, by whom, and the proof that it was."""

    history_word = _("budskap")

    initiative = models.ForeignKey(Initiative, models.CASCADE, related_name="messages")
    name = models.CharField(_("tittel"), max_length=200, help_text=_("Kort, så dere kjenner det igjen i kalenderen."))
    sort_key = sort_key("name")
    text = models.TextField(_("hva som blir sagt"), blank=True)
    channel = models.CharField(_("kanal"), max_length=20, choices=CHANNEL_CHOICES, blank=True)
    language = models.CharField(_("språk"), max_length=10, choices=TONGUE_CHOICES, blank=True)
    planned = PartialDateField(_("planlagt"), null=True, blank=True)
    sender = models.ForeignKey(
        Actor, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("avsender")
    )
    sender_role = models.CharField(
        _("avsenderens rolle"), max_length=200, blank=True, help_text=_("Stilling eller rolle, ikke navn.")
    )
    told_on = PartialDateField(_("fortalt"), null=True, blank=True)
    proof = models.CharField(
        _("hvordan vi vet det"),
        max_length=500,
        blank=True,
        help_text=_("For eksempel utsendingsliste eller referat. Selve fila legges ved på siden til budskapet."),
    )
    proof_address = models.URLField(_("lenke til det som ble sagt"), max_length=500, blank=True)
    version = models.PositiveIntegerField(default=1)
    search = search_words("name", "text", "sender_role", "proof")

    class Meta:
        constraints = [
            models.UniqueConstraint("initiative", Lower("name"), name="unique_message"),
            models.CheckConstraint(condition=~Q(name=""), name="message_has_a_title"),
            models.CheckConstraint(condition=~Q(name__contains=";"), name="message_has_no_semicolon"),
        ]

    def __str__(self) -> str:
        return self.name


@tracked()
class MessageAudience(models.Model):
    """An audience that a message is for."""

    message = models.ForeignKey(CommunicationMessage, models.CASCADE, related_name="audiences")
    audience = models.ForeignKey(Audience, models.PROTECT, related_name="messages", verbose_name=_("målgruppe"))

    class Meta:
        constraints = [models.UniqueConstraint(fields=["message", "audience"], name="unique_audience_of_message")]

    def __str__(self) -> str:
        return f"{self.message_id} {self.audience_id}"


@tracked()
class MessageItem(models.Model):
    """An item that a message tells about, with the fate that it told of. Empty until it has been told."""

    message = models.ForeignKey(CommunicationMessage, models.CASCADE, related_name="items", verbose_name=_("budskap"))
    item = models.ForeignKey(LegacyItem, models.CASCADE, related_name="messages", verbose_name=_("punkt"))
    chip = models.CharField(_("avgjørelsen det ble fortalt om"), max_length=20, blank=True)
    is_decided = models.BooleanField(_("vedtatt da"), default=False)
    case_number = models.CharField(_("saksnummer"), max_length=200, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["message", "item"], name="unique_item_of_message")]

    def __str__(self) -> str:
        return f"{self.message_id} {self.item_id}"
