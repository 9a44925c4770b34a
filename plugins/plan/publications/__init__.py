"""Publications: what was published when."""
