"""Messages: what is said to whom, how, in which language, when, by whom, and the proof that it was."""

from __future__ import annotations

from varig.communication.actions.tables import MessageTable
from varig.communication.models import CommunicationMessage, MessageAudience, MessageItem
from varig.communication.register.audiences import GROUP
from varig.communication.register.audiences import KEY as AUDIENCES
from varig.communication.rules.messages import Channel, Tongue, message_problems
from varig.foundation.kernel import msg
from varig.foundation.registers.declarations import Register, declare
from varig.foundation.registers.deriving import column, linked
from varig.legacy.rules import ITEM

KEY = "messages"
_CHANNELS: dict[str, tuple[str, ...]] = {
    Channel.LETTER: ("post", "rundskriv", "informasjonsbrev", "letter"),
    Channel.OPEN_MEETING: ("ope møte", "folkemøte", "beboermøte", "bebuarmøte", "open meeting"),
    Channel.WEBSITE: ("nett", "nettsiden", "nettsida", "hjemmeside", "heimeside", "website"),
    Channel.SOCIAL_MEDIA: ("sosiale medium", "facebook", "instagram", "social media"),
    Channel.EMAIL: ("epost", "mail", "e-mail", "email", "nyhetsbrev", "nyheitsbrev"),
    Channel.SMS: ("melding", "tekstmelding", "text message"),
    Channel.POSTER: ("plakat", "oppslagstavle", "poster"),
    Channel.PRESS: ("avis", "lokalavis", "pressemelding", "media", "press"),
    Channel.CONVERSATION: ("samtaler", "telefon", "dør til dør", "conversation"),
    Channel.MEETING: ("ledermøte", "leiarmøte", "personalmøte", "arbeidsmøte", "meeting"),
    Channel.HEARING: ("høyring", "høringsbrev", "høyringsbrev", "hearing"),
    Channel.OTHER: ("annen", "annet", "anna", "annan kanal", "other"),
}
_TONGUES: dict[str, tuple[str, ...]] = {
    Tongue.BOKMAL: ("nb", "norsk", "norsk bokmål", "norwegian"),
    Tongue.NYNORSK: ("nn", "norsk nynorsk"),
    Tongue.ENGLISH: ("en", "english"),
    Tongue.SAMI: ("se", "samisk", "northern sami"),
    Tongue.ARABIC: ("ar", "arabic"),
    Tongue.PERSIAN: ("fa", "farsi", "dari", "persian"),
    Tongue.POLISH: ("pl", "polish"),
    Tongue.SOMALI: ("so", "somalisk"),
    Tongue.TAMIL: ("ta", "tamilsk"),
    Tongue.TIGRINYA: ("ti", "tigrinya"),
    Tongue.TURKISH: ("tr", "turkish"),
    Tongue.UKRAINIAN: ("uk", "ukrainian"),
    Tongue.URDU: ("ur",),
    Tongue.VIETNAMESE: ("vi", "vietnamese"),
    Tongue.OTHER: ("annet", "anna", "anna språk", "other"),
}

MESSAGES = declare(
    Register(
        key=KEY,
        path="budskap",
        title=msg("Budskap"),
        one=msg("budskap"),
        about=msg("Det dere sier om avslutningen: til hvem, hvordan, når og fra hvem."),
        group=GROUP,
        order=710,
        identity=("name",),
        label="name",
        store=MessageTable(),
        check=message_problems,
        columns=(
            column(
                CommunicationMessage,
                "name",
                required=True,
                listed=True,
                width=36,
                aliases=("budskap", "bodskap", "melding", "emne", "hva", "kva", "message", "title"),
            ),
            linked(
                "audiences",
                msg("Til hvem"),
                MessageAudience,
                own="message",
                other="audience",
                refers=AUDIENCES,
                listed=True,
                aliases=("målgruppe", "målgrupper", "mottaker", "mottakere", "mottakar", "til", "audience", "to whom"),
            ),
            linked(
                "items",
                msg("Hva det forteller om"),
                MessageItem,
                own="message",
                other="item",
                refers=ITEM,
                aliases=("punkt", "punkter", "tiltak", "gjelder", "gjeld", "om", "about", "items"),
            ),
            column(
                CommunicationMessage,
                "text",
                width=60,
                aliases=("tekst", "innhold", "innhald", "kva som blir sagt", "text"),
            ),
            column(
                CommunicationMessage,
                "channel",
                words=_CHANNELS,
                listed=True,
                section=msg("Hvordan, når og fra hvem"),
                aliases=("måte", "hvordan", "korleis", "channel"),
            ),
            column(CommunicationMessage, "language", words=_TONGUES, listed=True, aliases=("målform", "language")),
            column(
                CommunicationMessage,
                "planned",
                listed=True,
                aliases=("dato", "planlagt dato", "når", "tid", "date", "planned"),
            ),
            column(
                CommunicationMessage,
                "sender",
                refers="actors",
                listed=True,
                aliases=("avsendar", "fra", "frå", "ansvarlig", "ansvarleg", "sender"),
            ),
            column(
                CommunicationMessage,
                "sender_role",
                aliases=("rolle", "avsenderrolle", "avsendarrolle", "rolla til avsendaren", "sender role"),
            ),
            column(
                CommunicationMessage,
                "told_on",
                listed=True,
                section=msg("Når det er fortalt"),
                aliases=("sendt", "gjort", "utført", "fortalt dato", "told", "done"),
            ),
            column(CommunicationMessage, "proof", aliases=("dokumentasjon", "bevis", "korleis vi veit det", "proof")),
            column(
                CommunicationMessage,
                "proof_address",
                aliases=("lenke", "lenkje", "nettadresse", "url", "link"),
            ),
        ),
    )
)
