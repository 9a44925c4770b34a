"""The tables of the open data: one definition each, from which every file is made."""
