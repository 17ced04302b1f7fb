import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { officeOf } from '$lib/domain/household/round';
import type { Deps } from '$lib/server/deps';
import { blocksToPrint, householdsOf } from '$lib/server/db/queries/district';
import { LETTER_DATA_HEADER, letterData, letterFile, type Cover } from '$lib/server/letters/letter-file';
import type { PrintedLetter } from '$lib/server/letters/letter-page';
import {
	issueLetters,
	prepareCodes,
	type IssueLetters,
	type PreparedCode
} from '$lib/server/use-cases/office/issue-letters';
import { CommandError } from './command-line';
import { officeActor, problemText } from './office-command';

interface Target {
	file: string;
	/** CSV for a printing house instead of pages. */
	data?: boolean;
	cover?: Cover;
}

/** One block, one file: it is written before the codes are committed, and has its name only if they were. */
export async function issueBlock(deps: Deps, asked: IssueLetters, target: Target): Promise<number> {
	const part = `${target.file}.part`;
	try {
		const issued = await issueLetters(deps, officeActor('issue-letters'), asked, (letters) =>
			writeFile(part, contents(deps, letters, target), { mode: 0o600 })
		);
		if (!issued.ok) throw new CommandError(problemText(issued.problem));
		await rename(part, target.file);
		return issued.value.letters;
	} finally {
		await rm(part, { force: true });
	}
}

function contents({ settings, round }: Deps, letters: PrintedLetter[], { data, cover }: Target): string {
	const sender = { origin: settings.origin, ...officeOf(round, letters[0]?.number) };
	return data ? LETTER_DATA_HEADER + letterData(letters, sender) : letterFile(letters, sender, round, cover);
}

export interface IssuedMany {
	letters: number;
	blocks: number;
	/** Files of a run that was killed between its commit and its last step. */
	left: string[];
}

/**
 * Every block in which letters are missing, one after the other: a killed run loses one at most. The codes of the next one are
 * hashed while this one is written, so that no core waits for the database; memory holds a block and these.
 */
export async function issueMany(
	deps: Deps,
	{ within, folder, data }: { within: string; folder: string; data?: boolean }
): Promise<IssuedMany> {
	await mkdir(folder, { recursive: true, mode: 0o700 });
	const left = await takeUp(deps, folder);
	const blocks = await blocksToPrint(deps.db, within);
	const prepare = (index: number) => prepared(deps, blocks[index]?.letters ?? 0);
	let letters = 0;
	let next = prepare(0);
	for (const [index, { code, enumerator }] of blocks.entries()) {
		const codes = next;
		next = prepare(index + 1);
		const file = freeName(folder, `${enumerator ?? 'none'}-${code}`, data ? 'csv' : 'html');
		letters += await issueBlock(
			deps,
			{ block: code, reissue: [], prepared: codes },
			{ file, data, cover: { block: code, enumerator } }
		);
	}
	return { letters, blocks: blocks.length, left };
}

/** What fails is said where the codes are needed. */
function prepared({ keys }: Deps, count: number): Promise<PreparedCode[]> {
	const codes = prepareCodes(keys, count);
	codes.catch(() => undefined);
	return codes;
}

/** Households that were added since a block was printed get a second file. */
function freeName(folder: string, name: string, ending: string): string {
	const names = [name, ...Array.from({ length: 98 }, (_, more) => `${name}-${more + 2}`)];
	const free = names.map((each) => join(folder, `${each}.${ending}`)).find((file) => !existsSync(file));
	if (!free) throw new CommandError(`${name}: ?`);
	return free;
}

/**
 * What a killed run left half-way: if its codes were committed, the file holds the only copy of them and gets its name; if
 * not, nobody will ever need it.
 */
async function takeUp({ db }: Deps, folder: string): Promise<string[]> {
	const left: string[] = [];
	for (const name of await readdir(folder)) {
		const block = /-(\d{15})(?:-\d+)?\.(?:html|csv)\.part$/.exec(name)?.[1];
		if (block === undefined) continue;
		const missing = (await householdsOf(db, block)).some(({ letterNumber }) => letterNumber === null);
		const file = join(folder, name);
		if (missing) await rm(file);
		else {
			await rename(file, file.replace(/\.part$/, ''));
			left.push(name.replace(/\.part$/, ''));
		}
	}
	return left;
}
