"""Bundled themes are complete and legible; a theme of one's own may leave things out and is checked."""

from __future__ import annotations

import os
from itertools import combinations, product
from pathlib import Path

import pytest
from rich.color import Color, ColorSystem

from reader.errors import ConfigError
from reader.paths import bundled
from reader.settings.themes import (
    COLORS,
    DARK,
    LIGHT,
    MARKS,
    SPEAKERS,
    TERMINAL,
    ThemeShelf,
    ThemeSpec,
    load,
    load_all,
)
from tests.settings.colorimetry import EYES, contrast, distance

SPECS, PROBLEMS = load_all(bundled("themes"))
TRUE_COLORED = [spec for spec in SPECS.values() if not spec.ansi]
SPEAKER_ROLES = [f"speaker-{place}" for place in range(SPEAKERS)]

WORDS = ("text", "accent", "error", "warning", "unnamed", "muted", *SPEAKER_ROLES)
"""Roles that words are drawn in."""
FOR_ALL_EYES = [SPECS["all-eyes"], SPECS["all-eyes-light"]]
FOR_WEAK_EYES = [SPECS["contrast"], SPECS["contrast-light"]]

WCAG_AA, WCAG_AAA, WCAG_LARGE = 4.5, 7.0, 3.0
WCAG_FOCUS = 1.9
"""Least contrast of a lit edge to the same edge unlit: WCAG's 3 where the rule is no strong line itself."""
ROW_APART = 1.12
"""Least contrast of the row of the cursor to its pane: more, and the dullest words on it lose WCAG's 4.5."""
APART = 0.09
"""Distance at which two colours are told apart across the screen, not only side by side."""
GREYS_APART, GROUNDS_APART = 0.02, 0.015
"""Least distances of what lies side by side: greys that differ in line style too, and grounds."""


def test_every_bundled_theme_loads() -> None:
    assert PROBLEMS == ()
    assert {DARK, LIGHT, TERMINAL} <= set(SPECS)


@pytest.mark.parametrize("spec", SPECS.values(), ids=lambda spec: spec.name)
def test_a_bundled_theme_has_a_colour_for_every_role(spec: ThemeSpec) -> None:
    assert set(spec.colors) == {*COLORS, *MARKS, *SPEAKER_ROLES}


by_name = pytest.mark.parametrize("spec", TRUE_COLORED, ids=lambda spec: spec.name)


@by_name
@pytest.mark.parametrize("ground", ["background", "surface", "current-line"])
def test_words_are_legible_on_every_ground(spec: ThemeSpec, ground: str) -> None:
    for role in WORDS:
        assert contrast(spec.colors[role], spec.colors[ground]) >= WCAG_AA, (role, ground)


@pytest.mark.parametrize("spec", FOR_WEAK_EYES, ids=lambda spec: spec.name)
@pytest.mark.parametrize("ground", ["background", "surface", "current-line"])
def test_words_of_high_contrast_are_legible_to_weak_eyes(spec: ThemeSpec, ground: str) -> None:
    for role in WORDS:
        assert contrast(spec.colors[role], spec.colors[ground]) >= WCAG_AAA, (role, ground)


@by_name
def test_words_are_legible_on_a_search_match(spec: ThemeSpec) -> None:
    assert contrast(spec.colors["text"], spec.colors["match"]) >= WCAG_AA
    # A match is a few words that stay where they are, and one sees them without the ground too.
    for role in SPEAKER_ROLES:
        assert contrast(spec.colors[role], spec.colors["match"]) >= WCAG_LARGE, role


@by_name
def test_marks_differ_from_one_another_and_from_plain_text(spec: ThemeSpec) -> None:
    for one, other in combinations(("text", *SPEAKER_ROLES), 2):
        assert distance(spec.colors[one], spec.colors[other]) >= APART, (one, other)
    for one, other in product(("unnamed", "muted"), ("text", *SPEAKER_ROLES)):
        assert distance(spec.colors[one], spec.colors[other]) >= APART, (one, other)
    assert distance(spec.colors["unnamed"], spec.colors["muted"]) >= GREYS_APART


@by_name
def test_grounds_differ_from_one_another(spec: ThemeSpec) -> None:
    for one, other in combinations(("background", "current-line", "surface", "match"), 2):
        assert distance(spec.colors[one], spec.colors[other]) >= GROUNDS_APART, (one, other)
    assert distance(spec.colors["match"], spec.colors["background"]) >= APART


@by_name
def test_what_shows_the_focus_differs_from_what_it_lies_on(spec: ThemeSpec) -> None:
    colors = spec.colors
    for ground in ("background", "surface"):
        assert contrast(colors["accent"], colors[ground]) >= WCAG_LARGE, ground
    assert distance(colors["accent"], colors["muted"]) >= APART
    assert contrast(colors["accent"], colors["rule"]) >= WCAG_FOCUS
    assert contrast(colors["surface"], colors["background"]) >= ROW_APART


@pytest.mark.parametrize("spec", FOR_ALL_EYES, ids=lambda spec: spec.name)
@pytest.mark.parametrize("eyes", EYES)
def test_marks_differ_for_eyes_that_tell_few_hues_apart(spec: ThemeSpec, eyes: str) -> None:
    for one, other in combinations(("text", *SPEAKER_ROLES), 2):
        assert distance(spec.colors[one], spec.colors[other], eyes) >= APART, (one, other)


@by_name
def test_256_colours_keep_marks_apart(spec: ThemeSpec) -> None:
    shown = [
        Color.parse(spec.colors[role]).downgrade(ColorSystem.EIGHT_BIT).number
        for role in ("text", *SPEAKER_ROLES)
    ]
    assert len(set(shown)) == len(shown)


