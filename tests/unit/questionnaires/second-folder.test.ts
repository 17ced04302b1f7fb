import { randomBytes } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Questionnaire } from '$lib/engine/model/types';
import { runChecks } from '$lib/engine/validate/run-checks';
import { fetchQuestionnaire } from '$lib/form/client/fetch-questionnaire';
import { BROWSER_CHECKS } from '$lib/questionnaires/browser-checks';
import { valuesOf, type QuestionnaireFolder } from '$lib/questionnaires/shared/folder';
import { census2020ShortFolder } from '$lib/questionnaires/census-2020-short/index';
import { FOLDERS } from '$lib/questionnaires/registry';
import type { RoundForm } from '$lib/domain/household/forms';
import type { Round } from '$lib/domain/household/round';
import { shippedRound } from '$lib/server/round-file';
import { container } from '$lib/server/portal/container';
import type { Deps } from '$lib/server/deps';
import { readSettings } from '$lib/server/settings';
import { readThresholdFiles } from '$lib/server/threshold-files';
import { GET } from '../../../src/routes/(public)/questionnaires/[id]/+server';
import { checkFiles } from '../../../tools/office/check-response/check-files';
import { renderRules } from '../../../tools/rules-doc/render';
import { testClock } from '../../support/clock';
import { household } from '../../support/households';
import { GARDEN, gardenFolder } from './second-folder/folder';

/** A portal with two questionnaires, whatever others are shipped. */
const REGISTRY: readonly QuestionnaireFolder[] = [census2020ShortFolder, gardenFolder];
const ENGLISH = [
	'Please check: Tree 2 is much taller than 桂树.',
	'north has no bees.',
	'Entry 2 has no bees.',
	'Please check: the garden has 501 m².'
];

let deps: Deps;
const settings = readSettings({
	DATABASE_URL: 'postgres://nobody:nothing@127.0.0.1:1/none',
	ZITIAN_SECRETS: `k1:${randomBytes(32).toString('base64url')}`,
	OFFICE_PUBLIC_KEY: JSON.stringify({ kty: 'EC', crv: 'P-256', x: 'x', y: 'y', kid: 'office' })
});
beforeAll(async () => {
	deps = await portalAsking({ id: 'census-2020-short' }, { id: 'garden-survey' });
});
afterAll(() => deps.close());

/** The round of 2020 with these questionnaires. */
const asking = (...questionnaires: RoundForm[]): Round => ({ ...shippedRound, questionnaires });

function portalAsking(...questionnaires: RoundForm[]): Promise<Deps> {
	return container({ ...settings, round: asking(...questionnaires) }, testClock(), REGISTRY);
}

/** What the portal answers to a browser. */
async function served(id: string, lang = 'en'): Promise<Questionnaire> {
	const url = new URL(`http://localhost/questionnaires/${id}?lang=${lang}`);
	const answer = await GET({
		params: { id },
		url,
		request: new Request(url),
		locals: { deps }
	} as unknown as Parameters<typeof GET>[0]);
	return (await answer.json()) as Questionnaire;
}

