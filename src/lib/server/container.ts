import type { JWK } from 'jose';
import type { Sql } from 'postgres';
import { checkResponse } from '$lib/questionnaires/census-2020-short/checks';
import type { CheckContext, Finding } from '$lib/engine/validate/check';
import type { Clock, CollectionRound } from '$lib/domain/household/round';
import type { Questionnaire } from '$lib/engine/model/types';
import type { HouseholdResponse } from '$lib/questionnaires/census-2020-short/response';
import { census2020Round, census2020Short } from '$lib/questionnaires/registry';
import { COUNTY_CODES } from './areas/find-areas';
import { sessions, type Sessions } from './auth/sessions';
import { tidySessions } from './auth/tidy-sessions';
import { rehearsalClock, systemClock } from './clock';
import { parseKeyRing, type KeyRing } from './crypto/key-ring';
import { connect, type Database } from './db/client';
import { lastEventAt } from './db/queries/households';
import { signInLimits, type SignInLimits } from './http/sign-in-limits';
import { Outbox } from './messages/outbox';
import type { Settings } from './settings';

/** What use-cases are given: nothing in them reaches for a global. */
export interface Deps {
	db: Database;
	sql: Sql;
	clock: Clock;
	keys: KeyRing;
	/** The office's public key: what is sealed to it this process cannot open. */
	officeKey: JWK;
	settings: Settings;
	round: CollectionRound;
	definition: Questionnaire;
	/** What the checks compare with: thresholds, the round's district, known counties. */
	checkContext: CheckContext;
	check: (response: HouseholdResponse) => Finding[];
	limits: SignInLimits;
	residentSessions: Sessions;
	staffSessions: Sessions;
	/** Sends text messages behind the actions that wrote them. */
	outbox: Outbox;
	close(): Promise<void>;
}

/** @param clock given by tests and by the seed; otherwise the server's, or the rehearsal's */
export async function container(settings: Settings, clock?: Clock): Promise<Deps> {
	const { db, sql, close } = connect(settings.databaseUrl);
	const checkContext = { thresholds: settings.thresholds, district: census2020Round.district, counties: COUNTY_CODES };
	const secure = settings.origin.startsWith('https:');
	const time = clock ?? (settings.rehearsal ? rehearsalClock(settings.rehearsalStart, await lastEventAt(db)) : systemClock);
	const keys = parseKeyRing(settings.secrets);
	const outbox = new Outbox({ db, clock: time, keys, settings });
	const residentSessions = sessions(db, 'resident', secure);
	const staffSessions = sessions(db, 'staff', secure);
	const endTidying = tidySessions([residentSessions, staffSessions]);
	return {
		db, sql, settings, clock: time, keys, outbox, residentSessions, staffSessions,
		async close() {
			endTidying();
			await outbox.stop();
			await close();
		},
		officeKey: settings.officePublicKey,
		round: census2020Round,
		definition: census2020Short,
		checkContext,
		check: (response) => checkResponse(response, checkContext),
		limits: signInLimits(sql)
	};
}
