#!/bin/bash
# A copy of the primary, made at the first start, that follows it under the name that the primary waits for.
set -euo pipefail
export PGDATA=/var/lib/postgresql/18/docker
PGPASSWORD="$(cat /run/secrets/replicator)"
export PGPASSWORD
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  mkdir -p "$PGDATA"
  pg_basebackup -D "$PGDATA" -X stream -R -d 'host=postgres user=replicator application_name=standby'
  chmod 700 "$PGDATA"
fi
exec postgres -c hot_standby=on
