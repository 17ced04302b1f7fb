import type { OpenInterview } from '$lib/client/interviews/interview-records';
import { InterviewVault } from '$lib/client/interviews/interview-vault';
import { newReceiptNumber } from '$lib/client/interviews/receipt-number';
import type { BegunRecord, ToBegin } from './begun-interviews';
import { household, person } from './households';
import { SHORT, wholeDraft } from './interview-drafts';
import { keptInMemory } from './kept-in-memory';
import { widow } from './long-households';

/** Interviews that wait for nothing but the signature, or for nothing but a network, as the phone's own vault keeps them, as JSON. */
const told: ToBegin = JSON.parse(process.argv[2] ?? '{}');
const { lock, block, householdIds, name, startedAt, people = 1, signedTo } = told;
const store = keptInMemory();
await store.put('lock', lock);
const vault = new InterviewVault({} as CryptoKey, store);

function draftOf() {
	const adults = Array.from({ length: people - 1 }, (_, at) => person({ D2: '8', D4: '2', D5: `${1982 + at}-06` }));
	const draft = wholeDraft(people === 1 ? widow() : household({ persons: [person(), ...adults], H6: 92, H7: 3 }));
	for (const each of draft.lists.persons ?? []) each.answers.D1 = name;
	return draft;
}
/** About as long as a name of three characters is on the glass. */
const STROKES = `M10 10${Array.from({ length: 150 }, (_, at) => `L${100 + at} ${30 + (at % 60)}`).join('')}`;

for (const [at, householdId] of householdIds.entries()) {
	const interview: OpenInterview = {
		interviewId: crypto.randomUUID(),
		...{ block, householdId, composition: 'residents', informant: 'member', startedAt: startedAt + at },
		drafts: { [SHORT]: draftOf() },
		areas: {}
	};
	await vault.put(interview);
	const receiptNumbers = { [SHORT]: newReceiptNumber() };
	const signing = { signature: { strokes: STROKES }, build: '0', now: startedAt + at, receiptNumbers };
	if (signedTo) await vault.sign(interview, { ...signing, to: signedTo });
}

const asBytes = (_: string, value: unknown): unknown =>
	value instanceof ArrayBuffer
		? { bytes: [...new Uint8Array(value)] }
		: value instanceof Uint8Array
			? { bytes: [...value], view: true }
			: value;
const printed: BegunRecord[] = (await store.entries('interview/')).map(([key, value]) => ({ key, value }));
process.stdout.write(JSON.stringify(printed, asBytes));
