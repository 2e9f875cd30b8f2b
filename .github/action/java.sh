#!/usr/bin/env bash
# Tells whether the runner has a Java that is new enough.
set -euo pipefail

home=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
found=false
if "$home/pagelift" --java-home >/dev/null 2>&1; then found=true; fi
echo "found=$found" >>"$GITHUB_OUTPUT"
