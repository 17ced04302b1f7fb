import type { AskedQuestionnaire, StoredBlock } from '$lib/client/doors/stored-blocks';
import type { OpenInterview } from '$lib/client/interviews/interview-records';
import type { InterviewVault } from '$lib/client/interviews/interview-vault';
import { interviewFacts, interviewForms, isProxy, numberOf } from '$lib/domain/field/interview';
import { hasHandedIn, type Door } from '$lib/domain/field/door';
import { asksUsual } from '$lib/domain/field/returned';
import { isAgent } from '$lib/domain/support/agents';
import { progressOf, toResponse } from '$lib/engine/index';
import { isReady } from '$lib/engine/changes/ready';
import { emptyDraft, type Draft } from '$lib/engine/model/draft';
import { withGroupedPages } from '$lib/engine/model/grouped-pages';
import type { FormResponse } from '$lib/engine/model/response';
import { withCounts } from '$lib/engine/resolve/counts';
import { runChecks } from '$lib/engine/validate/run-checks';
import type { SendResult } from '$lib/form/client/draft-sync';
import type { LoadedQuestionnaire } from '$lib/form/client/fetch-questionnaire';
import { loadQuestionnaire } from '$lib/form/client/load-questionnaire';
import { OpenForm } from '$lib/form/client/open-form.svelte';
import type { FormFacts } from '$lib/form/views/form-facts';
import { pathOf } from '$lib/form/views/form-path';
import { BROWSER_CHECKS } from '$lib/questionnaires/browser-checks';
import { BEGUN_FROM, INTERVIEWER_CHECKS } from '$lib/questionnaires/interview-checks';
import { painted } from './painted';

const CHECKS = { ...BROWSER_CHECKS, ...INTERVIEWER_CHECKS };
/** The name under which this phone numbers its changes in a draft. */
const DEVICE = 'door';

const isBegun = ({ household, lists }: Draft): boolean =>
	Object.keys(household).length > 0 || Object.values(lists).some((entries) => entries.length > 0);

/** One interview that is open on this page: its forms are the residents' own, and the vault takes the server's place. */
export class InterviewSession {
	interview: OpenInterview = $state.raw() as OpenInterview;
	forms: Record<string, OpenForm> = $state.raw({});
	/** The form that is shown. */
	questionnaire = $state('');

	constructor(
		private readonly vault: Pick<InterviewVault, 'put'>,
		private readonly list: Pick<StoredBlock, 'asks'>,
		private readonly door: Door,
		interview: OpenInterview
	) {
		this.interview = interview;
		const asked = this.asked.map(({ id }) => id);
		const last = interview.questionnaire ?? '';
		this.questionnaire = asked.includes(last) ? last : (asked[0] ?? '');
	}

	/** The questionnaires of this household, in the round's order. */
	get asked(): AskedQuestionnaire[] {
		const { role = '', questionnaires = [] } = this.list.asks ?? {};
		const about = {
			role,
			drawn: this.door.longFormDue === true,
			handedIn: hasHandedIn(this.door) && !asksUsual(this.door.returned)
		};
		const ids = interviewForms(this.interview.composition, about, questionnaires);
		return questionnaires.filter(({ id }) => ids.includes(id));
	}

	/** By telephone, at the help desk: nothing is kept. */
	get isCall(): boolean {
		return isAgent({ role: this.list.asks?.role ?? '' });
	}

	get form(): OpenForm | undefined {
		return this.forms[this.questionnaire];
	}

	/** Where the interview begins, or goes on. */
	get place(): string {
		const next = this.form && progressOf(this.form.form).next;
		if (next) return pathOf(next);
		return this.isAnswered ? '/form/check' : '/form';
	}

	/** Nothing is left to be asked, in any form. */
	get isAnswered(): boolean {
		const open = Object.values(this.forms);
		return open.length === this.asked.length && open.every(({ form }) => progressOf(form).complete);
	}

	/** As it is signed: what was read back says how many people are on each list. A form that is asked no more is not in it. */
	get signed(): OpenInterview {
		const drafts = Object.entries(this.forms).map(([id, { form }]) => [id, withCounts(form)]);
		return { ...this.interview, drafts: Object.fromEntries(drafts) as Record<string, Draft> };
	}

	/** Everything is answered and no finding is open, in every form. What the phone has no room for can be sealed and sent all the same. */
	get isReady(): boolean {
		const open = Object.values(this.forms);
		return (
			open.length === this.asked.length &&
			open.every(({ form, viewed, state }) => isReady(form, viewed.check) && state !== 'saving')
		);
	}

