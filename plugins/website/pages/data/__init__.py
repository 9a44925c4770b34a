"""The page of open data: what each file is, where it stands, how to read it."""
