import type { Role } from '$lib/server/db/schema';
import { currentCode } from '$lib/server/auth/staff-credentials';
import { systemClock } from '$lib/server/runtime/clock';
import type { TestProduct } from '../support/product';

export interface HostileActor {
	name: 'nobody' | 'resident' | Role;
	cookie: string;
}

type Sign = (path: string, fields: Record<string, string>, cookie: string) => Promise<string>;

let clients = 0;

/** Posts a form and gives the cookies on. Each time from another address: what is counted by address is not what is tested here. */
const posting =
	(url: string): Sign =>
	async (path, fields, cookie) => {
		const answer = await fetch(url + path, {
			method: 'POST',
			body: new URLSearchParams(fields),
			redirect: 'manual',
			headers: { cookie, accept: 'text/html', 'x-forwarded-for': `10.251.${(clients += 1) >> 8}.${clients & 255}` }
		});
		await answer.body?.cancel();
		const set = answer.headers.getSetCookie().map((each) => each.split(';')[0] ?? '');
		return [
			...new Map([...cookie.split('; '), ...set].filter(Boolean).map((each) => [each.split('=')[0], each])).values()
		].join('; ');
	};

const PIN = '280516';

/** A household with an open form, one of each role, and whoever has not signed in. */
export async function hostileActors({ url, rehearsal }: TestProduct): Promise<HostileActor[]> {
	const post = posting(url);
	const staff = await Promise.all(
		rehearsal.staff.map(async ({ role, number, password, totpSecret }) => {
			const oneTimeCode = currentCode(totpSecret, systemClock.now());
			return { name: role, cookie: await post('/staff', { number, password, oneTimeCode }, '') };
		})
	);
	return [{ name: 'nobody', cookie: '' }, await resident(post, rehearsal), ...staff];
}

/** Another household each time: an action may have changed the PIN of the one before. */
async function resident(post: Sign, { households }: TestProduct['rehearsal']): Promise<HostileActor> {
	const letters = households.filter(({ state }) => state === 'unopened');
	const { code = '' } = letters[clients % letters.length] ?? {};
	const identified = await post('/', { code }, '');
	const chosen = await post('/sign-in/new-pin', { pin: PIN, pinAgain: PIN }, identified);
	const signed = chosen.includes('zitian_resident=') ? chosen : await post('/sign-in/pin', { pin: PIN }, identified);
	return { name: 'resident', cookie: await post('/notice', { read: '1' }, signed) };
}
