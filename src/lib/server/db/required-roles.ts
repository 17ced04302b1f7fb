import type { Sql } from 'postgres';
import { DATABASE_ROLES } from './as-role';

/** The web server's, which may act as the roles of staff (migration 0018). */
const WEB = 'zitian_web';

interface Standing {
	/** As a statement names it. */
	owner: string;
	/** Whether the owner may make roles. */
	makes: boolean;
	missing: string[];
	/** Roles that the owner may not act as. */
	foreignToOwner: string[];
	foreignToWeb: string[];
}

/**
 * Before the first migration is begun: the owner may make the roles that the tables are granted to, or they are there.
 * @throws an error that says all that a superuser has to run, once
 */
export async function requireRoles(sql: Sql): Promise<void> {
	const standing = await readStanding(sql);
	const toRun = standing.makes ? [] : statementsFor(standing);
	if (toRun.length === 0) return;
	throw new Error(
		`The database's user ${standing.owner} may not make roles. As a superuser, run once, then migrate again:\n  ${toRun.join('\n  ')}`
	);
}

const statementsFor = ({ owner, missing, foreignToOwner, foreignToWeb }: Standing): string[] => [
	...missing.map((role) => `CREATE ROLE ${role} NOLOGIN;`),
	...foreignToOwner.map((role) => `GRANT ${role} TO ${owner};`),
	...foreignToWeb.map((role) => `GRANT ${role} TO ${WEB};`)
];

async function readStanding(sql: Sql): Promise<Standing> {
	const [owner] = await sql<{ name: string; makes: boolean }[]>`
		select quote_ident(rolname) as name, rolsuper or rolcreaterole as makes from pg_roles where rolname = current_user`;
	const roles = await sql<{ name: string; owners: boolean; webs: boolean | null }[]>`
		select rolname as name, pg_has_role(current_user, oid, 'MEMBER') as owners,
			(select pg_has_role(web.oid, pg_roles.oid, 'MEMBER') from pg_roles web where web.rolname = ${WEB}) as webs
		from pg_roles where rolname in ${sql([...DATABASE_ROLES, WEB])}`;
	const found = (name: string) => roles.find((role) => role.name === name);
	return {
		owner: owner?.name ?? '',
		makes: owner?.makes ?? false,
		missing: [...DATABASE_ROLES, WEB].filter((name) => !found(name)),
		foreignToOwner: DATABASE_ROLES.filter((name) => !found(name)?.owners),
		foreignToWeb: DATABASE_ROLES.filter((name) => !found(name)?.webs)
	};
}
