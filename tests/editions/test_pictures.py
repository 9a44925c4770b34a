"""What pictures of pages say, and which page shows which."""

from __future__ import annotations

from dataclasses import replace

from plugins.editions.extras import Extra
from plugins.editions.pictures import picture_keys, picture_of, social_image
from tests.samples.built import pages_of
from tests.samples.extras import published_editions
from tests.samples.updates_site import updated_editions


def test_pages_have_the_pictures_that_are_made() -> None:
    """Each picture is that of a page, and no other page has one of its own."""
    for edition in published_editions():
        keys = {page.key for page in pages_of(published_editions())}
        own = {key for key in keys if social_image(edition, key)}
        assert own == set(picture_keys(edition)) & keys == set(picture_keys(edition))


def test_a_picture_says_what_its_page_is_about() -> None:
    """In the words of its language: area, number, title, lead, when it is due, the site."""
    for edition in published_editions():
        row, picture = edition.rows["1.2"], picture_of(edition, "task:1.2")
        assert picture
        assert (picture.number, picture.title) == (row.number, row.title.text)
        said = [row.leads[0].name.text, picture.foot, row.title.text]
        assert [words for words in said if words not in picture.words] == []


def test_a_picture_says_nothing_that_passes() -> None:
    """Networks keep it for long: neither how reporting stands nor whether a day is past."""
    for edition in published_editions():
        for id_, row in edition.rows.items():
            picture = picture_of(edition, f"task:{id_}")
            assert picture
            assert row.deadline.kind == "ongoing" or not (
                row.deadline.state_words and row.deadline.state_words in picture.words
            )


def test_made_up_data_are_named_as_such() -> None:
    """The sample says on each picture that nothing on it is real."""
    for key in ("home", "area:1"):
        picture = picture_of(published_editions()[1], key)
        assert picture
        assert picture.sample
        assert picture.beside.startswith("Sample data")


def test_only_sites_with_pictures_name_them() -> None:
    """A draft, and a site without an address, have none to name."""
    assert social_image(updated_editions()[0], "home") is None
    nowhere = replace(published_editions()[0], address=None, extras=frozenset(Extra))
    assert social_image(nowhere, "home") is None
