import type { LocalizedText } from '$lib/engine/model/types';

/** The form itself: hub, steps, lists of people, checks. */
export const formText = {
	title: { zh: '您家的普查表', en: 'Your household’s form' },
	placeOfPerson: { zh: '{name}，{title}', en: '{name}, {title}' },
	start: { zh: '开始填写', en: 'Start' },
	missing: { zh: '还有 {count} 项', en: '{count} to go' },
	people: { zh: '{count} 人', en: '{count} people' },
	toLookAt: { zh: '有 {count} 处要看', en: '{count} to look at' },
	copy: { zh: '打印一份自己留底', en: 'Print a copy for yourselves' },
	visitHours: { zh: '看看谁来、什么时候来', en: 'See who visits, and when' },
	saved: { zh: '已保存 {time}', en: 'Saved {time}' },
	saving: { zh: '正在保存', en: 'Saving' },
	onlyHere: { zh: '仅在本机', en: 'Only on this phone' },
	notSaved: { zh: '未保存', en: 'Not saved' },
	onlyHereHow: {
		zh: '现在没有网络。答案加密存在这部手机上，联网后会自动送出。可以接着填。',
		en: 'There is no network. Your answers are kept on this phone, encrypted, and are sent by themselves once it is back. Please go on.'
	},
	notSavedHow: {
		zh: '现在没有网络，答案只在这一页上。请不要关掉它，联网后会自动保存。',
		en: 'There is no network, and your answers are on this page alone. Please keep it open; they are saved by themselves once it is back.'
	},
	pressAgain: {
		zh: '现在没有网络。您填的都已保存，联网后请再按一次。',
		en: 'There is no network. What you filled in is saved; please press again once it is back.'
	},
	submitNeedsNetwork: {
		zh: '上报要有网络，联网后再上报就行。',
		en: 'Submitting needs a network: please submit once it is back.'
	},
	gateNeedsNetwork: {
		zh: '请普查员上门要有网络。联网后请再按“下一步”。',
		en: 'Asking the enumerator to visit needs a network. Please press “Next” again once it is back.'
	},
	pageNeedsNetwork: {
		zh: '这一页要有网络才能打开。您填的都在，联网后请按返回再来。',
		en: 'This page needs a network. What you filled in is still here; please go back and try again once it is back.'
	},
	differsTitle: { zh: '两台设备填得不一样', en: 'Two devices gave different answers' },
	differsLead: { zh: '两个答案都留着。请选对的一个。', en: 'Both are kept. Please choose the right one.' },
	differsPerson: { zh: '{name}要登记在这张表上吗？', en: 'Is {name} on this form?' },
	differsFirst: { zh: '谁是户主？', en: 'Who is the householder?' },
	differsOn: { zh: '登记', en: 'On the form' },
	differsOff: { zh: '不登记', en: 'Not on the form' },
	differsHere: { zh: '这部设备上填的', en: 'from this device' },
	differsOther: { zh: '另一部设备上填的', en: 'from another device' },
	differsNone: { zh: '（空着）', en: '(left empty)' },
	saveAndExit: { zh: '保存并退出', en: 'Save and exit' },
	exit: { zh: '退出', en: 'Sign out' },
	howToFill: { zh: '这一项怎么填？', en: 'How do I answer this?' },
	next: { zh: '下一步', en: 'Next' },
	later: { zh: '先填别的，回头再来', en: 'Something else first, back later' },
	goOn: { zh: '已保存。先往下填，以后再来改', en: 'Saved. Go on for now and correct it later' },
	captionLeft: { zh: '{caption} · 还需约 {minutes} 分钟', en: '{caption} · about {minutes} min left' },
	entryOf: { zh: '{name} · 第 {position} 项，共 {count} 项', en: '{name} · {position} of {count}' },
	nthEntry: { zh: '第 {position} 项', en: 'no. {position}' },
	thisPerson: { zh: '这个人', en: 'this person' },
	chooseOne: { zh: '请选择', en: 'Please choose' },

	whoIsHere: { zh: '已写上的人', en: 'People on this list' },
	nobodyYet: { zh: '还没有写人。', en: 'Nobody yet.' },
	personName: { zh: '姓名', en: 'Name' },
	personNameHint: {
		zh: '一次写一个人。还没取名的婴儿写“未取名”。',
		en: 'One person at a time. For a baby without a name write “未取名”.'
	},
	addPerson: { zh: '添加', en: 'Add' },
	householder: { zh: '户主', en: 'Householder' },
	makeHouseholder: { zh: '改为户主', en: 'Make householder' },
	makeHouseholderOf: { zh: '把 {name} 改为户主', en: 'Make {name} the householder' },
	renameOf: { zh: '改 {name} 的姓名', en: 'Change the name of {name}' },
	saveName: { zh: '保存姓名', en: 'Save the name' },
	remove: { zh: '删除', en: 'Remove' },
	removeOf: { zh: '删除 {name}', en: 'Remove {name}' },
	allPresent: { zh: '都写上了，下一步', en: 'That is everyone, next' },
	nobodyAway: { zh: '没有这样的人，下一步', en: 'There is nobody, next' },
	nameMissing: { zh: '请写姓名，再按“添加”。', en: 'Please write a name, then press “Add”.' },
	removeTitle: { zh: '把 {name} 从表上删除吗？', en: 'Remove {name} from the form?' },
	removeBody: {
		zh: '已经填好的 {name} 的答案也会删除。',
		en: 'What has been filled in about {name} will be removed as well.'
	},
	removeFirst: {
		zh: '{name} 是户主。删除后，名单上的下一位成为户主，其他人与户主的关系要重新看一遍。',
		en: '{name} is the householder. The next person on the list will become the householder; please look at everyone’s relation again.'
	},
	removeYes: { zh: '删除', en: 'Remove' },
	removeNo: { zh: '不删，返回', en: 'Keep and go back' },

	countNone: { zh: '没有人', en: 'Nobody' },
	countPeople: { zh: '{count} 人：{names}', en: '{count}: {names}' },
	countTotal: { zh: '一共 {count} 人', en: '{count} people in all' },
	countConfirm: { zh: '没有错，下一步', en: 'That is right, next' },
	changeListOf: { zh: '修改名单：{list}', en: 'Change the list: {list}' },

	year: { zh: '年', en: 'Year' },
	month: { zh: '月', en: 'Month' },
	monthOf: { zh: '{month}月', en: '{month}' },
	yearHint: { zh: '四位数字，如 1980', en: 'Four digits, such as 1980' },
	idLast: { zh: '末位 X', en: 'Last is X' },
	idCount: { zh: '已输入 {count} 位，共 18 位', en: '{count} of 18 characters' },
	idRight: { zh: '号码核对无误', en: 'The number is consistent' },
	idWrong: { zh: '这个号码核对不上，请逐位看一遍', en: 'This number is not consistent; please look at each digit' },
	idProposes: {
		zh: '根据证件号码：{answer}。不对就改。',
		en: 'From the ID number: {answer}. Change it if that is wrong.'
	},
	sameAs: { zh: '和{first}一样：{answers}', en: 'The same as {first}: {answers}' },
	titled: { zh: '{title}：{answer}', en: '{title}: {answer}' },
	listed: { zh: '{list}；{text}', en: '{list}; {text}' },
	comma: { zh: '，', en: ', ' },
	idBorn: { zh: '{month}出生', en: 'born {month}' },
	idNone: { zh: '没有身份证号码？', en: 'No ID number?' },
	idHas: { zh: '有号码，填在上面', en: 'There is a number, given above' },
	moreGroups: { zh: '其他（从下面选）', en: 'Another (choose below)' },
	twoAnswers: { zh: '这里选了两个答案，请只留一个。', en: 'Two answers are chosen here. Please keep only one.' },
	areaSearch: { zh: '县（市、区）的名称', en: 'Name of the county, city or district' },
	areaSearchHint: {
		zh: '写两三个字就可以，如：阳朔。',
		en: 'In Chinese, two or three characters are enough: 阳朔. Or the 6-digit code.'
	},
	areaFind: { zh: '查找', en: 'Find' },
	areaFound: { zh: '找到 {count} 个，请选一个', en: '{count} found; please choose one' },
	areaNone: {
		zh: '没有找到“县（市、区）”一级的这个地名，请换个写法，或逐级选择。',
		en: 'No county, city or district with that name. Please try another spelling, or choose step by step.'
	},
	areaOffline: {
		zh: '没有网络时，请从省、市、县的列表里选；或者先往下填，联网后再回来。',
		en: 'Without a network please choose from the lists of provinces, cities and counties, or go on and come back later.'
	},
	areaMany: {
		zh: '有几个地方叫这个名字，请从下面选一个。',
		en: 'Several places have that name. Please choose one below.'
	},
	areaStepwise: { zh: '逐级选择：省、市、县', en: 'Choose step by step: province, city, county' },
	areaProvince: { zh: '省（自治区、直辖市）', en: 'Province' },
	areaCity: { zh: '市（州、盟）', en: 'City or prefecture' },
	areaCounty: { zh: '县（市、区）', en: 'County or district' },
	codeSearch: { zh: '查找', en: 'Search' },
	codeSearchHint: {
		zh: '写两三个字，再选最接近的一项。',
		en: 'Two or three Chinese characters, or the code. Choose what comes nearest.'
	},
	codeNone: { zh: '没有找到这一条，请换个说法，写得短一些。', en: 'Nothing found. Please try a shorter word.' },
	codeOffline: {
		zh: '没有网络时查不了；请先往下填，联网后再回来。',
		en: 'This needs a network. Please go on and come back later.'
	},
	codeMany: { zh: '找到几条，请从下面选一个最接近的。', en: 'Please choose below what comes nearest.' },
	day: { zh: '日', en: 'Day' },
	areaTitle: { zh: '查找县（市、区）', en: 'Find a county or district' },

	elsewhere: { zh: '也可能是这里要改：', en: 'It may also have to be changed here:' },
	softYes: { zh: '没有错，继续', en: 'It is right, continue' },
	softChange: { zh: '修改', en: 'Change it' },
	softReason: { zh: '想说明一下原因（可不填）', en: 'Add a reason (optional)' },
	verify: { zh: '没有填错，请普查员核实', en: 'It is right: ask the enumerator to verify' },

	backToForm: { zh: '回到您家的普查表', en: 'Back to your form' },
	checkTitle: { zh: '检查您家的答案', en: 'Check your household’s answers' },
	checkLead: {
		zh: '请从头看一遍。不对的地方按“修改”。',
		en: 'Please read through. Press “Change” where something is wrong.'
	},
	checkOpen: { zh: '上报前还有 {count} 处要看', en: 'To look at before you submit: {count}' },
	change: { zh: '修改', en: 'Change' },
	fillIn: { zh: '去填写', en: 'Fill in' },
	notAnswered: { zh: '还没有填', en: 'Not answered yet' },
	automatic: { zh: '自动填写', en: 'filled in automatically' },
	automaticAnswer: { zh: '{question}：{answer}（自动填写）', en: '{question}: {answer} (filled in automatically)' },
	checkDone: { zh: '没有错，去签名', en: 'All correct, go to signature' },
	verifyNote: { zh: '有 {count} 处会请普查员核实。', en: 'Left for the enumerator to verify: {count}.' }
} satisfies Record<string, LocalizedText>;
