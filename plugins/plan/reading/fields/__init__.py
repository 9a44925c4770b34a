"""What may stand in files under data/, field by field, in words for whoever writes them."""
