import { sql } from 'drizzle-orm';
import type { Database } from './client';

/** Roles of migrations 0002 and 0003, each with the rights that its work needs and no others. */
export const DATABASE_ROLES = ['zitian_help_desk', 'zitian_field'] as const;
export type DatabaseRole = (typeof DATABASE_ROLES)[number];

type StaffWork = <V>(
	db: Pick<Database, 'transaction'>,
	staff: { staffId: string },
	work: (tx: Database) => Promise<V>
) => Promise<V>;

/**
 * Runs `work` in one transaction with the rights of `role` instead of the web server's: what the role was not granted,
 * PostgreSQL itself refuses, whatever the code asks for. Row level security asks the database who the member of staff is and
 * what is theirs at this moment. Transactions inside `work` are savepoints of this one.
 */
const asStaff =
	(role: DatabaseRole): StaffWork =>
	(db, { staffId }, work) =>
		db.transaction(async (tx) => {
			await tx.execute(sql`select set_config('role', ${role}, true), set_config('zitian.staff_id', ${staffId}, true)`);
			return work(tx as unknown as Database);
		});

/**
 * The one door of the help desk to the database, for reading and for its actions: of everything that belongs to a household,
 * only that of the district the agent works for (migration 0009).
 */
export const asHelpDesk = asStaff('zitian_help_desk');

/**
 * The one door of enumerators and supervisors: of everything that belongs to a block, PostgreSQL shows and takes only
 * what lies in a block assigned to `staffId` at this moment (row level security, migration 0003).
 */
export const asEnumerator = asStaff('zitian_field');
