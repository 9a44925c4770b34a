"""What is made to be printed, as PDF."""
