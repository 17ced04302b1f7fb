import { deviceKind, type Resident } from '../http/resident-session';
import type { Deps } from '../container';

/** A new lucia session for a household that has just proved letter and PIN. */
export async function openSession(deps: Deps, householdId: string, residentKey: Uint8Array, userAgent: string): Promise<Resident> {
	const session = await deps.residentSessions.createSession(householdId, { deviceKind: deviceKind(userAgent) });
	return { householdId, sessionId: session.id, residentKey };
}
