import type { Staff } from '$lib/server/actors';
import type { VerifiedAction } from '$lib/domain/support/verification';
import type { Result } from '$lib/domain/problem';
import { vouchAtDoor } from '$lib/server/use-cases/field/reissue-at-door';
import { askApproval } from '$lib/server/use-cases/help-desk/ask-verification';
import { changePhone } from '$lib/server/use-cases/help-desk/change-phone';
import { decideAsLead } from '$lib/server/use-cases/help-desk/decide-as-lead';
import { listRequests } from '$lib/server/use-cases/help-desk/list-requests';
import { printLetters } from '$lib/server/use-cases/help-desk/print-letters';
import { reissueLetter } from '$lib/server/use-cases/help-desk/reissue-letter';
import { BLOCK, type Portal } from './portal';
import { signedIn } from './staff';

const done = <V>(result: Result<V>): V => {
	if (!result.ok) throw new Error(result.problem.code);
	return result.value;
};

/** An enumerator of the block stands at the door and vouches. @returns who did */
export async function vouches(house: Portal, householdId: string): Promise<Staff> {
	const enumerator = await signedIn(house, 'enumerator', [BLOCK]);
	done(await vouchAtDoor(house.deps, enumerator, { block: BLOCK, householdId }));
	return enumerator;
}

/** The agent asks, and a lead approves in a session of their own. @returns the lead */
export async function approves(
	house: Portal,
	agent: Staff,
	householdId: string,
	action: VerifiedAction,
	phone = ''
): Promise<Staff> {
	done(await askApproval(house.deps, agent, { householdId, action, phone }));
	const lead = await signedIn(house, 'help-desk-lead');
	const asked = done(await listRequests(house.deps, lead)).find(
		(each) => each.householdId === householdId && each.action === action && each.state === 'waiting'
	);
	done(
		await decideAsLead(house.deps, lead, {
			householdId,
			verificationId: asked?.verificationId ?? '',
			approves: true
		})
	);
	return lead;
}

/** Binds a number that a lead has approved. */
export async function bindsPhone(house: Portal, agent: Staff, householdId: string, phone: string): Promise<void> {
	await approves(house, agent, householdId, 'changePhone', phone);
	done(await changePhone(house.deps, agent, { householdId, reason: 'other' }));
}

/** The agent asks for a new letter, and a lead prints it. @returns its code */
export async function reissues(house: Portal, agent: Staff, householdId: string, replaces = 1): Promise<string> {
	house.clock.forward(1);
	done(await reissueLetter(house.deps, agent, { householdId, reason: 'other', replaces, delivery: 'print' }));
	house.clock.forward(1);
	const lead = await signedIn(house, 'help-desk-lead');
	const made = done(await printLetters(house.deps, lead)).find((letter) => letter.householdId === householdId);
	if (!made) throw new Error('The letter was not printed.');
	return made.code;
}
