"""Make all fonts and theme/css/fonts.css from the full Be Vietnam Pro (SIL Open Font License).

Each weight keeps the letters of Vietnamese, English and, through combining marks, the languages
of the Central Highlands. The family has no tabular figures: they are made here from its digits.
The fallback face takes on the metrics of Be Vietnam Pro, so that text does not move on loading.
"""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import NamedTuple

from fontTools.otlLib.builder import buildLookup, buildSingleSubstSubtable
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otTables
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent

from scripts.tools import ROOT, npm_package

PACKAGE = "@expo-google-fonts/be-vietnam-pro"
FONTS = ROOT / "theme/static/fonts"
# What pictures are drawn with, which no page loads.
DRAWN = ROOT / "theme/art/fonts"
STYLESHEET = ROOT / "theme/css/fonts.css"
LIBERATION = Path("/usr/share/fonts/truetype/liberation")
LIMIT = 24_000
FEATURES = ["ccmp", "kern", "liga", "lnum", "locl", "mark", "mkmk", "tnum"]
CHARACTERS = (
    [*range(0x20, 0x7F), *range(0xA0, 0x100)]
    + [ord(letter) for letter in "ĂăĐđĨĩŨũƠơƯư"]
    + list(range(0x1EA0, 0x1EFA))
    + [0x300, 0x301, 0x302, 0x303, 0x304, 0x306, 0x308, 0x309, 0x30C, 0x31B, 0x323]
    + [ord(mark) for mark in "–—‘’‚“”„†‡•…‰‹›₫€−≈≠≤≥"]
)
SAMPLE = (
    "Kế hoạch thực hiện Chiến lược quốc gia về tăng trưởng xanh giai đoạn 2021-2030 trên địa bàn "
    "tỉnh: xây dựng, hoàn thiện cơ chế, chính sách; nâng cao nhận thức của cộng đồng; phát triển "
    "nông nghiệp hữu cơ, quản lý bền vững tài nguyên rừng, nước và đất đai. Thường xuyên. "
    "The plan says who must do what, by when, and what has been reported since."
)


class Weight(NamedTuple):
    """One weight: its number, the file in the package, and the face that stands in for it."""

    number: int
    source: str
    stand_in: str
    local_names: tuple[str, ...]


WEIGHTS = (
    Weight(400, "400Regular", "LiberationSans-Regular.ttf", ("Arial", "Liberation Sans", "Arimo")),
    Weight(
        600,
        "600SemiBold",
        "LiberationSans-Bold.ttf",
        ("Arial Bold", "Arial-BoldMT", "Liberation Sans Bold", "Arimo Bold"),
    ),
)


