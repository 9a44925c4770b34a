"""What takes the plan to people who do not look for it."""
