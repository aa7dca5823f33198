#!/bin/sh
# Fetches the public tables that the name frequencies are made of into a folder (default: sources, which git ignores).
# Needs curl, node and npm. Run it, then: dotnet run -- sources ../../src/Safeconduct.Core/Names/Frequencies/name-frequencies.tsv.br
set -eu
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "${1:-$here/sources}"
cd "${1:-$here/sources}"
raw=https://raw.githubusercontent.com

names=$raw/making-ventures/name-dictionaries/601392816b26218518548a6c4f90ef74d9ce5e8b/data
curl -fsSL "$names/russian_surnames.csv" -o russian_surnames.csv
curl -fsSL "$names/russian_names.csv" -o russian_names.csv
curl -fsSL "$raw/datacoon/russiannames/ac26a24a9bf0ac05e3330668c5103400a1cbf4ea/data/parquet/midnames.parquet" -o midnames.parquet
curl -fsSL "$raw/steveash/NETransliteration-COLING2018/5d5f59e561ecea45a6d3602121e1049baa7a76c3/data/wd_russian_64" -o wd_russian_64
sha256sum --check --quiet <<'SUMS'
09edc17c8aa60f5c52a0ee4acda4c23ac92f8007c55cdd98803f49fd0485ca08  russian_surnames.csv
026f56c88e2958855eaebf46b82bfe3d09bf12fe5097d17e5a8b456bdc4fd5f9  russian_names.csv
f29e9a6f37ba6528b46c76ddfbb0be676458fc57110f3f0989525c2dceb06b55  midnames.parquet
bffa05e0fa904af1b10de07644fc87b0eae19308ae31cd6e34cd2732b5b2ac8f  wd_russian_64
SUMS

npm install --silent --no-save --prefix . hyparquet@1.33.0 hyparquet-compressors@1.1.2
cat > midnames.mjs <<'SCRIPT'
import { writeFileSync } from 'fs'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
const rows = await parquetReadObjects({ file: await asyncBufferFromFile('midnames.parquet'), compressors })
writeFileSync('midnames.tsv', rows.map(r => [r.text, r.count, r.gender ?? ''].join('\t')).sort().join('\n') + '\n')
SCRIPT
node midnames.mjs
