/** What the help desk does: letters, PINs, tickets, an incident, a text message. */
import type { Topic } from '$lib/domain/support/ticket';
import { acknowledgeIncident } from '$lib/server/use-cases/help-desk/handle-incident';
import { changePhone } from '$lib/server/use-cases/help-desk/change-phone';
import { answerTicket, closeTicket, takeTicket } from '$lib/server/use-cases/help-desk/change-ticket';
import { listIncidents } from '$lib/server/use-cases/help-desk/list-incidents';
import { listTickets } from '$lib/server/use-cases/help-desk/list-tickets';
import { logCall } from '$lib/server/use-cases/help-desk/log-call';
import { reissueLetter } from '$lib/server/use-cases/help-desk/reissue-letter';
import { resetPin } from '$lib/server/use-cases/help-desk/reset-pin';
import { textLetter } from '$lib/server/use-cases/help-desk/text-letter';
import { openTicket } from '$lib/server/use-cases/sign-in/open-ticket';
import { opens } from './residents';
import { ADDRESS, done, employee, type Tenant, type World } from './world';

const PROOF = { reason: '来电核实地址', verification: 'vouched' };
const NEW_PIN = '135790';

export async function handlesTheDesk(world: World): Promise<void> {
	const { deps, households } = world;
	const { staff } = employee(world, 'agent');
	const of = (name: string) => ({ householdId: (households[name] as Tenant).householdId, ...PROOF });
	for (const name of ['pinReset', 'retype']) done(await resetPin(deps, staff, of(name)));
	await opens(world, households.retype as Tenant, { pin: NEW_PIN });
	Object.assign(households.pinReset as Tenant, { pin: undefined, resident: undefined, jar: undefined });
	const lost = households.letterLost as Tenant;
	const { code } = done(await reissueLetter(deps, staff, { ...of('letterLost'), replaces: 1 }));
	Object.assign(lost, { oldCode: lost.code, code, resident: undefined, jar: undefined });
	await textsLetter(world, of('texted'));
	await handlesTickets(world);
	const [incident] = done(await listIncidents(deps, staff));
	done(await acknowledgeIncident(deps, staff, { incident: incident?.key ?? '', note: '已请打印点核对' }));
}

/** A number has to be bound for a day before a code may go there. */
async function textsLetter(world: World, command: typeof PROOF & { householdId: string }): Promise<void> {
	const { deps, clock, households } = world;
	const { staff } = employee(world, 'lead');
	clock.set('2020-11-01T08:00+08:00');
	done(await changePhone(deps, staff, { ...command, phone: '13800004455' }));
	clock.set('2020-11-02T08:45+08:00');
	done(await textLetter(deps, staff, { ...command, replaces: 1 }));
	const texted = households.texted as Tenant;
	Object.assign(texted, { oldCode: texted.code, code: undefined, resident: undefined, jar: undefined });
}

async function handlesTickets(world: World): Promise<void> {
	const { deps } = world;
	const { staff } = employee(world, 'agent');
	const caller = { callAt: 'morning', place: '3 栋', reference: '', wantsVisit: false, address: ADDRESS } as const;
	for (const [topic, phone] of [['letter', '13800000021'], ['code', '13800000022'], ['device', '13800000023']] as const) {
		done(await openTicket(deps, { ...caller, topic, phone }));
	}
	const waiting = done(await listTickets(deps, staff));
	const idOf = (topic: Topic) => ({ ticketId: waiting.find((ticket) => ticket.topic === topic)?.ticketId ?? '' });
	done(await takeTicket(deps, staff, idOf('code')));
	done(await answerTicket(deps, staff, { ...idOf('code'), text: '已说明怎样输入编码' }));
	done(await closeTicket(deps, staff, { ...idOf('letter'), resolution: 'explained' }));
	done(await logCall(deps, staff, { topic: 'visit', phone: '13800000024', callAt: 'any', place: '2 栋' }));
}
