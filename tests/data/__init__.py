"""Tests of the real data: the words of the plan and their English."""
