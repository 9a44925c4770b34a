#!/bin/sh
# Put into .venv, or the folder $2, what the lock file $1 names, and those after $2. Every hash is
# checked, and nothing is built: what a build would fetch for itself has no hash. Uses uv where it is
# on PATH.
set -eu
cd "$(dirname "$0")/.."
lock=$1
venv=${2:-.venv}
[ $# -lt 2 ] || shift
shift
python=${PYTHON:-python3}

fail() {
    printf '\n%s\n' "$*" >&2
    exit 1
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

command -v "$python" >/dev/null 2>&1 ||
    fail "Python was not found. Install Python 3.11 or newer (Debian, Ubuntu: apt-get install python3 python3-venv), or name it: make PYTHON=/path/to/python3"
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
    fail "Python 3.11 or newer is needed; $python is $("$python" -V 2>&1). Name a newer one: make PYTHON=python3.12"

if command -v uv >/dev/null 2>&1; then
    [ -x "$venv/bin/python" ] || uv venv --quiet --python "$python" "$venv"
    uv pip sync --quiet --python "$venv/bin/python" --require-hashes --no-build "$lock" "$@"
    exit
fi

if ! "$python" -c 'import venv, ensurepip' 2>/dev/null; then
    echo "Python lacks its venv module; trying to install the package python3-venv …"
    as_root sh -c 'apt-get update -qq && apt-get install -y -qq python3-venv' >/dev/null 2>&1 || true
    "$python" -c 'import venv, ensurepip' 2>/dev/null ||
        fail "Python lacks its venv module. Install it, then run make again: apt-get install python3-venv"
fi
for more do
    set -- "$@" -r "$more"
    shift
done
[ -x "$venv/bin/pip" ] || "$python" -m venv --clear "$venv"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes \
    --only-binary :all: -r "$lock" "$@"
