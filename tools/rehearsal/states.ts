/** Brings households into every state that a rehearsal shows, by what residents themselves would have done. */
import type { Draft } from '$lib/engine/model/draft';
import type { StepRef } from '$lib/engine/index';
import type { Result } from '$lib/domain/problem';
import type { HouseholdResponse } from '$lib/questionnaires/census-2020-short/model/response';
import type { Deps } from '../../src/lib/server/deps';
import type { Resident } from '../../src/lib/server/actors';
import { changeForm } from '../../src/lib/server/services/change-form';
import { choosePin } from '../../src/lib/server/use-cases/sign-in/choose-pin';
import { enterPin } from '../../src/lib/server/use-cases/sign-in/enter-pin';
import { markNoticeRead } from '../../src/lib/server/use-cases/form/mark-notice-read';
import { requestVisit } from '../../src/lib/server/use-cases/form/request-visit';
import { submitForm } from '../../src/lib/server/use-cases/form/submit-form';
import { withdrawSubmission } from '../../src/lib/server/use-cases/form/withdraw-submission';
import { SIGN_IN_POLICY } from '$lib/domain/access/sign-in-policy';
import { draftOf } from './draft-of';
import type { RehearsalState } from './list';
import type { MovableClock, RehearsalMoments } from './moments';

export const REHEARSAL_PIN = '280516';
const WRONG_PIN = '194207';
/** Milliseconds: one try after the other, as the help desk will read them. */
const BETWEEN_TRIES = 30_000;
/** A documentation address (RFC 5737): no resident of a real round is limited by what a rehearsal did. */
const ADDRESS = '192.0.2.1';

export interface Tenant {
	code: string;
	response: HouseholdResponse;
}

interface Time {
	clock: MovableClock;
	moments: RehearsalMoments;
}

type Act = (deps: Deps, resident: Resident, tenant: Tenant, time: Time) => Promise<void>;
export type LivedState = Exclude<RehearsalState, 'unopened'>;

/** In the order of time: what happened before the reference moment comes first. */
export const LIVED_STATES: readonly LivedState[] = [
	'prefilled',
	'submitted',
	'withdrawn',
	'draft',
	'visit-requested',
	'locked'
];

const ACTS: Record<LivedState, Act> = {
	prefilled: submit,
	submitted: submit,
	withdrawn: async (deps, resident, tenant) => {
		await submit(deps, resident, tenant);
		done(await withdrawSubmission(deps, resident));
	},
	draft: (deps, resident, { response }) => type(deps, resident, halfDone(draftOf(response))),
	'visit-requested': async (deps, resident) => void done(await requestVisit(deps, resident, { cause: 'asked' })),
	locked: async (deps, _resident, { code }, { clock, moments }) => {
		for (let left = SIGN_IN_POLICY.pinTries - 1; left >= 0; left -= 1) {
			clock.moveTo(moments.locked - left * BETWEEN_TRIES);
			await enterPin(deps, { code, pin: WRONG_PIN, address: ADDRESS, userAgent: '' });
		}
	}
};

/** When the household begins. */
const WHEN: Record<LivedState, keyof RehearsalMoments> = {
	prefilled: 'prefilled',
	submitted: 'filledIn',
	withdrawn: 'filledIn',
	draft: 'filledIn',
	'visit-requested': 'filledIn',
	locked: 'filledIn'
};

/** Redeems the tenant's letter with `REHEARSAL_PIN` and lives up to the state. The session is closed again. */
export async function bringInto(
	deps: Deps,
	clock: MovableClock,
	moments: RehearsalMoments,
	state: LivedState,
	tenant: Tenant
): Promise<void> {
	clock.moveTo(moments[WHEN[state]]);
	const { code } = tenant;
	const { session } = done(await choosePin(deps, { code, pin: REHEARSAL_PIN, pinAgain: REHEARSAL_PIN, userAgent: '' }));
	done(await markNoticeRead(deps, session));
	await ACTS[state](deps, session, tenant, { clock, moments });
	await deps.residentSessions.invalidateSession(session.sessionId);
}

async function submit(deps: Deps, resident: Resident, { response }: Tenant): Promise<void> {
	await type(deps, resident, draftOf(response));
	done(await submitForm(deps, resident, { signature: response.persons[0]?.D1 ?? '', promise: true }));
}

async function type(deps: Deps, resident: Resident, draft: Draft, place?: StepRef): Promise<void> {
	done(
		await changeForm(deps, resident, 'step.saved', (form) => ({
			form: form.with(draft),
			value: {},
			...(place ? { place } : {})
		}))
	);
}

/** Household and householder are answered; of everybody else only the names are there. */
function halfDone(draft: Draft): Draft {
	const [first, ...others] = draft.lists.persons ?? [];
	const named = others.map((entry) => ({ ...entry, answers: { D1: entry.answers.D1 ?? '' } }));
	return { ...draft, lists: { persons: [...(first ? [first] : []), ...named] } };
}

/** An invented household that the product itself refuses is a mistake of the rehearsal. */
function done<V>(result: Result<V>): V {
	if (!result.ok) throw new Error(`The rehearsal was refused: ${result.problem.code}`);
	return result.value;
}
