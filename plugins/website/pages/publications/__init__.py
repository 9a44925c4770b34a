"""What was published when: the list of publications, and a page for each."""
