import { deviceKind, type Resident } from '../http/resident-session';
import type { Deps } from '../container';

/** What somebody signs in on. */
export interface Device {
	userAgent: string;
	/** Their own, as they said themselves: something may be kept on it. Unless said so it is shared, and keeps nothing. */
	ownDevice?: boolean;
}

/** A new lucia session for a household that has just proved letter and PIN. */
export async function openSession(deps: Deps, householdId: string, residentKey: Uint8Array, device: Device): Promise<Resident> {
	const session = await deps.residentSessions.createSession(householdId, { deviceKind: deviceKind(device.userAgent) });
	return { householdId, sessionId: session.id, residentKey, ownDevice: device.ownDevice ?? false };
}
