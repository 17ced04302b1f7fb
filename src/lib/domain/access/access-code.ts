/**
 * 填报码: 14 random digits and 2 check digits, ISO 7064 MOD 97-10, printed in four groups of four.
 * A typing error is caught here, before any attempt is spent (design.md §2.8).
 */
export const CODE_LENGTH = 16;

/** Digits only, full-width ones too; spaces, hyphens and the groups' gaps are dropped. */
export const normaliseCode = (typed: string): string =>
	typed.replace(/[０-９]/g, (d) => String.fromCharCode(d.charCodeAt(0) - 0xfee0)).replace(/[\s\-－·.]/g, '');

export const isWellFormed = (code: string): boolean => /^\d{16}$/.test(code);

/** The two check digits that follow 14 digits: the number they complete leaves 1 when divided by 97. */
export function checkDigits(fourteen: string): string {
	return String(98 - mod97(fourteen + '00')).padStart(2, '0');
}

export const hasValidCheckDigits = (code: string): boolean => mod97(code) === 1;

/**
 * Groups (1 to 4) in which one mistyped digit, or two neighbours swapped, would explain wrong check digits: MOD 97-10
 * notices every such slip. Usually one or two groups; none when more than one digit is wrong.
 * @param code well-formed
 */
export function groupsInDoubt(code: string): number[] {
	const slips = [...code].flatMap((_, at) =>
		slipsAt(code, at)
			.filter(hasValidCheckDigits)
			.map(() => Math.floor(at / 4) + 1)
	);
	return [...new Set(slips)];
}

/** What may have been meant: another digit here, or this one and the next the other way round. */
function slipsAt(code: string, at: number): string[] {
	const put = (digits: string) => code.slice(0, at) + digits + code.slice(at + digits.length);
	const others = [...'0123456789'].filter((digit) => digit !== code[at]).map(put);
	const next = code[at + 1];
	return next === undefined ? others : [...others, put(next + (code[at] ?? ''))];
}

/**
 * The code that the QR code of a letter carries in its fragment; undefined for anything else that a camera may see, another
 * portal's letter too.
 * @param origin of this portal: "https://census.example"
 */
export function codeInQr(content: string, origin: string): string | undefined {
	const [address = '', code = ''] = content.trim().split('#');
	const isOurs = address === origin || address === `${origin}/`;
	return isOurs && isWellFormed(code) ? code : undefined;
}

/** "1234 5678 9012 3456", as on the letter. */
export const inGroups = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ');

const mod97 = (digits: string): number => [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);
