import { describe, expect, it } from 'vitest';
import { readSigningCode, SIGNING_POLICY } from '$lib/domain/field/signing-code';
import { PROBLEMS } from '$lib/domain/problem';
import { readMobile } from '$lib/domain/support/ticket';
import { signingMessage } from '$lib/i18n/text-messages';

describe('the code in place of a signature', () => {
	it.each([
		['204817', '204817'],
		[' 204 817 ', '204817'],
		['２０４８１７', '204817'],
		['20481', undefined],
		['2048171', undefined],
		['20481a', undefined],
		['', undefined]
	])('"%s" is read as %s', (typed, read) => expect(readSigningCode(typed)).toBe(read));

	it.each([
		['138 0000 4455', '13800004455'],
		['+86 138-0000-4455', '13800004455'],
		['0773-2123456', undefined],
		['10086123456', undefined],
		['1380000445', undefined],
		['13800004455转8', undefined],
		['400 123 4567', undefined]
	])('is sent to "%s" as %s: mobile phones alone take text messages', (typed, read) =>
		expect(readMobile(typed)).toBe(read)
	);

	it('is refused in sentences that name the figures of the policy', () => {
		expect(PROBLEMS['signing.texts'].say.zh).toContain(`${SIGNING_POLICY.texts} 条`);
		expect(PROBLEMS['signing.tries'].say.zh).toContain(`${SIGNING_POLICY.wrongCodes} 次`);
		expect(PROBLEMS['signing.codeOver'].say.zh).toContain(`${SIGNING_POLICY.lasts / 60_000} 分钟`);
	});

	it('comes with what it is for, whom to tell it, and whom to call', () => {
		const words = signingMessage('204817', { census: '第九次普查', helpDeskPhone: '0773-1' });
		for (const said of [
			'第九次普查',
			'204817',
			'代替签字',
			`${SIGNING_POLICY.lasts / 60_000} 分钟`,
			'谁也不要告诉',
			'0773-1'
		])
			expect(words).toContain(said);
		expect(words).not.toMatch(/https?:/);
	});
});
