"""What follows from the records as of a day: duties, states, periods, counts."""
