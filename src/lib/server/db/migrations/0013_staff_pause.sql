-- A pause is counted by staff number and network (docs/sign-in-policy.md): in the account itself anybody could set it.
ALTER TABLE "staff" DROP COLUMN "failed_tries";--> statement-breakpoint
ALTER TABLE "staff" DROP COLUMN "locked_until";