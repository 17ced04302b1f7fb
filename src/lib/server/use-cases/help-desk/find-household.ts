import { addressText } from '$lib/domain/geography/address';
import type { HouseholdStatus } from '$lib/domain/household/status';
import { fail, ok, type Result } from '$lib/domain/problem';
import type { LocalizedText } from '$lib/engine/model/types';
import { isAgent } from '$lib/domain/support/agents';
import { explain, type Explanation } from '$lib/domain/support/explain';
import { readPhone, readTicketNumber } from '$lib/domain/support/ticket';
import { phoneHash } from '../../crypto/contact';
import { ticketByNumber, ticketsByPhone } from '../../db/queries/tickets';
import { ticketView, type TicketView } from '../../services/ticket-view';
import { isEmptyQuery, readHouseholdQuery, type HouseholdQuery } from '$lib/domain/support/address-query';
import { plain } from '$lib/domain/geography/place';
import { readReceiptNumber } from '$lib/domain/receipt/receipt-token';
import type { Deps } from '../../deps';
import { asHelpDesk } from '../../db/as-role';
import {
	attemptByReference,
	householdById,
	householdsById,
	householdByReceipt,
	householdsByPhone,
	householdsMatching,
	type SupportRow
} from '../../db/queries/help-desk';
import type { Staff } from '../../actors';
import { stateOf } from '../../services/door-of';
import { meaningsOf } from '../../services/address-names';
import { simplified } from '../../services/spoken-names';
import { signInStateOf } from '../../services/sign-in-state';

export interface FoundHousehold {
	householdId: string;
	/** 18 digits */
	number: string;
	address: LocalizedText;
	status: HouseholdStatus;
	since?: number;
}

export interface Search {
	households: FoundHousehold[];
	/** More match than are listed. */
	more: boolean;
	/** Tickets that a ticket's number or a caller's phone number means. */
	tickets: TicketView[];
	/** The refused sign-in that the typed reference names. */
	attempt?: { reference: string; at: number; explanation: Explanation };
}

export const RESULTS = 30;

type FoundAttempt = NonNullable<Awaited<ReturnType<typeof attemptByReference>>>;
type SearchDeps = Pick<Deps, 'db' | 'clock' | 'round'>;
type FindDeps = SearchDeps & Pick<Deps, 'keys' | 'sql'>;

/** Finds households by number, address or failure reference; an empty search finds none. */
export async function findHousehold(deps: FindDeps, staff: Staff, command: { typed: string }): Promise<Result<Search>> {
	if (!isAgent(staff)) return fail('notAllowed');
	const typed = simplified(plain(command.typed.slice(0, 100)));
	const query = readHouseholdQuery(typed, regionsOf(deps));
	if (isEmptyQuery(query)) return ok({ households: [], tickets: [], more: false });
	return asHelpDesk(deps.db, staff, async (db) => ok(await searchAsAgent({ ...deps, db }, staff, typed, query)));
}

/** Names that stand in front of every address. */
const regionsOf = ({ round }: SearchDeps): string[] => round.districts.flatMap(({ name, city }) => [name.zh, city.zh]);

async function searchAsAgent(deps: FindDeps, staff: Staff, typed: string, query: HouseholdQuery): Promise<Search> {
	const byReference = query.reference === undefined ? undefined : await searchReference(deps, query.reference);
	if (byReference) return byReference;
	const byReceipt = await searchReceipt(deps, typed);
	if (byReceipt) return byReceipt;
	const tickets = await searchTickets(deps, staff, typed);
	const owners = await householdsOf(deps, tickets, typed);
	const isBare = /^\d+$/.test(typed);
	if (tickets.length + owners.length > 0 && !isBare) return { households: owners, tickets, more: false };
	const meant = await meaningsOf(deps.db, deps.sql, staff, query.words);
	const rows = meant === undefined ? [] : await householdsMatching(deps.db, query, meant, RESULTS + 1);
	return {
		households: distinct([...owners, ...rows.slice(0, RESULTS).map((row) => foundOf(deps, row))]),
		tickets,
		more: rows.length > RESULTS
	};
}

/** A number like 1042 may be a ticket, a telephone or a door: all that it means is shown, each once. */
const distinct = (found: FoundHousehold[]): FoundHousehold[] => [
	...new Map(found.map((one) => [one.householdId, one])).values()
];

/** "7Q4K-93MX", as it stands on the receipt. */
async function searchReceipt(deps: SearchDeps, typed: string): Promise<Search | undefined> {
	const number = readReceiptNumber(typed);
	const row = number === undefined ? undefined : await householdByReceipt(deps.db, number);
	return row && { households: [foundOf(deps, row)], tickets: [], more: false };
}

async function searchReference(deps: SearchDeps, reference: string): Promise<Search | undefined> {
	const attempt = await attemptByReference(deps.db, reference);
	if (!attempt) return undefined;
	const row = attempt.householdId === null ? undefined : await householdById(deps.db, attempt.householdId);
	const explanation = attempt.householdId !== null && !row ? ELSEWHERE : await explanationOf(deps, attempt, row);
	return {
		households: row ? [foundOf(deps, row)] : [],
		tickets: [],
		more: false,
		attempt: { reference, at: attempt.at, explanation }
	};
}

/** A household that the agent may not see: nothing more is said of it. */
const ELSEWHERE: Explanation = { cause: 'otherDistrict', values: {}, times: {} };

async function explanationOf(
	deps: SearchDeps,
	attempt: FoundAttempt,
	row: SupportRow | undefined
): Promise<Explanation> {
	const who = row && (await signInStateOf(deps.db, row.householdId));
	return explain({ ...attempt, letterNumber: attempt.letterNumber ?? undefined }, who, deps.clock.now());
}

/** "T1042", or the number that somebody calls from. */
async function searchTickets({ db, keys, clock }: FindDeps, staff: Staff, typed: string): Promise<TicketView[]> {
	const number = readTicketNumber(typed) ?? (/^\d{4,6}$/.test(typed) ? Number(typed) : undefined);
	const phone = readPhone(typed);
	const byNumber = number === undefined ? undefined : await ticketByNumber(db, number);
	const byPhone = phone === undefined ? [] : await ticketsByPhone(db, phoneHash(keys, phone));
	return [...(byNumber ? [byNumber] : []), ...byPhone].map((row) => ticketView(keys, staff, row, clock.now()));
}

async function householdsOf(deps: FindDeps, tickets: TicketView[], typed: string): Promise<FoundHousehold[]> {
	const phone = readPhone(typed);
	const bound = phone === undefined ? [] : await householdsByPhone(deps.db, phoneHash(deps.keys, phone));
	const ids = [...new Set([...tickets.flatMap(({ householdId }) => householdId ?? []), ...bound])];
	const rows = await householdsById(deps.db, ids);
	return ids.flatMap((id) => {
		const row = rows.get(id);
		return row ? [foundOf(deps, row)] : [];
	});
}

export const foundOf = (deps: SearchDeps, row: SupportRow): FoundHousehold => ({
	householdId: row.householdId,
	number: row.blockCode + row.householdNumber,
	address: addressOf(row),
	...stateOf(deps, row)
});

function addressOf(row: SupportRow): LocalizedText {
	const place = { line: row.addressLine, building: row.building, unit: row.unit, room: row.room };
	return addressText({ zh: row.townshipZh, en: row.townshipEn }, { zh: row.villageZh, en: row.villageEn }, place);
}
