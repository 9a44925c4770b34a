"""From files to values: records, the place of each, and every problem on the way."""
