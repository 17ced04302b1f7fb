/** The form at a glance as data, made alike by the server and by a phone on its own. */
import {
	hubOf,
	interpolate,
	progressOf,
	sameRef,
	stepAt,
	type HubRow,
	type ResolvedForm,
	type StepRef
} from '$lib/engine/index';
import type { LocalizedText } from '$lib/engine/model/types';
import { validateForm } from '$lib/engine/validate/validate-step';
import { differencesIn, type Difference } from '$lib/engine/changes/differences';
import { pathOf } from './form-path';
import { minutesLeft } from './minutes-left';
import { rosterPages } from './rosters';
import type { FormModel } from './step-view';

/** While nobody is on the form yet: for a family of three, as the first page says. */
const MINUTES_AT_FIRST = 15;

export interface HubView {
	rows: HubLine[];
	begun: boolean;
	complete: boolean;
	/** Findings and differences that stand between the form and its submission. */
	openFindings: number;
	differences: Difference[];
	minutes: number;
	next?: string;
	nextTitle?: Place;
	lastPlace?: Place;
}

export interface HubLine extends Pick<HubRow, 'id' | 'section' | 'title' | 'name' | 'isCounted' | 'state' | 'missing'> {
	/** How much there is to look at. */
	findings: number;
	/** How many entries are on the lists that this section fills; absent = it fills none. */
	people?: number;
	/** Where it leads, once it may be visited. */
	href?: string;
}

/** "张小燕，户口登记地": whose page it is, and the item asked there. */
interface Place {
	name?: string;
	title: LocalizedText;
}

/** Where on the form something is to be looked at. */
interface Spot {
	section: string;
	entry?: string;
	ref: StepRef;
}

export function hubView({ form, check }: FormModel, lastPlace?: StepRef): HubView {
	const path = progressOf(form);
	const differences = differencesIn(form);
	const open = validateForm(form, check).open.map(({ ref }) => ref);
	const spots: Spot[] = [...open, ...differences.map(({ ref }) => ref)].map((ref) => ({
		section: ref.section,
		entry: ref.entry,
		ref
	}));
	const rows = hubOf(form);
	const lists = rosterPages(form.definition).map(({ list }) => list);
	const isNobodyListed = lists.length > 0 && countIn(form, lists) === 0;
	const isReachable = (ref: StepRef) => path.steps.some((state) => sameRef(state.ref, ref) && state.reachable);
	return {
		rows: rows.map((row) => ({ ...lineOf(row, spots, isReachable), people: peopleIn(form, row) })),
		begun: rows.some(({ state }) => state !== 'notStarted'),
		complete: path.complete,
		openFindings: spots.length,
		differences,
		minutes: isNobodyListed ? MINUTES_AT_FIRST : minutesLeft(form),
		next: path.next && pathOf(path.next),
		nextTitle: path.next && placeOf(form, path.next),
		lastPlace: lastPlace && placeOf(form, lastPlace)
	};
}

function lineOf(row: HubRow, spots: Spot[], isReachable: (ref: StepRef) => boolean): HubLine {
	const here = spots.filter(({ section, entry }) => section === row.section && entry === row.entry);
	const target = row.state === 'complete' && here[0] ? here[0].ref : row.first;
	const { id, section, title, name, isCounted, state, missing } = row;
	return {
		id,
		section,
		title,
		name,
		isCounted,
		state,
		missing,
		findings: here.length,
		href: isReachable(target) ? pathOf(target) : undefined
	};
}

const countIn = ({ draft }: ResolvedForm, lists: string[]): number =>
	[...new Set(lists)].reduce((sum, list) => sum + (draft.lists[list]?.length ?? 0), 0);

function peopleIn(form: ResolvedForm, row: HubRow): number | undefined {
	const steps = form.definition.sections.find(({ id }) => id === row.section)?.steps ?? [];
	const lists = steps.flatMap(({ roster }) => roster?.list ?? []);
	return lists.length > 0 ? countIn(form, lists) : undefined;
}

function placeOf(form: ResolvedForm, ref: StepRef): Place | undefined {
	const view = stepAt(form, ref);
	if (!view) return undefined;
	const [question] = view.questions;
	const title = view.step.kind ? (view.step.title ?? view.section.title) : (question?.title ?? view.section.title);
	return { name: view.pipes.name || undefined, title: interpolate(title, view.pipes) };
}
