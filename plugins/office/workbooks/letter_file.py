"""A letter of plain values as a file of Word: the same bytes for the same values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from xml.sax.saxutils import escape

from plugins.office.workbooks.covering_letter import CoveringLetter
from plugins.system.archives import zipped

DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
STYLES = "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"
CONTENT_TYPES = (
    f'{DECLARED}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType='
    '"application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{MAIN}"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{STYLES}"/></Types>'
)
# In twentieths of a point: A4, and margins of 30 mm on the left, 20 mm on all other sides.
WIDTH, HEIGHT, LEFT, MARGIN = 11906, 16838, 1701, 1134
INNER = WIDTH - LEFT - MARGIN
LEFT_SIDE = 3600
HALVES = (LEFT_SIDE, INNER - LEFT_SIDE)
INDENT = 720
SMALL, USUAL, LARGE = 24, 26, 28


@dataclass(frozen=True, slots=True, kw_only=True)
class LookOfWords:
    """How a paragraph looks: letters in half points, its place, the space before and after it."""

    size: int = LARGE
    bold: bool = False
    italic: bool = False
    place: str = "center"
    indent: int = 0
    before: int = 0
    after: int = 0
    ruled: bool = False


def letter_file(letter: CoveringLetter) -> bytes:
    """The file of a letter."""
    body = (
        _table(
            (
                *_office(letter),
                _paragraph(letter.number, LookOfWords(size=USUAL, before=120)),
                _paragraph(letter.subject, LookOfWords(size=SMALL, before=60)),
            ),
            (
                _paragraph(letter.state, LookOfWords(size=SMALL, bold=True)),
                _paragraph(letter.motto, LookOfWords(size=USUAL, bold=True, ruled=True)),
                _paragraph(letter.dated, LookOfWords(size=USUAL, italic=True, before=120)),
            ),
        ),
        _paragraph(letter.to, LookOfWords(before=360, after=240)),
        *(_paragraph(words, TEXT) for words in letter.paragraphs),
        _table(_copies(letter.copies), _signer(letter.signer)),
    )
    page = (
        f'<w:sectPr><w:pgSz w:w="{WIDTH}" w:h="{HEIGHT}"/><w:pgMar w:top="{MARGIN}" w:right='
        f'"{MARGIN}" w:bottom="{MARGIN}" w:left="{LEFT}" w:header="0" w:footer="0" w:gutter="0"/>'
        "</w:sectPr>"
    )
    # A table may not be the last thing of a document.
    last = _paragraph("", LookOfWords(size=2))
    document = f'<w:document xmlns:w="{WORD}"><w:body>{"".join(body)}{last}{page}</w:body>'
    return zipped(
        {
            "[Content_Types].xml": CONTENT_TYPES.encode(),
            "_rels/.rels": _relation("officeDocument", "word/document.xml"),
            "word/_rels/document.xml.rels": _relation("styles", "styles.xml"),
            "word/document.xml": f"{DECLARED}{document}</w:document>".encode(),
            "word/styles.xml": _styles(letter.language).encode(),
        }
    )


TEXT = LookOfWords(place="both", indent=INDENT, after=120)


def _office(letter: CoveringLetter) -> tuple[str, ...]:
    """Who sends it, in bold, below the body above it: Decree 30/2020/NĐ-CP, appendix I, part II."""
    office = _paragraph(letter.office, LookOfWords(size=USUAL, bold=True, ruled=True))
    if not letter.superior:
        return (office,)
    return (_paragraph(letter.superior, LookOfWords(size=USUAL)), office)


def _copies(lines: Iterable[str]) -> tuple[str, ...]:
    head, *rest = lines
    look = LookOfWords(size=SMALL, bold=True, italic=True, place="left")
    return (
        _paragraph(head, look),
        *(_paragraph(line, LookOfWords(size=SMALL - 2, place="left")) for line in rest),
    )


def _signer(lines: Iterable[str]) -> tuple[str, ...]:
    """Who signs: what the person is, room for a seal, a name."""
    office, name = lines
    return (
        _paragraph(office, LookOfWords(bold=True)),
        _paragraph(name, LookOfWords(bold=True, before=1400)),
    )


def _paragraph(words: str, look: LookOfWords) -> str:
    """A paragraph; one that is ruled has a line of a third of its width below it."""
    marks = f"{'<w:b/>' * look.bold}{'<w:i/>' * look.italic}"
    run = f'<w:r><w:rPr>{marks}<w:sz w:val="{look.size}"/></w:rPr>'
    text = f'{run}<w:t xml:space="preserve">{escape(words)}</w:t></w:r>' if words else ""
    first = f'<w:ind w:firstLine="{look.indent}"/>' if look.indent else ""
    layout = f'<w:spacing w:before="{look.before}" w:after="{look.after}"/>{first}'
    properties = f'{layout}<w:jc w:val="{look.place}"/>'
    made = f"<w:p><w:pPr>{properties}</w:pPr>{text}</w:p>"
    return made + _rule() if look.ruled else made


def _rule() -> str:
    """A short line in the middle, as the border of an empty paragraph."""
    side = 1200
    border = '<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>'
    layout = (
        f'{border}<w:spacing w:before="60" w:after="0" w:line="60" w:lineRule="exact"/>'
        f'<w:ind w:left="{side}" w:right="{side}"/>'
    )
    return f'<w:p><w:pPr>{layout}<w:jc w:val="center"/></w:pPr></w:p>'


def _table(left: Iterable[str], right: Iterable[str]) -> str:
    """Two columns without lines around them."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in HALVES)
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{"".join(side)}</w:tc>'
        for width, side in zip(HALVES, (left, right), strict=True)
    )
    properties = f'<w:tblW w:w="{INNER}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
    return (
        f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
        f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr></w:tbl>"
    )


def _styles(language: str) -> str:
    fonts = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>'
    own = f'{fonts}<w:sz w:val="{LARGE}"/><w:lang w:val="{escape(language)}"/>'
    return (
        f'{DECLARED}<w:styles xmlns:w="{WORD}"><w:docDefaults><w:rPrDefault><w:rPr>{own}</w:rPr>'
        "</w:rPrDefault></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        "</w:style></w:styles>"
    )


def _relation(kind: str, target: str) -> bytes:
    return (
        f'{DECLARED}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{OFFICE}/{kind}" Target="{target}"/></Relationships>'
    ).encode()
