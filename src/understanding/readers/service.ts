import type { ServiceIndex } from '../../services/find/service-index.ts';
import { isOutside } from '../outside.ts';
import type { Reader } from '../reader.ts';

/**
 * From here on words ask for a service: so likely, and so much of them said of it. Chosen on the list's own sayings and heard
 * texts, each saying asked of an index without it: no text about a matter or a danger reaches it.
 */
export const ASKED = { score: 3, covered: 0.6 } as const;
/** Where the search knows a matter for it, no character may be left over: 「夜校太吵」 is noise. */
export const BESIDE_A_MATTER = { score: 4, covered: 1 } as const;

/** Whoever wants to learn anything asks for the service of those who do, whatever it is. */
const TO_LEARN =
  /^.{0,8}?(?:想|要|哪里能|哪里可以|哪里有|有没有地方|找个?地方|有没有)(?:教|报名学|学习?)(?![校生区期费会历车位])(?:(?![吵闹响臭死烦打骂骗贵坑])\p{Script=Han}){1,4}?的?(?:有没有|有|找)?(?:地方|班|课|老师)?(?:可以)?(?:学|报名)?(?:吗|呢|去哪里?|在哪里?|怎么报名?)?[?？。！!]*$/u;
const TO_LEARN_SOMETHING = '想学点东西';

/** What is called false or a swindle is complained of; whoever was swindled, or wants to learn how not to be, asks. */
const DENOUNCED =
  /^(?:[这那]|有人|又)?(?:个|种|是|搞|办)?假(?![期日牙肢如设])|是假的|(?<![防被怕受别])骗(?:人|钱|[老小]|子|了)/u;

/** How anything is asked for: whoever says no more than that names no service, 「公租房怎么申请」 no 「人才补贴」. */
const FORM =
  /(?:请问|想问)?(?:怎么|如何|哪里|在哪里?|去哪里?|什么时候|几号|要|需要)*(?:申请|报名|办理?|领|条件|材料|手续|开始|来|去)(?:什么|哪些)?(?:条件|材料|手续)?[的吗呢啊？?。]*$/u;
/** Whether what is left without that is of the same service. */
const isNamed = (words: string, service: string, serviceIn: ServiceIndex): boolean => {
  const rest = words.replace(FORM, '');
  return rest === words || (rest !== '' && serviceIn(rest)?.service === service);
};

/** A service beside the duties. It never goes before a danger, a complaint or a matter that the words name. */
export const service: Reader = ({ words }, _, { catalogue, search, serviceIn }) => {
  const found = serviceIn(words);
  const verdict = search(words);
  if (!isOutside(verdict) && (found?.score ?? 0) < ASKED.score && TO_LEARN.test(words)) {
    const taught = serviceIn(TO_LEARN_SOMETHING);
    if (taught && taught.score >= ASKED.score) return { want: 'service', service: taught.service };
  }
  if (!found || DENOUNCED.test(words)) return undefined;
  const outside = verdict.kind === 'not-listed';
  // Its whole name is said, and nothing of the list: however much else is told, it is asked about.
  const called = catalogue.services.find(({ id }) => id === found.service)?.name;
  if (outside && called && words.includes(called)) return { want: 'service', service: found.service };
  const least = outside ? ASKED : BESIDE_A_MATTER;
  if (!isNamed(words, found.service, serviceIn)) return undefined;
  return found.score >= least.score && found.covered >= least.covered
    ? { want: 'service', service: found.service }
    : undefined;
};
