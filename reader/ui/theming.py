"""Theme specs as Textual knows them: theme objects, and the variables that the style sheet may name."""

from __future__ import annotations

from textual.theme import BUILTIN_THEMES, Theme

from reader.settings.themes import ThemeSpec

_ROLES = ("muted", "rule", "unnamed", "match", "current-line")


def theme(spec: ThemeSpec) -> Theme:
    """Return the theme that Textual draws with."""
    color = {role: _css(value) for role, value in spec.colors.items()}
    return Theme(
        name=spec.name,
        dark=spec.dark,
        ansi=spec.ansi,
        primary=color["accent"],
        secondary=color["muted"],
        accent=color["accent"],
        success=color["accent"],
        warning=color["warning"],
        error=color["error"],
        foreground=color["text"],
        background=color["background"],
        surface=color["surface"],
        panel=color["surface"],
        boost=color["surface"],
        variables=variables(spec),
    )


def variables(spec: ThemeSpec) -> dict[str, str]:
    """Return the variables of our own ($muted, $speaker-0 ...) and quieter scroll bars."""
    roles = {
        role: _css(spec.colors[role]) for role in spec.colors if role in _ROLES or role.startswith("speaker-")
    }
    quiet = {
        "scrollbar": roles["rule"],
        "scrollbar-hover": roles["muted"],
        "scrollbar-active": roles["muted"],
        "scrollbar-background": _css(spec.colors["background"]),
        "scrollbar-background-hover": _css(spec.colors["background"]),
        "scrollbar-background-active": _css(spec.colors["background"]),
        "scrollbar-corner-color": _css(spec.colors["background"]),
    }
    # Textual's blends need true colours, so a terminal theme starts from Textual's own.
    base = BUILTIN_THEMES["ansi-dark"].variables if spec.ansi else {}
    return {**base, **quiet, **roles}


def _css(value: str) -> str:
    return value if value.startswith("#") else f"ansi_{value.replace('-', '_')}"
