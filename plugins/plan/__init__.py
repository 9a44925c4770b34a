"""The plan of a public body: read, validated, derived and written as a site."""
