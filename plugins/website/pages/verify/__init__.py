"""The page by which readers check a copy of the site themselves."""
