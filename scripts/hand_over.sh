#!/bin/sh
# Commits what a job of a host wrote into the site's own folders, as MESSAGE, and pushes it to BRANCH.
# What cannot be pushed is not left committed either, so that the next run does both.
set -eu
missing=
[ -n "${MESSAGE:-}" ] || missing="$missing MESSAGE"
[ -n "${BRANCH:-}" ] || missing="$missing BRANCH"
if [ -n "$missing" ]; then
    echo "còn thiếu / missing:$missing" >&2
    echo "cách gõ: make hand-over MESSAGE=\"nội dung đã làm\" BRANCH=nhánh-nhận" >&2
    echo "how to type it: make hand-over MESSAGE=\"what was done\" BRANCH=branch-it-goes-to" >&2
    exit 2
fi

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
git push --quiet origin "HEAD:$BRANCH" || {
    git reset --quiet --soft HEAD~1
    exit 1
}
git log --oneline --max-count 1
