"""What a person is asked, where it is listed, and what was answered."""
