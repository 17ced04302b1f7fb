import { and, asc, count, desc, eq, gte, inArray, isNotNull, isNull, or, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Queryable } from '../client';
import { household, signInAttempt, staff, ticket, ticketNote } from '../schema';

export async function addTicket(tx: Queryable, row: typeof ticket.$inferInsert): Promise<number> {
	const [added] = await tx.insert(ticket).values(row).returning({ number: ticket.number });
	return added?.number ?? 0;
}

/** Those of this line that are open: who waits on one of them stands in its contact. */
export const openTicketsOfPhone = (tx: Queryable, phoneHash: Uint8Array) =>
	tx
		.select({ number: ticket.number, ticketId: ticket.ticketId, contact: ticket.contact })
		.from(ticket)
		.where(and(eq(ticket.phoneHash, phoneHash), isNull(ticket.closedAt)))
		.limit(100);

/** The open ticket that was raised at the household's door about this. */
export async function openTicketFromDoor(
	tx: Queryable,
	householdId: string,
	topic: string
): Promise<number | undefined> {
	const [row] = await tx
		.select({ number: ticket.number })
		.from(ticket)
		.where(
			and(
				eq(ticket.householdId, householdId),
				eq(ticket.topic, topic),
				isNotNull(ticket.raisedBy),
				isNull(ticket.closedAt)
			)
		)
		.limit(1);
	return row?.number;
}

/** What was raised at a household's door, the newest first. */
export const ticketsFromDoor = (db: Queryable, householdId: string) =>
	db
		.select({
			number: ticket.number,
			topic: ticket.topic,
			takenAt: ticket.takenAt,
			answeredAt: ticket.answeredAt,
			closedAt: ticket.closedAt,
			mergedInto: ticket.mergedInto
		})
		.from(ticket)
		.where(and(eq(ticket.householdId, householdId), isNotNull(ticket.raisedBy)))
		.orderBy(desc(ticket.openedAt))
		.limit(5);

/** Whose sign-in a reference names. */
export async function householdOfReference(tx: Queryable, reference: string): Promise<string | undefined> {
	const [row] = await tx
		.select({ householdId: signInAttempt.householdId })
		.from(signInAttempt)
		.where(eq(signInAttempt.reference, reference));
	return row?.householdId ?? undefined;
}

/** The enumerator who raised a ticket at a door. */
const raiser = alias(staff, 'raiser');

const columns = {
	ticketId: ticket.ticketId,
	number: ticket.number,
	openedAt: ticket.openedAt,
	dueAt: ticket.dueAt,
	source: ticket.source,
	topic: ticket.topic,
	householdId: ticket.householdId,
	contact: ticket.contact,
	callAt: ticket.callAt,
	wantsVisit: ticket.wantsVisit,
	reference: ticket.reference,
	raiserName: raiser.name,
	raiserNumber: raiser.number,
	raiserPhone: raiser.phone,
	ownerId: ticket.ownerId,
	ownerName: staff.name,
	ownerNumber: staff.number,
	takenAt: ticket.takenAt,
	answeredAt: ticket.answeredAt,
	closedAt: ticket.closedAt,
	resolution: ticket.resolution,
	mergedInto: ticket.mergedInto
};

const tickets = (db: Queryable, condition: SQL | undefined) =>
	db
		.select(columns)
		.from(ticket)
		.leftJoin(staff, eq(staff.staffId, ticket.ownerId))
		.leftJoin(raiser, eq(raiser.staffId, ticket.raisedBy))
		.where(condition);

export type TicketRow = Awaited<ReturnType<typeof tickets>>[number];

/** Open tickets, the oldest due first. */
export const openTickets = (db: Queryable, limit: number) =>
	tickets(db, isNull(ticket.closedAt)).orderBy(asc(ticket.dueAt), asc(ticket.number)).limit(limit);

