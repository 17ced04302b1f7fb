import { listDoors } from '$lib/server/use-cases/field/list-doors';
import { BLOCK, done, employee, type Tenant, type World } from './world';

/** The household with this number of the first block, called by what happens to it. */
export async function tenant(world: World, name: string, number: string): Promise<Tenant> {
	const { doors } = done(await listDoors(world.deps, employee(world, 'enumerator').staff, { block: BLOCK }));
	const door = doors.find((each) => each.number === number);
	if (!door) throw new Error(`There is no household ${number}.`);
	const home: Tenant = { householdId: door.householdId, block: BLOCK, number, code: world.letters.get(BLOCK + number) };
	world.households[name] = home;
	return home;
}
