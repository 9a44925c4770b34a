"""Pelican plugins of Cam kết Xanh."""
