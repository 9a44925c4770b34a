"""Pages as plain values: what each shows, in each language, before it is bytes."""
