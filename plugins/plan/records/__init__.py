"""The shape of every file under data/: frozen records that refuse unknown keys.

What needs one record only is checked here; rules that compare records stand in `plan/rules`.
"""
