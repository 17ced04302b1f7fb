import { describe, expect, it } from 'vitest';
import { readReceiptNumber, readToken } from '$lib/domain/receipt/receipt-token';
import { checkReceipt } from '$lib/client/doors/receipt-check';
import { parseKeyRing } from '$lib/server/crypto/key-ring';
import { openReceipt, receiptKeys, sealReceipt } from '$lib/server/crypto/receipt-seal';

const secret = (byte: number) => Buffer.alloc(32, byte).toString('base64url');
const ring = parseKeyRing(`k2:${secret(2)},k1:${secret(1)}`);
const before = parseKeyRing(`k1:${secret(1)}`);
const stranger = parseKeyRing(`k2:${secret(9)}`);

const BLOCK = '450304001001001';
const doors = ['001', '002', '003'].map((number) => ({ householdId: `door-${number}`, number }));
const known = { block: BLOCK, doors, keys: receiptKeys(ring) };
const receipt = { receiptNumber: '7Q4K-93MX', version: 2, submittedAt: Date.parse('2020-11-02T10:58:31+08:00') };
const token = (number = '002', keys = ring, block = BLOCK) => sealReceipt(keys, { block, number }, receipt);

describe('a receipt, checked on a phone without a network', () => {
	it('is good at its own door, with the time of the submission', async () => {
		const verdict = { kind: 'valid', householdId: 'door-002', submittedAt: receipt.submittedAt };
		expect(await checkReceipt(token(), known, 'door-002')).toEqual(verdict);
		expect(await checkReceipt(token(), known)).toEqual(verdict);
	});

	it('is told apart when it belongs to another door of the block, or to none of it', async () => {
		expect(await checkReceipt(token(), known, 'door-001')).toMatchObject({
			kind: 'otherDoor',
			householdId: 'door-002'
		});
		expect(await checkReceipt(token('002', ring, '450304001001002'), known, 'door-002')).toMatchObject({
			kind: 'otherBlock'
		});
		expect(await checkReceipt(token('080'), known)).toMatchObject({ kind: 'otherBlock' });
	});

	it('is refused when another service signed it, under a key id of ours too', async () => {
		expect(await checkReceipt(token('002', stranger), known, 'door-002')).toEqual({ kind: 'forged' });
		expect(openReceipt(ring, token('002', stranger))).toBeUndefined();
	});

	it('is refused when a single claim was changed after signing', async () => {
		const genuine = token();
		for (const [from, to] of [
			['7Q4K', '7Q4M'],
			['.2.', '.3.'],
			['.k2.', '.k1.'],
			['.k2.', '.k9.']
		] as const) {
			expect(await checkReceipt(genuine.replace(from, to), known, 'door-002')).toEqual({ kind: 'forged' });
			expect(openReceipt(ring, genuine.replace(from, to))).toBeUndefined();
		}
	});

	it('moved to another door by its mark is refused', async () => {
		const mark = readToken(token('001'))?.claims.doorMark ?? '';
		const moved = token('002').replace(readToken(token('002'))?.claims.doorMark ?? '', mark);
		expect(await checkReceipt(moved, known, 'door-001')).toEqual({ kind: 'forged' });
	});

	it('signed before a change of keys is still good', async () => {
		expect(await checkReceipt(token('002', before), known, 'door-002')).toMatchObject({ kind: 'valid' });
	});

	it('leaves a typed number to the server, and other text to nobody', async () => {
		expect(await checkReceipt('7q4k 93mx', known)).toEqual({ kind: 'number' });
		expect(await checkReceipt('你好', known)).toEqual({ kind: 'nothing' });
	});
});

describe('the code of a receipt', () => {
	it('carries nothing that can be read as a block, a household number or a person', () => {
		expect(token()).toMatch(/^ZR1\.k2\.7Q4K-93MX\.2\.[0-9a-z]+\.[\w-]{22}\.[\w-]{86}$/);
		expect(token()).not.toContain(BLOCK);
	});

	it('is opened by the server that signed it', () => {
		expect(openReceipt(ring, token())).toMatchObject({ ...receipt, doorMark: expect.any(String) });
	});

	it('is short enough for a QR code of 53 modules (version 9, level M: 180 bytes)', () => {
		expect(token().length).toBeLessThanOrEqual(180);
	});
});

describe('a receipt number as it is typed', () => {
	it('may be in full width, in small letters, with or without the dash', () => {
		expect(readReceiptNumber('７ｑ４ｋ－９３ＭＸ')).toBe('7Q4K-93MX');
		expect(readReceiptNumber('7q4k93mx')).toBe('7Q4K-93MX');
		expect(readReceiptNumber('7Q4K-93M')).toBeUndefined();
	});
});
