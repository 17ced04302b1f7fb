import type { z } from 'zod';
import { withOffice, type Round } from '$lib/domain/household/round';
import type { PublicKey } from './setting-kinds';
import { SETTINGS } from './setting-table';
import type { ThresholdsById } from './threshold-files';

const DAY_AND_NINE_HOURS = 33 * 3_600_000;

type Name = keyof typeof SETTINGS;
type Value<Key extends Name> = z.output<(typeof SETTINGS)[Key]['schema']>;

export interface Settings {
	databaseUrl: string;
	preparedStatements: boolean;
	/** Past a pooler in transaction mode, for what needs a session of its own. */
	databaseDirectUrl: string;
	/** For upgrades of the tables. */
	databaseOwnerUrl: string;
	auditAnchor: string;
	secrets: string;
	officePublicKey: PublicKey;
	origin: string;
	port: number;
	host: string;
	webProcesses: number;
	keepAliveSeconds: number;
	drainSeconds: number;
	/** How late the process may be, in milliseconds; 0 = always too late. */
	overloadMs: number;
	/** undefined = no metrics are served */
	metricsPort: number | undefined;
	metricsHost: string;
	addressHeader: string;
	xffDepth: number;
	bodySizeLimit: string;
	dataDir: string;
	rehearsal: boolean;
	/** UTC milliseconds */
	rehearsalStart: number;
	round: Round;
	recordNumbers: string;
	smsWebhookUrl: string;
	smsWebhookToken: string;
	/** Of the checks, by questionnaire and name. */
	thresholds: ThresholdsById;
	logLevel: Value<'LOG_LEVEL'>;
}

/**
 * The settings in an environment; an empty variable counts as not set.
 * @throws one error that names every setting that is missing or wrong, and never a value
 */
export function readSettings(env: Record<string, string | undefined>): Settings {
	const { read, wrong } = readerOf(env);
	const round = read('ROUND_FILE');
	const settings: Settings = {
		databaseUrl: read('DATABASE_URL'),
		preparedStatements: read('PREPARED_STATEMENTS'),
		databaseDirectUrl: read('DATABASE_DIRECT_URL') || read('DATABASE_URL'),
		databaseOwnerUrl: read('DATABASE_OWNER_URL') || read('DATABASE_URL'),
		auditAnchor: read('AUDIT_ANCHOR'),
		secrets: read('ZITIAN_SECRETS'),
		officePublicKey: read('OFFICE_PUBLIC_KEY'),
		origin: read('ORIGIN'),
		port: read('PORT'),
		host: read('HOST'),
		webProcesses: read('WEB_PROCESSES'),
		keepAliveSeconds: read('KEEP_ALIVE_SECONDS'),
		drainSeconds: read('DRAIN_SECONDS'),
		overloadMs: read('OVERLOAD_MS'),
		metricsPort: Number(read('METRICS_PORT')) || undefined,
		metricsHost: read('METRICS_HOST'),
		addressHeader: read('ADDRESS_HEADER'),
		xffDepth: read('XFF_DEPTH'),
		bodySizeLimit: read('BODY_SIZE_LIMIT'),
		dataDir: read('DATA_DIR'),
		rehearsal: read('REHEARSAL'),
		rehearsalStart: read('REHEARSAL_START') ?? (round?.referenceMoment ?? 0) + DAY_AND_NINE_HOURS,
		round: round && withOffice(round, read('HOST_ORGANISATION'), read('HELP_DESK_PHONE')),
		recordNumbers: read('RECORD_NUMBERS'),
		smsWebhookUrl: read('SMS_WEBHOOK_URL'),
		smsWebhookToken: read('SMS_WEBHOOK_TOKEN'),
		thresholds: read('THRESHOLDS_FILE'),
		logLevel: read('LOG_LEVEL')
	};
	if (wrong.length > 0)
		throw new Error(`These settings are not usable:\n${wrong.join('\n')}\nEach is described in .env.example.`);
	return settings;
}

/** Reads one setting after the other; `wrong` gathers what is not usable. */
function readerOf(env: Record<string, string | undefined>) {
	const wrong: string[] = [];
	function read<Key extends Name>(name: Key): Value<Key> {
		const parsed = SETTINGS[name].schema.safeParse(env[name] || undefined);
		if (!parsed.success) wrong.push(`  ${name} ${parsed.error.issues[0]?.message}`);
		return parsed.data as Value<Key>;
	}
	return { read, wrong };
}
