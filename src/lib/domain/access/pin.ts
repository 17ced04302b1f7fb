/** 6-digit PIN that the household chooses. */
export const normalisePin = (typed: string): string =>
	typed.trim().replace(/[０-９]/g, (d) => String.fromCharCode(d.charCodeAt(0) - 0xfee0));

export const isPin = (pin: string): boolean => /^\d{6}$/.test(pin);

/** Refused: one repeated digit, and runs such as 123456, 654321, 890123. Not a list of dates: people do remember those. */
export function isWeakPin(pin: string): boolean {
	const steps = new Set([...pin].slice(1).map((digit, i) => (Number(digit) - Number(pin[i]) + 10) % 10));
	return steps.size === 1 && ['0', '1', '9'].includes(String([...steps][0]));
}
