"""The whole plan as a book: contents, areas, tasks, bodies then and today, updates, an index.

It is made as PDF alone, of what the pages say and in their words.
"""
