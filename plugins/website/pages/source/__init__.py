"""The official text as it was received: the page that shows it, the ways to a passage of it."""
