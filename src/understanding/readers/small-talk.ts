/** One human line for what needs no more than that; undefined where silence is kinder. */
export function lineFor(words: string): string | undefined {
  return LINES.find(({ when }) => when.test(words))?.line;
}

/* Whether it is small talk at all is learned (catalogue/intents/small-talk.yaml); this only picks the words. */
const LINES: { when: RegExp; line: string | undefined }[] = [
  {
    when: /^(?:好的?|嗯+|哦+|噢+|行吧?|可以|知道了?|明白了?|收到|ok|okay|okk|1|👌|👍|\[.{1,4}\]|🙏)[。.!！~]*$/iu,
    line: undefined,
  },
  { when: /谢|辛苦|感谢|多谢|3q|thank/i, line: '不客气，有事再叫我。' },
  {
    when: /笨|傻|蠢|垃圾|没用|废物|滚|有病|气死|什么玩意|白痴|智障|弱智|混蛋|王八|脑子/,
    line: '没帮上忙，对不住。换个说法再说一遍，或发「转人工」找指挥室。',
  },
  {
    when: /^(?:大家|各位)?早[啊呀安嘞]?[。!！]?$|你好|您好|早上好|下午好|晚上好|在吗|在不在|哈喽|嗨|在?忙吗|(?:问|请教|咨询|打听)(?:你|您|一?下)*一?[个点件]|[发拍传](?:个|张|几张)?(?:定位|位置|照片|图|视频)|hello|hi\b/i,
    line: '我在。什么事、在哪里？一句话就行。',
  },
  { when: /不(?:上报|报)了/, line: '好，表单不提交就不算上报。有事再叫我。' },
  { when: /^(?:哎|唉|那)?[，,\s]*(?:算了|不用了?|不要了?|不问了)/, line: '好，有事再叫我。' },
  { when: /再见|拜拜|下班|先走|晚安/, line: '好，再见。' },
  {
    when: /机器|你是谁|几岁|多大|叫什么|叫啥|真人|是人|电脑|谁做的|ai/i,
    line: '我是街道的问事机器人，告诉您这事归谁管。什么事？',
  },
  { when: /厉害|不错|真快|好用|聪明|清楚|对的|有用|点赞/, line: '有用就好。' },
  {
    when: /^(?:好|行|嗯|收到|知道|明白|晓得|了解|懂了|可以|记下)|(?:解决|弄好|修好|搞定|处理|和解|没事)(?:掉|好)?了/,
    line: '好，有事再叫我。',
  },
  // A whole sentence, or a short one that asks, may have been a question: whoever asked it is not left without a word.
  {
    when: /\p{Script=Han}{6,}|[吗呢么嘛没][?？。!！]*$|[?？]$|死[人我]?了/u,
    line: '这句我没听出是什么事。说在哪里、谁、什么事，我再找；要人接，发「转人工」。',
  },
];
