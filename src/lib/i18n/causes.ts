import type { LocalizedText } from '$lib/engine/model/types';
import type { Cause } from '$lib/domain/support/explain';

/** Each cause of a refused sign-in: its name, what happened, and what the agent says and does. Also the knowledge page. */
export const causeText: Record<Cause, { title: LocalizedText; what: LocalizedText; say: LocalizedText }> = {
	typing: {
		title: { zh: '填报码打错一位', en: 'One digit of the code mistyped' },
		what: {
			zh: '填报码的校验位不对，多半是第 {groups} 组打错了一位。',
			en: 'The check digits of the code are wrong; most likely one digit in group {groups} was mistyped.'
		},
		say: {
			zh: '请对方看着信，把这一组的四个数字再输一遍。不要让对方在电话里念填报码。没有用掉次数。',
			en: 'Ask the caller to look at the letter and type the four digits of that group again. They must not read the code out. No try was spent.'
		}
	},
	typingMany: {
		title: { zh: '填报码打错几位', en: 'Several digits mistyped' },
		what: {
			zh: '填报码的校验位不对，不止一位打错了。',
			en: 'The check digits of the code are wrong, by more than one digit.'
		},
		say: {
			zh: '请对方从头输一遍，一组一组对照；也可以用手机扫信上的二维码。没有用掉次数。',
			en: 'Ask the caller to type it again from the beginning, group by group, or to scan the QR code. No try was spent.'
		}
	},
	digits: {
		title: { zh: '不是 16 位', en: 'Not 16 digits' },
		what: {
			zh: '输入了 {digits} 个字符，填报码是 16 位数字。',
			en: '{digits} characters were typed; the code has 16 digits.'
		},
		say: {
			zh: '填报码在信上二维码的下面，四组，每组四位。信上别的号码不是填报码。',
			en: 'The code is below the QR code on the letter: four groups of four. Other numbers on the letter are not the code.'
		}
	},
	unknownCode: {
		title: { zh: '不是本区的填报码', en: 'Not a code of this district' },
		what: {
			zh: '这个填报码不属于本区的任何一户：信可能是别的区的，也可能恰好抄错了两位。',
			en: 'This code belongs to no household here: the letter may be another district’s, or two digits were copied wrongly.'
		},
		say: {
			zh: '请对方看信上印的区名。是本区的，按信上的地址查找；是别的区的，请打那封信上的客服电话。',
			en: 'Ask which district is printed on the letter. If it is ours, search by the address on it; if not, the caller rings the number on that letter.'
		}
	},
	pinNotSet: {
		title: { zh: '还没有设密码', en: 'No PIN chosen yet' },
		what: {
			zh: '这封信还没有设密码，或者密码刚被重置。',
			en: 'No PIN has been chosen with this letter, or it has just been reset.'
		},
		say: {
			zh: '请对方回到第一页，重新输入填报码，会请他选一个新的密码。',
			en: 'Ask the caller to go back to the first page and type the code again; they will be asked to choose a PIN.'
		}
	},
	oldLetter: {
		title: { zh: '用了旧信', en: 'An old letter' },
		what: {
			zh: '用的是第 {used} 封信，{replacedAt}已经由第 {letter} 封代替。',
			en: 'Letter {used} was used; it was replaced by letter {letter} on {replacedAt}.'
		},
		say: {
			zh: '请对方找最新那封信。没有收到，就在这里补发一封，由普查员送去。草稿和密码都在。',
			en: 'Ask the caller to find the newest letter. If it never came, re-issue one here; the enumerator delivers it. Draft and PIN are kept.'
		}
	},
	wrongPin: {
		title: { zh: '密码不对', en: 'Wrong PIN' },
		what: { zh: '信是对的，密码不对。', en: 'The letter is right, the PIN is not.' },
		say: {
			zh: '先问家里别人是不是记得。都不记得，核对后重置密码，草稿不会丢。不要问密码是什么。',
			en: 'Somebody else in the household may remember it. If not, verify and reset the PIN; the draft is kept. Never ask what the PIN is.'
		}
	},
	lockedNow: {
		title: { zh: '暂停登录中', en: 'Sign-in paused' },
		what: {
			zh: '密码连续输错，暂停登录到 {until}。',
			en: 'The PIN was wrong too often; sign-in is paused until {until}.'
		},
		say: {
			zh: '记得密码的，核对后解除；不记得的，核对后重置密码。',
			en: 'If the PIN is known, verify and unlock; if not, verify and reset the PIN.'
		}
	},
	lockedThen: {
		title: { zh: '当时暂停登录', en: 'Sign-in was paused' },
		what: {
			zh: '当时密码输错太多次而暂停，现在已经过了。',
			en: 'At that time sign-in was paused after wrong PINs; the pause is over.'
		},
		say: {
			zh: '现在可以再试。不记得密码的，核对后重置。',
			en: 'The caller can try again now. If the PIN is forgotten, verify and reset it.'
		}
	},
	network: {
		title: { zh: '网络上失败太多', en: 'Too many failures from the network' },
		what: {
			zh: '对方所在的网络登录失败太多次，暂时不能试。',
			en: 'Too many sign-ins failed from the caller’s network; it is paused.'
		},
		say: {
			zh: '请换手机流量，或过 15 分钟再试。这不是这户的问题。',
			en: 'Use mobile data, or try again after 15 minutes. It is not this household’s fault.'
		}
	},
	notOpen: {
		title: { zh: '还没有开放', en: 'Not open yet' },
		what: { zh: '网上填报还没有开始。', en: 'Online self-reporting has not opened.' },
		say: {
			zh: '告诉对方信上的开放日期，信请收好。',
			en: 'Tell the caller the opening date on the letter, and to keep the letter.'
		}
	},
	closed: {
		title: { zh: '填报已结束', en: 'The round has closed' },
		what: {
			zh: '网上填报已经结束，没用过的信不能再用。',
			en: 'Online self-reporting has ended; a letter that was never used opens nothing.'
		},
		say: {
			zh: '普查员会上门登记。记下方便的时间，请普查员去。',
			en: 'An enumerator will visit. Note a convenient time and ask for the visit.'
		}
	},
	cookies: {
		title: { zh: '浏览器不留 cookie', en: 'Cookies blocked' },
		what: {
			zh: '对方的浏览器没有保留登录需要的 cookie。',
			en: 'The caller’s browser did not keep the cookie that signing in needs.'
		},
		say: {
			zh: '微信里打开的，点右上角“…”，选“在浏览器打开”；或者在设置里关掉“阻止所有 cookie”。',
			en: 'In WeChat: “…” at the top right, “Open in browser”. Otherwise switch off “Block all cookies” in the settings.'
		}
	},
	notHome: {
		title: { zh: '信送错了', en: 'Somebody else’s letter' },
		what: {
			zh: '对方扫了这封信，说信上的地址不是自己家。信多半送错了门。',
			en: 'The caller scanned this letter and said that its address is not theirs. It was most likely brought to the wrong door.'
		},
		say: {
			zh: '请对方不要用这封信，把它交给普查员。按对方说的地址查找他家；没有信的，补发一封。这封信的住户也要换一封新的。',
			en: 'The caller must not use this letter and gives it to the enumerator. Search by the address they say, and re-issue a letter if they have none. The household of this letter needs a new one, too.'
		}
	},
	otherDistrict: {
		title: { zh: '别的区的住户', en: 'Another district’s household' },
		what: {
			zh: '这次登录属于别的区的一户，不归这里办。',
			en: 'That sign-in belongs to a household of another district, which is not dealt with here.'
		},
		say: {
			zh: '请对方打信上印的客服电话，报同一个查询号。',
			en: 'Ask the caller to ring the number printed on the letter, with the same reference.'
		}
	},
	expired: {
		title: { zh: '登录超时', en: 'Signed out' },
		what: {
			zh: '登录已超时，或者在别处退出了所有设备。',
			en: 'The sign-in timed out, or all devices were signed out.'
		},
		say: {
			zh: '请对方回到第一页，用信和密码再登录。已保存的都在。',
			en: 'Ask the caller to go back to the first page and sign in with letter and PIN. Everything saved is there.'
		}
	}
};

export const explanationText = {
	sayThis: { zh: '可以这样说', en: 'What to say' },
	clockOff: {
		zh: '对方手机的时间差了 {minutes} 分钟。请打开手机的“自动设置时间”，不然安全连接会失败。',
		en: 'The caller’s phone is {minutes} minutes off. Switch on “Set time automatically”, or secure connections fail.'
	},
	unknownDay: { zh: '后来', en: 'a later day' },
	knowledgeTitle: { zh: '登录问题手册', en: 'Sign-in troubles' },
	knowledgeLead: {
		zh: '对方报查询号时，查找页会直接告诉您是哪一种。没有查询号时，照着下面问。',
		en: 'With a reference, the search page tells you which of these it is. Without one, ask along these lines.'
	}
} satisfies Record<string, LocalizedText>;
