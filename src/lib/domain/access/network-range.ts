/**
 * The network that an address lies in, as far as it says anything about a common cause: the first 24 bits of an IPv4
 * address (also one written as IPv6, ::ffff:10.0.0.1), the first 48 of an IPv6 one. Anything else is its own range.
 */
export function networkRange(address: string): string {
	const plain = address.trim().toLowerCase().replace(/%.*$/, '');
	const [, v4] = /^(?:::ffff:)?(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/.exec(plain) ?? [];
	if (v4) return `${v4}.0/24`;
	const groups = plain.includes(':') ? expanded(plain) : undefined;
	return groups ? `${groups.slice(0, 3).join(':')}::/48` : plain;
}

/**
 * What a limit counts for an address: networks from narrow to wide, because one subscriber of IPv6 is given 2^64 addresses or
 * more and changes them at will. IPv4: the address and its /24; IPv6: /64, /56 and /48. Anything else is itself.
 */
export function networksOf(address: string): string[] {
	const plain = address.trim().toLowerCase().replace(/%.*$/, '');
	const [, v4] = /^(?:::ffff:)?(\d{1,3}(?:\.\d{1,3}){3})$/.exec(plain) ?? [];
	if (v4) return [v4, networkRange(v4)];
	const groups = plain.includes(':') ? expanded(plain) : undefined;
	if (!groups) return [plain];
	const [a, b, c, d = '0'] = groups;
	const subnet = (Number.parseInt(d, 16) & 0xff00).toString(16);
	return [`${a}:${b}:${c}:${d}::/64`, `${a}:${b}:${c}:${subnet}::/56`, networkRange(plain)];
}

/** The eight groups of an IPv6 address without leading zeros (RFC 4291 §2.2); undefined when it is none. */
function expanded(address: string): string[] | undefined {
	const [head = '', tail, more] = address.split('::');
	if (more !== undefined) return undefined;
	const [before, after] = [groupsOf(head), groupsOf(tail ?? '')];
	const gap = 8 - before.length - after.length;
	if (tail === undefined ? gap !== 0 : gap < 1) return undefined;
	const groups = [...before, ...Array.from({ length: gap }, () => '0'), ...after];
	return groups.every((group) => /^[0-9a-f]{1,4}$/.test(group))
		? groups.map((group) => group.replace(/^0+(?=.)/, ''))
		: undefined;
}

const groupsOf = (part: string): string[] => (part === '' ? [] : part.split(':'));
