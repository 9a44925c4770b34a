"""Pages about the bodies of the plan."""
