"""What an entity is called where it is shown: as the article prints it, with the full name behind letters."""

from __future__ import annotations

from reader.model import Entity
from reader.text.one_line import one_line


def shown_name(text: str, entity: Entity) -> str:
    """Return the name in one line; "UN (United Nations)" where `text` has the letters alone.

    The full name is known from elsewhere then, and whoever checks a claim looks for what is printed.
    """
    name = one_line(entity.name)
    if entity.kind != "organization" or not entity.aliases:
        return name
    printed = {
        one_line(mention.span.of(text)).casefold() for mention in entity.mentions if mention.form == "name"
    }
    letters = next(
        (alias for alias in entity.aliases if _is_letters(alias) and alias.casefold() in printed), ""
    )
    return f"{letters} ({name})" if letters and not any(name.casefold() in form for form in printed) else name


def _is_letters(alias: str) -> bool:
    return alias.isupper() and " " not in alias
