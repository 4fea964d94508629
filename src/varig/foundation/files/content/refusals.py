"""Each reason not to take a file in, as one sentence that says what it is and what to do."""

from __future__ import annotations

from typing import Final

from varig.foundation.kernel import Invalid, Message, Problem, msg

MEGABYTE: Final = 1024 * 1024
LARGEST: Final = 25 * MEGABYTE


def refused(message: Message) -> Invalid:
    """The refusal, at the form's field for the file."""
    return Invalid(Problem(message, "file"))


def too_large(name: str) -> Invalid:
    return refused(
        msg(
            "Filen «%(name)s» er større enn %(most)s MB. Gjør den mindre, eller legg den der dere har store filer,"
            " og skriv adressen i notatet.",
            name=name,
            most=LARGEST // MEGABYTE,
        )
    )


def empty(name: str) -> Invalid:
    return refused(msg("Filen «%(name)s» er tom. Velg en annen fil.", name=name))


def damaged(name: str) -> Invalid:
    return refused(
        msg(
            "Filen «%(name)s» er skadet, så vi får ikke åpnet den."
            " Åpne den der den ble laget, lagre den på nytt, og prøv igjen.",
            name=name,
        )
    )


def unknown(name: str) -> Invalid:
    return refused(
        msg(
            "Filen «%(name)s» er av et slag vi ikke tar imot. Lagre den som PDF, eller legg ved Word, Excel,"
            " PowerPoint, OpenDocument, tekst, CSV, bilde, GeoJSON eller e-post (.eml).",
            name=name,
        )
    )


def packed(name: str) -> Invalid:
    return refused(msg("Filen «%(name)s» er pakket. Pakk den ut, og legg ved det som ligger i den.", name=name))


def has_macros(name: str, ending: str) -> Invalid:
    return refused(
        msg(
            "Filen «%(name)s» har makroer, og de kan gjøre skade. Lagre den uten, som %(ending)s, og prøv igjen.",
            name=name,
            ending=ending,
        )
    )


def has_password(name: str) -> Invalid:
    return refused(msg("Filen «%(name)s» har passord. Ta det bort der filen ble laget, og prøv igjen.", name=name))


def save_as(name: str, ending: str) -> Invalid:
    """Right program, wrong format: an older one, a template, a slide show."""
    return refused(
        msg(
            "Filen «%(name)s» er lagret i et format vi ikke tar imot. Åpne den, velg «Lagre som» og %(ending)s,"
            " og prøv igjen.",
            name=name,
            ending=ending,
        )
    )


def outlook(name: str) -> Invalid:
    return refused(
        msg("Filen «%(name)s» er en e-post fra Outlook (.msg). Lagre den som .eml eller PDF, og prøv igjen.", name=name)
    )


def web_page(name: str) -> Invalid:
    return refused(
        msg("Filen «%(name)s» er en nettside. Lagre den som PDF, eller skriv adressen i notatet.", name=name)
    )


def vector_drawing(name: str) -> Invalid:
    return refused(
        msg("Filen «%(name)s» er en SVG-tegning, og den kan ha program i seg. Lagre den som PNG eller PDF.", name=name)
    )


def rare_picture(name: str) -> Invalid:
    return refused(
        msg("Bildet «%(name)s» er i et format som få kan åpne. Lagre det som JPG eller PNG, og prøv igjen.", name=name)
    )


def sound_or_film(name: str) -> Invalid:
    return refused(
        msg("Filen «%(name)s» er lyd eller film. Legg den der dere har slikt, og skriv adressen i notatet.", name=name)
    )


def too_wide(name: str, width: int, height: int, most: int) -> Invalid:
    return refused(
        msg(
            "Bildet «%(name)s» er %(width)s × %(height)s punkter. Gjør det mindre enn %(most)s på hver side,"
            " og prøv igjen.",
            name=name,
            width=width,
            height=height,
            most=most,
        )
    )
