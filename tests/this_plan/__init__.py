"""Tests of one plan's own facts: its words, their translation, what is said of it, its search.

plan.yaml says which plan. Where data/ holds another one, all of them are skipped: see conftest.py.
"""
