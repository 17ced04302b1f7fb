import { z } from 'zod';
import { PHONE } from './round-schema';
import {
	flag,
	isOrigin,
	isPort,
	isWebhook,
	keyRing,
	officeKey,
	roundFile,
	setting,
	text,
	thresholdsFile,
	wholeNumber
} from './setting-kinds';

const POSTGRES = /^postgres(ql)?:\/\/[^\s]+$/;

/** Every setting of the product. `.env.example` is made from this table; a test says whether it is current. */
export const SETTINGS = {
	DATABASE_URL: setting(
		'PostgreSQL 15 to 18, with fsync and synchronous_commit on. `npm start` without it runs a private one for a rehearsal.',
		text.regex(POSTGRES, 'must be postgres://user:password@host:port/database'),
		'postgres://zitian:password@127.0.0.1:5432/zitian'
	),
	PREPARED_STATEMENTS: setting(
		'0 where a pooler stands before the database that knows no prepared statements (pgbouncer in transaction mode before 1.21, or with max_prepared_statements = 0). Each statement is parsed and planned anew then.',
		flag('1'),
		'1'
	),
	DATABASE_DIRECT_URL: setting(
		'The same database as the same role, past a pooler in transaction mode: what needs a session of its own (live lists listen, jobs) goes there. Empty: DATABASE_URL, which is right without a pooler and behind one in session mode.',
		text
			.default('')
			.refine((url) => url === '' || POSTGRES.test(url), 'must be postgres://user:password@host:port/database'),
		'postgres://zitian_web:password@127.0.0.1:5432/zitian'
	),
	DATABASE_OWNER_URL: setting(
		'The same database for whoever owns its tables, used for upgrades only (`npm start`, commands) and never given to the web server, whose own role is a member of zitian_web (docs/operations.md, "Two roles"). Empty: DATABASE_URL, and then whoever takes over the web server can change the audit trail up to the last anchor.',
		text
			.default('')
			.refine((url) => url === '' || POSTGRES.test(url), 'must be postgres://user:password@host:port/database'),
		'postgres://zitian_owner:password@127.0.0.1:5432/zitian'
	),
	AUDIT_ANCHOR: setting(
		"Where the web server notes every day what the audit trail is: a file that is only appended to and kept outside the database's reach, or an address that takes POST of JSON. Checked by `npm run verify-audit`. Empty: nowhere.",
		text.default('').refine((place) => !/^https?:/.test(place) || isWebhook(place), 'must be a file or https://…'),
		'/var/backups/zitian-anchors.jsonl'
	),
	ZITIAN_SECRETS: setting(
		'Key ring of the service, never in the database: kid:base64url of 32 bytes, comma-separated. The first is used for new things, the others still open old ones. A key: openssl rand -base64 32 | tr +/ -_ | tr -d =.',
		keyRing,
		'k1:32-random-bytes'
	),
	OFFICE_PUBLIC_KEY: setting(
		'Public key of the census office (JWK, or the path of a file with it), to which submissions are sealed. Made by `npm run office-keys`; the private half stays with the office.',
		officeKey,
		'./office-public-key.json'
	),
	ORIGIN: setting(
		'The address under which residents reach the portal; it is in the QR code of every letter.',
		text
			.default('http://localhost:3000')
			.refine(isOrigin, 'must be https://name without a path (http only for localhost)'),
		'https://census.example.org'
	),
	PORT: setting('Port on which the web server listens.', text.default('3000').pipe(wholeNumber(1, 65535)), '3000'),
	HOST: setting(
		'Address on which the web server listens; a reverse proxy with TLS stands before it.',
		text.default('127.0.0.1'),
		'127.0.0.1'
	),
	WEB_PROCESSES: setting(
		'How many processes serve on PORT; at most one for each core that the database leaves over. Each holds up to ten connections to the database.',
		text.default('1').pipe(wholeNumber(1, 64)),
		'1'
	),
	KEEP_ALIVE_SECONDS: setting(
		'How long an idle connection of the reverse proxy is kept; longer than the proxy itself keeps it (nginx: 60).',
		text.default('75').pipe(wholeNumber(1, 3600)),
		'75'
	),
	DRAIN_SECONDS: setting(
		'How long the web server goes on after SIGTERM, with /readyz saying 503: until the proxies have noticed.',
		text.default('10').pipe(wholeNumber(0, 600)),
		'10'
	),
	OVERLOAD_MS: setting(
		'From how late on the web server counts as overloaded, in milliseconds: then new sign-ins wait on a page that keeps their place, and from twice as much also pages of households that are signed in. What is sent is never refused for it. 0: always, to rehearse it.',
		text.default('100').pipe(wholeNumber(0, 60_000)),
		'100'
	),
	METRICS_PORT: setting(
		'Port of GET /metrics (Prometheus), apart from what residents reach. Empty: none.',
		text.default('').refine((value) => value === '' || isPort(value), 'must be a port from 1 to 65535'),
		'9464'
	),
	METRICS_HOST: setting('Address on which METRICS_PORT listens.', text.default('127.0.0.1'), '127.0.0.1'),
	ADDRESS_HEADER: setting(
		"Header in which the reverse proxy gives the resident's address, for the limits on sign-in. Leave empty without a proxy.",
		text.default(''),
		'X-Forwarded-For'
	),
	XFF_DEPTH: setting(
		'How many trusted proxies stand before the web server, when ADDRESS_HEADER is X-Forwarded-For.',
		text.default('1').pipe(wholeNumber(1, 10)),
		'1'
	),
	BODY_SIZE_LIMIT: setting(
		'Largest request body that is read.',
		text.default('64K').refine((size) => /^\d+[KM]?$/.test(size), 'must be a number of bytes, or with K or M'),
		'64K'
	),
	DATA_DIR: setting(
		"Folder for the private database, the rehearsal's keys and list.",
		text.default('./data'),
		'./data'
	),
	REHEARSAL: setting(
		"1 to rehearse: the clock starts before the round's close, accounts to try exist, a banner says so. Never with real residents.",
		flag('0'),
		'0'
	),
	REHEARSAL_START: setting(
		"The instant at which a rehearsal's clock starts. Empty: 9:00 on the day after the round's reference moment.",
		text
			.default('')
			.refine(
				(value) => value === '' || !Number.isNaN(Date.parse(value)),
				'must be an instant such as 2020-11-02T09:00+08:00'
			)
			.transform((value) => (value === '' ? undefined : Date.parse(value))),
		'2020-11-02T09:00+08:00'
	),
	ROUND_FILE: setting(
		'The round: its calendar, districts, organisers, phones and questionnaires (docs/operations.md, "Another round, another district"). Empty: the one shipped.',
		roundFile,
		'src/lib/rounds/census-2020-xiangshan.json'
	),
	HOST_ORGANISATION: setting(
		"主办单位, shown at the top and in letters. Empty: the round's; a round of several districts has one for each of them, and this one where no district is known.",
		text.default(''),
		'象山区第七次全国人口普查领导小组办公室'
	),
	HELP_DESK_PHONE: setting(
		"Phone number of the help desk, shown on every page and letter. Empty: the round's, as for HOST_ORGANISATION.",
		text.default('').refine((value) => value === '' || PHONE.test(value), 'must be a phone number'),
		'0773-0000000'
	),
	RECORD_NUMBERS: setting(
		'备案号 shown at the foot of every page, comma-separated. May be empty.',
		text.default(''),
		''
	),
	SMS_WEBHOOK_URL: setting(
		'The office\'s own HTTP service that sends text messages: it is sent POST {"id","to","text"} as JSON and answers 2xx. Empty: they are kept, sealed, until `npm run text-messages` writes them to a file.',
		text
			.default('')
			.refine((value) => value === '' || isWebhook(value), 'must be https://… (http only for this machine)'),
		''
	),
	SMS_WEBHOOK_TOKEN: setting(
		'Sent to SMS_WEBHOOK_URL as "Authorization: Bearer …". May be empty.',
		text.default('').refine((value) => /^[\x21-\x7e]*$/.test(value), 'must be printable ASCII without spaces'),
		''
	),
	THRESHOLDS_FILE: setting(
		"The office's own file of the checks' numeric thresholds, a changed copy of the one shipped. For other questionnaires than the short form: id=path, comma-separated. Empty: those shipped.",
		thresholdsFile,
		'src/lib/questionnaires/census-2020-short/thresholds.json'
	),
	LOG_LEVEL: setting(
		'How much is logged. Names, ID numbers, codes and answers never are.',
		text.default('info').pipe(
			z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], {
				error: 'must be fatal, error, warn, info, debug or silent'
			})
		),
		'info'
	)
} as const;
