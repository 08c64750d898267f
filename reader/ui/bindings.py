"""The keys of the action table as Textual's bindings, with the ids that `[keys]` remaps them by."""

from __future__ import annotations

from textual.binding import Binding

from reader.settings.actions import ACTIONS, Action, Where


def bindings(*where: Where) -> list[Binding]:
    """Return the bindings of every action that belongs to one of the places."""
    return [
        Binding(",".join(action.keys), call(action), action.help, show=False, id=action.id)
        for action in ACTIONS
        if action.where in where
    ]


def bindings_of(*ids: str) -> list[Binding]:
    """Return the bindings of actions of the reading screen that another screen wants too, by their ids."""
    return [binding for binding in bindings("reading") if binding.id in ids]


def modal_bindings() -> list[Binding]:
    """Return the keys of all screens that a modal one needs too, which is asked for its own alone."""
    return [binding for binding in bindings("everywhere") if binding.id == "suspend"]


def call_of(id: str) -> str:
    """Return what Textual runs for an action, by its id."""
    return next(call(action) for action in ACTIONS if action.id == id)


def call(action: Action) -> str:
    """Return what Textual runs for the action: a method of the app for what all screens share."""
    return f"app.{action.call}" if action.where == "everywhere" else f"screen.{action.call}"
