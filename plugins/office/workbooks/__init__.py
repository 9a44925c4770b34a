"""The workbook in which an agency reports: what stands where in it, written and read back."""
