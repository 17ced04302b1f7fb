import { bookingDays, type Booking, type BookingDay } from '$lib/domain/field/booking';
import type { Standing } from '$lib/domain/household/standing';
import { fail, ok, type Result } from '$lib/domain/problem';
import type { Deps } from '../../deps';
import { residentPage } from '../../db/queries/resident-page';
import { openVisitRequest } from '../../db/queries/households';
import type { Resident } from '../../actors';
import { homeOf, type EnumeratorCard } from '../../services/home-on-page';
import { householdStanding } from '../../services/household-standing';
import { standingSubmission } from '../../services/submission-state';

export interface VisitView {
	standing: Standing;
	/** When the submission that stands came in, UTC milliseconds. */
	receivedAt?: number;
	enumerator?: EnumeratorCard;
	booked?: Booking;
	/** What can be booked; none where nobody needs to come, or no more can. */
	days: BookingDay[];
	/** A visit was asked for by the household itself, and can be taken back. */
	canCancel: boolean;
}

/** With letter and PIN: when, who, and what was booked. */
export async function readVisit(deps: Deps, resident: Resident): Promise<Result<VisitView>> {
	const { householdId } = resident;
	const [stands, page, request] = await Promise.all([
		householdStanding(deps, householdId),
		residentPage(deps.db, resident),
		openVisitRequest(deps.db, householdId)
	]);
	if (!stands.ok) return stands;
	if (!page) return fail('household.unknown');
	const { enumerator } = homeOf(page);
	const { standing, door } = stands.value;
	const received = standingSubmission(deps.round, page.newest ?? undefined)?.submittedAt;
	return ok({
		standing,
		...(received !== undefined && { receivedAt: received }),
		...(enumerator && { enumerator }),
		...(door.booked && { booked: door.booked }),
		days: mayBook(standing) ? bookingDays(deps.round, deps.clock.now()) : [],
		canCancel: request?.cause === 'asked'
	});
}

/** Nobody is sent to a household whose form is in, but to verify what it asked about. */
export const mayBook = ({ received, coming }: Standing): boolean =>
	coming === 'toVerify' || (received !== 'yes' && coming !== 'over');
