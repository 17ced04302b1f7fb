import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { STAFF_PAGES, type StaffPages } from '$lib/i18n/staff-pages';
import { permissionFor } from '$lib/server/http/access';

const routes = globSync('src/routes/**/+page.svelte').map((file) =>
	file.replaceAll('\\', '/').replace(/^src\/routes|\/\+page\.svelte$/g, '')
);
const routeOf = (href: string) => routes.find((route) => route.replace(/^\/\([^)]+\)/, '') === href) ?? null;
const roles = Object.entries(STAFF_PAGES) as [string, StaffPages][];

describe('the navigation of staff', () => {
	it.each(roles)(
		'leads a %s only to pages that the table of who may enter opens to that role',
		(role, { home, navigation }) => {
			for (const href of [home, ...navigation.map((page) => page.href)]) {
				expect(permissionFor(routeOf(href)), href).toMatchObject({
					who: 'staff',
					roles: expect.arrayContaining([role])
				});
			}
		}
	);

	it.each(roles)('lets a %s come back to the page where the work begins', (_, { home, navigation }) => {
		if (navigation.length > 0) expect(navigation.map(({ href }) => href)).toContain(home);
	});
});