def test_the_terminals_own_colours_keep_marks_apart() -> None:
    colors = SPECS[TERMINAL].colors
    marks = [colors[role] for role in ("text", "unnamed", *SPEAKER_ROLES)]
    assert len(set(marks)) == len(marks)


def test_there_is_a_theme_for_every_eye_and_light() -> None:
    assert len(SPECS) >= 10
    assert {"contrast", "contrast-light", "all-eyes", "all-eyes-light", "paper", TERMINAL} <= set(SPECS)
    for name in ("daylight", "paper", "contrast-light", "all-eyes-light"):
        assert not SPECS[name].dark
        assert contrast(SPECS[name].colors["background"], "#000000") > contrast(
            SPECS[name].colors["background"], "#ffffff"
        )


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
    ("text", "line", "problem"),
    [
        (
            "[marks]\nmatch = 'yelow'",
            2,
            "`marks.match` is not a colour: 'yelow'. Did you mean 'yellow'? "
            "Write '#rrggbb' or one of the terminal's colours.",
        ),
        (
            "[colors]\n\ntext = 7",
            3,
            "`colors.text` is not a colour: 7. Write '#rrggbb' or one of the terminal's colours.",
        ),
        ("[marks]\nspeakers = ['red']", 2, "`marks.speakers` must be a list of 8 colours."),
        (
            "[marks]\nspeakers = ['red',\n 'red', 'red',\n 'rd', 'red', 'red', 'red', 'red']",
            4,
            "`marks.speakers[3]` is not a colour: 'rd'. Did you mean 'red'? "
            "Write '#rrggbb' or one of the terminal's colours.",
        ),
        ("colors.txt = 'red'", 1, "`colors.txt` is not known here. Did you mean 'text'?"),
        ("drak = true", 1, "`drak` is not known here. Did you mean 'dark'?"),
        ("dark = 'yes'", 1, "`dark` must be true or false, not 'yes'."),
        ("colors = 3", 1, "`colors` must be a table: [colors], then lines like `text = '#rrggbb'`."),
        ("sound = 1", 1, "`sound` is not known here. There are dark, ansi, colors, marks."),
    ],
)
def test_a_bad_theme_is_said_by_file_and_line_and_the_others_stay(
    tmp_path: Path, text: str, line: int, problem: str
) -> None:
    path = tmp_path / "bad.toml"
    path.write_text(text, encoding="utf-8")
    specs, problems = load_all(bundled("themes"), tmp_path)
    assert problems == (f"{path}, line {line}: {problem}",)
    assert specs == SPECS


def test_a_theme_that_is_no_toml_is_said(tmp_path: Path) -> None:
    path = tmp_path / "bad.toml"
    path.write_bytes(b"\xff")
    with pytest.raises(ConfigError, match=r"bad\.toml, line 1: this is not UTF-8"):
        load(path, SPECS)


def test_a_pipe_among_the_themes_is_said_and_holds_nothing_up(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.toml"
    shelf = ThemeShelf(bundled("themes"), tmp_path)
    os.mkfifo(pipe)
    assert shelf.reload()
    assert shelf.problems == (f"{pipe}: is a pipe, not a file; move it away.",)
    assert shelf.specs == SPECS


def test_a_theme_that_nothing_fills_in_for_must_be_complete(tmp_path: Path) -> None:
    path = tmp_path / "alone.toml"
    path.write_text("[colors]\ntext = 'white'\n", encoding="utf-8")
    with pytest.raises(ConfigError, match="a colour for `background` is missing"):
        load(path, {})


def save(path: Path, text: str) -> None:
    """Write a file as an editor would, some time after the last one."""
    later = path.stat().st_mtime_ns + 1_000_000_000 if path.exists() else None
    path.write_text(text, encoding="utf-8")
    if later is not None:
        os.utime(path, ns=(later, later))


def test_a_saved_theme_is_read_again_and_only_then(tmp_path: Path) -> None:
    mine = tmp_path / "mine.toml"
    save(mine, "[colors]\ntext = '#eeeeee'")
    shelf = ThemeShelf(bundled("themes"), tmp_path)
    assert not shelf.reload()
    save(mine, "[colors]\ntext = '#dddddd'")
    assert shelf.reload()
    assert shelf.specs["mine"].colors["text"] == "#dddddd"
    assert not shelf.reload()


def test_a_new_theme_is_found_in_a_folder_that_was_not_there(tmp_path: Path) -> None:
    folder = tmp_path / "themes"
    shelf = ThemeShelf(bundled("themes"), folder)
    folder.mkdir()
    save(folder / "mine.toml", "dark = false")
    assert shelf.reload()
    assert shelf.specs["mine"].colors == SPECS[LIGHT].colors


@pytest.mark.parametrize("name", ["mine", "paper"])
def test_a_theme_saved_with_a_mistake_or_deleted_stays_as_it_was(tmp_path: Path, name: str) -> None:
    path = tmp_path / f"{name}.toml"
    save(path, "[colors]\ntext = '#eeeeee'")
    shelf = ThemeShelf(bundled("themes"), tmp_path)
    good = shelf.specs[name]
    save(path, "[colors]\ntext = 'wihte'")
    assert shelf.reload()
    assert shelf.specs[name] == good
    assert len(shelf.problems) == 1
    assert "Did you mean 'white'?" in shelf.problems[0]
    path.unlink()
    assert shelf.reload()
    assert not shelf.problems
    assert shelf.specs[name] == SPECS.get(name, good)
