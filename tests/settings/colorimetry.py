"""What two colours look like beside each other, by published formulas. Colours are written `#rrggbb`."""

from __future__ import annotations

from collections.abc import Sequence
from math import cbrt, dist

Matrix = Sequence[tuple[float, float, float]]
Triple = tuple[float, float, float]

_NORMAL: Matrix = ((1, 0, 0), (0, 1, 0), (0, 0, 1))
# Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency",
# 2009: the matrices of severity 1, for linear light.
_PROTANOPIA: Matrix = (
    (0.152286, 1.052583, -0.204868),
    (0.114503, 0.786281, 0.099216),
    (-0.003882, -0.048116, 1.051998),
)
_DEUTERANOPIA: Matrix = (
    (0.367322, 0.860646, -0.227968),
    (0.280085, 0.672501, 0.047413),
    (-0.011820, 0.042940, 0.968881),
)
EYES = {"normal": _NORMAL, "protanopia": _PROTANOPIA, "deuteranopia": _DEUTERANOPIA}

# Oklab, Ottosson 2020 (https://bottosson.github.io/posts/oklab/).
_TO_CONES: Matrix = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
_TO_OKLAB: Matrix = (
    (0.2104542553, 0.7936177850, -0.0040720468),
    (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660),
)


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of WCAG 2, 1 to 21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def distance(one: str, other: str, eyes: str = "normal") -> float:
    """Return the distance in Oklab as `eyes` see it: 0.02 is just seen side by side, 1 is black to white."""
    return dist(_oklab(one, EYES[eyes]), _oklab(other, EYES[eyes]))


def _oklab(color: str, eyes: Matrix) -> Triple:
    red, green, blue = (min(max(light, 0), 1) for light in _times(eyes, _linear(color)))
    long, medium, short = (cbrt(max(cone, 0)) for cone in _times(_TO_CONES, (red, green, blue)))
    return _times(_TO_OKLAB, (long, medium, short))


def _luminance(color: str) -> float:
    red, green, blue = _linear(color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(color: str) -> Triple:
    """Return linear light from sRGB, 0 to 1."""
    red, green, blue = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return _light(red), _light(green), _light(blue)


def _light(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _times(matrix: Matrix, vector: Triple) -> Triple:
    one, two, three = (sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)
    return one, two, three
