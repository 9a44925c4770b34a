"""The build: from a data folder and texts to the files of the site on the disk.

Pelican reads content/; its own writers are switched off in pelicanconf.py. `build` makes every file
in memory and `output` publishes them together, so that a failing build leaves the published site as
it was, and the templates of one language never see the words of another. Each language is rendered
in a process of its own where the system can fork: half the time on two processors, the same bytes.
The clock is read once, in `build_date`, and only when BUILD_DATE is not set. Full addresses come
from SITE_URL, else `address` in data/site.yaml (`public_address`). Where neither names one, readers
are told so, and what needs a full address for programs has a host that can never exist.
"""
