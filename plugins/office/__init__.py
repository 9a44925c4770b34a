"""What offices send and get: plans in Word, Excel or PDF, workbooks and forms become data."""
