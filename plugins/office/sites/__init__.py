"""A new site: what an office gets that has a plan and nothing else.

What every new site begins with stands in blank/, as data: README.md, data/ and content/.
"""
