/** A note in an agent's own words, kept sealed. Numbers that open or name somebody are refused; a name is not told from a word. */
export const REASON_MAX = 200;

export type ReasonFault = 'missing' | 'long' | 'personal';

export function readReason(typed: string): { reason: string } | { fault: ReasonFault } {
	const reason = typed.normalize('NFKC').replace(/\s+/g, ' ').trim();
	if ([...reason].length < 2) return { fault: 'missing' };
	if ([...reason].length > REASON_MAX) return { fault: 'long' };
	return looksPersonal(reason) ? { fault: 'personal' } : { reason };
}

/** A mobile number has 11 digits, a letter's code 16, an ID number 18, a PIN 6; dates and times have fewer in a row. */
function looksPersonal(reason: string): boolean {
	const unspaced = reason.replace(/(\d)\s(?=\d)/g, '$1');
	return /\d{6,}/.test(unspaced) || /(\d[\s.-]?){11,}/.test(reason);
}
