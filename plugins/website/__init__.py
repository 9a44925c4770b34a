"""The pages of the site, what surrounds them, and the files they need."""
