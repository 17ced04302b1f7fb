/** What residents do, by the product's own use-cases. */
import { findingsIn } from '$lib/engine/validate/findings';
import type { Draft } from '$lib/engine/model/draft';
import type { HouseholdResponse } from '$lib/questionnaires/census-2020-short/response';
import { toResponse } from '$lib/engine/index';
import { openResidentSession, readResidentSession } from '$lib/server/http/resident-session';
import type { Resident } from '$lib/server/actors';
import type { Deps } from '$lib/server/deps';
import { markNoticeRead } from '$lib/server/use-cases/form/mark-notice-read';
import { submitForm } from '$lib/server/use-cases/form/submit-form';
import { readReceipt } from '$lib/server/use-cases/receipt/read-receipt';
import { choosePin } from '$lib/server/use-cases/sign-in/choose-pin';
import { CookieJar } from '../../tests/support/cookie-jar';
import { example, type Example } from '../../tests/support/complete-draft';
import { fillIn } from '../../tests/support/portal';
import { done, PIN, residentOf, type Tenant, type World } from './world';

const PHONE = 'Mozilla/5.0 (Linux; Android 10) Mobile';

/** On a phone of their own, with what locks the draft there; else on somebody else's computer. */
export interface On {
	offlineKey?: string;
	pin?: string;
}

/** Opens the letter, chooses a PIN, reads the notice; the browser keeps the session. */
export async function opens({ deps }: World, tenant: Tenant, { offlineKey, pin = PIN }: On = {}): Promise<Resident> {
	const code = tenant.code ?? '';
	const device = { userAgent: offlineKey ? PHONE : '', ownDevice: offlineKey !== undefined, offlineKey };
	const { session } = done(await choosePin(deps, { code, pin, pinAgain: pin, ...device }));
	done(await markNoticeRead(deps, session));
	return staysSignedIn(deps, { ...tenant, code }, session, (resident, jar) => Object.assign(tenant, { resident, jar, pin }));
}

export async function staysSignedIn(
	deps: Deps, { code = '' }: Tenant, session: Resident, keep: (resident: Resident, jar: CookieJar) => void
): Promise<Resident> {
	const jar = new CookieJar();
	await openResidentSession(jar.request(deps), session, code);
	const resident = await readResidentSession(jar.request(deps));
	if (!resident) throw new Error('The session did not open.');
	keep(resident, jar);
	return resident;
}

/** A form that lacks only the signature. */
export async function fillsIn({ deps, clock }: World, tenant: Tenant, n: number): Promise<Example> {
	const filled = example(deps, n);
	const house = { deps, clock, officePrivateKey: {} };
	await fillIn(house, residentOf(tenant), filled.draft);
	tenant.response = expected(deps, tenant, filled.draft);
	return filled;
}

/** What the office will open of it. */
export function expected({ definition }: Deps, { block, number }: Tenant, draft: Draft): unknown {
	const response = { ...toResponse<HouseholdResponse>(definition, draft), block, householdNumber: number };
	return JSON.parse(JSON.stringify(response));
}

export async function submits({ deps }: World, tenant: Tenant, signature = '试点甲'): Promise<void> {
	const resident = residentOf(tenant);
	done(await submitForm(deps, resident, { signature, promise: true }));
	const { receiptNumber, token } = done(await readReceipt(deps, resident));
	tenant.receipts = [...(tenant.receipts ?? []), { receiptNumber, token }];
}

/** Soft findings that nobody has confirmed yet. */
export const openQuestions = ({ definition, check }: Deps, draft: Draft) =>
	findingsIn(definition, draft, check).filter(
		({ finding, key, fingerprint }) =>
			finding.level === 'soft' && !draft.confirmed.some((each) => each.key === key && each.fingerprint === fingerprint)
	);
