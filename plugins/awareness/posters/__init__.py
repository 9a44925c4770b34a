"""Posters for notice boards: one an area, one a body of today, one a task that was chosen."""
