"""The commands: what `python -m plugins …` does, and what it says, in both languages.

Each command is a module; `main` reads the command line and `saying` holds the words that all share.
Signals are heard in plugins/__main__.py, before anything else is imported.
"""
