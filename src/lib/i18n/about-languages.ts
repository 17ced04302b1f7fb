import type { Passage } from './public-pages';

/** For whoever reads neither Chinese nor English well. */
export const languages: Passage[] = [
	{
		heading: { zh: '这个网站', en: 'This website' },
		body: {
			zh: '有简体中文、繁體中文和 English，在每一页上方切换，填到一半也可以换，答案都在。',
			en: 'It is in simplified and traditional Chinese and in English. Change at the top of any page, even half-way through: your answers stay.'
		}
	},
	{
		heading: { zh: '请信得过的人帮忙', en: 'Somebody whom you trust' },
		body: {
			zh: '可以请家人、朋友读给您听，替您按。密码还是您自己输。',
			en: 'Family or friends may read the questions to you and press the buttons. Type the PIN yourself.'
		}
	},
	{
		heading: { zh: '打客服电话，或请普查员上门', en: 'The help desk, or a visit' },
		body: {
			zh: '打客服电话，用中文或英文说一个词：您的语言。我们会安排会说的人，或请普查员带着会说的人上门。不收费。',
			en: 'Call the help desk and say one word in Chinese or English: the name of your language. We will look for somebody who speaks it, to call you or to come with the enumerator. It is free.'
		}
	}
];

/** The same three sentences for those who can read nothing else on the page. `lang` is a BCP 47 tag. */
export const OTHER_LANGUAGES: readonly { lang: string; name: string; text: string }[] = [
	{
		lang: 'ja',
		name: '日本語',
		text: '国勢調査です。信頼できる人に読んでもらってもかまいません。ヘルプデスクに電話し、中国語か英語で「日语」または “Japanese” と言ってください。無料です。'
	},
	{
		lang: 'ko',
		name: '한국어',
		text: '인구 조사입니다. 믿을 수 있는 사람에게 읽어 달라고 하셔도 됩니다. 안내 전화로 “韩语” 또는 “Korean”이라고 말씀해 주세요. 무료입니다.'
	},
	{
		lang: 'vi',
		name: 'Tiếng Việt',
		text: 'Đây là tổng điều tra dân số. Bạn có thể nhờ người mà mình tin cậy đọc giúp. Hãy gọi số hỗ trợ và nói “越南语” hoặc “Vietnamese”. Miễn phí.'
	},
	{
		lang: 'ru',
		name: 'Русский',
		text: 'Это перепись населения. Вы можете попросить помочь человека, которому доверяете. Позвоните в службу помощи и скажите «俄语» или “Russian”. Это бесплатно.'
	},
	{
		lang: 'fr',
		name: 'Français',
		text: 'C’est le recensement de la population. Une personne de confiance peut vous aider. Appelez l’assistance et dites « 法语 » ou « French ». C’est gratuit.'
	}
];
