import { beforeAll, describe, expect, it } from 'vitest';
import { newOfficeKeys, sealForOffice } from '$lib/server/crypto/office-seal';
import { openLine } from '../../../../tools/office/open-line';

const [own, other] = [await newOfficeKeys('own-2020'), await newOfficeKeys('other-2020')];
let line = '';
beforeAll(async () => {
	line = await sealForOffice(own.publicKey, { version: 1 });
});

const faultOf = async (key: typeof own, sealed: string) => {
	const read = await openLine(key.privateKey, sealed);
	return 'fault' in read ? read.fault.en : undefined;
};

describe('a line of an export', () => {
	it('opens with the office’s own key', async () => {
		expect(await openLine(own.privateKey, line)).toEqual({ content: { version: 1 } });
	});

	it('says of an interview that was set aside that it is one, with each of its forms', async () => {
		const aside = [{ version: 2 }, { version: 1 }];
		expect(await openLine(own.privateKey, await sealForOffice(own.publicKey, { aside }))).toEqual({ aside });
	});

	it('that is for another key is told so, with the name of that key', async () => {
		expect(await faultOf(other, line)).toBe('The line opens with the key own-2020; this one is other-2020.');
	});

	it('that was cut short or changed is called damaged, whatever the key', async () => {
		for (const key of [own, other]) expect(await faultOf(key, line.slice(0, 60))).toMatch(/damaged/);
		expect(await faultOf(own, `${line.slice(0, -3)}AAA`)).toMatch(/damaged/);
		expect(await faultOf(own, '')).toMatch(/damaged/);
	});
});