describe('a second questionnaire in the registry', () => {
	it('is checked on the server by its own checks alone, in the order of its own families', () => {
		const findings = deps.forms.of('garden-survey').check(GARDEN);
		expect(findings.map(({ rule }) => rule)).toEqual(['T01', 'T02', 'T02', 'G01']);
		expect(findings.map(({ message }) => message.en)).toEqual(ENGLISH);
		expect(findings[0]).toMatchObject({
			at: { list: 'trees', index: 1 },
			others: [{ list: 'trees', index: 0, items: ['T2'] }]
		});
		expect(deps.forms.of('census-2020-short').check(household())).toEqual([]);
	});

	it('is refused by name where the portal does not have it', () => {
		expect(deps.forms.ids).toEqual(['census-2020-short', 'garden-survey']);
		expect(() => deps.forms.of('census-1990')).toThrow(
			'This portal has no questionnaire "census-1990", only census-2020-short, garden-survey.'
		);
	});

	it('has thresholds of its own, which a file of the office changes without touching those of another form', () => {
		const path = join(mkdtempSync(join(tmpdir(), 'thresholds-')), 'garden.json');
		writeFileSync(
			path,
			JSON.stringify({ ...gardenFolder.thresholds, 'T01.max': { ...gardenFolder.thresholds['T01.max'], value: 31 } })
		);
		const read = readThresholdFiles(`garden-survey=${path}`, REGISTRY);
		expect(read).toEqual({
			thresholds: {
				'census-2020-short': valuesOf(census2020ShortFolder.thresholds),
				'garden-survey': { 'T01.max': 31, 'G01.max': 500 }
			}
		});
	});

	it('is asked by a round that names it, and by no other', async () => {
		const other = await portalAsking({ id: 'census-2020-short' });
		expect(other.forms.ids).toEqual(['census-2020-short']);
		expect(other.forms.find('garden-survey')).toBeUndefined();
		await other.close();
	});

	it('is checked with the thresholds that its round sets, and with the shipped ones beside them', async () => {
		const thresholds = { 'G01.max': 501 };
		const other = await portalAsking({ id: 'census-2020-short' }, { id: 'garden-survey', thresholds });
		const { check, checkContext } = other.forms.of('garden-survey');
		expect(checkContext.thresholds).toEqual({ 'T01.max': 30, 'G01.max': 501 });
		expect(check(GARDEN).map(({ rule }) => rule)).not.toContain('G01');
		await other.close();
		const { lines } = checkFiles(
			[{ source: 'garden.json', text: JSON.stringify(GARDEN) }],
			{ language: 'en', round: asking({ id: 'garden-survey', thresholds }) },
			REGISTRY
		);
		expect(lines[0]).toContain('T01');
		expect(lines[0]).not.toContain('G01');
	});

	it('comes to a browser with its own words, never those of the short form', async () => {
		const { id, checkWords } = await served('garden-survey');
		expect([id, Object.keys(checkWords ?? {})]).toEqual(['garden-survey', ['T01', 'T02', 'G01']]);
		expect(Object.keys((await served('census-2020-short')).checkWords ?? {})).toContain('R08');
		await expect(served('census-1990')).rejects.toMatchObject({ status: 404 });
	});

	it('is loaded in a browser with its own checks, which then find what the server finds', async () => {
		const loaders = { ...BROWSER_CHECKS, 'garden-survey': () => Promise.resolve(gardenFolder.checks) };
		const fetched = (id: string) =>
			fetchQuestionnaire(id, id, loaders, async (url) => Response.json(await served(String(url))));
		const loaded = await fetched('garden-survey');
		const { checkContext, check } = deps.forms.of('garden-survey');
		const inBrowser = loaded && runChecks(loaded, GARDEN, checkContext);
		expect(inBrowser?.map(({ message }) => message)).toEqual(check(GARDEN).map(({ message: { en } }) => ({ en })));
		const shortForm = await fetched('census-2020-short');
		expect(shortForm?.checks.map(({ id }) => id)).toEqual(census2020ShortFolder.checks.map(({ id }) => id));
	});

	it('is none in a browser whose build does not have its checks', async () => {
		expect(
			await fetchQuestionnaire('garden-survey', 'garden-survey', {}, async (url) =>
				Response.json(await served(String(url)))
			)
		).toBeUndefined();
	});

	it('is checked in a file by the questionnaire that each response names, with its own names for entries', () => {
		const text = [GARDEN, household()].map((each) => JSON.stringify(each)).join('\n');
		const { lines, isHardLeft } = checkFiles([{ source: 'all.json', text }], { language: 'en' }, REGISTRY);
		const [first = { findings: [] }, second] = lines.map((line) => JSON.parse(line) as { findings: object[] });
		expect(first.findings.map((finding) => ({ ...finding, message: undefined }))).toMatchObject([
			{ rule: 'T01', level: 'soft', tree: 2, items: ['T2'] },
			{ rule: 'T02', level: 'hard', hives: 1, items: ['bees'] },
			{ rule: 'T02', level: 'hard', hives: 2, items: ['bees'] },
			{ rule: 'G01', level: 'soft', items: ['G1'] }
		]);
		expect(second).toEqual({ findings: [] });
		expect(isHardLeft).toBe(true);
	});

	it('has its own items in a file: those of another form are misspelt there', () => {
		const text = JSON.stringify({ questionnaire: 'garden-survey', trees: [{ D1: 'x' }], H1: '1' });
		expect(() => checkFiles([{ source: 'all.json', text }], { language: 'en' }, REGISTRY)).toThrow(
			'all.json:1:44: trees[1].D1 is not an item of this form\nall.json:1:55: H1 is not an item of this form'
		);
		expect(() =>
			checkFiles([{ source: 'all.json', text: '{"questionnaire":"x"}' }], { language: 'en' }, REGISTRY)
		).toThrow('questionnaire must be "census-2020-short" or "garden-survey"');
	});

	it('has a chapter of its own in the rule browser', () => {
		const chapter = renderRules([gardenFolder]);
		expect(chapter).toContain('## Garden survey (`garden-survey`)');
		expect(chapter).toContain('T2 is at most 30 m.');
		expect(chapter).not.toContain('R08');
	});
});

describe('the registry', () => {
	it('has the checks that a browser loads for every folder that residents may fill in, and for no other', async () => {
		const folders = FOLDERS.filter(({ filler }) => filler !== 'interviewer');
		expect(Object.keys(BROWSER_CHECKS).sort()).toEqual(folders.map(({ definition }) => definition.id).sort());
		for (const { definition, checks } of folders) {
			const loaded = await BROWSER_CHECKS[definition.id]?.();
			expect(loaded, `${definition.id}: browser-checks.ts loads the CHECKS of the folder`).toBe(checks);
		}
	});
});
