/** The requests that are measured. Each can be sent as often as wanted: the household is left as ready to submit as before. */
import type { Resident, Answered } from './resident';
import { fieldsOf } from './resident';
import type { TypedRequest } from './typed-answer';

export interface RequestKind {
	name: string;
	/** Status of an answer that did what it should. */
	status: number;
	/** How many make a series of the processor's time. */
	times: number;
	/** What has to be so before; not measured. */
	before?: () => Promise<unknown>;
	send: () => Promise<Answered>;
}

export interface Target {
	/** Page below the form's address with a field that is typed; `field` is the one that changes. */
	step: string;
	field: string;
	/** Page about a person. */
	personStep: string;
	/** What a phone posted when that field was typed there. */
	typed: TypedRequest;
	/** How many requests make a series of the pages that matter most; of the others a fifth. */
	series: number;
}

/** Two answers in turn, so that every request has something to save. */
function turns(): () => string {
	let sent = 0;
	return () => String(80 + (sent++ % 2));
}

const page = (resident: Resident, name: string, path: string, times: number): RequestKind => ({
	name,
	status: 200,
	times,
	send: () => resident.get(path)
});

export function requestKinds(resident: Resident, target: Target): RequestKind[] {
	const { form } = resident;
	const { series } = target;
	const few = Math.ceil(series / 5);
	return [
		page(resident, 'GET step', `${form}/${target.step}`, series),
		page(resident, 'GET step of a person', `${form}/${target.personStep}`, series),
		stepPost(resident, `${form}/${target.step}`, target),
		changesPost(resident, target),
		page(resident, 'GET hub', form, few),
		page(resident, 'GET check', `${form}/check`, few),
		page(resident, 'GET sign', `${form}/sign`, few),
		submission(resident, `${form}/sign`)
	];
}

function stepPost(resident: Resident, path: string, { field, series }: Target): RequestKind {
	const next = turns();
	let fields: Record<string, string> = {};
	const before = async () => (fields = fieldsOf((await resident.get(path)).body));
	const send = async () => {
		const answer = await resident.post(path, { ...fields, [field]: next() });
		// As the page would be made anew: each save counts the draft's revision on by one.
		if (fields.revision) fields.revision = String(Number(fields.revision) + 1);
		return answer;
	};
	return { name: 'POST step', status: 303, times: series, before, send };
}

/** The phone's own message with a device of ours, its number counted on, and what it knows brought up to date. */
function changesPost(resident: Resident, { typed, series }: Target): RequestKind {
	const next = turns();
	let first = 0;
	let known = 0;
	const send = async () => {
		const [change] = typed.body.changes;
		first += 1;
		const changes = [{ ...change, value: next(), base: known }];
		const answer = await resident.postJson(typed.path, {
			...typed.body,
			device: 'bench0bench0',
			first,
			known,
			changes
		});
		known = (JSON.parse(answer.body) as { revision: number }).revision;
		return answer;
	};
	return { name: 'POST changes', status: 200, times: series, before: send, send };
}

function submission(resident: Resident, path: string): RequestKind {
	let fields: Record<string, string> = {};
	const before = async () => {
		const read = await resident.get(path);
		fields = read.status === 200 ? fieldsOf(read.body) : fieldsOf(await withdrawn(resident, path));
	};
	return {
		name: 'POST sign',
		status: 303,
		times: 0,
		before,
		send: () => resident.post(path, { ...fields, signature: '试点', promise: '1' })
	};
}

async function withdrawn(resident: Resident, path: string): Promise<string> {
	await resident.post('/withdraw', {});
	const { status, body } = await resident.get(path);
	if (status !== 200) throw new Error(`The form is not ready to be submitted (${status}).`);
	return body;
}
