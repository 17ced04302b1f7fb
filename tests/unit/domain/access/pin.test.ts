import { describe, expect, it } from 'vitest';
import { isPin, isWeakPin, normalisePin } from '$lib/domain/access/pin';

describe('a PIN', () => {
	it.each(['000000', '777777', '123456', '654321', '890123', '321098'])('%s is too easy', (pin) => {
		expect(isWeakPin(pin)).toBe(true);
	});

	it.each(['280516', '112233', '135790', '908172'])('%s is accepted', (pin) => {
		expect(isWeakPin(pin)).toBe(false);
	});

	it('has six digits, full-width ones too', () => {
		expect(isPin(normalisePin(' ２８０５１６ '))).toBe(true);
		expect(isPin('28051')).toBe(false);
		expect(isPin('28051a')).toBe(false);
	});
});
