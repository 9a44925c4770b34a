"""What follows from the records as of a day: duties, states, periods, counts.

`derive` works everything out once; `Site` is plain values. The rules that decide:

Named beats through a collective. A member of a collective takes its role only in tasks that do not
name the member itself. Groups that the plan does not define never give anyone a role: their pages
say "may be concerned, not named".

Delivery is what was last said, reporting is computed. A correction changes the state of what it
corrects, an update that supersedes another replaces it, an amendment changes cells from its day
on; all of them stay visible. Nothing dated after the day of the build exists.

A deadline passes the day after the last on which it is met: of a month, quarter, year or span its
last day. What recurs is due on its next day and passes only once its series has ended; stages stand
each by itself, the last day decides. Only what counts from a document or event is computed. Nothing
comes near or passes on what is said to be done or stopped, or has no day.

A statement answers the reporting period that it names, running or not, or the only one that it can
be about; what comes by the day it is due is on time. Late is counted from the earliest period
without an answer since the last one that had one, in each cycle by itself. Of periods that end
before a task begins no report is expected, nor of those that end after it was said to be done or
stopped, unless that was said in the report on the period. What a body owes is judged by who led the
task on the last day of each period, or by the day the report was due where that came first. Without
a reporting cycle there is no due and no late, only ages, and no strip of periods until a report
speaks of one.

A part is not the whole. Reports on single items, or by single members of a group that leads, speak
for a task only where nothing was said of all of it. It is then done, or carried out in a period,
only if all its parts are; else it is partly done or in progress, and a state that is neither is
shown with its items.

Figures of another territory come second. The last related information of a task is that of the
plan's own territory; newer information on another is named beside it, with the territory.
"""
