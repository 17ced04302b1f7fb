import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { PhotoKind } from '../../../domain/access/staff-photo';
import { bytea, instant, wallTime } from './columns';
import { enumerationBlock } from './geography';

export type Role = 'enumerator' | 'supervisor' | 'help-desk' | 'help-desk-lead' | 'office';

export const staff = pgTable(
	'staff',
	{
		staffId: uuid('staff_id').primaryKey().defaultRandom(),
		/** 工号 */
		number: text('number').notNull(),
		name: text('name').notNull(),
		phone: text('phone').notNull().default(''),
		role: text('role').$type<Role>().notNull(),
		/** Help desk: area code of the district that they work for, or of a part of it. Empty: no household is shown. */
		district: text('district').notNull().default(''),
		/** argon2id */
		passwordHash: text('password_hash').notNull(),
		/** The password is the one that was printed: nothing can be done with it but choose another. */
		firstPassword: boolean('first_password').notNull().default(false),
		/** TOTP secret, sealed with the service key. */
		totpSecret: bytea('totp_secret').notNull(),
		/** The last time step accepted: a one-time code is used once. */
		totpLastStep: integer('totp_last_step').notNull().default(0),
		/** Refused outside rehearsal mode. */
		rehearsal: boolean('rehearsal').notNull().default(false),
		/** What residents compare the face at the door with; at most 100 KB. */
		photo: bytea('photo'),
		photoKind: text('photo_kind').$type<PhotoKind>(),
		/** Cut off: nobody signs in with what was lost; a reset gives new secrets and takes this away. */
		lockedAt: instant('locked_at'),
		endedAt: instant('ended_at'),
		/** 电话登记: an agent who may ask a household's form by telephone; the office gives it by `npm run staff`. */
		mayCapture: boolean('may_capture').notNull().default(false)
	},
	(t) => [
		uniqueIndex('staff_number_unique').on(t.number),
		check('staff_photo_has_kind', sql`(${t.photo} is null) = (${t.photoKind} is null)`)
	]
);

export const blockAssignment = pgTable(
	'block_assignment',
	{
		blockCode: text('block_code')
			.notNull()
			.references(() => enumerationBlock.code),
		staffId: uuid('staff_id')
			.notNull()
			.references(() => staff.staffId)
	},
	(t) => [primaryKey({ columns: [t.blockCode, t.staffId] }), index('block_assignment_staff_id_index').on(t.staffId)]
);

export const staffSession = pgTable(
	'staff_session',
	{
		idHash: text('id_hash').primaryKey(),
		staffId: uuid('staff_id')
			.notNull()
			.references(() => staff.staffId),
		/** phone / tablet / computer: how its owner tells it from another. */
		deviceKind: text('device_kind').notNull().default('computer'),
		/** A session has an absolute end, whatever is asked of it. */
		begunAt: wallTime('begun_at').notNull().defaultNow(),
		expiresAt: wallTime('expires_at').notNull()
	},
	(t) => [index('staff_session_staff_id_index').on(t.staffId)]
);
