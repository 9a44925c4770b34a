"""Pages written in Markdown, and what the site adds to them."""
