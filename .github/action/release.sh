#!/usr/bin/env bash
# Puts the jar of a release where the launcher looks for it, after checking what it is; without a release, names the code to build.
set -euo pipefail

home=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)

fail() { echo "::error title=Pagelift::$1"; exit 2; }

sha256() { if command -v sha256sum >/dev/null; then sha256sum "$@"; else shasum -a 256 "$@"; fi; }

if [ -z "$VERSION" ]; then
  code=$(cd "$home" && find pom.xml src/main rules -type f | LC_ALL=C sort | while IFS= read -r file; do sha256 "$file"; done | sha256)
  { echo "build=true"; echo "code=${code%% *}"; } >>"$GITHUB_OUTPUT"
  exit 0
fi

[[ $VERSION =~ ^v[0-9]+\.[0-9]+\.[0-9]+$ ]] || fail "The input 'version' is not of the form v1.2.3."
[ -n "$REPOSITORY" ] || fail "The input 'version' needs an action that comes from a repository; leave it out for a local one."

folder=$(mktemp -d "$RUNNER_TEMP/pagelift.XXXXXX")
gh release download "$VERSION" --repo "$REPOSITORY" --dir "$folder" --pattern pagelift.jar --pattern pagelift.jar.sha256
(cd "$folder" && sha256 -c pagelift.jar.sha256 >/dev/null) || fail "The jar of $VERSION does not have the checksum it was released with."
gh attestation verify "$folder/pagelift.jar" --repo "$REPOSITORY" >/dev/null \
  || fail "The jar of $VERSION was not built by the workflows of $REPOSITORY."
mkdir -p "$home/target"
mv "$folder/pagelift.jar" "$home/target/pagelift.jar"
echo "build=false" >>"$GITHUB_OUTPUT"
