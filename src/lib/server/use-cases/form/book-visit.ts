import { readBooking, type Booking } from '$lib/domain/field/booking';
import { fail, ok, type Result } from '$lib/domain/problem';
import { audited } from '../../audit/audited';
import type { Deps } from '../../deps';
import { endVisitRequests, openVisitRequest, putBooking } from '../../db/queries/households';
import { actorOf, type Resident } from '../../actors';
import { householdStanding } from '../../services/household-standing';
import { mayBook } from './read-visit';

/** 约上门时间, or another one in place of it. @param from the beginning of the hours, as the page posts it */
export async function bookVisit(deps: Deps, resident: Resident, from: string): Promise<Result<Booking>> {
	const { householdId } = resident;
	const now = deps.clock.now();
	const booking = readBooking(deps.round, now, from);
	if (!booking) return fail('booking.past');
	const stands = await householdStanding(deps, householdId);
	if (!stands.ok) return stands;
	if (!mayBook(stands.value.standing)) return fail('booking.notNeeded');
	return audited(deps, actorOf(resident), async (tx, record) => {
		const open = await openVisitRequest(tx, householdId);
		const cause = open?.cause ?? 'asked';
		await putBooking(tx, { householdId, requestedAt: now, cause, bookedFrom: booking.from, bookedTo: booking.to });
		await record({ action: 'visit.booked', householdId, detail: { cause } });
		return ok(booking);
	});
}

/** A visit that the household asked for is taken back; one that has to be made loses its hours only. */
export function cancelVisit(deps: Deps, resident: Resident): Promise<Result<undefined>> {
	const { householdId } = resident;
	return audited(deps, actorOf(resident), async (tx, record) => {
		const now = deps.clock.now();
		const open = await openVisitRequest(tx, householdId);
		if (open?.cause === 'asked') await endVisitRequests(tx, householdId, now);
		else if (open)
			await putBooking(tx, { householdId, requestedAt: now, cause: open.cause, bookedFrom: null, bookedTo: null });
		await record({ action: 'visit.cancelled', householdId, outcome: open ? 'done' : 'refused' });
		return ok(undefined);
	});
}
