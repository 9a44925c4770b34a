"""The operating system: signals, files, and work in several processes.

Who presses Ctrl+C, or ends the process, gets a sentence and not a traceback: `signals` turns both
into the end of the program, and puts them off while something must be done whole. `files` writes a
file in one step and lets one at a time into a folder. `pool` has pieces of work done by processes
that end with whoever started them; `uncollected` is for work that makes much that stays.
"""
