"""Pages about the tasks of the plan."""
