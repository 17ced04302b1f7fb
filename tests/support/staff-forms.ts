import { BLOCK } from './portal';

export type StaffFormRole = 'enumerator' | 'supervisor' | 'help-desk-lead';
export interface StaffForm {
	role: StaffFormRole;
	/** What is always filled in. */
	fields: Record<string, string>;
	/** What may stay empty, with a value that it may also have. */
	optional?: Record<string, string>;
	/** Every variant is accepted: redirected, or answered with its page. */
	accepted?: true;
}

const REASON = { reason: 'other' };
const DOOR = '(field)/enumerator/[block]/[household]';
const DESK = '(help-desk)/help-desk/[household]';
const TICKET = '(help-desk)/help-desk/queue/[ticket]';
const PHONE = '13800000000';

/** Every form of the field and the help desk, by route and action. HOUSEHOLD, WORKER, LEAD, TICKET and NEW stand for ids. */
export const STAFF_FORMS: Record<string, StaffForm> = {
	[`${DOOR} visit`]: {
		role: 'enumerator',
		fields: { outcome: 'nobodyHome', visitId: 'NEW' },
		optional: { day: '2020-11-03', time: '10:00', paperNumber: 'GX-012345', seen: '0' },
		accepted: true
	},
	[`${DOOR} takeBack`]: { role: 'enumerator', fields: { visitId: 'NEW' } },
	[`${DOOR} remove`]: { role: 'enumerator', fields: {} },
	[`${DOOR} letter`]: { role: 'enumerator', fields: { replaces: '1' } },
	[`${DOOR} vouch`]: { role: 'enumerator', fields: {} },
	[`${DOOR} return`]: { role: 'supervisor', fields: {}, optional: { codes: 'D11', reason: 'other' } },
	[`${DOOR} takeReturnBack`]: { role: 'supervisor', fields: {} },
	[`${DOOR} ticket`]: {
		role: 'enumerator',
		fields: { topic: 'pin' },
		optional: { phone: PHONE, callAt: 'evening' },
		accepted: true
	},
	[`${DOOR}/listing default`]: {
		role: 'enumerator',
		fields: { mode: 'self' },
		optional: { expectedPresent: '2', expectedAbsent: '1', name: '甲', phone: PHONE },
		accepted: true
	},
	'(field)/enumerator/[block]/add default': {
		role: 'enumerator',
		fields: { householdId: 'NEW', addressLine: '试点路 1 号', room: '101' },
		optional: { behind: 'HOUSEHOLD', building: '2', unit: '1', floor: '3' }
	},
	'(field)/enumerator/[block]/receipt default': {
		role: 'enumerator',
		fields: {},
		optional: { receipt: 'nonsense' },
		accepted: true
	},
	'(field)/supervisor/[block] assign': { role: 'supervisor', fields: { number: 'nobody' }, optional: { how: 'add' } },
	'(field)/supervisor/[block] draw': { role: 'supervisor', fields: {} },
	'(field)/supervisor/[block] agrees': { role: 'supervisor', fields: { household: 'HOUSEHOLD' } },
	'(field)/supervisor/[block] differs': {
		role: 'supervisor',
		fields: { household: 'HOUSEHOLD' },
		optional: { codes: 'D11' }
	},
	'(field)/supervisor/[block] accept': { role: 'supervisor', fields: {} },
	'(field)/supervisor/[block] cutOff': { role: 'supervisor', fields: { staff: 'WORKER' } },
	'(field)/supervisor/inbox request': {
		role: 'supervisor',
		fields: { block: BLOCK },
		optional: { household: 'HOUSEHOLD', verification: 'NEW', decision: 'approve' }
	},
	'(field)/supervisor/inbox decide': {
		role: 'supervisor',
		fields: { block: BLOCK, household: 'HOUSEHOLD', look: 'NEW' },
		optional: { outcome: 'sentBack', sameAs: '999', givenTo: 'nobody' }
	},
	'(help-desk)/help-desk default': { role: 'help-desk-lead', fields: {}, optional: { q: '3-2-001' }, accepted: true },
	...Object.fromEntries(
		['askVisit', 'unlock', 'resetPin', 'endSessions'].map((action) => [
			`${DESK} ${action}`,
			{ role: 'help-desk-lead', fields: REASON, optional: { spokenCode: '123456' } } satisfies StaffForm
		])
	),
	[`${DESK} changePhone`]: {
		role: 'help-desk-lead',
		fields: REASON
	},
	[`${DESK} correctAddress`]: {
		role: 'help-desk-lead',
		fields: { ...REASON, addressLine: '试点路 2 号' },
		accepted: true
	},
	[`${DESK} reissue`]: {
		role: 'help-desk-lead',
		fields: { ...REASON, replaces: '1' },
		optional: { delivery: 'text' }
	},
	[`${DESK} askApproval`]: {
		role: 'help-desk-lead',
		fields: { action: 'resetPin' },
		optional: { phone: PHONE }
	},
	[`${DESK} sendCode`]: { role: 'help-desk-lead', fields: {} },
	[`${DESK}/interview askApproval`]: { role: 'help-desk-lead', fields: {} },
	[`${DESK}/interview sendCode`]: { role: 'help-desk-lead', fields: {} },
	[`${DESK}/interview begin`]: {
		role: 'help-desk-lead',
		fields: {},
		optional: { spokenCode: '123456', consented: 'on' }
	},
	'(help-desk)/help-desk/letters default': { role: 'help-desk-lead', fields: {}, accepted: true },
	'(help-desk)/help-desk/queue decide': {
		role: 'help-desk-lead',
		fields: {},
		optional: { household: 'HOUSEHOLD', verification: 'NEW', decision: 'approve' }
	},
	'(help-desk)/help-desk/queue log': {
		role: 'help-desk-lead',
		fields: { topic: 'pin', phone: PHONE },
		optional: { place: '试点新村', household: 'HOUSEHOLD', callAt: 'morning' },
		accepted: true
	},
	'(help-desk)/help-desk/queue acknowledge': {
		role: 'help-desk-lead',
		fields: {},
		optional: { incident: 'nothing', note: '正在查' }
	},
	'(help-desk)/help-desk/queue close': {
		role: 'help-desk-lead',
		fields: {},
		optional: { incident: 'nothing', note: '正在查' }
	},
	[`${TICKET} link`]: { role: 'help-desk-lead', fields: {}, optional: { household: 'HOUSEHOLD' }, accepted: true },
	[`${DESK} link`]: { role: 'help-desk-lead', fields: {}, optional: { ticket: 'TICKET' } },
	[`${TICKET} take`]: { role: 'help-desk-lead', fields: {}, accepted: true },
	[`${TICKET} handOver`]: { role: 'help-desk-lead', fields: {}, optional: { to: 'LEAD' }, accepted: true },
	[`${TICKET} answer`]: { role: 'help-desk-lead', fields: { text: '晚上再打' }, accepted: true },
	[`${TICKET} close`]: { role: 'help-desk-lead', fields: {}, optional: { resolution: 'nothing' } },
	[`${TICKET} merge`]: { role: 'help-desk-lead', fields: {}, optional: { into: '1042' } }
};
