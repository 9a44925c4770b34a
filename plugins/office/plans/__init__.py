"""From a file of an office to the data of a plan, with a list of what a person must decide."""
