import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { migrate } from '$lib/server/db/migrate';
import { censusMonths } from '$lib/domain/household/round-months';
import type { Round } from '$lib/domain/household/round';
import { plannedDistrict } from './district';
import { loadRehearsal } from './load-rehearsal';
import { populate } from './population';
import { both, commandNamed, pathOf, runCommand, wholeNumber } from '../office/command-line';
import { ROUND_OPTION, roundOf } from '../office/round-file';
import { openEnvironment } from '../start/environment';
import { progressOn } from '../start/progress';

const command = commandNamed('npm run seed', {
	zh: '往空的数据库里装一个虚构的演练地区；--people 则把本轮虚构的住户写成 check-response 能读的 JSON。',
	en: 'A rehearsal district in an empty database; with --people, the invented people of the round as JSON that check-response reads.'
})
	.option('--households <n>', both({ zh: '户数', en: 'how many households' }), wholeNumber, 2000)
	.option(
		'--seed <n>',
		both({ zh: '随机种子：同一个数得到同一个地区', en: 'the same number makes the same district' }),
		wholeNumber,
		1
	)
	.option('--people <file>', both({ zh: '写到这个文件', en: 'the file to write' }))
	.option(...ROUND_OPTION);

interface Size {
	households: number;
	seed: number;
}

const progress = progressOn(process.stderr);

async function loadDistrict(size: Size): Promise<void> {
	const { settings, stop } = await openEnvironment({ attach: true, log: progress.log });
	try {
		const { databaseUrl, databaseOwnerUrl } = settings;
		await progress.step('Tables', () => migrate(databaseOwnerUrl));
		await progress.step(`Rehearsal district of ${size.households} households`, () =>
			loadRehearsal({ databaseUrl, settings, ...size, log: progress.log })
		);
	} finally {
		await stop();
	}
}

/** One household a line, so that a hundred thousand need no more memory than one. */
async function writePeople(people: Size & { round: Round }, file: string): Promise<void> {
	await pipeline(Readable.from(lines(people)), createWriteStream(file));
}

function* lines({ round, ...size }: Size & { round: Round }): Generator<string> {
	let before = '[\n';
	for (const household of populate(plannedDistrict(round, size), size.seed, censusMonths(round))) {
		yield before + JSON.stringify(household);
		before = ',\n';
	}
	yield '\n]\n';
}

await runCommand<Size & { people?: string; round?: string }>(command, ({ people, round, ...size }) =>
	people === undefined ? loadDistrict(size) : writePeople({ ...size, round: roundOf(round) }, pathOf(people))
);
