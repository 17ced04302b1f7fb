import type { JWK } from 'jose';
import type { Sql } from 'postgres';
import type { Clock, Round } from '$lib/domain/household/round';
import type { Sessions } from './auth/sessions';
import type { KeyRing } from './crypto/key-ring';
import type { Database } from './db/client';
import type { DatabaseProbe } from './db/probe';
import type { SignInLimits } from './auth/sign-in-limits';
import type { SigningLimits } from './auth/signing-limits';
import type { SlowGate } from './auth/slow-gate';
import type { StaffLimits } from './auth/staff-limits';
import type { FormRegistry } from './forms';
import type { Jobs } from './jobs/jobs';
import type { Admission } from './overload/admission';
import type { Pressure } from './overload/pressure';
import type { WaitingRoom } from './overload/waiting-room';
import type { Settings } from './settings';

/** What use-cases are given: nothing in them reaches for a global. */
export interface Deps {
	db: Database;
	sql: Sql;
	/** Hears notices of the database, on a session of its own (DATABASE_DIRECT_URL). */
	listener: Pick<Sql, 'listen'>;
	/** Whether the database answers, asked beside the pool. */
	probe: DatabaseProbe;
	clock: Clock;
	keys: KeyRing;
	/** The office's public key: what is sealed to it this process cannot open. */
	officeKey: JWK;
	settings: Settings;
	/** The calendar, districts and offices of the settings' round file. */
	round: Round;
	/** Every questionnaire of this portal, by the id that a draft names. */
	forms: FormRegistry;
	/** The same for households of a district (its code, or one of an area in it); undefined where it is not known. */
	formsIn(code: string | undefined): FormRegistry;
	limits: SignInLimits;
	staffLimits: StaffLimits;
	signingLimits: SigningLimits;
	/** What every page goes through that costs a slow hash. */
	gate: SlowGate;
	/** How much the process has to do, and where newcomers wait while it is too much. */
	pressure: Pressure;
	room: WaitingRoom;
	/** How many requests are worked on at once: of whoever is signed in or has been, and of strangers. */
	admission: Record<'known' | 'strangers', Admission>;
	residentSessions: Sessions;
	staffSessions: Sessions;
	/** What is done beside the pages; a process that serves none starts none of it. */
	jobs: Pick<Jobs, 'start' | 'wake'>;
	close(): Promise<void>;
}
