import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns';
import { staff } from './staff';

/** 结束本轮: one of the office asks for it, another agrees, and the command that destroys the keys serves it once (adr/0061). */
export const closeRequest = pgTable(
	'close_request',
	{
		requestId: uuid('request_id').primaryKey().defaultRandom(),
		/** Id of the round, as both typed it. */
		round: text('round').notNull(),
		askedBy: uuid('asked_by')
			.notNull()
			.references(() => staff.staffId),
		askedAt: instant('asked_at').notNull(),
		agreedBy: uuid('agreed_by').references(() => staff.staffId),
		agreedAt: instant('agreed_at'),
		takenBackAt: instant('taken_back_at'),
		usedAt: instant('used_at')
	},
	(t) => [
		index('close_request_asked_by_index').on(t.askedBy),
		index('close_request_agreed_by_index').on(t.agreedBy),
		check('close_request_two_people', sql`${t.agreedBy} is distinct from ${t.askedBy} or ${t.agreedBy} is null`)
	]
);
