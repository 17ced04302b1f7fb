/** What the values of settings must look like. The messages name what is expected and never repeat the value: some are secrets. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { parseRound, shippedRound } from './round-file';
import { readThresholdFiles } from './threshold-files';

/** One environment variable: what it is for, what it must look like, and what `.env.example` shows. */
export interface Setting<Schema extends z.ZodType = z.ZodType> {
	about: string;
	schema: Schema;
	example: string;
}

export const setting = <Schema extends z.ZodType>(about: string, schema: Schema, example: string): Setting<Schema> => ({
	about,
	schema,
	example
});

export const text = z.string({ error: 'is missing' });
export const wholeNumber = (from: number, to: number) =>
	text
		.regex(/^\d+$/, `must be a whole number from ${from} to ${to}`)
		.transform(Number)
		.pipe(z.number().min(from, `must be at least ${from}`).max(to, `must be at most ${to}`));

export const isPort = (value: string): boolean => wholeNumber(1, 65535).safeParse(value).success;

const KEY = '[a-z0-9]{1,16}:[A-Za-z0-9_-]{43}';
export const keyRing = text
	.regex(
		new RegExp(`^${KEY}(,${KEY})*$`),
		'must be kid:key[,kid:key…], each key 32 bytes as base64url, each kid 1 to 16 of a-z and 0-9'
	)
	.refine((ring) => new Set(keyIds(ring)).size === keyIds(ring).length, 'names a key id twice');

function keyIds(ring: string): string[] {
	return ring.split(',').map((entry) => entry.split(':')[0] ?? '');
}

const publicKey = z.object({
	kty: z.literal('EC'),
	crv: z.literal('P-256'),
	x: z.string(),
	y: z.string(),
	kid: z.string(),
	use: z.string().optional()
});
export type PublicKey = z.output<typeof publicKey>;

/** A key as JSON, or the path of a file that holds it. */
export const officeKey = text.transform((value, context) => {
	const key = readJson(value.trim().startsWith('{') ? value : readOrEmpty(value));
	if (key && typeof key === 'object' && 'd' in key) {
		return refuse(context, 'is a PRIVATE key: only its public half belongs on this machine');
	}
	const parsed = publicKey.safeParse(key);
	return parsed.success
		? parsed.data
		: refuse(context, 'must be a P-256 public key as JWK with a kid, or the path of a file that holds one');
});

function refuse(context: z.RefinementCtx, message: string): never {
	context.addIssue({ code: 'custom', message });
	return z.NEVER;
}

function readJson(value: string): unknown {
	try {
		return JSON.parse(value);
	} catch {
		return undefined;
	}
}

function readOrEmpty(path: string): string {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return '';
	}
}

export const isOrigin = (value: string): boolean => isWebhook(value) && value === new URL(value).origin;

/** Over TLS, or to this machine. */
export function isWebhook(value: string): boolean {
	if (!URL.canParse(value)) return false;
	const { protocol, hostname } = new URL(value);
	return protocol === 'https:' || (protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname));
}

/** Files of thresholds, read at once: every mistake in them is named, since none of it is secret. */
export const thresholdsFile = text.default('').transform((files, context) => {
	const read = readThresholdFiles(files);
	if ('thresholds' in read) return read.thresholds;
	const [only = '', ...more] = read.mistakes;
	if (more.length === 0) return refuse(context, only);
	return refuse(context, `cannot be used:\n${read.mistakes.map((mistake) => `    - ${mistake}`).join('\n')}`);
});

/** The path of a round file, read in the same way. */
export const roundFile = text.default('').transform((path, context) => {
	if (path === '') return shippedRound;
	const content = readOrEmpty(path);
	if (content === '') return refuse(context, 'must be the path of a file that can be read');
	const read = parseRound(content);
	return 'round' in read
		? read.round
		: refuse(context, `cannot be used:\n${read.faults.map((fault) => `    - ${fault}`).join('\n')}`);
});

/** 0 or 1, as a truth. */
export const flag = (otherwise: '0' | '1') =>
	text
		.default(otherwise)
		.pipe(z.enum(['0', '1'], { error: 'must be 0 or 1' }))
		.transform((value) => value === '1');
