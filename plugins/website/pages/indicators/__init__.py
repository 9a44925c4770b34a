"""The indicators of the plan: their list, a page for each, and how they stand in other pages."""
