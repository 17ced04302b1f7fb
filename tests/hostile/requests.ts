import { brokenBody, multipart, strangeAction, urlencoded, type Body } from './bodies';
import { jsonBody } from './changes';
import type { HttpDoor } from './doors';
import type { Random } from './random';
import { HOSTILE } from './values';

export interface HostileRequest extends Body {
	method: string;
	/** Path and query. */
	target: string;
	headers: Record<string, string>;
}

/** What is known to be there, by the name of a path's part. */
export type Known = Record<string, string[]>;

/** `names`: every name that the product reads anywhere. */
export function hostileRequest(random: Random, door: HttpDoor, names: string[], known: Known): HostileRequest {
	const path = door.path.replace(/\[(\w+)\]/g, (_, name: string) => pathPart(random, known[name] ?? []));
	const query = queryOf(random, door, names);
	const method = random.once(40) ? random.of(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD']) : door.method;
	const { body, type } = method === 'POST' ? bodyOf(random, door, names, known) : { body: undefined, type: undefined };
	const suffix = method === 'GET' && random.once(8) && path !== '/' ? '/__data.json' : '';
	return { method, target: path + suffix + query, headers: headersOf(random, type), body, type };
}

function pathPart(random: Random, known: string[]): string {
	if (known.length > 0 && !random.once(3)) return random.of(known);
	const value = random.of(HOSTILE).slice(0, 400);
	if (random.once(4)) return value.replace(/[^\w%]/g, '_') || '_';
	return encodeURIComponent(value.toWellFormed()) || '_';
}

function queryOf(random: Random, { action, names: own }: HttpDoor, names: string[]): string {
	const pairs: string[] = [];
	if (action) pairs.push(`/${action}`);
	if (random.once(12)) pairs.unshift(`/${escaped(strangeAction(random))}`);
	while (random.once(2))
		pairs.push(
			`${escaped(random.of(random.once(6) ? HOSTILE : [...own, ...QUERY_KEYS, random.of(names)]))}=${escaped(random.of(HOSTILE))}`
		);
	return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

const QUERY_KEYS = [
	'q',
	'under',
	'last',
	'door',
	'done',
	'ticket',
	'topic',
	'to',
	'back',
	'from',
	'number',
	'behind',
	'show',
	'all',
	'lang',
	'district',
	'sent',
	'ended'
];

const escaped = (text: string): string => encodeURIComponent(text.slice(0, 400).toWellFormed());

function bodyOf(random: Random, door: HttpDoor, names: string[], known: Known): Body {
	if (random.once(8)) return brokenBody(random);
	if (door.action === undefined && random.once(2))
		return { body: JSON.stringify(jsonBody(random, door.names)), type: 'application/json' };
	const chosen = [...door.names, ...Array.from({ length: random.below(6) }, () => random.of(names))];
	const fields = Object.fromEntries(chosen.map((name) => [name, fieldValue(random, name, known)]));
	if (random.once(6)) fields[random.of(HOSTILE)] = random.of(HOSTILE);
	return random.once(5) ? multipart(fields) : urlencoded(fields);
}

const fieldValue = (random: Random, name: string, known: Known): string =>
	random.once(3) ? random.of(known[name] ?? PLAUSIBLE) : random.of(HOSTILE);

const PLAUSIBLE = [
	'1',
	'2',
	'3',
	'self',
	'own',
	'add',
	'next',
	'present',
	'王小明',
	'13800000000',
	'280516',
	'nobodyHome',
	'vouched',
	'device',
	'any'
];

function headersOf(random: Random, type: string | undefined): Record<string, string> {
	return {
		...(type !== undefined && { 'content-type': type }),
		accept: random.of(['text/html', 'application/json', '*/*']),
		...(random.once(3) && { 'x-sveltekit-action': 'true', accept: 'application/json' }),
		...(random.once(20) && { origin: 'https://elsewhere.example' }),
		...(random.once(10) && { 'accept-language': random.of(['en', 'zh-TW', '*', 'x'.repeat(300)]) }),
		...(random.once(10) && { 'last-event-id': random.of(['', '1-2-3', 'constructor', '9'.repeat(40)]) }),
		// The proxy names the client, but for a health check or a wrong setting.
		...(!random.once(10) && { 'x-forwarded-for': `10.${random.below(250)}.${random.below(250)}.${random.below(250)}` })
	};
}
