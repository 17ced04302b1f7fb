import { hkdfSync } from 'node:crypto';
import { once } from '$lib/engine/model/once';

/**
 * The service's secrets, from the environment and never from the database: `kid:base64url(32 bytes)`, comma-separated.
 * The first is used for new things; the others only open what was made with them (rotation).
 */
export interface KeyRing {
	current: string;
	secrets: ReadonlyMap<string, Uint8Array>;
}

/** One derived key a purpose, so that no key serves two constructions. */
export const PURPOSES = [
	'data-key-wrap',
	'access-code',
	'pin',
	'resident-key',
	'cookie',
	'staff',
	'contact',
	'address',
	'receipt',
	'prelisting',
	'visit',
	'message',
	'signing',
	'note',
	'check-value'
] as const;
export type Purpose = (typeof PURPOSES)[number];

/** @throws naming the position of a malformed entry, never its content */
export function parseKeyRing(text: string): KeyRing {
	const pairs = text.split(',').map((part, i) => parseEntry(part.trim(), i + 1));
	const [first] = pairs;
	if (!first) throw new Error('ZITIAN_SECRETS is empty.');
	return { current: first[0], secrets: new Map(pairs) };
}

function parseEntry(entry: string, position: number): [string, Uint8Array] {
	const [kid, value] = entry.split(':');
	const secret = Buffer.from(value ?? '', 'base64url');
	if (!kid || !/^[a-z0-9]{1,16}$/.test(kid) || secret.length !== 32) {
		throw new Error(`ZITIAN_SECRETS, entry ${position}: expected kid:base64url of 32 bytes.`);
	}
	return [kid, new Uint8Array(secret)];
}

/** Keys that were derived already: every request needs a few of the same. */
const derivedOf = once((_: KeyRing) => new Map<string, Uint8Array>());

/** 32 bytes, HKDF-SHA-256 (RFC 5869) of the secret `kid` for one purpose. @throws on an unknown kid */
export function subkey(ring: KeyRing, purpose: Purpose, kid = ring.current): Uint8Array {
	const known = derivedOf(ring);
	const name = `${kid}/${purpose}`;
	const key = known.get(name) ?? derive(ring, purpose, kid);
	known.set(name, key);
	return key;
}

function derive(ring: KeyRing, purpose: Purpose, kid: string): Uint8Array {
	const secret = ring.secrets.get(kid);
	if (!secret) throw new Error(`No secret with key id ${kid}.`);
	return new Uint8Array(hkdfSync('sha256', secret, new Uint8Array(0), `zitian/${purpose}`, 32));
}

/** Key ids in the order in which they are tried: the current first. */
export const keyIds = (ring: KeyRing): string[] => [...ring.secrets.keys()];
