#!/bin/sh
# Commits what a job of a host wrote into the site's own folders, as MESSAGE, and pushes it to BRANCH.
set -eu
: "${MESSAGE:?what the commit says: MESSAGE=…}" "${BRANCH:?the branch that it goes to: BRANCH=…}"

for folder in data content inbox; do
    if [ -d "$folder" ]; then git add --all "$folder"; fi
done
if git diff --cached --quiet; then
    echo "Không có gì mới để chuyển / nothing new to hand over"
    exit 0
fi
git config user.email >/dev/null || git config user.email "site@localhost"
git config user.name >/dev/null || git config user.name "Site"
git commit --quiet --message "$MESSAGE"
git push --quiet origin "HEAD:$BRANCH"
git log --oneline --max-count 1
