/** What the service's keys seal beside drafts, and how each value is replaced by itself sealed anew: only while it is what was read. */
import { and, eq, inArray, isNotNull, ne, sql } from 'drizzle-orm';
import type { Queryable } from '../client';
import {
	boundPhone,
	dataKey,
	incidentHandling,
	prelisting,
	staff,
	textMessage,
	ticket,
	ticketNote,
	verification
} from '../schema';

/** The key of a draft's wrap, which says it in front: length (1 byte) and id (crypto/data-key.ts). */
export const keyOfWrap = sql<string>`convert_from(substring(${dataKey.serviceWrap} from 2 for get_byte(${dataKey.serviceWrap}, 0)), 'UTF8')`;

/** Wraps of drafts that were made with one of these keys. */
export const wrapsOf = (db: Queryable, keyIds: string[], limit: number) =>
	db
		.select({
			householdId: dataKey.householdId,
			questionnaire: dataKey.questionnaire,
			serviceWrap: sql<Uint8Array>`${dataKey.serviceWrap}`.mapWith(dataKey.serviceWrap)
		})
		.from(dataKey)
		.where(and(isNotNull(dataKey.serviceWrap), inArray(keyOfWrap, keyIds)))
		.limit(limit);

type Wrap = Awaited<ReturnType<typeof wrapsOf>>[number];

export const replaceWrap = (tx: Queryable, { householdId, questionnaire, serviceWrap }: Wrap, anew: Uint8Array) =>
	tx
		.update(dataKey)
		.set({ serviceWrap: anew })
		.where(
			and(
				eq(dataKey.householdId, householdId),
				eq(dataKey.questionnaire, questionnaire),
				eq(dataKey.serviceWrap, serviceWrap)
			)
		);

export const staffSecrets = (db: Queryable) =>
	db.select({ number: staff.number, sealed: staff.totpSecret }).from(staff);

export const replaceStaffSecret = (tx: Queryable, number: string, sealed: Uint8Array, anew: Uint8Array) =>
	tx
		.update(staff)
		.set({ totpSecret: anew })
		.where(and(eq(staff.number, number), eq(staff.totpSecret, sealed)));

export const ticketContacts = (db: Queryable) =>
	db.select({ ticketId: ticket.ticketId, sealed: ticket.contact }).from(ticket);

export const replaceTicketContact = (
	tx: Queryable,
	ticketId: string,
	sealed: Uint8Array,
	anew: { contact: Uint8Array; phoneHash: Uint8Array | null }
) =>
	tx
		.update(ticket)
		.set(anew)
		.where(and(eq(ticket.ticketId, ticketId), eq(ticket.contact, sealed)));

export const boundPhones = (db: Queryable) =>
	db.select({ householdId: boundPhone.householdId, sealed: boundPhone.phone }).from(boundPhone);

export const replaceBoundPhone = (
	tx: Queryable,
	householdId: string,
	sealed: Uint8Array,
	anew: { phone: Uint8Array; phoneHash: Uint8Array }
) =>
	tx
		.update(boundPhone)
		.set(anew)
		.where(and(eq(boundPhone.householdId, householdId), eq(boundPhone.phone, sealed)));

export const waitingMessages = (db: Queryable) =>
	db
		.select({ householdId: textMessage.householdId, messageId: textMessage.messageId, sealed: textMessage.sealed })
		.from(textMessage)
		.where(isNotNull(textMessage.sealed));

export const replaceMessage = (tx: Queryable, messageId: string, sealed: Uint8Array, anew: Uint8Array) =>
	tx
		.update(textMessage)
		.set({ sealed: anew })
		.where(and(eq(textMessage.messageId, messageId), eq(textMessage.sealed, sealed)));

export const prelistedContacts = (db: Queryable) =>
	db
		.select({ householdId: prelisting.householdId, sealed: prelisting.contact })
		.from(prelisting)
		.where(isNotNull(prelisting.contact));

export const replacePrelistedContact = (tx: Queryable, householdId: string, sealed: Uint8Array, anew: Uint8Array) =>
	tx
		.update(prelisting)
		.set({ contact: anew })
		.where(and(eq(prelisting.householdId, householdId), eq(prelisting.contact, sealed)));

/** Numbers that are to be bound and wait for a second person. */
export const askedPhones = (db: Queryable) =>
	db
		.select({
			householdId: verification.householdId,
			verificationId: verification.verificationId,
			sealed: verification.phone
		})
		.from(verification)
		.where(isNotNull(verification.phone));

export const replaceAskedPhone = (tx: Queryable, verificationId: string, sealed: Uint8Array, anew: Uint8Array) =>
	tx
		.update(verification)
		.set({ phone: anew })
		.where(and(eq(verification.verificationId, verificationId), eq(verification.phone, sealed)));

/** Where staff write freely: a table, its id and its two columns, sealed and (of older builds) in clear. */
const NOTES = {
	tickets: { table: ticketNote, id: ticketNote.noteId, sealed: ticketNote.sealed, clear: ticketNote.text },
	incidents: {
		table: incidentHandling,
		id: incidentHandling.handlingId,
		sealed: incidentHandling.sealed,
		clear: incidentHandling.note
	}
} as const;
export type NotesOf = keyof typeof NOTES;
export const NOTES_OF = Object.keys(NOTES) as NotesOf[];

export const sealedNotes = (db: Queryable, of: NotesOf) => {
	const { table, id, sealed } = NOTES[of];
	return db.select({ noteId: id, sealed }).from(table).where(isNotNull(sealed));
};

export const replaceNote = (tx: Queryable, of: NotesOf, noteId: string, old: Uint8Array, anew: Uint8Array) => {
	const { table, id, sealed } = NOTES[of];
	return tx
		.update(table)
		.set({ sealed: anew })
		.where(and(eq(id, noteId), eq(sealed, old)));
};

/** Notes that a build before migration 0035 wrote in clear; held, so that two servers do not seal the same. */
export const clearNotes = (tx: Queryable, of: NotesOf, limit: number) => {
	const { table, id, clear } = NOTES[of];
	return tx
		.select({ noteId: id, clear })
		.from(table)
		.where(ne(clear, ''))
		.limit(limit)
		.for('update', { skipLocked: true });
};

export const putSealedNote = (tx: Queryable, of: NotesOf, noteId: string, sealed: Uint8Array) =>
	of === 'tickets'
		? tx.update(ticketNote).set({ sealed, text: '' }).where(eq(ticketNote.noteId, noteId))
		: tx.update(incidentHandling).set({ sealed, note: '' }).where(eq(incidentHandling.handlingId, noteId));
