-- What staff write on tickets and incidents is sealed by the application, which alone has the keys: it seals what stands in the older columns
-- when a web server starts (server/notes). They go with the build before, which still writes them.
ALTER TABLE "incident_handling" ALTER COLUMN "note" SET DEFAULT '';--> statement-breakpoint
ALTER TABLE "incident_handling" ADD COLUMN "sealed" "bytea";--> statement-breakpoint
ALTER TABLE "ticket_note" ADD COLUMN "sealed" "bytea";
