import { describe, expect, it } from 'vitest';
import { project } from './planted-project';
import { circlesOfRooms } from './rooms';

const uses = (path: string) =>
	`import { nothing } from '${path}';\nexport const used = nothing;\nexport const other = 0;\n`;
const NOTHING = 'export const nothing = 0;\n';

describe('the rooms below src/lib', () => {
	it('never import each other in a circle', async () => {
		expect(await circlesOfRooms(process.cwd())).toEqual([]);
	});

	it('are found in a circle that no two of their files make', async () => {
		const root = project({
			'src/lib/domain/field/a.ts': uses('../support/b'),
			'src/lib/domain/support/b.ts': NOTHING,
			'src/lib/domain/support/c.ts': `import type { D } from '../access/d';\nexport type C = D;\n`,
			'src/lib/domain/access/d.ts': 'export type D = 0;\n',
			'src/lib/domain/access/e.ts': uses('../field/f'),
			'src/lib/domain/field/f.ts': NOTHING
		});
		expect(await circlesOfRooms(root)).toEqual([
			['src/lib/domain/access', 'src/lib/domain/field', 'src/lib/domain/support']
		]);
	});

	it('are found in a circle with the folder around them', async () => {
		const root = project({
			'src/lib/server/container.ts': uses('./auth/sessions'),
			'src/lib/server/auth/sessions.ts': uses('../clock'),
			'src/lib/server/clock.ts': NOTHING
		});
		expect(await circlesOfRooms(root)).toEqual([['src/lib/server', 'src/lib/server/auth']]);
	});

	it('may use each other in one direction', async () => {
		const root = project({
			'src/lib/server/portal/container.ts': uses('../auth/sessions'),
			'src/lib/server/auth/sessions.ts': uses('../runtime/clock'),
			'src/lib/server/runtime/clock.ts': NOTHING
		});
		expect(await circlesOfRooms(root)).toEqual([]);
	});
});
