"""The shape of every file under data/: frozen records that refuse unknown keys."""
