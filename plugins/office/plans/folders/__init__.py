"""A folder of data as it stands, as the import wrote it, and as it is to be."""
