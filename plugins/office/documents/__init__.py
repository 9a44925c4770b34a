"""Files of offices as plain values: paragraphs and tables, each piece with its place."""
