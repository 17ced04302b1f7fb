import { loadQuestionnaire, questionnaireUrl, type Asked } from './load-questionnaire';
import { yieldToMain } from '$lib/client/timers';
import { AREAS_URL, codeListUrl } from './lists';
import type { PendingChanges } from './draft-device';
import type { OpenStore } from './draft-store';
import { fieldsOfForm } from '$lib/engine/model/sections';
import type { Facts } from '$lib/engine/model/condition';
import type { Questionnaire } from '$lib/engine/model/types';
import type { StepRef } from '$lib/engine/index';
import { monthFacts, type CensusMonths } from '$lib/domain/household/round-months';
import type { FormFacts, OpenedForm } from '../views/form-facts';
import { OpenForm } from './open-form.svelte';

/** Opens the form that came with the page, with what an earlier page of this phone has not sent yet. Undefined: the plain pages do. */
export async function startForm(opened: OpenedForm): Promise<OpenForm | undefined> {
	await yieldToMain();
	const questionnaire = await loadQuestionnaire(opened.facts);
	if (!questionnaire) return undefined;
	const { keep, draft, revision, savedAt, lastPlace, facts } = opened;
	const store = keep && (await storeFor(keep).catch(() => undefined));
	await yieldToMain();
	const form = new OpenForm({
		questionnaire,
		facts,
		server: { draft, revision, savedAt },
		outbox: await outboxIn(store),
		store,
		owner: keep?.owner,
		place: lastPlace
	});
	// The page first takes in what was typed before the scripts came; and what the one before it sent as it went away may have arrived late.
	void yieldToMain().then(() => {
		form.catchUp();
		return form.sync.pull();
	});
	if (store) void keepPages(facts, questionnaire.definition).catch(() => undefined);
	return form;
}

/** A draft that was stored before rounds were data says nothing of its months: there was one round. */
type StoredFacts = Omit<FormFacts, 'months' | 'facts'> & { months?: CensusMonths; facts?: Facts; place?: StepRef };
const MONTHS_OF_2020 = { firstMonth: '2019-11', lastMonth: '2020-10' };

/** Opens what this phone keeps, without the server. */
export async function startStoredForm(store: OpenStore): Promise<OpenForm | undefined> {
	const stored = await store.form<StoredFacts>();
	const questionnaire = stored && (await loadQuestionnaire(stored.around));
	if (!stored || !questionnaire || !(await isKeeper())) return undefined;
	const months = stored.around.months ?? MONTHS_OF_2020;
	const facts = { ...stored.around, months, facts: stored.around.facts ?? monthFacts(months) };
	const { server, owner, around } = stored;
	return new OpenForm({
		questionnaire,
		facts,
		server,
		outbox: await outboxIn(store),
		store,
		owner,
		place: around.place
	});
}

/** The page that stands in without a network is stored as soon as the draft is. */
async function keepPages(form: Asked, definition: Questionnaire): Promise<void> {
	const { keepPage } = await import('$lib/client/keep-page');
	const lists = new Set(fieldsOfForm(definition).flatMap(({ codeList }) => codeList ?? []));
	await keepPage('/form/offline', [questionnaireUrl(form), AREAS_URL, ...[...lists].map(codeListUrl)]);
}

/** A phone that keeps nothing (private window, full, too old) fills in the form all the same. */
async function storeFor({ key, owner }: NonNullable<OpenedForm['keep']>): Promise<OpenStore | undefined> {
	if (!window.indexedDB || !window.crypto?.subtle || !(await isKeeper())) return undefined;
	const bytes = Uint8Array.from(atob(key), (character) => character.charCodeAt(0));
	// A shared phone keeps nothing, and does not load what would.
	const { DraftStore } = await import('./draft-store');
	return new DraftStore().adopt(bytes, owner);
}

/** Goes on as the device that an earlier page was: what it had not sent is sent, once. */
const outboxIn = async (store: OpenStore | undefined): Promise<PendingChanges> =>
	(await store?.outbox().catch(() => undefined)) ?? { device: newDevice(), first: 1, changes: [] };

/**
 * One tab of a phone keeps the draft there, the others are devices of their own. Where a browser has no locks there are
 * hardly two tabs.
 */
function isKeeper(): Promise<boolean> {
	if (!navigator.locks) return Promise.resolve(true);
	return new Promise((resolve) => {
		void navigator.locks.request('zitian-draft', { ifAvailable: true }, (lock) => {
			resolve(lock !== null);
			return lock && new Promise(() => {});
		});
	});
}

/** 20 characters of 5 bits. */
const newDevice = (): string =>
	[...crypto.getRandomValues(new Uint8Array(20))].map((byte) => (byte & 31).toString(32)).join('');
