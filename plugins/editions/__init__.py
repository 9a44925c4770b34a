"""The site in one language: words, addresses, prose, and entries as they are shown.

A missing translation is shown in the original with `lang` and a note, an outdated one is marked.
msgids are English, so English needs no catalogue; catalogues are read from their .po files as they
are. Vietnamese dates follow Decree 30/2020/NĐ-CP, which CLDR's patterns do not (`words`).

Every address comes from `urls`, as a path from the root. A body's Vietnamese address is its id;
other languages take `slug` from the data, or the id where it is missing. Items are `#muc-n` in
every language, so that one link serves both. Links are relative to their page when they are
written, so that the site works in any folder of any host; only the not-found page, which is served
at any depth, keeps paths from the root.
"""