export const ticketsOfHousehold = (db: Queryable, householdId: string) =>
	tickets(db, eq(ticket.householdId, householdId)).orderBy(desc(ticket.openedAt)).limit(20);

/** Open tickets in this agent's hands that belong to no household yet. */
export const unlinkedTicketsOf = (db: Queryable, staffId: string) =>
	db
		.select({ ticketId: ticket.ticketId, number: ticket.number })
		.from(ticket)
		.where(and(eq(ticket.ownerId, staffId), isNull(ticket.closedAt), isNull(ticket.householdId)))
		.orderBy(asc(ticket.dueAt))
		.limit(10);

export async function ticketById(db: Queryable, ticketId: string): Promise<TicketRow | undefined> {
	const [row] = await tickets(db, eq(ticket.ticketId, ticketId));
	return row;
}

export async function ticketByNumber(db: Queryable, number: number): Promise<TicketRow | undefined> {
	const [row] = await tickets(db, eq(ticket.number, number));
	return row;
}

export const ticketsByPhone = (db: Queryable, phoneHash: Uint8Array) =>
	tickets(db, eq(ticket.phoneHash, phoneHash)).orderBy(desc(ticket.openedAt)).limit(20);

/** Tickets opened since `since`, for the figures: no contact is opened for them. */
export const ticketsSince = (db: Queryable, since: number) =>
	tickets(db, gte(ticket.openedAt, since)).orderBy(asc(ticket.openedAt));

/** Holds a ticket until the transaction ends. */
export async function lockTicket(tx: Queryable, ticketId: string): Promise<TicketRow | undefined> {
	await tx.select({ id: ticket.ticketId }).from(ticket).where(eq(ticket.ticketId, ticketId)).for('update');
	return ticketById(tx, ticketId);
}

export type TicketChange = Partial<
	Pick<
		typeof ticket.$inferInsert,
		'ownerId' | 'takenAt' | 'answeredAt' | 'closedAt' | 'resolution' | 'mergedInto' | 'householdId' | 'dueAt'
	>
>;

export async function changeTicketRow(tx: Queryable, ticketId: string, change: TicketChange): Promise<void> {
	await tx.update(ticket).set(change).where(eq(ticket.ticketId, ticketId));
}

export async function addTicketNote(tx: Queryable, row: typeof ticketNote.$inferInsert): Promise<void> {
	await tx.insert(ticketNote).values(row);
}

export const notesOf = (db: Queryable, ticketId: string) =>
	db
		.select({
			noteId: ticketNote.noteId,
			at: ticketNote.at,
			kind: ticketNote.kind,
			sealed: ticketNote.sealed,
			clear: ticketNote.text,
			by: staff.name
		})
		.from(ticketNote)
		.innerJoin(staff, eq(staff.staffId, ticketNote.staffId))
		.where(eq(ticketNote.ticketId, ticketId))
		.orderBy(asc(ticketNote.at));

/** Agents to whom a ticket can be handed. */
export const agents = (db: Queryable) =>
	db
		.select({ staffId: staff.staffId, name: staff.name, number: staff.number })
		.from(staff)
		.where(and(inArray(staff.role, ['help-desk', 'help-desk-lead']), isNull(staff.endedAt)))
		.orderBy(asc(staff.number));

/** Refused sign-ins by hour (UTC milliseconds of its beginning) and cause since `since`: of households that may be seen, and of unknown codes. */
export const refusalsByHour = (db: Queryable, since: number) => {
	const hour = sql<string>`floor(extract(epoch from ${signInAttempt.at}) / 3600)::bigint * 3600000`;
	return db
		.select({ hour: hour.mapWith(Number), problem: signInAttempt.problem, count: count() })
		.from(signInAttempt)
		.leftJoin(household, eq(household.householdId, signInAttempt.householdId))
		.where(and(gte(signInAttempt.at, since), or(isNull(signInAttempt.householdId), isNotNull(household.householdId))))
		.groupBy(hour, signInAttempt.problem)
		.orderBy(hour);
};
