import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Role } from '$lib/server/db/schema';
import type { Deps } from '$lib/server/deps';
import { container } from '$lib/server/portal/container';
import { accountByNumber } from '$lib/server/db/queries/staff';
import type { StaffRight } from '$lib/server/http/access';
import { readSettings } from '$lib/server/settings';
import { setCapture } from '$lib/server/use-cases/office/change-account';
import { createStaff } from '$lib/server/use-cases/office/create-staff';
import type { TestProduct } from '../support/product';

/** Somebody who knocks at every door. */
export interface Actor {
	name: string;
	cookie: string;
	/** Signed in as a household. */
	resident?: true;
	role?: Role;
	blocks?: string[];
	/** Area that an account of desk or office sees; "" is all of the round. */
	district?: string;
	/** What the office gave to this account. */
	rights?: StaffRight[];
	/** Opens nothing but the page that changes the password. */
	isFirstPassword?: true;
}

/** The server's side of the product, for accounts and sessions of the test's own. */
export const depsOf = ({ databaseUrl, dataDir }: TestProduct): Promise<Deps> =>
	container(
		readSettings({
			DATABASE_URL: databaseUrl,
			ZITIAN_SECRETS: readFileSync(join(dataDir, 'secrets'), 'utf8').trim(),
			OFFICE_PUBLIC_KEY: join(dataDir, 'office-public-key.json'),
			REHEARSAL: '1'
		})
	);

/** `own` and `other`: a block each; the first holds the household at whose doors everybody knocks. */
export async function accessActors(
	deps: Deps,
	{ households, own, other }: { households: Actor[]; own: string; other: string }
): Promise<Actor[]> {
	const [home, beside, third, left] = households;
	if (!home || !beside || !third || !left) throw new Error('Four households have to be signed in.');
	const staff = async (name: string, role: Role, more: Partial<Actor> = {}): Promise<Actor> => {
		const { blocks = [], district = '', isFirstPassword, rights } = more;
		const number = `door-${randomBytes(4).toString('hex')}`;
		const account = { role, number, name: '试用', phone: '', blocks, district, rehearsal: !isFirstPassword };
		const created = await createStaff(deps, { kind: 'office', id: 'test' }, account);
		if (!created.ok) throw new Error(created.problem.code);
		if (rights) await setCapture(deps, { kind: 'office', id: 'test' }, number, true);
		const { staffId = '' } = (await accountByNumber(deps.db, number)) ?? {};
		return {
			name,
			role,
			blocks,
			district,
			isFirstPassword,
			rights,
			cookie: `zitian_staff=${(await deps.staffSessions.createSession(staffId, {})).id}`
		};
	};
	const ended = async (table: 'staff' | 'resident', actor: Actor): Promise<Actor> => {
		const id = new RegExp(`zitian_${table}=([^;]+)`).exec(actor.cookie)?.[1] ?? '';
		await deps[`${table}Sessions`].invalidateSession(id);
		return { name: `${actor.name}, session ended`, cookie: actor.cookie };
	};
	const district = own.slice(0, 6);
	const elsewhere = `${district}999`;
	const clerk = await staff('enumerator', 'enumerator', { blocks: [own] });
	const elsewhereClerk = await staff('enumerator elsewhere', 'enumerator', { blocks: [other] });
	return [
		{ name: 'nobody', cookie: '' },
		{
			name: 'invented sessions',
			cookie: 'zitian_staff=aaaaaaaaaaaaaaaaaaaaaaaa; zitian_resident=aaaaaaaaaaaaaaaaaaaaaaaa'
		},
		{ name: 'household’s session as staff’s', cookie: home.cookie.replace('resident', 'staff') },
		{ name: 'staff’s session as household’s', cookie: clerk.cookie.replace('staff', 'resident') },
		home,
		beside,
		third,
		await ended('resident', left),
		clerk,
		elsewhereClerk,
		await staff('enumerator without a block', 'enumerator'),
		await staff('enumerator with the printed password', 'enumerator', { blocks: [own], isFirstPassword: true }),
		await ended('staff', await staff('enumerator', 'enumerator', { blocks: [own] })),
		await staff('supervisor', 'supervisor', { blocks: [own] }),
		await staff('supervisor elsewhere', 'supervisor', { blocks: [other] }),
		await staff('agent', 'help-desk', { district }),
		await staff('agent elsewhere', 'help-desk', { district: elsewhere }),
		await staff('agent who may capture', 'help-desk', { district, rights: ['mayCapture'] }),
		await staff('agent elsewhere who may capture', 'help-desk', { district: elsewhere, rights: ['mayCapture'] }),
		await staff('lead', 'help-desk-lead', { district }),
		await staff('lead elsewhere', 'help-desk-lead', { district: elsewhere }),
		await ended('staff', await staff('lead', 'help-desk-lead', { district })),
		await staff('office', 'office'),
		await staff('office elsewhere', 'office', { district: elsewhere }),
		{
			...elsewhereClerk,
			name: 'enumerator elsewhere who is the neighbour',
			resident: true,
			cookie: `${beside.cookie}; ${elsewhereClerk.cookie}`
		}
	];
}
