/** The stranger's own process (see `strangerAt`): begins a flood when it is told which, and says what was answered when it is told to stop. */
import { newAccessCode } from '../../../../src/lib/server/crypto/codes';
import { floods, type Known } from './floods';
import { flooded } from './stranger';

export type Order =
	{ begin: string; port: number; rate: number; known: Omit<Known, 'invented'> } | { begin?: undefined };

let flood: ReturnType<typeof flooded> | undefined;

process.on('message', (order: Order) => {
	if (order.begin === undefined) return void flood?.stop().then((answers) => process.send?.(answers));
	const { begin, port, rate, known } = order;
	const wanted = floods({ ...known, invented: newAccessCode }).find(({ name }) => name === begin);
	if (!wanted) throw new Error(`There is no flood "${begin}".`);
	flood = flooded(wanted, port, rate);
});
process.send?.('ready');
