"""How a site looks where it states so, and that the theme looks as the rules believe."""

from __future__ import annotations

import re

import pytest

from plugins.plan.records.colours import (
    KEPT_BY_THEME,
    OF_THEME,
    ColourRole,
    Colours,
    Motif,
    Scheme,
    contrast,
)
from plugins.plan.records.site import SiteSettings
from plugins.website.assets import bundle
from plugins.website.look import VARIABLES, bands, recoloured, style_of
from tests.samples.plan import ROOT, sample_records

THEME = ROOT / "theme"
VARIABLE = re.compile(r"--colour-([\w-]+): (#[0-9a-f]{6});")
BLUE = {"structure": "#123a6b", "paper": "#f4f7fb"}


def stating(**more: object) -> SiteSettings:
    """The settings of the sample site that state `more`."""
    given = sample_records().settings.model_dump(exclude_unset=True) | more
    return SiteSettings.model_validate(given)


@pytest.mark.parametrize("scheme", list(Scheme))
def test_the_rules_know_the_colours_of_the_theme(scheme: Scheme) -> None:
    """What contrast is computed from stands in the style of the theme."""
    light, dark = (THEME / "css/tokens.css").read_text("utf-8").split("@media (prefers-color")
    style = dict(VARIABLE.findall(light if scheme is Scheme.LIGHT else dark))
    roles = {VARIABLES[role]: colour for role, colour in OF_THEME[scheme].items()}
    known = {**roles, **KEPT_BY_THEME[scheme]}
    assert {name: style[name] for name in known} == known


def test_a_site_that_states_nothing_looks_as_the_theme() -> None:
    """Without colours of its own a site adds no style, and its files are those of the theme."""
    assert style_of(Colours()) == ""
    assert bundle(THEME, sample_records().settings) == bundle(THEME)


def test_colours_that_change_places_stay_two() -> None:
    """What a drawing has of one role never becomes the colour of the other's."""
    ours = OF_THEME[Scheme.LIGHT]
    structure, paper = ours[ColourRole.STRUCTURE], ours[ColourRole.PAPER]
    swapped = stating(colours={"light": {"structure": paper, "paper": structure}}).colours
    drawn = f'<a fill="{structure}"/><b fill="{paper}"/>'
    expected = f'<a fill="{paper}"/><b fill="{structure}"/>'
    assert recoloured(drawn, swapped, Scheme.LIGHT) == expected


def test_stated_colours_hold_in_style_band_and_icon() -> None:
    """A colour that a site states stands wherever the theme has its own, in that scheme alone."""
    assets = bundle(THEME, stating(colours={"light": BLUE}))
    style = assets.files[assets.stylesheet].decode()
    assert style.endswith(
        "@layer tokens{:root{--colour-paper:#f4f7fb;--colour-green:#123a6b;--colour-focus:#123a6b}"
        "@media (prefers-color-scheme:dark){:root{--colour-paper:#16150f;--colour-green:#a3d3b4;"
        "--colour-focus:#f0ebdf}}}@layer print{@media print{:root{--colour-green:#123a6b}}}"
    )
    band, dark, icon = (
        assets.files[assets.path(f"static/{name}.svg")].decode()
        for name in ("band", "band-dark", "icon")
    )
    assert "#123a6b" in band
    assert "#123a6b" in icon
    assert "#1f4d36" not in band + icon
    assert "#123a6b" not in dark
    assert f'url("{assets.path("static/band.svg").rpartition("/")[2]}")' in style


def test_what_only_the_dark_scheme_states_is_not_printed() -> None:
    """Paper is white: printed pages keep the colours of the light scheme."""
    style = style_of(Colours.model_validate({"dark": {"structure": "#ffffff"}}))
    assert "print" not in style
    assert ":root{--colour-green:#1f4d36" in style


def test_each_motif_has_a_drawing_of_its_own() -> None:
    """Every choice ships, in the colours of the theme alone, and differs from the others."""
    assert {path.stem for path in (THEME / "motifs").iterdir()} == set(Motif)
    drawn = {motif: bands(THEME, motif, Colours())["static/band.svg"] for motif in Motif}
    assert len(set(drawn.values())) == len(Motif)
    for drawing in drawn.values():
        colours = set(re.findall(r'fill="(.*?)"', drawing.decode()))
        assert colours <= set(OF_THEME[Scheme.LIGHT].values())
    steps = bundle(THEME, stating(motif="steps"))
    assert steps.files[steps.path("static/band.svg")] == drawn[Motif.STEPS]


def test_the_theme_itself_can_be_read() -> None:
    """Words of the theme have 7:1 on its grounds, as every site's must."""
    for scheme, own in OF_THEME.items():
        for role, colour in own.items():
            if role not in ("paper", "sunk"):
                assert min(contrast(colour, own[g]) for g in own if g in ("paper", "sunk")) >= 7, (
                    scheme
                )
