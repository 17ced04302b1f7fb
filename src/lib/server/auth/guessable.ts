/** Common passwords, keys side by side, dates, repetitions (ASVS 6.2.4), by the kept library for it and its list of the commonest. */
const ENOUGH = 3;
/** For what is tried on a copy, without a server that counts the tries. */
export const ENOUGH_OFFLINE = 4;
/** Judging takes longer the longer it is; what is beyond this only makes it harder to guess. */
const JUDGED = 64;
/** What anybody would try here first. */
const LOCAL = ['zitian', 'census', 'renkou', 'pucha', 'renkoupucha', 'woaini', '普查', '人口普查', '自填'];

type Judge = (password: string, known: string[]) => number;
let judge: Promise<Judge> | undefined;

/** Two megabytes of words, read when somebody first chooses a password. */
async function loadJudge(): Promise<Judge> {
	const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
		import('@zxcvbn-ts/core'),
		import('@zxcvbn-ts/language-common')
	]);
	const factory = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
	return (password, known) => factory.check(password, known).score;
}

/** @param own what stands on the badge of whoever chooses it */
export async function isGuessable(password: string, own: string[], enough = ENOUGH): Promise<boolean> {
	judge ??= loadJudge();
	const known = [...LOCAL, ...own].map((word) => word.toLowerCase()).filter((word) => word !== '');
	return (await judge)(password.normalize('NFKC').slice(0, JUDGED), known) < enough;
}
