"""What only tests of the residents' page need beside `tests.builders`: texts, marks, a page that is out."""

from __future__ import annotations

from typing import Any

from tests.builders import SYSTEM, a_person, a_row
from varig.foundation.kernel import Grant, Reader
from varig.foundation.registers.declarations import register
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import described
from varig.portal.actions.pages import edit_page, publish
from varig.portal.actions.texts import mark
from varig.portal.queries.pages import page

PAGE = {"place": "på Haugenstua", "contact_unit": "Nærmiljøenheten", "contact_email": "naermiljo@kommune.example"}


def a_text(of: InitiativeFacts, item_id: int, *, public: bool = True, **facts: Any) -> int:
    """A text for residents of an item, marked as public."""
    values = {"item": described(of, item_id).name, "text_nb": "Klart språk om punktet.", **facts}
    a_row(of, register("public_texts"), **values)
    if public:
        mark(reader=SYSTEM, of=of, ids=[item_id])
    return item_id


def an_owner(of: InitiativeFacts) -> Reader:
    """Who publishes."""
    return a_person("Ola Eier", Grant("programme_owner", of.scope))


def a_page_that_is_out(of: InitiativeFacts, reader: Reader | None = None, **facts: Any) -> None:
    """The residents' page with what it must have, published. Something must be marked."""
    edit_page(reader=SYSTEM, of=of, version=page(SYSTEM, of).version, facts={**PAGE, **facts})
    publish(reader=reader or an_owner(of), of=of, version=page(SYSTEM, of).version)
