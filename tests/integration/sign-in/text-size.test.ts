import type { RequestEvent } from '@sveltejs/kit';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditEvent } from '$lib/server/db/schema';
import type { Resident } from '$lib/server/actors';
import { openResidentSession } from '$lib/server/http/resident-session';
import { keepTextSize, readTextSize } from '$lib/server/http/text-size';
import { chooseTextSize } from '$lib/server/use-cases/form/choose-text-size';
import { layOutBlock, openHousehold, portal, type Portal } from '../../support/portal';
import { testDatabase } from '../../support/postgres';

const database = await testDatabase();
let house: Portal;
let [mother, neighbour]: Resident[] = [];
beforeAll(async () => {
	house = await portal(database.url);
	await layOutBlock(house);
	mother = (await openHousehold(house, '001')).resident;
	neighbour = (await openHousehold(house, '002')).resident;
});
afterAll(() => house.deps.close());

/** A browser with nothing in it but the cookies that it is given. */
function device(): RequestEvent {
	const jar = new Map<string, string>();
	const cookies = {
		get: (name: string) => jar.get(name),
		set: (name: string, value: string) => void jar.set(name, value),
		delete: (name: string) => void jar.delete(name)
	};
	return { cookies, locals: { deps: house.deps } } as unknown as RequestEvent;
}

const signsIn = async (event: RequestEvent, resident: Resident | undefined) => {
	await openResidentSession(event, resident!, { code: '0'.repeat(16) });
	return readTextSize(event.cookies);
};

describe('elder mode', () => {
	it('is off on a device where nobody of the household has ever chosen it', async () => {
		expect(await signsIn(device(), mother)).toBe('normal');
	});

	it('chosen while signed in is there on the next device, and leaves an event without what was chosen', async () => {
		await chooseTextSize(house.deps, mother!, 'largest');
		expect(await signsIn(device(), mother)).toBe('largest');
		const [event] = await house.deps.db.select().from(auditEvent).where(eq(auditEvent.action, 'textSize.chosen'));
		expect(event).toMatchObject({ actorKind: 'resident', householdId: mother?.householdId, detail: {} });
	});

	it('chosen before signing in becomes the household’s, so that the next device has it too', async () => {
		const phone = device();
		keepTextSize(phone, 'larger', { known: false });
		expect(await signsIn(phone, mother)).toBe('larger');
		expect(await signsIn(device(), mother)).toBe('larger');
	});

	it('left on a shared phone by one household is not given on to the next', async () => {
		const shared = device();
		expect(await signsIn(shared, mother)).toBe('larger');
		expect(await signsIn(shared, neighbour)).toBe('larger');
		expect(await signsIn(device(), neighbour)).toBe('normal');
	});

	it('given up on one device is given up for the household', async () => {
		await chooseTextSize(house.deps, mother!, 'normal');
		const phone = device();
		keepTextSize(phone, 'large', { known: true });
		expect(await signsIn(phone, mother)).toBe('normal');
	});
});
