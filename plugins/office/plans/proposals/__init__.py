"""What is proposed to be written: plain values for each file of data/."""
