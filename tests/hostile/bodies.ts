import type { Random } from './random';
import { HOSTILE } from './values';

/** A body with its content type; undefined: none is said. */
export interface Body {
	body: string | undefined;
	type: string | undefined;
}

export const urlencoded = (fields: Record<string, string>): Body => ({
	body: new URLSearchParams(Object.entries(fields)).toString(),
	type: 'application/x-www-form-urlencoded'
});

export function multipart(fields: Record<string, string>): Body {
	const parts = Object.entries(fields).map(
		([name, value]) =>
			`--b\r\ncontent-disposition: form-data; name="${name.replace(/["\r\n]/g, '_')}"\r\n\r\n${value}\r\n`
	);
	return { body: `${parts.join('')}--b--\r\n`, type: 'multipart/form-data; boundary=b' };
}

/** Bodies that no browser sends: cut, of another type, of none. */
const BROKEN: Body[] = [
	{ body: undefined, type: undefined },
	{ body: '', type: 'application/x-www-form-urlencoded' },
	{ body: 'a=%', type: 'application/x-www-form-urlencoded' },
	{ body: 'x', type: undefined },
	{ body: '{}', type: 'application/json' },
	{ body: '{"a":', type: 'application/json' },
	{ body: '['.repeat(50_000), type: 'application/json' },
	{ body: '', type: 'application/json' },
	{ body: 'null', type: 'application/json' },
	{ body: '<a/>', type: 'text/xml' },
	{ body: 'a=1', type: 'text/plain' },
	{ body: 'a=1', type: 'multipart/form-data' },
	{ body: '--b\r\ncontent-disposition: form-data; name="a"\r\n\r\ncut', type: 'multipart/form-data; boundary=b' },
	{ body: '--other--', type: 'multipart/form-data; boundary=b' },
	{ body: '--b\r\n\r\n\r\n--b--', type: 'multipart/form-data; boundary=b' },
	{ body: 'x', type: ';;;' },
	{ body: `a=${'x'.repeat(70_000)}`, type: 'application/x-www-form-urlencoded' }
];

export const brokenBody = (random: Random): Body => random.of(BROKEN);

/** `?/name` of an action that is not there, or of a member that every object has. */
export const strangeAction = (random: Random): string => random.of(['default', 'valueOf', 'nobody', ...HOSTILE]);
