"""The page about reporting: tasks, bodies, periods."""