def add_tabular_figures(font: TTFont) -> None:
    """Give `font` a `tnum` feature: each digit centred on the median width."""
    names = [font.getBestCmap()[ord(digit)] for digit in "0123456789"]
    width = sorted(font["hmtx"][name][0] for name in names)[len(names) // 2]
    mapping = {}
    for name in names:
        advance, bearing = font["hmtx"][name]
        shift = (width - advance) // 2
        component = GlyphComponent()
        component.glyphName, component.x, component.y, component.flags = name, shift, 0, 0x204
        glyph = Glyph()
        glyph.numberOfContours, glyph.components = -1, [component]
        mapping[name] = f"{name}.tnum"
        font["glyf"][mapping[name]] = glyph
        font["hmtx"][mapping[name]] = (width, bearing + shift)
    font.setGlyphOrder(list(dict.fromkeys([*font.getGlyphOrder(), *mapping.values()])))
    _add_substitution(font["GSUB"].table, "tnum", mapping)


def _add_substitution(table: otTables.GSUB, tag: str, mapping: dict[str, str]) -> None:
    table.LookupList.Lookup.append(buildLookup([buildSingleSubstSubtable(mapping)]))
    feature = otTables.Feature()
    feature.FeatureParams = None
    table.LookupList.LookupCount = len(table.LookupList.Lookup)
    feature.LookupListIndex, feature.LookupCount = [table.LookupList.LookupCount - 1], 1
    record = otTables.FeatureRecord()
    record.FeatureTag, record.Feature = tag, feature
    table.FeatureList.FeatureRecord.append(record)
    table.FeatureList.FeatureCount = len(table.FeatureList.FeatureRecord)
    for script in table.ScriptList.ScriptRecord:
        systems = [script.Script.DefaultLangSys]
        systems += [language.LangSys for language in script.Script.LangSysRecord]
        for system in filter(None, systems):
            system.FeatureIndex.append(table.FeatureList.FeatureCount - 1)
            system.FeatureCount = len(system.FeatureIndex)


def subset(source: Path, target: Path, drawn: Path) -> None:
    """Write what the site needs of a font to `target`, as WOFF2, and to `drawn`, as TTF."""
    font = TTFont(source, recalcTimestamp=False)
    add_tabular_figures(font)
    options = Options(layout_features=FEATURES, hinting=False, flavor="woff2", notdef_outline=True)
    options.name_IDs = [0, 1, 2, 13, 14]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=CHARACTERS)
    subsetter.subset(font)
    font.save(drawn)
    font.flavor = "woff2"
    font.save(target)
    if target.stat().st_size > LIMIT:
        raise SystemExit(f"{target.name} is {target.stat().st_size} bytes, more than {LIMIT}")


def mean_width(font: TTFont) -> float:
    """The mean advance of the letters of SAMPLE, in ems."""
    cmap = font.getBestCmap()
    letters = [letter for letter in unicodedata.normalize("NFC", SAMPLE) if ord(letter) in cmap]
    total: int = sum(font["hmtx"][cmap[ord(letter)]][0] for letter in letters)
    return total / len(letters) / float(font["head"].unitsPerEm)


def faces(weight: Weight, source: Path, file: str) -> str:
    """The two @font-face rules of a weight: the web font, and its stand-in while it loads."""
    font = TTFont(source)
    stand_in = LIBERATION / weight.stand_in
    if not stand_in.exists():
        raise SystemExit(f"{stand_in} is missing: apt-get install fonts-liberation")
    adjust = mean_width(font) / mean_width(TTFont(stand_in))
    em = font["head"].unitsPerEm * adjust
    ascent, descent, gap = (
        f"{abs(value) / em:.2%}"
        for value in (font["hhea"].ascent, font["hhea"].descent, font["hhea"].lineGap)
    )
    locals_ = ", ".join(f'local("{name}")' for name in weight.local_names)
    return f"""@font-face {{
  font-family: "Be Vietnam Pro";
  font-style: normal;
  font-weight: {weight.number};
  font-display: swap;
  src: url("../static/fonts/{file}") format("woff2");
}}

@font-face {{
  font-family: "Be Vietnam Pro Fallback";
  font-style: normal;
  font-weight: {weight.number};
  src: {locals_};
  size-adjust: {adjust:.2%};
  ascent-override: {ascent};
  descent-override: {descent};
  line-gap-override: {gap};
}}
"""


def main() -> None:
    """Fetch the full family with npm, write the fonts, their licence and the stylesheet."""
    package = npm_package(PACKAGE)
    for folder in (FONTS, DRAWN):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "OFL.txt").write_bytes((package / "LICENSE_FONT").read_bytes())
    rules = ["/* Made by `make fonts` (scripts/fonts.py): change it there. */\n"]
    for weight in WEIGHTS:
        source = package / weight.source / f"BeVietnamPro_{weight.source}.ttf"
        target = FONTS / f"be-vietnam-pro-{weight.number}.woff2"
        subset(source, target, DRAWN / f"{target.stem}.ttf")
        rules.append(faces(weight, source, target.name))
        print(f"{target.relative_to(ROOT)}: {target.stat().st_size} bytes")
    STYLESHEET.write_text("\n".join(rules), encoding="utf-8")


if __name__ == "__main__":
    main()
