"""The open data: everything that the site tells, for programs and spreadsheets.

One definition a table (`tables`) names its columns, with types, words in both languages and keys;
what stands in a published row (`plan/rows`) is chosen from there. From the definitions come the
files of tables (`files`), their schemas, the data package and the DCAT catalogue, the records
(`records`), the lists that pages offer (`lists`) and the workbook (`workbook`). Values are those
of the day of the build: each table says in its column `as_of` which. Addresses are full where the
site has one, else paths from its root.
"""
