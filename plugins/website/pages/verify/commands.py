"""The commands that check a copy of the site, with nothing but what a system brings along."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

# In each line of the manifest the digest has 64 characters, two blanks follow, then the name.
DIGEST, NAME = 64, 66
WINDOWS = """\
$listed = @{{}}
Get-Content {manifest} -Encoding UTF8 | ForEach-Object {{
  $listed[$_.Substring({name_at})] = $_.Substring(0, {digest})
}}
$start = $PWD.ProviderPath.TrimEnd('\\', '/').Length + 1
$differs = @(
  Get-ChildItem -Recurse -File -Force | ForEach-Object {{
    $name = $_.FullName.Substring($start).Replace('\\', '/')
    if ($listed.ContainsKey($name)) {{
      $found = (Get-FileHash -LiteralPath $_.FullName -Algorithm SHA256).Hash
      if ($found -ne $listed[$name]) {{ '{changed} ' + $name }}
      $listed.Remove($name)
    }} elseif ($name -ne '{manifest}') {{ '{not_listed} ' + $name }}
  }}
  $listed.Keys | ForEach-Object {{ '{missing} ' + $_ }}
)
if ($differs) {{ $differs }} else {{ 'OK' }}"""
WINDOWS_ONE = """\
(Get-FileHash '{name}' -Algorithm SHA256).Hash.ToLower()
Select-String -SimpleMatch '  {name}' {manifest} | ForEach-Object {{ $_.Line }}"""
WINDOWS_WEB = """\
Invoke-WebRequest '{page}' -UseBasicParsing -OutFile page.html
(Get-FileHash page.html -Algorithm SHA256).Hash.ToLower()
Invoke-WebRequest '{list}' -UseBasicParsing -OutFile list.txt
Select-String -SimpleMatch '  {name}' list.txt | ForEach-Object {{ $_.Line }}"""


@dataclass(frozen=True, slots=True)
class Shell:
    """A system whose terminal is a Unix shell; `check` is how it computes and checks digests."""

    id: str
    system: str
    check: str


SHELLS = (Shell("linux", "Linux", "sha256sum"), Shell("macos", "macOS", "shasum -a 256"))


@dataclass(frozen=True, slots=True)
class Commands:
    """Commands for one system; `id` is their own on the page."""

    id: str
    system: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """What the commands for Windows print before the name of a file, in the reader's language."""

    changed: str
    missing: str
    not_listed: str


def digest_of_list(manifest: str) -> tuple[Commands, ...]:
    """Commands that print the digest of the file `manifest` itself."""
    return _of_each(
        "list",
        lambda shell: f"{shell.check} {manifest}",
        f"(Get-FileHash {manifest} -Algorithm SHA256).Hash.ToLower()",
    )


def whole_copy(manifest: str, words: Printed) -> tuple[Commands, ...]:
    """Commands that name every file in a folder that differs from its `manifest`."""
    windows = WINDOWS.format(
        manifest=manifest,
        digest=DIGEST,
        name_at=NAME,
        changed=_in_quotes(words.changed),
        missing=_in_quotes(words.missing),
        not_listed=_in_quotes(words.not_listed),
    )

    def shell_script(shell: Shell) -> str:
        there = f"find . ! -type d ! -path ./{manifest} | cut -b 3-"
        return (
            f"{shell.check} --check --quiet {manifest} && echo OK\n"
            f"(cut -b {NAME + 1}- {manifest}; {there}) | sort | uniq -u"
        )

    return _of_each("whole", shell_script, windows)


def one_file(manifest: str, name: str) -> tuple[Commands, ...]:
    """Commands that check the file `name` of a copy."""
    return _of_each(
        "one",
        lambda shell: f"grep '  {name}$' {manifest} | {shell.check} --check",
        WINDOWS_ONE.format(name=name, manifest=manifest),
    )


def one_page(manifest: str, name: str, site: str, page: str) -> tuple[Commands, ...]:
    """Commands that hold the page at the address `page` against the list at `site`."""
    windows = WINDOWS_WEB.format(page=page, list=f"{site}/{manifest}", name=name)
    return _of_each(
        "web",
        lambda shell: (
            f"curl -fsS '{page}' | {shell.check}\ncurl -fsS '{site}/{manifest}' | grep '  {name}$'"
        ),
        windows,
    )


def _of_each(what: str, shell_text: Callable[[Shell], str], windows: str) -> tuple[Commands, ...]:
    shells = (Commands(f"{what}-{own.id}", own.system, shell_text(own)) for own in SHELLS)
    return (*shells, Commands(f"{what}-windows", "Windows (PowerShell)", windows))


def _in_quotes(words: str) -> str:
    return words.replace("'", "''")
