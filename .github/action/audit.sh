#!/usr/bin/env bash
# Audits, writes the job summary and the annotations, and leaves the exit code to the last step so that the results are uploaded first.
set -euo pipefail

home=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
reports=$(mktemp -d "$RUNNER_TEMP/pagelift.XXXXXX")
# One run does not earn back what making a class archive takes.
export PAGELIFT_NO_ARCHIVE=1

output() { echo "$1=$2" >>"$GITHUB_OUTPUT"; }

# The token of a pull request from a fork, and of Dependabot's, can write nothing whatever a workflow permits.
can_write() {
  [ "$GITHUB_ACTOR" != 'dependabot[bot]' ] && { [ -z "$PULL_REQUEST" ] || [ "$HEAD_REPOSITORY" = "$GITHUB_REPOSITORY" ]; }
}

common=()
[ -z "$RULES" ] || common+=("--rules=$RULES")

judged=("--fail-on=$FAIL_ON" -f text -f "markdown=$reports/summary.md" -f "json=$reports/findings.json" -f "github=$reports/annotations")
[ -z "$SINCE" ] || judged+=("--since=$SINCE")
while IFS= read -r format; do
  format=${format%$'\r'}
  [ -z "$format" ] || judged+=("--format=$format")
done <<<"$FORMAT"

# What a repository makes us print must not become a command of the runner's.
guard=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
echo "::stop-commands::$guard"
code=0
"$home/pagelift" audit "${common[@]+"${common[@]}"}" "${judged[@]}" -- "$AUDIT_PATH" || code=$?
echo "::$guard::"
output exit-code "$code"

if [ -s "$reports/findings.json" ]; then
  cat "$reports/annotations"
  cat "$reports/summary.md" >>"$GITHUB_STEP_SUMMARY"
  count() { sed -n "s/^ *\"$1\" : \([0-9]*\),*$/\1/p" "$reports/findings.json" | head -n 1; }
  output errors "$(count error)"
  output findings "$(($(count error) + $(count warning) + $(count note)))"
  output summary-file "$reports/summary.md"

  # Code scanning compares whole audits itself: what a partial one leaves out, it would call fixed.
  [ -z "$CATEGORY" ] || common+=("--category=$CATEGORY")
  sarif=$reports/pagelift.sarif
  "$home/pagelift" audit "${common[@]+"${common[@]}"}" --fail-on=never -f "sarif=$sarif" -- "$AUDIT_PATH"
  output sarif-file "$sarif"
  case $UPLOAD in
    auto) if can_write; then output upload true; else echo "Nothing is uploaded: the token of this pull request can only read."; fi ;;
    true) output upload true ;;
  esac
  if [ "$COMMENT" = true ] && [ -n "$PULL_REQUEST" ] && can_write; then output comment true; fi
fi
