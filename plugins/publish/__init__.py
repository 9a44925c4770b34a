"""The build: from a data folder and texts to the files of the site on the disk.

Pelican reads content/; its own writers are switched off in pelicanconf.py. `loading` reads and
checks, `build` makes the files in `pieces`, on all processors where the system can fork, and
`output` publishes them together, so that a failing build leaves the published site as it was. The
templates of one language never see the words of another.
The clock is read once, in `build_date`, and only when BUILD_DATE is not set. Full addresses come
from SITE_URL, else `address` in data/site.yaml (`public_address`). Where neither names one, readers
are told so, and what needs a full address for programs has a host that can never exist.
"""
