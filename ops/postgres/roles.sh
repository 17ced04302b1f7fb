#!/bin/bash
# Once, on an empty cluster: who owns the tables, who serves, who follows. The portal's own roles are made by the first migration.
set -euo pipefail
secret() { cat "/run/secrets/$1"; }
# The standby is made of this server: until it is there, nobody can wait for it.
psql -v ON_ERROR_STOP=1 -U postgres -v owner="$(secret owner)" -v web="$(secret web)" -v replicator="$(secret replicator)" <<'SQL'
SET synchronous_commit = local;
CREATE ROLE owner LOGIN CREATEROLE PASSWORD :'owner';
-- Serves: owns nothing, and neither changes nor removes an event of the audit.
CREATE ROLE zitian_web NOLOGIN;
CREATE ROLE web LOGIN PASSWORD :'web' IN ROLE zitian_web;
ALTER ROLE web SET statement_timeout = '10s';
ALTER ROLE web SET idle_in_transaction_session_timeout = '30s';
CREATE ROLE replicator LOGIN REPLICATION PASSWORD :'replicator';
CREATE DATABASE zitian OWNER owner;
SQL
