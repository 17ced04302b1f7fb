/** Length is what a guess costs (ASVS 6.2.1); rules about kinds of characters only make people write it down. */
export const PASSWORD_LENGTH = { least: 12, most: 200 } as const;
const FEWEST_DIFFERENT = 6;

/** Too short, one pattern repeated, or what is printed on the badge. */
export function isWeakPassword(password: string, { number, name }: { number: string; name: string }): boolean {
	const plain = password.normalize('NFKC').toLowerCase();
	if ([...plain].length < PASSWORD_LENGTH.least || new Set(plain).size < FEWEST_DIFFERENT) return true;
	return (
		(number.length > 3 && plain.includes(number.toLowerCase())) || (name !== '' && plain.includes(name.toLowerCase()))
	);
}
