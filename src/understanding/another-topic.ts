import { typed } from '../brands.ts';
import type { Heard } from './heard.ts';

/** What was spoken of, as it is pointed at. */
const THAT = '(?:这|那|刚才|刚刚|前面|上面|之前)(?:的|那|这)?(?:一)?(?:个|件|桩|条|回|码|档子?)?(?:的?事情?|的?问题)?';
const ONE = '(?:一|另|另外|别的|其他)*(?:个|件|桩|条|样)?(?:别的|其他|另外)?(?:的)?';
const THING = '(?:事情?|问题|话题|情况)?';
/** The ways to drop what was spoken of, to put it off, to say that the next is no part of it, and to begin another. */
const OPENERS = [
  `(?:先|就|暂时)?(?:不|别)(?:问|说|管|提|聊|讲|谈)(?:了|${THAT}了?)`,
  `${THAT}(?:先|就)?(?:放一?放|放一?边|放着|搁一?边|搁着|不急|回头再说|以后再说|等会再说|再说|到这)`,
  `(?:跟|和|与|同)?${THAT}(?:不是|不算)(?:一|同一)(?:个|件|桩|回|码|档子?)(?:事情?|问题)?`,
  `(?:先|暂时|就)?(?:放|搁|丢|撂)(?:一)?(?:放|下|边|着)?${THAT}`,
  '(?:先)?(?:打断|插播)(?:一?下|你)?|(?:我)?(?:先)?插(?:一?句|个)(?:话|嘴|队)?|打个?岔(?:一?下)?|岔开(?:一?句|一?下)',
  `(?:跟|和|与|同)?${THAT}(?:没关系|无关|不相干|两码事|两回事)`,
  `(?:再|改|换|另外?|顺便|顺带|重新|还想|想再|接着|还要|我要)+(?:想|要)?(?:问|说|讲|请教|咨询|打听|反映|报)(?:下|一下|问|你|您|${ONE}${THING})*`,
  `换(?:一)?(?:个|件)?${THING}(?:说|问)?`,
  `(?:还|又|另外?|再)有${ONE}${THING}`,
  `(?:说|问|讲)${ONE}(?:别的|其他的?|另外的?)${THING}`,
  '另外|此外|对了|话说|顺便|顺带',
  '(?:你们?|大家|各位)?(?:都)?(?:晓得|知道)(?:伐|吗|不|哇)',
].join('|');
const OPENER = new RegExp(
  `^(?:算了|好了|好的|好|行|得了|那|哦|噢|嗯|对了|哎|唉|还有|另外)*(?:那?我)?(?:${OPENERS})(?:啊|吧|哈|呀|了|的|呢)?$`,
  'u',
);

/** The first thing said, and what comes after it. */
const FIRST = /^([^，,。；;：:！!？?\s]+)[，,。；;：:！!？?\s]+(\S.*)$/su;

/** What is said before one and means nothing by itself. */
const WELL = /^(?:算了|好了|好的|好|行|得了|那|哦|噢|嗯|哎|唉|你好|您好|师傅|老师)$/u;

/** A message that says it turns to something else, without what says so: it stands alone, whatever came before. */
export function withoutOpener(heard: Heard): Heard {
  const [, opener = '', rest = ''] = FIRST.exec(heard.words) ?? [];
  if (OPENER.test(opener)) return { words: typed(rest), before: [] };
  const after = WELL.test(opener) ? withoutOpener({ ...heard, words: typed(rest) }) : undefined;
  return after && after.words !== rest ? after : heard;
}
