"""What can be the address of a site, and what cannot."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from plugins.plan.records.site_address import SiteAddress

READ = TypeAdapter(SiteAddress)
# As they are stated, and as full addresses begin with them.
GOOD = {
    "https://camketxanh.example": "https://camketxanh.example",
    "http://camketxanh.example/": "http://camketxanh.example",
    "https://a.example/ke-hoach/12/": "https://a.example/ke-hoach/12",
    "https://a.example/k%E1%BA%BF_ho~ch.1": "https://a.example/k%E1%BA%BF_ho~ch.1",
    "https://xn--k-hoch-zc8blj.example:8443/x": "https://xn--k-hoch-zc8blj.example:8443/x",
    "http://localhost:8000": "http://localhost:8000",
    "http://192.0.2.1:65535": "http://192.0.2.1:65535",
    "https://[2001:db8::1]:1/x": "https://[2001:db8::1]:1/x",
}
# With the address that was probably meant, where one comes near.
ODD: dict[str, str | None] = {
    "": None,
    "camketxanh.example": "https://camketxanh.example",
    "camketxanh.example/x/": "https://camketxanh.example/x",
    "camkếtxanh.example": "https://xn--camktxanh-oh7d.example",
    "HTTPS://a.example": "https://a.example",
    "https:a.example": None,
    "//a.example": None,
    "http://": None,
    "https:///x": None,
    "javascript:alert(1)": None,
    "ftp://a.example": None,
    "https://a.example?q=1": "https://a.example",
    "https://a.example/x?q=1": "https://a.example/x",
    "https://a.example/#x": "https://a.example",
    "https://user:pass@a.example/": "https://a.example",
    "https://good.example@evil.example": "https://evil.example",
    " https://a.example ": "https://a.example",
    "https://a.example\n": "https://a.example",
    "https://a.example/\nx": None,
    "https://a.example/x y": None,
    "https://a\t.example": None,
    "https://a.example/\x00": None,
    "https://a.example\\x": None,
    "https://a.example/'": None,
    'https://a.example/"><script>alert(1)</script>': None,
    "https://a.example/kế-hoạch": None,
    "https://[::1": None,
    "https://::1": None,
    "https://[]": None,
    "https://[fe80::1%25eth0]": None,
    "https://256.0.0.1": None,
    "https://127.1": None,
    "https://0x7f": None,
    "https://a..example": None,
    "https://a.example.": None,
    "https://-a.example": None,
    "https://a_b.example": None,
    f"https://{'a' * 64}.example": None,
    f"https://{'a.' * 126}ab": None,
    "https://a.example:": None,
    "https://a.example:0": None,
    "https://a.example:65536": None,
    "https://a.example:٨٠": None,
    "https://a.example//": "https://a.example",
    "https://a.example/x//y": None,
    "https://a.example/../x": None,
    "https://a.example/%2E%2e/x": None,
    "https://a.example/%2Fx": None,
    "https://a.example/%0Ax": None,
    "https://a.example/%zz": None,
}
INTERNATIONAL = {
    "https://kế-hoạch.example:8443/x/": "https://xn--k-hoch-zc8blj.example:8443/x",
    "https://a\u200b.example": "https://a.example",
    f"https://{'ế' * 64}.example": None,
}


def refusal(address: str) -> tuple[str, object]:
    """The type of the error with which an address is refused, and what was probably meant."""
    with pytest.raises(ValidationError) as refused:
        READ.validate_python(address)
    (error,) = refused.value.errors()
    return error["type"], error["ctx"]["nearest"]


def test_where_a_site_can_stand() -> None:
    """Scheme, host, port and folders are kept as they are, a slash at the end is dropped."""
    assert {address: READ.validate_python(address) for address in GOOD} == GOOD


def test_where_no_site_can_stand() -> None:
    """Whatever could break or mislead what an address is put into is refused, with what is near."""
    assert {address: refusal(address) for address in ODD} == {
        address: ("site_address", near) for address, near in ODD.items()
    }


def test_a_host_in_other_letters_is_offered_as_it_is_registered() -> None:
    """An internationalised host is refused with its xn-- form, where there is one."""
    assert {address: refusal(address) for address in INTERNATIONAL} == {
        address: ("international_host", near) for address, near in INTERNATIONAL.items()
    }
