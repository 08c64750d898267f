"""Bundled themes are complete and legible; a theme of one's own may leave things out and is checked."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest

from reader.errors import ConfigError
from reader.paths import bundled
from reader.themes import COLORS, DARK, LIGHT, MARKS, SPEAKERS, TERMINAL, ThemeSpec, load, load_all

SPECS, PROBLEMS = load_all(bundled("themes"))
TRUE_COLORED = [spec for spec in SPECS.values() if not spec.ansi]
SPEAKER_ROLES = [f"speaker-{place}" for place in range(SPEAKERS)]

WCAG_AA, WCAG_LARGE = 4.5, 3.0


def luminance(color: str) -> float:
    """Return the relative luminance that WCAG 2 defines."""

    def linear(channel: int) -> float:
        part = channel / 255
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(color[at : at + 2], 16)) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def distance(one: str, other: str) -> float:
    """Return how far two colours are apart, by the "redmean" approximation (compuphase.com/cmetric.htm)."""
    first, second = ([int(color[at : at + 2], 16) for at in (1, 3, 5)] for color in (one, other))
    red, green, blue = (a - b for a, b in zip(first, second, strict=True))
    mean = (first[0] + second[0]) / 2
    return float(((2 + mean / 256) * red**2 + 4 * green**2 + (2 + (255 - mean) / 256) * blue**2) ** 0.5)


def test_every_bundled_theme_loads() -> None:
    assert PROBLEMS == ()
    assert {DARK, LIGHT, TERMINAL} <= set(SPECS)


@pytest.mark.parametrize("spec", SPECS.values(), ids=lambda spec: spec.name)
def test_a_bundled_theme_has_a_colour_for_every_role(spec: ThemeSpec) -> None:
    assert set(spec.colors) == {*COLORS, *MARKS, *SPEAKER_ROLES}


@pytest.mark.parametrize("spec", TRUE_COLORED, ids=lambda spec: spec.name)
@pytest.mark.parametrize("ground", ["background", "surface", "current-line"])
def test_words_are_legible_on_every_ground(spec: ThemeSpec, ground: str) -> None:
    for role in ("text", "accent", "error", "warning", "unnamed", "muted", *SPEAKER_ROLES):
        assert contrast(spec.colors[role], spec.colors[ground]) >= WCAG_AA, (role, ground)


@pytest.mark.parametrize("spec", TRUE_COLORED, ids=lambda spec: spec.name)
def test_words_are_legible_on_a_search_match(spec: ThemeSpec) -> None:
    assert contrast(spec.colors["text"], spec.colors["match"]) >= WCAG_AA
    for role in SPEAKER_ROLES:
        assert contrast(spec.colors[role], spec.colors["match"]) >= WCAG_LARGE, role


@pytest.mark.parametrize("spec", TRUE_COLORED, ids=lambda spec: spec.name)
def test_speakers_differ_from_one_another_and_from_plain_text(spec: ThemeSpec) -> None:
    for one, other in combinations(("text", *SPEAKER_ROLES), 2):
        assert distance(spec.colors[one], spec.colors[other]) >= 40, (one, other)


def test_a_theme_of_ones_own_fills_in_the_rest_from_the_default_of_its_shade(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text("dark = false\n[colors]\naccent = '#005'\n", encoding="utf-8")
    spec = load(path, SPECS)
    assert spec.colors == {**SPECS[LIGHT].colors, "accent": "#005"}
    assert (spec.name, spec.dark, spec.ansi) == ("mine", False, False)


def test_a_theme_of_ones_own_wins_over_a_bundled_one_of_that_name(tmp_path: Path) -> None:
    (tmp_path / "paper.toml").write_text("[colors]\ntext = 'white'\n", encoding="utf-8")
    specs, problems = load_all(bundled("themes"), tmp_path)
    assert problems == ()
    assert specs["paper"].colors["text"] == "white"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "[marks]\nmatch = 'yelow'",
            "`marks.match` is not a colour: 'yelow'. Did you mean 'yellow'? "
            "Write '#rrggbb' or one of the terminal's colours.",
        ),
        (
            "[colors]\ntext = 7",
            "`colors.text` is not a colour: 7. Write '#rrggbb' or one of the terminal's colours.",
        ),
        ("[marks]\nspeakers = ['red']", "`marks.speakers` must be a list of 8 colours."),
        (
            "[marks]\nspeakers = ['red', 'red', 'red', 'rd', 'red', 'red', 'red', 'red']",
            "`marks.speakers[3]` is not a colour: 'rd'. Did you mean 'red'? "
            "Write '#rrggbb' or one of the terminal's colours.",
        ),
        ("[colors]\ntxt = 'red'", "`colors.txt` is not known here. Did you mean 'text'?"),
        ("drak = true", "`drak` is not known here. Did you mean 'dark'?"),
        ("dark = 'yes'", "`dark` must be true or false, not 'yes'."),
        ("colors = 3", "`colors` must be a table."),
    ],
)
def test_a_bad_theme_is_said_by_file_and_key_and_the_others_stay(
    tmp_path: Path, text: str, problem: str
) -> None:
    path = tmp_path / "bad.toml"
    path.write_text(text, encoding="utf-8")
    specs, problems = load_all(bundled("themes"), tmp_path)
    assert problems == (f"{path}: {problem}",)
    assert specs == SPECS


def test_a_theme_that_is_no_toml_is_said(tmp_path: Path) -> None:
    path = tmp_path / "bad.toml"
    path.write_bytes(b"\xff")
    with pytest.raises(ConfigError, match=r"bad\.toml: not readable as TOML"):
        load(path, SPECS)


def test_a_theme_that_nothing_fills_in_for_must_be_complete(tmp_path: Path) -> None:
    path = tmp_path / "alone.toml"
    path.write_text("[colors]\ntext = 'white'\n", encoding="utf-8")
    with pytest.raises(ConfigError, match="a colour for `background` is missing"):
        load(path, {})
