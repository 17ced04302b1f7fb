/** Two households whose own phone keeps the draft, with answers that it has not sent. */
import type { Draft, Entry } from '$lib/engine/model/draft';
import { enterPin } from '$lib/server/use-cases/sign-in/enter-pin';
import { example } from '../../tests/support/complete-draft';
import { Phone } from './phone';
import { expected, opens, staysSignedIn } from './residents';
import { tenant } from './tenants';
import { ADDRESS, done, PIN, type Tenant, type World } from './world';

const GATE = ['hasForeignMembers', 'H1', 'H3.male', 'H3.female', 'H4.male', 'H4.female', 'H5'];
/** Counted from the lists, and confirmed by the household. */
const COUNTS = ['H2.present', 'H2.absent'];
const HOME = { section: 'household', step: 'home' };

/**
 * Three people, one of them with half an ID number; somebody was put on the list and taken off; a home so small that it
 * had to be confirmed; the rooms answered differently on two phones. The rest waits on the phone.
 */
export async function halfFilledOnPhone(world: World): Promise<void> {
	const { deps } = world;
	const home = await tenant(world, 'halfFilled', '001');
	const phone = new Phone(world, home, 'kxqmnabcdefghijkmnpq');
	await opens(world, home, { offlineKey: await phone.lock() });
	await phone.opensForm();
	const { household, lists: { persons = [] } } = exampleWith(world, ({ household: { H5 }, lists }) => {
		return H5 === '1' && lists.persons?.length === 3 && lists.persons.every(({ answers }) => answers.D3) && lists.deaths?.length === 0;
	});
	phone.types('household', pick(household, GATE));
	phone.types('household', { H6: '7' });
	const ids = persons.map(({ group = '', answers }) => phone.adds(group, answers.D1 ?? ''));
	const guest = phone.adds('present', '唐试客');
	phone.types('persons', { D2: '9' }, guest);
	await phone.sends(HOME);
	phone.removes(guest);
	phone.finishes({ section: 'people', step: 'present' });
	phone.finishes({ section: 'people', step: 'absent' });
	phone.confirmsEverything();
	const [first, second, third] = ids as [string, string, string];
	phone.types('persons', answersOf(persons[0]), first);
	await phone.sends({ section: 'persons', entry: first, step: 'D3' });
	await secondPhone(world, home, phone, second);
	phone.types('persons', { ...answersOf(persons[1]), D3: persons[1]?.answers.D3 ?? '' }, second);
	phone.types('persons', answersOf(persons[2]), third);
	phone.types('people', pick(household, COUNTS));
	phone.types('household', { H7: household.H7 ?? '' });
	phone.confirmsEverything();
	const kept = await phone.keeps({ section: 'persons', entry: second, step: 'D3' });
	Object.assign(home, { phone: kept.phone, response: expected(deps, home, kept.draft) });
}

/** Another phone of the household, which did not know that the rooms were answered meanwhile. */
async function secondPhone(world: World, home: Tenant, phone: Phone, entry: string): Promise<void> {
	const { deps } = world;
	const entered = await enterPin(deps, { code: home.code ?? '', pin: PIN, address: ADDRESS, userAgent: '' });
	const other: Tenant = { ...home };
	await staysSignedIn(deps, other, done(entered).session, (resident, jar) => Object.assign(other, { resident, jar }));
	const tablet = new Phone(world, other, 'zwvutsabcdefghijkmnp');
	await tablet.opensForm();
	phone.types('household', { H7: '1' });
	phone.types('persons', { D3: '4503041990' }, entry);
	await phone.sends(HOME);
	tablet.types('household', { H7: '2' });
	tablet.types('persons', { D2: '1' }, entry);
	await tablet.sends(HOME);
	// Hears of it with the next thing that it sends.
	phone.types('household', { H5: '1' });
	await phone.sends(HOME);
}

/** Somebody died: the count has made the entry, its first page is answered on the server, the rest on the phone. */
export async function deathsOnPhone(world: World): Promise<void> {
	const home = await tenant(world, 'deaths', '002');
	const phone = new Phone(world, home, 'dthmnabcdefghijkmnpq');
	await opens(world, home, { offlineKey: await phone.lock() });
	await phone.opensForm();
	const { household, lists: { persons = [], deaths = [] } } = exampleWith(world, ({ lists }) => {
		return lists.deaths?.length === 1 && lists.persons?.length === 2 && lists.persons.every(({ answers }) => answers.D3) && lists.deaths[0]?.answers.idNumber !== undefined;
	});
	const [death] = deaths;
	phone.types('household', pick(household, GATE));
	phone.types('deaths', pick(death?.answers ?? {}, ['name', 'idNumber']), death?.id);
	await phone.sends({ section: 'deaths', entry: death?.id, step: 'when' });
	const ids = persons.map(({ group = '', answers }) => phone.adds(group, answers.D1 ?? ''));
	phone.finishes({ section: 'people', step: 'present' });
	phone.finishes({ section: 'people', step: 'absent' });
	persons.forEach((person, index) => phone.types('persons', answersOf(person), ids[index]));
	phone.types('people', pick(household, COUNTS));
	phone.types('household', pick(household, ['H6', 'H7']));
	const { name: _name, idNumber: _idNumber, sex: _sex, ...rest } = death?.answers ?? {};
	phone.types('deaths', rest, death?.id);
	phone.confirmsEverything();
	const kept = await phone.keeps({ section: 'deaths', entry: death?.id, step: 'when' });
	Object.assign(home, { phone: kept.phone, response: expected(world.deps, home, kept.draft) });
}

/** The first invented household of a kind. */
function exampleWith({ deps }: World, suits: (draft: Draft) => boolean): Draft {
	for (let n = 100; n < 1500; n += 1) {
		const { draft } = example(deps, n);
		if (suits(draft)) return draft;
	}
	throw new Error('No invented household is like that.');
}

const pick = (answers: Record<string, string>, fields: string[]): Record<string, string> =>
	Object.fromEntries(Object.entries(answers).filter(([field]) => fields.includes(field)));

/** What a person is asked: not the name, which the list has, nor what follows from the list. */
function answersOf(entry: Entry | undefined): Record<string, string> {
	const { D1: _name, ...asked } = entry?.answers ?? {};
	const follows = (field: string, value: string) =>
		(field === 'D2' && value === '0') || (field === 'D7.code' && entry?.group === 'present') || (field === 'D9' && value === '1');
	return Object.fromEntries(Object.entries(asked).filter(([field, value]) => !follows(field, value)));
}
