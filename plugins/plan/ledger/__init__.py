"""The chain of what was published: what was recorded, what may follow, appending."""
