import {
	error,
	redirect,
	type Handle,
	type HandleServerError,
	type RequestEvent,
	type ServerInit
} from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { isStaffPage } from '$lib/domain/access/staff-page';
import type { TextSize } from '$lib/domain/access/text-size';
import { fileIn } from '$lib/i18n/files';
import { PART_PATH } from '$lib/domain/access/part-path';
import { langOf, localeOf, type Locale } from '$lib/i18n/translate';
import { anchorDaily } from '$lib/server/audit/anchor-daily';
import type { Deps } from '$lib/server/deps';
import { container } from '$lib/server/portal/container';
import { isUnattended, permissionFor } from '$lib/server/http/access';
import { isDatabaseAway } from '$lib/server/db/is-database-away';
import { databaseAway } from '$lib/server/http/database-away';
import { whileDatabaseAnswers } from '$lib/server/http/database-deadline';
import { readMemberSession } from '$lib/server/http/member-session';
import { readResidentSession } from '$lib/server/http/resident-session';
import { keptNowhere } from '$lib/server/http/kept-nowhere';
import { admit } from '$lib/server/http/admit';
import { answerHealthz } from '$lib/server/http/healthz';
import { readRequest } from '$lib/server/http/readable-request';
import { refusal } from '$lib/server/http/refusal';
import { withRetryAfter } from '$lib/server/http/retry-after';
import { letStaffIn } from '$lib/server/http/let-staff-in';
import { isForeignPost } from '$lib/server/http/same-origin';
import { shed } from '$lib/server/http/shed';
import { memberOver, sessionOver } from '$lib/server/http/session-over';
import { readTextSize } from '$lib/server/http/text-size';
import { answeredAsAsked } from '$lib/server/http/without-body';
import { withDeadlines } from '$lib/server/deadlines';
import { inDistrict } from '$lib/server/in-district';
import { log } from '$lib/server/runtime/log';
import { failureOf } from '$lib/server/observe/failure';
import { databaseAwayAnswers } from '$lib/server/observe/metrics';
import { observe } from '$lib/server/portal/observe-portal';
import { factsOf } from '$lib/server/observe/requests';
import { haveKeys } from '$lib/server/services/require-keys';
import { readSettings } from '$lib/server/settings';

let deps: Deps;

export const init: ServerInit = async () => {
	deps = await container(withDeadlines(readSettings(process.env)));
	// Nobody is served who would be told that a good letter is a wrong one.
	await haveKeys(deps).catch(async (problem: unknown) => {
		await deps.close();
		throw problem;
	});
	void deps.jobs.start();
	const endAnchoring = anchorDaily(deps.db, deps.settings.auditAnchor);
	const stopped = observe(deps);
	// Said once no more requests are taken; without this the pool would keep the process alive.
	process.once('sveltekit:shutdown', () => {
		endAnchoring();
		void deps.close().finally(stopped);
	});
};

/** On <html>, so that elder mode needs no script. */
const elderAttribute = (size: TextSize): string => (size === 'normal' ? '' : ` data-elder="${size}"`);

/** Requests whose work failed because PostgreSQL could not be reached, found out inside SvelteKit. */
const requestsWithoutDatabase = new WeakSet<Request>();

const prepare: Handle = async ({ event, resolve }) => {
	event.locals.deps = deps;
	const facts = factsOf(event.platform?.req);
	facts.route = event.route.id ?? undefined;
	event.locals.requestId = facts.id;
	event.locals.locale = localeOf(event.cookies.get('zitian_locale'), event.request.headers.get('accept-language'));
	event.locals.textSize = isStaffPage(event.route.id) ? 'normal' : readTextSize(event.cookies);
	const { locale, textSize } = event.locals;
	const written = (html: string) => html.replace('%lang%', langOf(locale)).replace('%elder%', elderAttribute(textSize));
	const response = await resolve(event, { transformPageChunk: ({ html }) => fileIn(written(html), locale) });
	facts.who = event.locals.resident || event.locals.member ? 'resident' : event.locals.staff?.role;
	return keptNowhere(withRetryAfter(inLanguageOf(await answeredAsAsked(event.request, response), locale)));
};

/** The page says which language it is in, and its header names the files of that language as its head does. */
function inLanguageOf(response: Response, locale: Locale): Response {
	response.headers.set('content-language', langOf(locale));
	const link = response.headers.get('link');
	if (link !== null) response.headers.set('link', fileIn(link, locale));
	return response;
}

/** What is no request of one of our pages is answered before anything is asked of it. */
const readFirst: Handle = async ({ event, resolve }) => {
	const { request, url, locals } = event;
	if (isForeignPost(request, deps.settings.origin.startsWith('https:')))
		return refusal(request, { code: 'request.foreign' }, locals.locale);
	const read = await readRequest(request, url, event.platform?.req?.rawHeaders);
	return read.ok ? resolve(event) : refusal(request, read.problem, locals.locale);
};

const surviveDatabase: Handle = async ({ event, resolve }) => {
	try {
		const response = await whileDatabaseAnswers(Promise.resolve(resolve(event)), () => deps.probe.answers());
		if (response && !requestsWithoutDatabase.has(event.request)) return response;
	} catch (problem) {
		if (!isDatabaseAway(problem)) throw problem;
	}
	databaseAwayAnswers.inc();
	return databaseAway(event.request, event.url, event.locals.locale);
};

/** Deny by default: who may enter is said in one table; without an entry there is no such page. */
const guard: Handle = async ({ event, resolve }) => {
	if (event.route.id === null) return resolve(event);
	const permission = permissionFor(event.route.id);
	if (!permission) error(404, { message: 'There is no such page.' });
	const unattended = await isUnattendedRequest(event);
	if (permission.who === 'resident') {
		event.locals.resident = await readResidentSession(event, { unattended });
		// Their pages are the form's, whose links lead to the form: a member's is the part.
		if (!event.locals.resident) return readMemberSession(event) ? redirect(303, PART_PATH) : sessionOver(event);
		event.locals.deps = inDistrict(deps, event.locals.resident.district);
	}
	if (permission.who === 'member') {
		const member = readMemberSession(event, { unattended }) ?? memberOver(event);
		if (member instanceof Response) return member;
		event.locals.member = member;
		event.locals.deps = inDistrict(deps, event.locals.member.district);
	}
	if (permission.who === 'staff') {
		event.locals.staff = await letStaffIn(event, permission, unattended);
	}
	return resolve(event);
};

async function isUnattendedRequest({ request, route }: RequestEvent): Promise<boolean> {
	const isJson = /json/.test(request.headers.get('content-type') ?? '');
	return isUnattended(route.id ?? '', request.method, isJson ? await request.json() : undefined);
}

/** Asked every few seconds by whatever watches the process: nothing is prepared for it. */
const answerProbe: Handle = ({ event, resolve }) =>
	event.route.id === '/(public)/healthz' ? answerHealthz() : resolve(event);

export const handle = sequence(answerProbe, prepare, shed, admit, readFirst, surviveDatabase, guard);

/** Exceptions are bugs, or the database is away. Neither the log nor the page carries what was typed. */
export const handleError: HandleServerError = ({ error: problem, event, status, message }) => {
	if (isDatabaseAway(problem)) requestsWithoutDatabase.add(event.request);
	if (status >= 500) {
		log.error(
			{ requestId: event.locals.requestId, route: event.route.id, status, ...failureOf(problem) },
			'a request failed'
		);
	}
	return { message, requestId: event.locals.requestId };
};
