import { describe, expect, it } from 'vitest';
import { isCodeLike, readCodes } from '$lib/domain/field/returned';
import { isReturned, statusOf } from '$lib/domain/household/status';

const KNOWN = new Set(['D11', 'R08', 'c20c']);

describe('codes that are to be asked again', () => {
	it('are read however they are apart, wide or small, once each', () => {
		for (const typed of ['D11 R08', 'd11，r08', ' Ｄ11、R08；D11 '])
			expect(readCodes(typed, KNOWN)).toEqual({ codes: ['D11', 'R08'], unknown: [] });
		expect(readCodes('C20C', KNOWN)).toEqual({ codes: ['c20c'], unknown: [] });
		expect(readCodes(' ', KNOWN)).toEqual({ codes: [], unknown: [] });
	});

	it('are nothing that the forms do not have; only what looks like a code is said back', () => {
		expect(readCodes('D11 C27 张三', KNOWN)).toEqual({ codes: ['D11'], unknown: ['C27', '张三'] });
		expect(['C27', '张三', 'Wang', '450304198001101332', '13800009999'].map(isCodeLike)).toEqual([
			true,
			false,
			false,
			false,
			false
		]);
	});
});

describe('a household that was returned', () => {
	const stands = { forms: [{ submittedAt: 10 }, { submittedAt: 20 }] };

	it('is to be verified until something is handed in after it or somebody has looked', () => {
		expect(statusOf({ ...stands, returnedAt: 30 }, true)).toBe('toVerify');
		expect(statusOf({ ...stands, returnedAt: 15 }, true)).toBe('submitted');
		expect(statusOf({ ...stands, returnedAt: 30, verifiedAt: 40 }, true)).toBe('submitted');
		expect(statusOf({ ...stands, returnedAt: 50, verifiedAt: 40 }, true)).toBe('toVerify');
	});

	it('waits for each of the visits that ask its items, whatever else is handed in', () => {
		const [short, long] = [[{ submittedAt: 40 }], [{ submittedAt: 20 }]];
		const returned = { forms: short, returnedAt: 30 };
		expect(isReturned({ ...returned, returnedForms: [long] })).toBe(true);
		expect(isReturned({ ...returned, returnedForms: [short, long] })).toBe(true);
		expect(isReturned({ ...returned, returnedForms: [short] })).toBe(false);
		expect(isReturned({ ...returned, returnedForms: [short, [{ submittedAt: 50 }]] })).toBe(false);
	});

	it('is open as any other once it has withdrawn, whatever was returned', () => {
		expect(isReturned({ forms: [{ submittedAt: 10, withdrawnAt: 35 }], returnedAt: 30 })).toBe(false);
	});
});
