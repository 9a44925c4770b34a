"""What must hold between records: one small function a rule."""
