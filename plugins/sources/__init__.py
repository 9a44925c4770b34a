"""Whether what records cite still answers, and where a copy of it is archived.

The one room that asks other servers, and only when a person starts it: no build does.
"""
