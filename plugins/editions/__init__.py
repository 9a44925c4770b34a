"""The site in one language: words, addresses, prose, and entries as they are shown."""
