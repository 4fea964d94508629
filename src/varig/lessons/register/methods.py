"""Methods, service models and forms of cooperation."""

from __future__ import annotations

from varig.foundation.kernel import msg
from varig.foundation.registers.declarations import Register, declare
from varig.foundation.registers.deriving import column, linked
from varig.legacy.actions.columns import name_columns, note_columns
from varig.legacy.actions.tables import KindTable
from varig.legacy.rules import Kind
from varig.lessons.models import LessonMethod, Method
from varig.lessons.register.lessons import GROUP, KEY
from varig.lessons.rules import MethodType, method_problems

_TYPES: dict[str, tuple[str, ...]] = {
    MethodType.METHOD: ("arbeidsmetode", "arbeidsmåte", "method"),
    MethodType.SERVICE_MODEL: ("tenestemodell", "modell", "tjeneste", "service model"),
    MethodType.FORM_OF_COOPERATION: ("samarbeid", "samarbeidsmodell", "samhandling", "form of cooperation"),
}

METHODS = declare(
    Register(
        key="methods",
        path="metoder",
        title=msg("Metoder, tjenestemodeller og samarbeidsformer"),
        one=msg("metode"),
        about=msg("Måter å jobbe på som er verdt å ta med videre, og hva de krever for å holde seg i live."),
        group=GROUP,
        order=610,
        identity=("name",),
        label="name",
        store=KindTable(Kind.METHOD, Method),
        check=method_problems,
        columns=(
            *name_columns("metode", "metodenavn", "modell", "arbeidsmåte", "samarbeidsform", "method"),
            column(Method, "type", words=_TYPES, listed=True, aliases=("type", "type metode", "kategori", "form")),
            column(Method, "description", aliases=("beskrivelse", "skildring", "kva det er", "innhold", "om metoden")),
            linked(
                "lessons",
                msg("Erfaringer den bygger på"),
                LessonMethod,
                own="item",
                other="lesson",
                refers=KEY,
                listed=True,
                aliases=("erfaring", "erfaringer", "bygger på", "byggjer på", "lærdom"),
            ),
            column(
                Method,
                "described_at",
                section=msg("Hva den trenger"),
                aliases=(
                    "beskrivelse hvor",
                    "veileder",
                    "rettleiar",
                    "håndbok",
                    "lenke",
                    "lenkje",
                    "url",
                    "nettadresse",
                ),
            ),
            column(Method, "staff", aliases=("bemanning", "årsverk", "stillinger", "folk", "ressurser", "staff")),
            column(
                Method, "cost", listed=True, aliases=("kostnad", "årlig kostnad", "pris", "penger", "budsjett", "cost")
            ),
            *note_columns(on_the_map=False),
        ),
    )
)
