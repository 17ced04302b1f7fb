import { IDLE, sessionTime, untilNextSentence, type SessionTime } from '$lib/domain/access/idle';

const MINUTE = 60_000;

/** What the watch needs of the world; tests give their own. */
export interface SessionPorts {
	/** How long the session still lasts, in milliseconds, 0 = over; undefined: the server cannot be reached. POST makes it last. */
	ask(method: 'GET' | 'POST'): Promise<number | undefined>;
	/** Another tab may have a warning open that is no longer true. */
	tellOtherTabs(): void;
}

export interface SessionWatch {
	/** Look again now: the phone woke up, the network came back, another tab said something. */
	check(): Promise<void>;
	/** 继续填写. @returns false when the server could not be reached */
	stay(): Promise<boolean>;
	stop(): void;
}

/**
 * Says when the session is about to end, and when it has ended. It goes by the moment of the end, not by how long a
 * timer ran (a sleeping phone stops those), and before it says anything it asks the server, who also knows of other tabs.
 */
export function watchSession(report: (time: SessionTime) => void, { ask, tellOtherTabs }: SessionPorts): SessionWatch {
	let endsAt = Date.now() + IDLE.minutes * MINUTE;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let asking = false;

	function settle(reached: boolean): void {
		clearTimeout(timer);
		const left = endsAt - Date.now();
		const time = sessionTime(left);
		// Nobody is sent away before the server has said that it is over.
		report(time.kind === 'over' && !reached ? { kind: 'fine' } : time);
		if (time.kind !== 'over' || !reached)
			timer = setTimeout(() => void check(), left > 0 ? untilNextSentence(left) : MINUTE);
	}

	async function refresh(method: 'GET' | 'POST'): Promise<boolean> {
		asking = true;
		const left = await ask(method);
		asking = false;
		if (left !== undefined) endsAt = Date.now() + left;
		settle(left !== undefined);
		return left !== undefined;
	}

	async function check(): Promise<void> {
		if (asking) return;
		if (sessionTime(endsAt - Date.now()).kind === 'fine') settle(true);
		else await refresh('GET');
	}

	async function stay(): Promise<boolean> {
		const reached = await refresh('POST');
		if (reached) tellOtherTabs();
		return reached;
	}

	settle(true);
	return { check, stay, stop: () => clearTimeout(timer) };
}

/** Only the product itself answers with 403 here: anything else that is not an answer is a network in between. */
export async function askServer(method: 'GET' | 'POST', address = '/session'): Promise<number | undefined> {
	try {
		const answer = await fetch(address, { method, redirect: 'manual', headers: { accept: 'application/json' } });
		if (answer.status === 403) return 0;
		return answer.ok ? ((await answer.json()) as { left: number }).left : undefined;
	} catch {
		return undefined;
	}
}
