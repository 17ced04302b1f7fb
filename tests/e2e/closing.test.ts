import postgres from 'postgres';
import { expect, test } from '../support/test';
import { expectFaultless } from '../support/axe';
import { serveProduct, type Serving } from '../support/served';
import { signsIn } from '../support/staff-desk';

test.use({ viewport: { width: 390, height: 844 } });
test.setTimeout(180_000);

const ROUND = 'census-2020';
let product: Serving;
let sql: postgres.Sql;

test.beforeAll(async () => {
	product = await serveProduct({ REHEARSAL_START: '2020-11-06T08:00+08:00' }, 24);
	sql = postgres(product.databaseUrl, { max: 1 });
});
test.afterAll(async () => {
	await sql.end();
	await product.stop();
});

/** Once all is exported. */
const exported = () =>
	sql`insert into audit_event (at, actor_kind, actor_id, action, outcome)
		select max(at) + interval '1 second', 'office', 'test', 'sealed.exported', 'done' from audit_event`;

test(
	'one of the office asks to close the round, another agrees in a session of their own, and the page says how it stands',
	{ tag: '@full' },
	async ({ browser }) => {
		const [asker, other] = await Promise.all(
			[1, 2].map(async () => (await browser.newContext({ baseURL: product.url })).newPage())
		);
		if (!asker || !other) throw new Error('No pages.');
		const [first, second] = product.rehearsal.staff.filter(({ role }) => role === 'office');
		if (!first || !second) throw new Error('The rehearsal has no two people of the office.');
		await signsIn(asker, first);
		await asker.goto('/office/close');
		await expect(asker.locator('main')).toContainText('export-sealed');
		await expect(asker.locator('#round')).toHaveCount(0);
		await signsIn(other, second);
		await exported();

		await asker.reload();
		await asker.locator('#round').fill('census-2030');
		await asker.getByRole('button', { name: '我提出销毁' }).click();
		await expect(asker.getByRole('alert')).toContainText('代号');
		await expect(asker.locator('#round')).toHaveValue('census-2030');
		await expectFaultless(asker);
		await asker.locator('#round').fill(ROUND);
		await asker.getByRole('button', { name: '我提出销毁' }).click();
		await expect(asker.locator('[data-close=asked]')).toContainText('您已提出');
		await expect(asker.locator('#round')).toHaveCount(0);
		await expectFaultless(asker);

		await other.goto('/office/close');
		await expect(other.locator('[data-close=asked]')).toContainText('唐云笛');
		await other.locator('#round').fill(ROUND);
		await other.getByRole('button', { name: '同意' }).click();
		await expect(other.locator('[data-close=agreed]')).toContainText('npm run close-round -- --confirm census-2020');
		await expectFaultless(other);

		await asker.reload();
		await asker.getByRole('button', { name: '撤回' }).click();
		await expect(asker.locator('[data-close]')).toHaveCount(0);

		// The keys are destroyed, as the command does it.
		const id = (number: string) => sql`(select staff_id from staff where number = ${number})`;
		await sql.begin(async (tx) => {
			await tx`set local session_replication_role = replica`;
			await tx`update data_key set service_wrap = null, resident_wrap = null`;
			await tx`insert into close_request (round, asked_by, asked_at, agreed_by, agreed_at, used_at)
			select ${ROUND}, ${id(first.number)}, at, ${id(second.number)}, at, at from (select max(at) + interval '1 minute' as at from audit_event) a`;
		});
		await asker.reload();
		await expect(asker.locator('[data-close=closed]')).toContainText(`（${second.number}）同意`);
		await expect(asker.locator('#round')).toHaveCount(0);
		await expectFaultless(asker);
	}
);
