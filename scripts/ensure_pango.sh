#!/bin/sh
# Install Pango, with which WeasyPrint sets PDF files, where it is missing and can be had. Where it
# cannot, publishing says what it goes without.
set -eu

has_pango() { "${PYTHON:-python3}" -c 'from ctypes.util import find_library as find
raise SystemExit(not all(map(find, ("pango-1.0", "pangoft2-1.0", "harfbuzz-subset"))))'; }

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

has_pango && exit
command -v apt-get >/dev/null 2>&1 || exit 0
echo "Pango was not found; trying to install it …" >&2
as_root env DEBIAN_FRONTEND=noninteractive sh -c 'apt-get update -qq &&
    apt-get install -y -qq --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0' \
    </dev/null >/dev/null 2>&1 || true
