"""What stands around the table of a plan: letterhead, title, legal bases, clauses on reports.

`words` are those that documents open with, `lines` the paragraphs as they are read, `letterhead`
says who issued the document where, `numbers` and `heading` its number, date, kind and title,
`document_answers` asks for what is missing of these, `legal_bases` says what it rests on, `clauses`
when reports are due; `reading` puts these together, `unused` tells what is left.
"""
