/**
 * 填报码: 14 random digits and 2 check digits, ISO 7064 MOD 97-10, printed in four groups of four.
 * A typing error is caught here, before any attempt is spent (design.md §2.7).
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

/** "1234 5678 9012 3456", as on the letter. */
export const inGroups = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ');

const mod97 = (digits: string): number => [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);
