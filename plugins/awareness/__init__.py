"""What brings the plan to people who do not look for it: articles of campaigns, posters, a book.

An article stands in content/campaigns/ in each language. Its section has the title and the address
of the page that introduces the articles; a site without articles has no section, no link to it and
no calendar of events.
"""
