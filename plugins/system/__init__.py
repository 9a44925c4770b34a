"""The operating system: signals, files, and work in several processes.

Who presses Ctrl+C, or ends the process, gets a sentence and not a traceback: `signals` turns both
into the end of the program, and puts them off while something must be done whole. `files` writes a
file in one step and lets one at a time into a folder. `parallel` runs the same work on several
parts; its children end with whoever started them.
"""
