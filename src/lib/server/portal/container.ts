import type { Sql } from 'postgres';
import { residentForms } from '$lib/domain/household/forms';
import type { Clock } from '$lib/domain/household/round';
import { FOLDERS } from '$lib/questionnaires/registry';
import { COUNTY_CODES } from '../areas/find-areas';
import { sessions, type Sessions } from '../auth/sessions';
import { tidySessionsJob } from '../auth/tidy-sessions';
import { rehearsalClock, systemClock } from '../runtime/clock';
import { parseKeyRing, type KeyRing } from '../crypto/key-ring';
import { connect, type Database } from '../db/client';
import { DatabaseProbe } from '../db/probe';
import { sessionWithAnswers } from '../db/queries/answers';
import { lastEventAt } from '../db/queries/households';
import { signInLimits } from '../auth/sign-in-limits';
import { signingLimits } from '../auth/signing-limits';
import { slowGate } from '../auth/slow-gate';
import { staffLimits } from '../auth/staff-limits';
import { askedIn, contextIn, formRegistry } from '../forms';
import { formsOfDistricts } from '../in-district';
import { Jobs } from '../jobs/jobs';
import { textMessagesJob } from '../messages/text-messages-job';
import { sealNotesJob } from '../notes/seal-notes';
import { Admission, KNOWN, STRANGERS } from '../overload/admission';
import { processPressure } from '../overload/pressure';
import { WaitingRoom } from '../overload/waiting-room';
import type { Deps } from '../deps';
import type { Settings } from '../settings';

/** What stands before sign-ins, of residents, of staff, before their slow work, and before everybody; and before codes to informants' phones. */
function signInGuards(sql: Sql, keys: KeyRing, { overloadMs, webProcesses }: Settings) {
	const [gate, pressure] = [slowGate(undefined, webProcesses), processPressure(overloadMs)];
	const admission = { strangers: new Admission(STRANGERS), known: new Admission(KNOWN) };
	// Newcomers wait for a slow hash, too, and for each other; pages do not. The server's own clock: places outlive a rehearsal's.
	const ofNewcomers = { now: () => Math.max(pressure.now(), gate.fullness(), admission.strangers.fullness()) };
	const room = new WaitingRoom(ofNewcomers, systemClock.now);
	const limits = { limits: signInLimits(sql, keys), staffLimits: staffLimits(sql, keys) };
	return { ...limits, signingLimits: signingLimits(sql, keys), gate, pressure, room, admission };
}

/** What is done beside the pages. */
const jobsOf = (deps: Pick<Deps, 'db' | 'clock' | 'keys' | 'settings'>, all: Sessions[]) =>
	new Jobs(deps.settings.databaseDirectUrl, [textMessagesJob(deps), tidySessionsJob(all), sealNotesJob(deps)]);

/** A client that connects when the first live list asks, and not at all in a command. */
const listenerOf = ({ databaseUrl, databaseDirectUrl }: Settings, sql: Sql) =>
	databaseDirectUrl === databaseUrl ? { sql, close: async () => {} } : connect(databaseDirectUrl, 1);

/** A household's session brings the row of its form with it: nearly every request of its browser needs both (adr/0031). */
function sessionsOfResidents(db: Database, { questionnaires }: Settings['round'], secure: boolean): Sessions {
	const [questionnaire = ''] = residentForms(questionnaires);
	return sessions(db, 'resident', secure, systemClock, (idHash) => sessionWithAnswers(db, idHash, questionnaire));
}

/**
 * @param clock given by tests and by the seed; otherwise the server's, or the rehearsal's
 * @param folders the questionnaires; given by tests, otherwise all that there are
 */
export async function container(settings: Settings, clock?: Clock, folders = FOLDERS): Promise<Deps> {
	const { db, sql, close } = connect(settings.databaseUrl, undefined, settings.preparedStatements);
	const direct = listenerOf(settings, sql);
	const probe = new DatabaseProbe(settings.databaseUrl);
	const { round } = settings;
	const secure = settings.origin.startsWith('https:');
	const time =
		clock ?? (settings.rehearsal ? rehearsalClock(settings.rehearsalStart, await lastEventAt(db)) : systemClock);
	const keys = parseKeyRing(settings.secrets);
	const residentSessions = sessionsOfResidents(db, round, secure);
	const staffSessions = sessions(db, 'staff', secure);
	const formsIn = formsOfDistricts(round, (district) =>
		formRegistry(
			askedIn(round, folders),
			contextIn(round, { district, files: settings.thresholds, counties: COUNTY_CODES })
		)
	);
	const jobs = jobsOf({ db, clock: time, keys, settings }, [residentSessions, staffSessions]);
	return {
		db,
		sql,
		listener: direct.sql,
		probe,
		settings,
		clock: time,
		keys,
		jobs,
		residentSessions,
		staffSessions,
		async close() {
			await jobs.stop();
			await Promise.all([close(), direct.close(), probe.close()]);
		},
		officeKey: settings.officePublicKey,
		round,
		formsIn,
		forms: formsIn(undefined),
		...signInGuards(sql, keys, settings)
	};
}
