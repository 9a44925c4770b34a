"""From the theme's modules to the scripts that browsers load."""
