"""Files onto the disk: the next site is made beside the one that stands, and exchanged in one step.

Beside output/ lie, while they are needed: `.output.next`, the site in the making (`staging`);
`.output.spare`, the site before the last draft, from which the next draft is made (`target`): what
is right in it stays, and every byte is read before it stands; `.output.previous`, the publication
before, to go back to; `.output.journal`, a note of an exchange under way (`exchange`), which the
next run finishes if it was broken off; `.output.aside`, where a system cannot exchange two folders
in one step. Whoever is stopped, by a signal or a full disk, leaves the old site or the new one,
whole by its `manifest`, and nothing that the next run does not clear or use. A file of a site is
never written in place: unchanged ones are linked, others written anew.
"""
