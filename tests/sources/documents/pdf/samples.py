"""PDF documents made for the tests, object by object (ISO 32000-1, 7.5)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class At(NamedTuple):
    """A line of a page."""

    x: float
    y: float
    text: str
    size: float = 10


def lines(*texts: str, x: float = 72, y: float = 600, distance: float = 12) -> list[At]:
    """Return lines one below the other."""
    return [At(x, y - distance * number, text) for number, text in enumerate(texts)]


def pdf(*pages: Sequence[At], info: str = "") -> bytes:
    """Return a document of letter pages in one font with the codes of Windows-1252, also below 32."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>".encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    for number, page in enumerate(pages):
        content = b"".join(_line(line) for line in page)
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 3 0 R>>>>"
            f"/Contents {5 + 2 * number} 0 R>>".encode()
        )
        objects.append(f"<</Length {len(content)}>>\nstream\n".encode() + content + b"endstream")
    objects.append(f"<<{info}>>".encode())
    data, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n".encode() + each + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    trailer = f"<</Size {len(objects) + 1}/Root 1 0 R/Info {len(objects)} 0 R>>"
    head = (
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n{trailer}\nstartxref\n{len(data)}"
    )
    return data + head.encode() + b"\n%%EOF\n"


def _line(line: At) -> bytes:
    text = "".join(f"\\{code:03o}" for code in line.text.encode("cp1252"))
    return f"BT /F1 {line.size} Tf 1 0 0 1 {line.x} {line.y} Tm ({text}) Tj ET\n".encode()
