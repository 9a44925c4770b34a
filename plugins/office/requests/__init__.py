"""The log of requests for reports: what an office says that it sent becomes files of the data.

Nothing is recorded but what a person states: on which day a letter went out or an answer came,
how, and under which number. Which period was asked about, and by when, is known from the workbooks
and from the reporting cycles of the plan.
"""
