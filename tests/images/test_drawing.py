"""A picture as bytes: small, in the colours of the site, with every word in its place."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace

import pytest
from fontTools.ttLib import TTFont
from PIL import Image

from plugins.editions.pictures import HEIGHT, WIDTH, Picture
from plugins.images.drawing import Look, drawn
from plugins.images.sheet import Sheet
from plugins.plan.records.colours import ColourRole, Colours, Motif, Scheme
from tests.samples.plan import ROOT

LOOK = Look(ROOT / "theme", Motif.WEAVE, Colours())
PICTURE = Picture(
    above="Lĩnh vực 13: Quản lý chất thải",
    number="13.1",
    title="Giảm thiểu, phân loại tại nguồn, tái chế và xử lý chất thải rắn",
    facts=(("Chủ trì", "Sở Tài nguyên và Môi trường"), ("Thời hạn", "Thường xuyên")),
    foot="Cam kết Xanh",
    beside="Trang không chính thức.",
    sample=False,
)
# What networks take without making it smaller, and what a slow phone may wait for.
MOST_BYTES = 40_000
LONG = replace(PICTURE, title="Đường ruộng nghiễm nhiên " * 40, facts=PICTURE.facts * 2)


def image_of(picture: Picture, look: Look = LOOK) -> Image.Image:
    """What is drawn, as any program opens it."""
    return Image.open(io.BytesIO(drawn(picture, look)))


@pytest.mark.parametrize("picture", [PICTURE, LONG, replace(PICTURE, number="", facts=())])
def test_a_picture_is_small_and_of_one_size(picture: Picture) -> None:
    """1200 × 630, a PNG of few shades, at most 40 kB."""
    assert len(drawn(picture, LOOK)) <= MOST_BYTES
    image = image_of(picture)
    assert (image.format, image.mode, image.size) == ("PNG", "P", (WIDTH, HEIGHT))


def test_it_is_drawn_alike_every_time() -> None:
    """The same words have the same bytes, other words others."""
    assert drawn(PICTURE, LOOK) == drawn(PICTURE, LOOK)
    assert drawn(replace(PICTURE, title="Khác"), LOOK) != drawn(PICTURE, LOOK)


def colours(image: Image.Image) -> set[str]:
    """The colours that an image has."""
    rgb = image.convert("RGB").tobytes().hex()
    return {f"#{rgb[at : at + 6]}" for at in range(0, len(rgb), 6)}


@pytest.mark.parametrize("motif", list(Motif))
def test_it_has_the_colours_and_the_motif_of_the_site(motif: Motif) -> None:
    """Paper, ink and structure are those that the site states, the band is its own."""
    stated = Colours(light={ColourRole.STRUCTURE: "#123a6b", ColourRole.PAPER: "#f4f7fb"})
    image = image_of(PICTURE, Look(ROOT / "theme", motif, stated))
    of_site = stated.of(Scheme.LIGHT)
    wanted = {of_site[role] for role in (ColourRole.PAPER, ColourRole.INK, ColourRole.STRUCTURE)}
    assert wanted <= colours(image)
    band = image.crop((0, 0, WIDTH, 36))
    assert {of_site[ColourRole.STRUCTURE], of_site[ColourRole.PAPER]} <= colours(band)
    others = [m for m in Motif if m is not motif]
    assert all(
        image_of(PICTURE, Look(ROOT / "theme", m, stated)).crop((0, 0, WIDTH, 36)).tobytes()
        != band.tobytes()
        for m in others
    )


def test_made_up_data_say_so_in_another_colour() -> None:
    """Only the picture of a sample has the colour of attention below its band."""
    attention = Colours().of(Scheme.LIGHT)[ColourRole.ATTENTION]
    below = (0, 40, WIDTH, HEIGHT)
    assert attention in colours(image_of(replace(PICTURE, sample=True)).crop(below))
    assert attention not in colours(image_of(PICTURE).crop(below))


@pytest.mark.parametrize("weight", [400, 600])
def test_the_fonts_have_every_letter_of_vietnamese(weight: int) -> None:
    """Each letter with its marks is one glyph of the fonts that pictures are drawn with."""
    font = TTFont(ROOT / f"theme/art/fonts/be-vietnam-pro-{weight}.ttf")
    assert set(map(ord, letters())) - font.getBestCmap().keys() == set()


def letters() -> Iterator[str]:
    """Every letter of Vietnamese, with every tone, small and large."""
    for vowel in ("aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị", "oòóỏõọ", "ôồốổỗộ"):
        yield from vowel + vowel.upper()
    for vowel in ("ơờớởỡợ", "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ", "đ", "“”…·›–"):
        yield from vowel + vowel.upper()


def test_marks_stand_alike_however_they_are_written() -> None:
    """A letter and its marks one by one are set as the one letter that they are."""
    composed, decomposed = (replace(PICTURE, title=title) for title in ("Quyết nghị", "Quyết nghị"))
    assert drawn(composed, LOOK) == drawn(decomposed, LOOK)


def test_two_marks_do_not_touch_the_line_above() -> None:
    """Between the marks of a capital letter and what hangs below the line before it is paper."""
    sheet = Sheet(ROOT / "theme")
    sheet.write("gyqpj " * 3 + "Ễ Ẫ Ổ", (0, 0, 300), ((60, 9),), 600, ColourRole.INK)
    ink = sheet.inks[ColourRole.INK]
    rows = [ink.crop((0, y, WIDTH, y + 1)).getbbox() is not None for y in range(HEIGHT)]
    first = rows.index(True)
    below = rows[first:]
    assert False in below[: below.index(False) + 1]
    assert True in below[below.index(False) :]
