"""The plan of a public body and what was said of it, without any language or output."""
