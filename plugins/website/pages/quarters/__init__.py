"""What was said, asked and published in a quarter, and who was silent: each on one sheet."""
