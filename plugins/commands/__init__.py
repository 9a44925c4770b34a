"""The commands: what `python -m plugins …` does, and what it says, in both languages.

Each command is a module; `main` reads the command line.
Signals are heard in plugins/__main__.py, before anything else is imported.
"""
