import { SETTINGS } from './setting-table';

/** The text of `.env.example`. */
export function envExample(): string {
	const head =
		'# Settings of the portal, made from src/lib/server/setting-table.ts by `npm run -s env-example`. Copy to .env and edit.\n';
	const entries = Object.entries(SETTINGS).map(([name, { about, example }]) => `# ${about}\n${name}=${example}\n`);
	return [head, ...entries].join('\n');
}
