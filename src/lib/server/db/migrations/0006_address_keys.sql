ALTER TABLE "dwelling" ADD COLUMN "building_key" text GENERATED ALWAYS AS (upper(regexp_replace(building, '[^0-9A-Za-z]', '', 'g'))) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "dwelling" ADD COLUMN "unit_key" text GENERATED ALWAYS AS (upper(regexp_replace(unit, '[^0-9A-Za-z]', '', 'g'))) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "dwelling" ADD COLUMN "room_key" text GENERATED ALWAYS AS (upper(regexp_replace(room, '[^0-9A-Za-z]', '', 'g'))) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "dwelling_keys_index" ON "dwelling" USING btree ("room_key","building_key","unit_key");--> statement-breakpoint
CREATE INDEX "dwelling_address_line_index" ON "dwelling" USING btree ("address_line");--> statement-breakpoint
CREATE INDEX "dwelling_building_index" ON "dwelling" USING btree ("building");