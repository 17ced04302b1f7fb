/** What enumerators do: pre-listing, doors, visits with and without a network. */
import { randomUUID } from 'node:crypto';
import { sealVisit } from '$lib/client/doors/stored-visits';
import { newPinLock } from '$lib/client/vault/pin-lock';
import type { Outcome } from '$lib/domain/field/outcomes';
import { visitKey } from '$lib/server/crypto/visit-seal';
import { addHousehold } from '$lib/server/use-cases/field/add-household';
import { prelistHousehold } from '$lib/server/use-cases/field/prelist-household';
import { raiseTicket } from '$lib/server/use-cases/field/raise-ticket';
import { recordVisit } from '$lib/server/use-cases/field/record-visit';
import { takeVisit } from '$lib/server/use-cases/field/take-visit';
import { tenant } from './tenants';
import { BLOCK, done, employee, PIN, type Tenant, type World } from './world';

const HOUR = 3_600_000;

export async function preparesTheRound(world: World): Promise<void> {
	const { deps } = world;
	const { staff } = employee(world, 'enumerator');
	const { householdId } = await tenant(world, 'prelisted', '028');
	const typed = { mode: 'self', expectedPresent: '3', expectedAbsent: '1', name: '韦试梅', phone: '13800000007' };
	done(await prelistHousehold(deps, staff, { block: BLOCK, householdId, typed }));
	const place = { addressLine: '试点新村', building: '7', unit: '', floor: '1', room: '101' };
	for (const more of [{ behind: householdId, allDeceased: false }, { allDeceased: true }]) {
		done(await addHousehold(deps, staff, { block: BLOCK, householdId: randomUUID(), place, ...more }));
	}
}

export async function knocks(world: World): Promise<void> {
	const { deps, clock } = world;
	const { staff } = employee(world, 'enumerator');
	const visits: [name: string, number: string, outcome: Outcome][] = [
		['appointment', '018', 'appointment'], ['vacant', '019', 'vacant'], ['nobodyHome', '020', 'nobodyHome'], ['refused', '026', 'refusedHard']
	];
	for (const [name, number, outcome] of visits) {
		const { householdId } = await tenant(world, name, number);
		const appointment = clock.now() + 10 * HOUR;
		done(await recordVisit(deps, staff, { block: BLOCK, householdId, visitId: randomUUID(), outcome, appointment }));
	}
	done(await takeVisit(deps, staff, { block: BLOCK, posted: await sealed(world, world.households.nobodyHome as Tenant, 'nobodyHome') }));
	const { householdId } = world.households.locked as Tenant;
	done(await raiseTicket(deps, staff, { block: BLOCK, householdId, topic: 'pin', phone: '13800000016', callAt: 'evening' }));
}

/** Recorded without a network and still on the phone. */
export async function sealsVisit(world: World) {
	await tenant(world, 'sealedVisit', '029');
	return { household: 'sealedVisit', posted: await sealed(world, world.households.sealedVisit as Tenant, 'vacant') };
}

async function sealed({ deps, clock }: World, { householdId }: Tenant, outcome: Outcome) {
	const visit = { visitId: randomUUID(), block: BLOCK, householdId, outcome, at: clock.now(), listAge: 60_000 };
	const { parcel } = await sealVisit(await newPinLock(PIN, 1000), visitKey(deps.keys), visit);
	return { visitId: visit.visitId, ago: 60_000, parcel };
}
