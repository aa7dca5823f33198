#!/usr/bin/env bash
# Runs a command beside a PostgreSQL server of its own, made for it and thrown away: bench/with-postgres.sh COMMAND…
# Wants Debian's postgresql-15 and postgresql-15-postgis-3. The server listens on a socket in a temporary folder and nowhere else.
set -euo pipefail
bin=/usr/lib/postgresql/15/bin
[ -x "$bin/initdb" ] || { echo "PostgreSQL 15 is not here: apt-get install postgresql-15 postgresql-15-postgis-3" >&2; exit 1; }
folder=$(mktemp -d)
as() { if [ "$(id -u)" -eq 0 ]; then (cd "$folder" && setpriv --reuid=postgres --regid=postgres --clear-groups env HOME="$folder" "$@"); else "$@"; fi; }
if [ "$(id -u)" -eq 0 ]; then chown postgres "$folder"; fi
trap 'as "$bin/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true; rm -rf "$folder"' EXIT
as "$bin/initdb" -D "$folder/data" -U bench --auth=trust --encoding=UTF8 --locale=C.UTF-8 >/dev/null
# What its documentation advises for a machine of this size and data that are read: a fifth of the memory, no just-in-time compiling of short questions, cheap random reads.
as "$bin/pg_ctl" -D "$folder/data" -w -l "$folder/log" -o "-c listen_addresses='' -c unix_socket_directories=$folder -c shared_buffers=4GB -c effective_cache_size=12GB -c work_mem=64MB -c maintenance_work_mem=1GB -c jit=off -c random_page_cost=1.1 -c max_parallel_workers_per_gather=0" start >/dev/null
chmod o+rx "$folder"
SAFECONDUCT_BENCH_POSTGRES="Host=$folder;Username=bench;Database=postgres" "$@"
