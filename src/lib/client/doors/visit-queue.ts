import type { Outcome } from '$lib/domain/field/outcomes';
import type { Parcel } from '$lib/domain/field/parcel';

/** A visit as the phone holds it until the server has it. Times are the phone's own clock, milliseconds. */
export interface OutboxVisit {
	/** Made here, once: the server records each only once, however often it is sent. */
	visitId: string;
	block: string;
	householdId: string;
	outcome: Outcome;
	/** The hour agreed on, UTC milliseconds. */
	appointment?: number;
	/** Printed on the paper form. */
	paperNumber?: string;
	at: number;
	/** How old the list was at the door, milliseconds. */
	listAge: number;
}

/** That a visit was recorded by mistake, as the phone holds it until the server has heard it. */
export interface OutboxTakeBack {
	/** Its own, not that of the visit. */
	visitId: string;
	block: string;
	householdId: string;
	at: number;
	takesBack: string;
}

export type OutboxEntry = OutboxVisit | OutboxTakeBack;

/** Visits that still stand, of everything that waits. */
export function standingVisits(entries: readonly OutboxEntry[]): OutboxVisit[] {
	const takenBack = new Set(entries.flatMap((entry) => ('takesBack' in entry ? entry.takesBack : [])));
	return entries.filter((entry): entry is OutboxVisit => !('takesBack' in entry) && !takenBack.has(entry.visitId));
}

/** The same visit as it can be sent by a page that cannot read it. */
export interface SealedVisit {
	visitId: string;
	block: string;
	at: number;
	parcel: Parcel;
}

/** `done`: the server has it (now or already); `refused`: it never will; `away`: nobody knows, try again. */
export type Answer = 'done' | 'refused' | 'away';

export interface VisitQueue<V> {
	/** The oldest visit that has not been answered. */
	first(): Promise<V | undefined>;
	remove(visit: V): Promise<void>;
	/** Keeps a refused visit where the enumerator sees it, out of the way of the others. */
	setAside(visit: V): Promise<void>;
}

/**
 * Sends what waits, oldest first, and no visit before the one before it was answered: so they arrive in order. A visit
 * leaves the outbox only when the server has said that it has it; what is sent twice is recorded once.
 * @returns false when something is left because the server is away
 */
export async function sendInOrder<V>(outbox: VisitQueue<V>, post: (visit: V) => Promise<Answer>): Promise<boolean> {
	for (let visit = await outbox.first(); visit; visit = await outbox.first()) {
		const answer = await post(visit);
		if (answer === 'away') return false;
		await (answer === 'done' ? outbox.remove(visit) : outbox.setAside(visit));
	}
	return true;
}
