import { maskPhone, ticketState, type TicketState } from '$lib/domain/support/ticket';
import type { KeyRing } from '../crypto/key-ring';
import { openContact } from '../crypto/contact';
import type { TicketRow } from '../db/queries/tickets';
import type { Staff } from '../actors';

/** A ticket as an agent sees it; the whole number to call only its owner. */
export interface TicketView {
	ticketId: string;
	number: number;
	openedAt: number;
	dueAt: number;
	isLate: boolean;
	source: TicketRow['source'];
	topic: string;
	state: TicketState;
	householdId?: string;
	phone: string;
	place: string;
	callAt: string;
	wantsVisit: boolean;
	reference?: string;
	/** The enumerator at whose door it was raised: who to call when the household gave no number. */
	raisedBy?: { name: string; number: string; phone: string };
	owner?: { name: string; number: string; isMe: boolean };
	closedAt?: number;
	resolution?: string;
}

export function ticketView(keys: KeyRing, staff: Staff, row: TicketRow, now: number): TicketView {
	const { phone, place } = openContact(keys, row.ticketId, row.contact);
	const isMe = row.ownerId === staff.staffId;
	return {
		ticketId: row.ticketId,
		number: row.number,
		openedAt: row.openedAt,
		dueAt: row.dueAt,
		isLate: row.closedAt === null && row.dueAt < now,
		source: row.source,
		topic: row.topic,
		state: stateOfRow(row),
		raisedBy:
			row.raiserName === null
				? undefined
				: { name: row.raiserName, number: row.raiserNumber ?? '', phone: row.raiserPhone ?? '' },
		householdId: row.householdId ?? undefined,
		phone: isMe || phone === '' ? phone : maskPhone(phone),
		place,
		callAt: row.callAt,
		wantsVisit: row.wantsVisit,
		reference: row.reference ?? undefined,
		owner: row.ownerName === null ? undefined : { name: row.ownerName, number: row.ownerNumber ?? '', isMe },
		closedAt: row.closedAt ?? undefined,
		resolution: row.resolution ?? undefined
	};
}

type TimesRow = Pick<TicketRow, 'takenAt' | 'answeredAt' | 'closedAt' | 'mergedInto'>;

export const stateOfRow = ({ takenAt, answeredAt, closedAt, mergedInto }: TimesRow): TicketState =>
	ticketState({
		takenAt: takenAt ?? undefined,
		answeredAt: answeredAt ?? undefined,
		closedAt: closedAt ?? undefined,
		mergedInto: mergedInto ?? undefined
	});
