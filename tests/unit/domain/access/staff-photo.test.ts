import { describe, expect, it } from 'vitest';
import { PHOTO_BYTES_MAX, readPhoto } from '$lib/domain/access/staff-photo';

const JPEG = [0xff, 0xd8, 0xff, 0xe0];
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function file(start: number[], length = 200): Uint8Array {
	const bytes = new Uint8Array(length);
	bytes.set(start);
	return bytes;
}

describe('a photograph of staff', () => {
	it('is a JPEG or a PNG, told by its first bytes', () => {
		expect(readPhoto(file(JPEG))).toEqual({ ok: true, value: { kind: 'image/jpeg', bytes: file(JPEG) } });
		expect(readPhoto(file(PNG))).toEqual({ ok: true, value: { kind: 'image/png', bytes: file(PNG) } });
	});

	it('is nothing that a browser could run, nor half a signature', () => {
		const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"></svg>');
		for (const bytes of [
			svg,
			file([]),
			new Uint8Array(),
			Uint8Array.from(JPEG.slice(0, 2)),
			Uint8Array.from(PNG.slice(0, 7))
		]) {
			expect(readPhoto(bytes)).toMatchObject({ ok: false, problem: { code: 'photo.kind' } });
		}
	});

	it('has 100 KB at most, and whoever gives more is told how much it has', () => {
		expect(readPhoto(file(JPEG, PHOTO_BYTES_MAX)).ok).toBe(true);
		expect(readPhoto(file(JPEG, PHOTO_BYTES_MAX + 1))).toEqual({
			ok: false,
			problem: { code: 'photo.size', details: { size: 101 } }
		});
	});
});
