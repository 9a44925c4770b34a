#!/bin/sh
# Pin every dependency, with hashes that hold on every platform and Python from 3.11 on.
# Takes an optional --upgrade; without it, versions already locked are kept.
set -eu
cd "$(dirname "$0")/.."

if command -v uv >/dev/null 2>&1; then
    uv=uv
else
    uv=.cache/uv/bin/uv
    [ -x "$uv" ] || { "${PYTHON:-python3}" -m venv .cache/uv && .cache/uv/bin/pip install --quiet uv; }
fi

compile() {
    "$uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes \
        --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" "$@"
}

compile "$@" requirements.in --output-file requirements.lock
compile "$@" requirements-publish.in --constraint requirements.lock --output-file requirements-publish.lock
compile "$@" requirements-office.in --constraint requirements-publish.lock --output-file requirements-office.lock
compile "$@" requirements-dev.in --constraint requirements-office.lock --output-file requirements-dev.lock
compile "$@" requirements-slow.in --constraint requirements-dev.lock --output-file requirements-slow.lock
compile "$@" requirements-dask.in --constraint requirements-dev.lock --output-file requirements-dask.lock
