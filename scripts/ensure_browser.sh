#!/bin/sh
# Print the path of a Chromium that the tests can drive; install one where there is none.
set -eu
cd "$(dirname "$0")/.."

find_browser() {
    for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable; do
        [ -n "$name" ] && command -v "$name" && return
    done
    path=$(.venv/bin/python -c 'if True:
        from playwright.sync_api import sync_playwright
        with sync_playwright() as playwright:
            print(playwright.chromium.executable_path)')
    [ -x "$path" ] && echo "$path"
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

find_browser && exit
echo "No Chromium found; installing one …" >&2
if command -v apt-get >/dev/null 2>&1; then
    as_root env DEBIAN_FRONTEND=noninteractive sh -c 'apt-get update -qq &&
        apt-get install -y -qq --no-install-recommends chromium fonts-liberation' \
        </dev/null >/dev/null || true
    find_browser && exit
fi
.venv/bin/playwright install chromium >&2 || true
find_browser && exit
echo "No browser could be installed. Install Chromium (Debian: apt-get install chromium) or name one: make test CHROMIUM=/path/to/chromium" >&2
exit 1
