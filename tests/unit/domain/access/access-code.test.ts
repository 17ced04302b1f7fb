import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	checkDigits,
	codeInQr,
	hasValidCheckDigits,
	inGroups,
	isWellFormed,
	normaliseCode
} from '$lib/domain/access/access-code';
import { newAccessCode } from '$lib/server/crypto/codes';

const codes = fc.stringMatching(/^\d{14}$/).map((fourteen) => fourteen + checkDigits(fourteen));

describe('the code on a letter', () => {
	it('passes its own check digits, whichever digits were drawn', () => {
		fc.assert(fc.property(codes, (code) => isWellFormed(code) && hasValidCheckDigits(code)));
	});

	it('is refused when any one digit is mistyped', () => {
		fc.assert(
			fc.property(codes, fc.nat(15), fc.integer({ min: 1, max: 9 }), (code, position, by) => {
				const wrong = (Number(code[position]) + by) % 10;
				return !hasValidCheckDigits(code.slice(0, position) + wrong + code.slice(position + 1));
			})
		);
	});

	it('is refused when two neighbouring digits change places', () => {
		fc.assert(
			fc.property(codes, fc.nat(14), (code, at) => {
				fc.pre(code[at] !== code[at + 1]);
				return !hasValidCheckDigits(code.slice(0, at) + code[at + 1] + code[at] + code.slice(at + 2));
			})
		);
	});

	it('may be typed with spaces, hyphens and full-width digits', () => {
		expect(normaliseCode(' 1234-5678　９０１２ 3456 ')).toBe('1234567890123456');
	});

	it('is shown in four groups', () => {
		expect(inGroups('1234567890123456')).toBe('1234 5678 9012 3456');
	});

	it('is drawn at random with valid check digits', () => {
		const drawn = Array.from({ length: 50 }, newAccessCode);
		expect(drawn.every(hasValidCheckDigits)).toBe(true);
		expect(new Set(drawn).size).toBe(50);
	});
});

describe('the QR code of a letter', () => {
	const HERE = 'https://census.example';

	it('gives its code, and nothing else that a camera may see does', () => {
		fc.assert(fc.property(codes, (code) => codeInQr(`${HERE}/#${code}`, HERE) === code));
		for (const other of [
			'',
			HERE,
			'1234567890123456',
			`${HERE}/#123`,
			`${HERE}/badge#1234567890123456`,
			'https://elsewhere.example/#1234567890123456',
			`https://elsewhere.example/?${HERE}/#1234567890123456`
		])
			expect([other, codeInQr(other, HERE)]).toEqual([other, undefined]);
	});
});
