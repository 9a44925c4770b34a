"""The build: from a data folder and texts to the files of the site on the disk."""
