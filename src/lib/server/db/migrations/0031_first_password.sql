ALTER TABLE "staff" ADD COLUMN "first_password" boolean DEFAULT false NOT NULL;
