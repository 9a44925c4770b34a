"""How a page invites its reader to write: by words of its language, or by an address."""

from __future__ import annotations

import re

from bs4 import Tag

INVITING = {
    "vi": r"[Đđ]ề nghị (cho biết|nêu|gửi)|[Xx]in (cho biết|nêu|gửi|báo)"
    r"|[Bb]áo (chỗ sai|sai sót)|[Nn]ơi nhận góp ý|[Vv]iết cho chúng tôi"
    r"|[Ll]iên hệ (với )?chúng tôi|[Gg]ửi (góp ý|ý kiến|thư|cho chúng tôi)|[Cc]ó chỗ nào sai",
    "en": r"[Pp]lease (say|tell|send|write|give|report)|[Rr]eport (a|any) (mistake|error|barrier)"
    r"|[Ww]here to write|([Tt]ell|[Ww]rite to|[Cc]ontact|[Ee]mail|[Ss]end|[Cc]orrect) us"
    r"|[Ll]et us know|[Ii]s anything (here )?wrong",
}


def invitations(part: Tag, language: str) -> list[str]:
    """The words of `part` of a page, or its links, by which somebody is invited to write."""
    words = " ".join(part.get_text().split())
    links = [str(link["href"]) for link in part.select("a[href^='mailto:'], a[href^='tel:']")]
    return [found.group() for found in re.finditer(INVITING[language], words)] + links
