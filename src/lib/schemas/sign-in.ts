import { z } from 'zod';
import { plainText, secret, text } from './fields';

/** 工号, password and one-time code of staff. */
export const staffSignInSchema = z.object({
	number: plainText(200).min(1, 'staff.numberMissing'),
	password: secret(200).min(1, 'staff.passwordMissing'),
	oneTimeCode: plainText(200).regex(/^\d{6}$/, 'staff.oneTimeCodeMissing')
});

/** The letter's code, as typed. */
export const letterCodeSchema = z.object({ code: text(200) });

const device = {
	device: z.enum(['shared', 'own']).catch('shared'),
	/** The phone's own clock, milliseconds, where it says. */
	phoneClock: z.coerce.number().positive().optional().catch(undefined)
};

/** A new PIN for a household that is signed in. On its own phone the code is known already. */
export const changePinSchema = z.object({
	code: text(200),
	pin: secret(200),
	newPin: secret(200),
	newPinAgain: secret(200)
});

export const changePasswordSchema = z.object({
	password: secret(200),
	newPassword: secret(200),
	newPasswordAgain: secret(200)
});

/** A member's own PIN: typed twice when it is chosen. */
export const partPinSchema = z.object({ pin: secret(200), pinAgain: secret(200).optional() });
export const pinSchema = z.object({ pin: secret(200), ...device });
export const newPinSchema = z.object({ pin: secret(200), pinAgain: secret(200), ...device });
