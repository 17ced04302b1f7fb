import type { Door } from '$lib/domain/field/door';
import { canInterview } from '$lib/domain/field/door';
import { fail, ok, type Result } from '$lib/domain/problem';
import { CALL_LASTS } from '$lib/domain/support/call';
import { maskPhone } from '$lib/domain/support/ticket';
import type { Staff } from '../../actors';
import { openContact } from '../../crypto/contact';
import { visitKey, type VisitKey } from '../../crypto/visit-seal';
import { asHelpDesk } from '../../db/as-role';
import { doorOfHousehold } from '../../db/queries/doors';
import { boundPhoneOf } from '../../db/queries/help-desk';
import { openCallOf } from '../../db/queries/interviews';
import type { Deps } from '../../deps';
import { isUuid } from '../../../domain/ids';
import { doorOf } from '../../services/door-of';
import { interviewAsks } from '../../services/interview-asks';
import { secondPersonView, type SecondPersonView } from '../../services/second-person-view';
import { signInStateOf } from '../../services/sign-in-state';

type CallDeps = Pick<Deps, 'db' | 'clock' | 'round' | 'keys' | 'formsIn'>;

/** 电话登记 of one household as its agent's page shows it: where, in what state, and what the form needs; no answer. */
export interface CallCase extends SecondPersonView {
	door: Door;
	block: string;
	isEarly: boolean;
	/** There is something to ask. */
	isOpen: boolean;
	/** Masked. */
	boundPhone?: string;
	/** The caller has agreed, and nothing was handed in yet: the id of the interview. */
	callId?: string;
	asks: ReturnType<typeof interviewAsks>;
	visitKey: VisitKey;
}

/** @returns notAllowed for whoever has no right to register by telephone */
export async function showCall(
	deps: CallDeps,
	staff: Staff,
	{ householdId }: { householdId: string }
): Promise<Result<CallCase>> {
	if (!staff.mayCapture || !isUuid(householdId)) return fail('notAllowed');
	return asHelpDesk(deps.db, staff, async (db) => {
		const row = await doorOfHousehold(db, householdId);
		if (!row) return fail('household.unknown');
		const now = deps.clock.now();
		const since = now - CALL_LASTS;
		const [state, phone, call] = await Promise.all([
			signInStateOf(db, householdId),
			boundPhoneOf(db, householdId),
			openCallOf(db, { householdId, staffId: staff.staffId, since })
		]);
		const door = doorOf(deps, row);
		return ok({
			...(await secondPersonView({ ...deps, db }, staff, householdId, state, 'capture')),
			door,
			block: row.blockCode,
			isEarly: now < deps.round.referenceMoment,
			isOpen: canInterview(door, staff.role),
			boundPhone: phone && maskPhone(openContact(deps.keys, householdId, phone.phone).phone),
			callId: call?.callId,
			asks: interviewAsks(deps, staff, row.blockCode),
			visitKey: visitKey(deps.keys)
		});
	});
}
