"""Cards of tasks and bodies, which other sites may show in a frame."""
