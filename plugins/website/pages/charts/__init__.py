"""Charts: their values and the geometry of their drawing."""
