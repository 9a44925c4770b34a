"""Letters to bodies, prepared for readers: a request for information, and a correction."""
