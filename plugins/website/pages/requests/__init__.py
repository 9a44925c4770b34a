"""The page of requests: which agencies were asked to report, and what came of it."""
