#!/usr/bin/env bash
# Keeps one comment on the pull request up to date; a pull request without findings gets none, but an earlier one is told so.
set -euo pipefail

mark='<!-- pagelift -->'
comments=repos/$GITHUB_REPOSITORY/issues/$PULL_REQUEST/comments
body=$(mktemp "$RUNNER_TEMP/pagelift.XXXXXX")
{ echo "$mark"; cat "$SUMMARY"; } >"$body"

# A person may have begun a comment with the mark, too; those stay as they are.
earlier=$(gh api --paginate "$comments" --jq ".[] | select(.user.type == \"Bot\" and (.body | startswith(\"$mark\"))) | .id" | head -n 1)
if [ -n "$earlier" ]; then
  gh api --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$earlier" -F "body=@$body" --silent
elif [ "$FINDINGS" -gt 0 ]; then
  gh api --method POST "$comments" -F "body=@$body" --silent
fi
