import { checkResponse } from '$lib/questionnaires/census-2020-short/checks';
import type { Clock } from '$lib/domain/household/round';
import { census2020Round, census2020Short } from '$lib/questionnaires/registry';
import { COUNTY_CODES } from './areas/find-areas';
import { sessions } from './auth/sessions';
import { tidySessions } from './auth/tidy-sessions';
import { rehearsalClock, systemClock } from './clock';
import { parseKeyRing } from './crypto/key-ring';
import { connect } from './db/client';
import { lastEventAt } from './db/queries/households';
import { signInLimits } from './http/sign-in-limits';
import { Outbox } from './messages/outbox';
import type { Deps } from './deps';
import type { Settings } from './settings';

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
