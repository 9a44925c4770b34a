"""PDF files made object by object, so that a test states exactly what stands on their pages."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

ONE_DOT = "/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8"
WIDTH, HEIGHT = 600, 800


def words(x: float, top: float, text: str, font: str = "F1") -> str:
    """Words at a place, counted from the top left; `F2` is bold."""
    return f"BT /{font} 10 Tf {x} {HEIGHT - top - 10} Td ({text}) Tj ET\n"


def box(left: float, top: float, right: float, bottom: float) -> str:
    """The lines around a cell."""
    return f"{left} {HEIGHT - bottom} {right - left} {bottom - top} re S\n"


def picture(share: float = 1) -> str:
    """A picture over a share of the page."""
    return f"q {WIDTH} 0 0 {HEIGHT * share} 0 0 cm /I1 Do Q\n"


def pdf(path: Path, pages: Iterable[str], trailer: str = "") -> Path:
    """A PDF of these pages at `path`."""
    contents = list(pages)
    numbers = range(6, 6 + 2 * len(contents), 2)
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(contents)}/Kids[{' '.join(f'{n} 0 R' for n in numbers)}]>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>",
        f"<</Type/XObject/Subtype/Image{ONE_DOT}/Length 1>>stream\n0\nendstream",
    ]
    for number, content in zip(numbers, contents, strict=True):
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]/Contents {number + 1} 0 R"
            "/Resources<</Font<</F1 3 0 R/F2 4 0 R>>/XObject<</I1 5 0 R>>>>>>"
        )
        objects.append(f"<</Length {len(content)}>>stream\n{content}endstream")
    made, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(made))
        made += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    made += (
        f"xref\n0 {size}\n0000000000 65535 f \n{table}"
        f"trailer<</Size {size}/Root 1 0 R{trailer}>>\nstartxref\n{len(made)}\n%%EOF"
    ).encode()
    path.write_bytes(made)
    return path
