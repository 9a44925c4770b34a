"""The pieces of a site on the workers of a Dask cluster, which share neither disk nor code.

The project travels to them as one archive (`archive`), by Dask's own upload. A worker unpacks it
into its own folder, prepares once what pieces are made from, and makes them (`worker`, which goes
along and knows nothing but Python and Dask). Files come back as bytes with their digests, which are
held against each other before a file is written (`client`). What Dask runs again, because a worker
ended, gives the same bytes: a piece depends on nothing but the archive.
"""