	/** @returns false where a questionnaire is not on this phone and cannot be fetched */
	async open(): Promise<boolean> {
		const forms = await Promise.all(this.asked.map((asked) => this.#openForm(asked)));
		if (forms.some((form) => form === undefined)) return false;
		this.forms = Object.fromEntries(this.asked.map(({ id }, at) => [id, forms[at]])) as Record<string, OpenForm>;
		return true;
	}

	/** Another form of the visit: one that nobody has begun starts with what was answered already. */
	async turnTo(id: string): Promise<void> {
		const beginning = BEGUN_FROM[id];
		const told = beginning && this.forms[beginning.other]?.form.draft;
		const asked = this.asked.find((each) => each.id === id);
		if (told && asked && this.forms[id] && !isBegun(this.forms[id].form.draft)) {
			const draft = (await beginning.begin())(told);
			const form = await this.#openForm(asked, draft);
			this.forms[id].sync.end();
			if (form) this.forms = { ...this.forms, [id]: form };
		}
		this.questionnaire = id;
	}

	end(): void {
		for (const form of Object.values(this.forms)) form.sync.end();
	}

	/** Writes what was typed last, before the page goes or the form is signed. */
	async keep(): Promise<boolean> {
		const kept = await Promise.all(Object.values(this.forms).map((form) => form.sync.flush()));
		return kept.every(Boolean);
	}

	/** 待签: all of it was read back. Told to the supervisor as a count, until something is changed. */
	async waitForSignature(): Promise<void> {
		if (this.interview.toSign) return;
		this.interview = { ...this.interview, toSign: true };
		await this.vault.put(this.interview).catch(() => undefined);
	}

	async #openForm(
		asked: AskedQuestionnaire,
		draft = this.interview.drafts[asked.id] ?? emptyDraft(asked.id)
	): Promise<OpenForm | undefined> {
		const { id } = asked;
		const facts = this.#factsOf(asked);
		const loaded = await loadQuestionnaire(facts, CHECKS);
		if (!loaded) return undefined;
		const questionnaire = { ...loaded, definition: withGroupedPages(loaded.definition) };
		const form: OpenForm = new OpenForm({
			questionnaire,
			facts,
			server: { draft, revision: 0, savedAt: this.interview.startedAt },
			outbox: { device: DEVICE, first: (draft.devices?.[DEVICE] ?? 0) + 1, changes: [] },
			place: this.interview.questionnaire === id ? this.interview.place : undefined,
			instead: {
				check: (response) => this.#check(asked, loaded, response),
				send: (_batch, known) => this.#keep(id, form, known)
			}
		});
		return form;
	}

	/** The vault answers as the portal would; a phone without room says so on the page, and is asked again. */
	async #keep(id: string, { form, sync, facts }: OpenForm, known: number): Promise<SendResult> {
		// The next page first: until this is answered the page says that it is being saved, and nothing can be signed or left.
		await painted();
		const { drafts, areas } = this.interview;
		const place = this.questionnaire === id ? { questionnaire: id, place: sync.place } : {};
		this.interview = {
			...this.interview,
			...place,
			toSign: undefined,
			drafts: { ...drafts, [id]: form.draft },
			areas: { ...areas, ...facts.areas }
		};
		try {
			await this.vault.put(this.interview);
			return { kind: 'taken', answer: { revision: known + 1, savedAt: Date.now() } };
		} catch {
			return { kind: 'away' };
		}
	}

	#check({ thresholds, months }: AskedQuestionnaire, loaded: LoadedQuestionnaire, response: FormResponse) {
		const { role, district = '' } = this.list.asks ?? {};
		const by = role === 'supervisor' ? 'supervisor' : 'enumerator';
		const proxy = isProxy(this.interview.informant);
		const capture = { by, drawn: this.door.longFormDue === true, confirmed: true, proxy } as const;
		const others = Object.entries(this.forms).flatMap(([id, { form }]) =>
			id === loaded.definition.id ? [] : this.#numbered(toResponse(form))
		);
		const householderElsewhere = this.interview.composition === 'mixedElsewhere';
		const context = { thresholds, district, ...months, capture, others, householderElsewhere };
		return runChecks(loaded, this.#numbered(response), context);
	}

	#numbered = (response: FormResponse): FormResponse => ({
		...response,
		...{ householdNumber: numberOf(this.interview, this.door.number) }
	});

	#factsOf({ id, thresholds, months, facts, nonresponse }: AskedQuestionnaire): FormFacts {
		const { addressLine } = this.door;
		return {
			questionnaire: id,
			thresholds,
			district: this.list.asks?.district ?? '',
			months,
			facts: { ...facts, ...interviewFacts(this.interview, nonresponse) },
			areas: this.interview.areas,
			address: { zh: addressLine, en: addressLine },
			isPrefill: false,
			visitAsked: false,
			reopened: false
		};
	}
}
