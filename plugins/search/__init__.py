"""Search: from the site to documents, an index and a lexicon that the browser can ask.

What goes out, and how the page talks to the engine, stands in README.md beside this.
"""
