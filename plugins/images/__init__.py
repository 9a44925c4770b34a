"""Pictures of pages, which social networks show beside a link to them."""
