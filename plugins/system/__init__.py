"""The operating system: signals, and work in several processes.

Who presses Ctrl+C, or ends the process, gets a sentence and not a traceback: `signals` turns both
into the end of the program, and holds them off while something must be done whole. `parallel` runs
the same work on several parts; its children end with whoever started them.
"""
