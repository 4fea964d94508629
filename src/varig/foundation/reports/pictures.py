"""Pictures in a text: turned the right way, no larger than a page needs, without what a camera says of its owner."""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass

from PIL import Image, ImageOps, UnidentifiedImageError

from varig.foundation.documents.photos import LARGEST
from varig.foundation.kernel import Invalid, Problem, msg

LONGEST_SIDE = 2_000
"""Pixels: 170 mm at 300 dots an inch."""
_MOST_PIXELS = 80_000_000
_KINDS = ("PNG", "JPEG", "WEBP", "GIF")
_QUALITY = 85


def kept_for(scope: str) -> str:
    """Where the pictures of a scope's texts are kept: apart from its other files, which not everybody may see."""
    return f"{scope}/pictures"


@dataclass(frozen=True)
class Prepared:
    """A picture as it is kept."""

    content: bytes
    media_type: str
    ending: str
    width: int
    height: int


def prepared(content: bytes, name: str) -> Prepared:
    """The picture made ready. Raises Invalid with what to do."""
    if len(content) > LARGEST:
        raise _refused(
            msg(
                "Bildet «%(name)s» er større enn %(most)s MB. Gjør det mindre, og prøv igjen.",
                name=name,
                most=LARGEST >> 20,
            )
        )
    picture = _opened(content, name)
    picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    see_through = picture.mode in {"RGBA", "LA", "PA"} or "transparency" in picture.info
    file = io.BytesIO()
    if see_through or picture.mode == "P":
        picture.convert("RGBA" if see_through else "RGB").save(file, "PNG", optimize=True)
        return Prepared(file.getvalue(), "image/png", ".png", *picture.size)
    picture.convert("RGB").save(file, "JPEG", quality=_QUALITY, optimize=True)
    return Prepared(file.getvalue(), "image/jpeg", ".jpg", *picture.size)


def _opened(content: bytes, name: str) -> Image.Image:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(content), formats=_KINDS) as picture:
                if picture.width * picture.height > _MOST_PIXELS:
                    raise _too_many(name)
                # The first frame of several; the camera's own idea of what is up is carried out, then left behind.
                return ImageOps.exif_transpose(picture)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_many(name) from error
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Warning) as error:
        text = msg("«%(name)s» er ikke et bilde vi kan lese. Bruk PNG eller JPEG.", name=name)
        raise _refused(text) from error


def _too_many(name: str) -> Invalid:
    return _refused(
        msg(
            "Bildet «%(name)s» er for stort. Det kan ha opptil %(most)s millioner punkter, for eksempel"
            " 10 000 × 8000. Gjør det mindre, og prøv igjen.",
            name=name,
            most=_MOST_PIXELS // 1_000_000,
        )
    )


def _refused(text: object) -> Invalid:
    return Invalid(Problem(text, "file"))  # type: ignore[arg-type]
