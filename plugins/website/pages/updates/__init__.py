"""Pages about what has been said since the plan was issued."""
