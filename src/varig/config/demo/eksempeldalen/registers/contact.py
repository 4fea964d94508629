"""How actors are reached, and what was agreed the last times. Roles and shared mailboxes, never a person."""

from __future__ import annotations

from varig.config.demo.eksempeldalen import names as n
from varig.config.demo.eksempeldalen.filling import Row
from varig.config.demo.eksempeldalen.moments import ago, ahead, end, month


def _role(actor: str, role: str, mailbox: str = "", **more: object) -> Row:
    """A role; what is known of how to reach it is forgotten three months after the end."""
    known = {"email": f"{mailbox}@eksempelkommunen.example", "expires": end(3)} if mailbox else {}
    return {"actor": actor, "role": role, "basis": "role", **known, **more}


CONTACT_ROLES: tuple[Row, ...] = (
    _role(n.UPBRINGING, "Seksjonsleder", "oppvekst"),
    _role(n.PROPERTY, "Driftsleder uteanlegg", "eiendom"),
    _role(n.CULTURE, "Frivilligkoordinator", "kultur"),
    _role(n.HEALTH, "Frisklivskoordinator", "helse"),
    _role(n.PLANNING, "Folkehelsekoordinator", "plan"),
    _role(n.LIBRARY, "Avdelingsleder på Dalsenteret", "bibliotek"),
    _role(n.SCHOOL, "Rektor", "dalen.skole"),
    _role(n.RESIDENTS, "Leder i styret", "vel", expires=ahead(120)),
    _role(n.RESIDENTS, "Kasserer"),
    _role(n.SPORTS, "Daglig leder", "idrettslag"),
    _role(n.VOLUNTEERS, "Daglig leder", "frivilligsentralen"),
    _role(n.WOMEN, "Møteleder"),
    _role(n.PARENTS, "Leder i FAU", expires=ahead(45)),
    _role(n.SENIORS, "Leder i styret", "seniorforeningen"),
    _role(n.UMBRELLA, "Leder", "fellesradet", basis="agreement"),
    _role(n.COOPERATIVE, "Styreleder", "borettslag"),
    _role(n.LABOUR, "Avdelingsleder oppfølging", "nav"),
    _role(n.CENTRE, "Senterleder"),
    _role(n.YOUTH_COUNCIL, "Sekretær (voksen)", "programkontoret"),
)


def _entry(actor: str, when: object, subject: str, agreement: str = "", ours: str = n.OFFICE) -> Row:
    return {"actor": actor, "date": when, "subject": subject, "agreement": agreement or None, "ours": ours}


CONTACT_LOG: tuple[Row, ...] = (
    _entry(n.CENTRE, ago(9), "Salg av senteret", "Senteret sier fra før nye eiere tar over. Ingen lovnad om leia."),
    _entry(n.RESIDENTS, ago(16), "Dalfestivalen etter satsingen", "Velet svarer etter styremøtet."),
    _entry(n.UMBRELLA, ago(23), "Høringsrett etter satsingen", "Vi legger fram et forslag for kommuneledelsen."),
    _entry(n.LABOUR, ago(30), "Sommerjobb til neste sommer", "Nav regner på 25 plasser."),
    _entry(n.VOLUNTEERS, ago(34), "Utlån av utstyr i vinter", ours=n.CULTURE),
    _entry(n.SPORTS, ago(41), "Baneleie fra neste år", "Idrettslaget får gratis leie ut satsingen.", n.CULTURE),
    _entry(n.WOMEN, ago(48), "Språkkafeen", "Nettverket vil ikke drive kafeen alene. Vi spør flere."),
    _entry(n.SCHOOL, ago(52), "Nøkler og vakt til Åpen skole", "Skolen lager en vaktplan.", n.UPBRINGING),
    _entry(n.COUNTY, ago(66), "Krysset ved Dalsenteret", "Fylkeskommunen svarer skriftlig. Vi har ikke fått svaret."),
    _entry(n.COOPERATIVE, ago(73), "Vannavgift for hagen", "Styret tar det opp på årsmøtet.", n.PROPERTY),
    _entry(n.DANCE, ago(88), "Fast sal to kvelder i uka", "Vi ser på timeplanen i Dalhuset."),
    _entry(n.SENIORS, ago(110), "Turgruppa om vinteren", ours=n.HEALTH),
    _entry(n.MULTILINGUAL, ago(124), "Tolker til foreldremøter", "Skolen betaler tolkene, foreningen skaffer dem."),
    _entry(n.MYRA_COOPERATIVE, ago(160), "Tilsyn med lekeplassen", "Vaktmesteren ser over den hver måned."),
    _entry(n.POLICE, ago(205), "Rolige kvelder på torget"),
    _entry(n.CORPS, month(3, 11), "Øvingssal", "Korpset øver i gymsalen på torsdager.", n.CULTURE),
    _entry(n.SCOUTS, month(2, 9), "Lån av lavvo"),
    _entry(n.COUNTY, month(2, 6), "Krysset ved Dalsenteret", "Fylkeskommunen setter opp en måling av trafikken."),
)
