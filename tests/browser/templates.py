"""The addresses that the browser tests visit: one or more of every template, in both languages."""

from __future__ import annotations

PAGES = {
    "home": ("/", "/en/"),
    "tasks": ("/nhiem-vu/", "/en/tasks/"),
    "task": ("/nhiem-vu/13.1/", "/en/tasks/13.1/"),
    "task with groups": ("/nhiem-vu/2.2/", "/en/tasks/2.2/"),
    "area": ("/linh-vuc/9/", "/en/areas/9/"),
    "areas": ("/linh-vuc/", "/en/areas/"),
    "agencies": ("/co-quan/", "/en/agencies/"),
    "agency": ("/co-quan/so-y-te/", "/en/agencies/department-of-health/"),
    "district": ("/co-quan/dak-to/", "/en/agencies/dak-to-district/"),
    "search": ("/tim-kiem/", "/en/search/"),
    "matrix": ("/ma-tran/", "/en/matrix/"),
    "reporting": ("/bao-cao/", "/en/reporting/"),
    "updates": ("/cap-nhat/", "/en/updates/"),
    "updates of a kind": ("/cap-nhat/bao-cao/", "/en/updates/reports/"),
    "what changed": ("/cap-nhat/2024/", "/en/updates/2024/"),
    "update": ("/cap-nhat/2024-02-28-12.3/", "/en/updates/2024-02-28-12.3/"),
    "task with updates": ("/nhiem-vu/12.3/", "/en/tasks/12.3/"),
    "corrections": ("/dinh-chinh/", "/en/corrections/"),
    "prose": ("/phuong-phap/", "/en/method/"),
    "glossary": ("/thuat-ngu/", "/en/glossary/"),
    "not found": ("/404.html", "/404.html"),
}
VIETNAMESE = {name: paths[0] for name, paths in PAGES.items()}
ENGLISH = {name: paths[1] for name, paths in PAGES.items()}
EVERY = sorted({path for paths in PAGES.values() for path in paths})
OPEN_ALL = "() => document.querySelectorAll('details').forEach(d => { d.open = true })"
