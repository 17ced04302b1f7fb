import { Browser, connections } from '../returns/browser';
import type { Flood } from './floods';

const AT_ONCE = 512;

/** Networks of the stranger's alone. */
const addressOf = (n: number): string => `11.${n >> 8}.${n & 255}.1`;

/** Asks at a steady rate until it is stopped; what cannot be sent because too many are on the way is left out and counted. */
export function flooded({ networks, before, ask }: Flood, port: number, rate: number) {
	const own = connections(AT_ONCE);
	const browsers = Array.from({ length: networks }, (_, n) => new Browser(port, addressOf(n), own));
	const answers: Record<string, number> = { leftOut: 0 };
	const onTheWay = new Set<Promise<unknown>>();
	const count = (what: string) => (answers[what] = (answers[what] ?? 0) + 1);
	let asked = 0;
	const begun = performance.now();
	const ready = Promise.all(browsers.map((browser) => before?.(browser)));
	const timer = setInterval(() => {
		for (const due = ((performance.now() - begun) / 1000) * rate; asked < due; asked += 1) {
			const browser = browsers[asked % browsers.length];
			if (!browser || onTheWay.size >= AT_ONCE) {
				count('leftOut');
				continue;
			}
			const sent = ready
				.then(() => ask(browser))
				.then(({ status }) => count(String(status)))
				.catch(() => count('broken'))
				.finally(() => onTheWay.delete(sent));
			onTheWay.add(sent);
		}
	}, 5);
	return {
		async stop(): Promise<Record<string, number>> {
			clearInterval(timer);
			await Promise.all(onTheWay);
			return answers;
		}
	};
}
