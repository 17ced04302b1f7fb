import { readFile } from 'node:fs/promises';
import { InvalidArgumentError, Option } from 'commander';
import { readPhoto, type StaffPhoto } from '$lib/domain/access/staff-photo';
import { isAgent } from '$lib/domain/support/agents';
import type { Deps } from '$lib/server/deps';
import type { Role } from '$lib/server/db/schema';
import { createStaff, ROLES, type CreateStaff } from '$lib/server/use-cases/office/create-staff';
import { setPhoto } from '$lib/server/use-cases/office/set-photo';
import { both, CommandError, commandNamed, pathOf, runCommand, say, UsageError } from './command-line';
import { createFromFile, writeSlips } from './staff-file';
import { officeActor, problemText, withDeps } from './office-command';

interface Options {
	role?: Role;
	number?: string;
	file?: string;
	out?: string;
	name?: string;
	phone?: string;
	blocks?: string;
	district?: string;
	photo?: string;
	onlyPhoto?: boolean;
}

const command = commandNamed('npm run create-staff', {
	zh: '新建一个工作人员账号，初始密码和动态码密钥只显示这一次；或用 --only-photo 给已有的账号加照片。',
	en: 'An account, with a password and one-time-code secret shown once; or, with --only-photo, a photograph for an account that exists.'
})
	.addOption(new Option('--role <role>', both({ zh: '岗位', en: 'what the person does' })).choices(ROLES))
	.option('--number <number>', both({ zh: '工号', en: 'staff number' }), staffNumber)
	.option('--name <name>', both({ zh: '姓名', en: 'name' }))
	.option('--phone <phone>', both({ zh: '电话', en: 'telephone number' }))
	.option('--blocks <codes>', both({ zh: '普查小区代码，用逗号隔开', en: 'codes of blocks, with commas between' }))
	.option(
		'--district <code>',
		both({ zh: '客服负责的地区，6 到 15 位代码', en: 'the area of a help desk, a code of 6 to 15 digits' })
	)
	.option(
		'--photo <file>',
		both({ zh: '照片，JPEG 或 PNG，不超过 100 KB', en: 'a photograph, JPEG or PNG of at most 100 KB' })
	)
	.option(
		'--file <list>',
		both({
			zh: '名单，CSV 或 XLSX：岗位、工号、姓名、电话、普查小区、地区；有一行不对就一个也不建',
			en: 'a list, CSV or XLSX: role, number, name, phone, blocks, district; one faulty line and none is made'
		})
	)
	.option(
		'--out <file>',
		both({
			zh: '账号单写到这个新文件（.html），打印后删除',
			en: 'write the slips to this new file (.html); delete it after printing'
		})
	)
	.option('--only-photo', both({ zh: '账号已有，只加照片', en: 'the account exists: only add the photograph' }));

function staffNumber(value: string): string {
	if (!/^[0-9A-Za-z-]{1,20}$/.test(value))
		throw new InvalidArgumentError(
			both({ zh: '最多 20 位字母、数字和连字符。', en: 'At most 20 letters, digits and hyphens.' })
		);
	return value;
}

/** What one of the two uses needs beside the number. @throws UsageError that names it */
function requireWhole({ role, number, name = '', photo, onlyPhoto, file, out }: Options): void {
	const single = !number
		? '--number'
		: onlyPhoto
			? !photo && '--photo'
			: !role
				? '--role'
				: name.trim() === '' && '--name';
	const missing = file === undefined ? single : !out && '--out';
	if (missing) throw new UsageError(both({ zh: `缺少选项：${missing}`, en: `missing option: ${missing}` }));
}

const ACTOR = officeActor('create-staff');

async function photoFrom(file: string): Promise<StaffPhoto> {
	const photo = readPhoto(await readFile(file));
	if (!photo.ok) throw new CommandError(problemText(photo.problem));
	return photo.value;
}

async function addPhoto(deps: Deps, number: string, photo: StaffPhoto): Promise<void> {
	const added = await setPhoto(deps, ACTOR, { number, photo });
	if (!added.ok) throw new CommandError(problemText(added.problem));
	say(both({ zh: `工号 ${number} 的照片已保存`, en: `Photograph of ${number} saved` }));
}

async function create(deps: Deps, options: Options, role: Role, photo?: StaffPhoto): Promise<void> {
	const { number = '', name = '', phone = '', blocks = '' } = options;
	const only = deps.round.districts.length === 1 ? deps.round.districts[0] : undefined;
	const account: CreateStaff = {
		role,
		number,
		phone,
		photo,
		name: name.trim(),
		blocks: blocks.split(/[\s,，]+/).filter(Boolean),
		// A help desk works for the round's district, unless it is told a part of it; of several, it has to be told.
		// An office that is told none sees all of the round.
		district: options.district ?? (isAgent({ role }) && only ? only.code : ''),
		rehearsal: deps.settings.rehearsal
	};
	return options.out === undefined ? createShown(deps, account) : createOnSlip(deps, account, options.out);
}

/** The secrets are on the slip alone, not on the screen. */
async function createOnSlip(deps: Deps, account: CreateStaff, out: string): Promise<void> {
	await writeSlips(deps, out, async (deliver) => {
		const created = await createStaff(deps, ACTOR, account, (secrets) => deliver([secrets]));
		if (!created.ok) throw new CommandError(problemText(created.problem));
	});
	say(
		both({
			zh: `工号 ${account.number} 的账号单在 ${out}。打印后请删除这个文件。`,
			en: `The slip of ${account.number} is in ${out}. Delete it after printing.`
		})
	);
}

async function createShown(deps: Deps, account: CreateStaff): Promise<void> {
	const created = await createStaff(deps, ACTOR, account);
	if (!created.ok) throw new CommandError(problemText(created.problem));
	const { password, totpUri } = created.value;
	say(both({ zh: '工号', en: `Staff number: ${account.number} (${account.role})` }));
	say(both({ zh: '初始密码，只显示这一次', en: `Password, shown only now: ${password}` }));
	say(
		both({
			zh: '动态码：在身份验证器里输入（要扫描就加 --out）',
			en: `One-time codes, for an authenticator (--out writes a QR): ${totpUri}`
		})
	);
}

await runCommand<Options>(command, async (options) => {
	requireWhole(options);
	const { role, number = '', onlyPhoto, file, out } = options;
	if (file !== undefined && out !== undefined) return withDeps((deps) => createFromFile(deps, ACTOR, file, out));
	const photo = options.photo === undefined ? undefined : await photoFrom(pathOf(options.photo));
	await withDeps(async (deps) => {
		if (onlyPhoto && photo) await addPhoto(deps, number, photo);
		else if (role) await create(deps, options, role, photo);
	});
});
