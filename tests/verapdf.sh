#!/usr/bin/env bash
# Judges PDFs by veraPDF, which is told of nothing but the standards: PDF/A-3a and PDF/UA-1.
# Usage: tests/verapdf.sh FILE.pdf …   Needs Java and Maven, and says so where one is missing.
set -euo pipefail

version=1.26.2
for program in java mvn; do
  command -v "$program" >/dev/null || { echo "verapdf: $program is not here, skipped"; exit 0; }
done

folder=${TMPDIR:-/tmp}/verapdf-$version
jar=$folder/greenfield-apps-$version.jar
if [ ! -s "$jar" ]; then
  mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy \
    -Dartifact=org.verapdf.apps:greenfield-apps:$version -DoutputDirectory="$folder" >/dev/null 2>&1 ||
    { echo 'verapdf: it cannot be fetched from Maven Central, skipped'; exit 0; }
fi

for profile in 3a ua1; do
  report=$(java -cp "$jar" org.verapdf.apps.GreenfieldCliWrapper --flavour $profile --format text -v "$@" 2>&1) || true
  # A line for each file, and those of the rules that it breaks under it.
  if [ "$(grep -c '^PASS ' <<<"$report")" -ne $# ]; then
    echo "$report" >&2
    echo "verapdf: not all files keep to $profile" >&2
    exit 1
  fi
done
echo "verapdf: $# files keep to PDF/A-3a and to PDF/UA-1"
