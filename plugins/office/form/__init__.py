"""The form in the browser: what the workbook asks of one task, checked by the same rules."""
