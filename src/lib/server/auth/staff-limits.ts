import type { Sql } from 'postgres';
import { STAFF_SIGN_IN_POLICY } from '$lib/domain/access/staff-sign-in-policy';
import { limitKey, networkKeys } from '../crypto/address-hash';
import type { KeyRing } from '../crypto/key-ring';
import { failureCounter } from './failure-counter';
import type { Visitor } from './sign-in-limits';

/** A try of somebody who says that this staff number is theirs; `device`: the account that signed in on this device before. */
export interface StaffTry extends Visitor {
	number: string;
}

/** Limits on refused sign-ins of staff: no counter is one of the residents'. */
export interface StaffLimits {
	/** Too many failures from this network, whatever the numbers. @returns minutes to wait */
	spend(asked: StaffTry): Promise<number | undefined>;
	/** Whether the number is paused on this network, or on this device: nobody is told, or numbers could be found out. */
	isPaused(asked: StaffTry): Promise<boolean>;
	giveBack(asked: StaffTry): Promise<void>;
}

export function staffLimits(
	sql: Sql,
	keys: KeyRing,
	policy: Readonly<Record<keyof typeof STAFF_SIGN_IN_POLICY, number>> = STAFF_SIGN_IN_POLICY
): StaffLimits {
	const perNetwork = failureCounter(sql, 'staff-address', policy.failuresPerAddress, policy.pauseMinutes);
	const perNumber = failureCounter(sql, 'staff', policy.tries, policy.pauseMinutes);
	const pair = ({ number, address, device }: StaffTry) => {
		const [network = ''] = networkKeys(keys, address);
		return [limitKey(keys, device ? `staff-device/${device}/${number}` : `staff/${number}/${network}`)];
	};
	const networks = ({ address }: StaffTry) => networkKeys(keys, address);
	return {
		spend: async (asked) => (asked.device ? undefined : perNetwork.spend(networks(asked))),
		isPaused: async (asked) => (await perNumber.spend(pair(asked))) !== undefined,
		async giveBack(asked) {
			if (!asked.device) await perNetwork.giveBack(networks(asked));
			await perNumber.giveBack(pair(asked));
		}
	};
}
