import { describe, expect, test } from 'vitest';
import { CaseId } from '../../src/cases/record/ids.ts';
import { withoutOpener } from '../../src/understanding/another-topic.ts';
import { withNumbers } from '../../src/understanding/counted-in-words.ts';
import { asLearned, catalogue, ELSE, heard, leaning, understood } from './leaning.ts';

const number = CaseId.parse('WX-261124-001');
const UNSURE = leaning('unclear', { share: 0.3, elsewhere: 0.3 });

describe('whoever says that something else is asked now', () => {
  test.each([
    '算了不问这个',
    '那我再问一个',
    '另外问下',
    '还有件事',
    '刚才那个先放一边',
    '跟上面的不是一回事',
    '和刚才那件没关系',
    '换个话题',
    '好，不说这个了',
    '说个别的',
    '对了',
  ])('%s: what follows stands alone', (opener) => {
    const before = [{ matter: 'MT02' }];
    expect(withoutOpener(heard(`${opener}，路灯坏了`, { before }))).toEqual({ words: '路灯坏了', before: [] });
  });

  test.each([
    '不是这个，是路灯坏了',
    '楼上漏水，另外问下电话',
    '隔壁不问一声就拆墙，谁管',
    '路灯坏了，对了还有井盖',
    '换个',
  ])('%s does not', (words) => {
    const message = heard(words, { before: [{ matter: 'MT02' }] });
    expect(withoutOpener(message)).toEqual(message);
  });

  test('and it is answered by itself', () => {
    const words = '那我再问一个，楼下烧烤店油烟太大';
    expect(understood(heard(words, { before: [{ matter: 'MT02' }] }), ELSE)).toEqual({
      want: 'matter',
      words: '楼下烧烤店油烟太大',
    });
  });
});

describe('a heading of what was spoken of', () => {
  const before = [{ matter: 'CG04' }];

  test.each([
    ['把依据的全文贴给我，要写进材料', 'basis'],
    ['边界那几行再给我看看', 'boundary'],
    ['领导要看流程', 'procedure'],
  ])('%s', (words, section) => {
    expect(understood(heard(words, { before }), UNSURE)).toMatchObject({ want: 'section', matter: 'CG04', section });
    expect(understood(heard(words), UNSURE).want).not.toBe('section');
  });

  test('is none where the words name a matter, say it is wrong, or ask of a case', () => {
    expect(understood(heard('楼下烧烤店油烟太大，什么程序', { before: [{ matter: 'MT02' }] }), ELSE)).not.toMatchObject(
      {
        matter: 'MT02',
      },
    );
    expect(understood(heard('依据错了', { before }), UNSURE).want).not.toBe('section');
    expect(understood(heard('领导要看流程', { before: [{ case: number }] }), UNSURE).want).not.toBe('section');
  });

  test('of the one that is counted out', () => {
    const two = [{ matter: 'CG04' }, { matter: 'MT02' }];
    expect(understood(heard('第一个的依据', { before: two }), UNSURE)).toMatchObject({ matter: 'MT02' });
    expect(understood(heard('第二个的依据', { before: two }), UNSURE)).toMatchObject({ matter: 'CG04' });
    expect(understood(heard('第五个的依据', { before: two }), UNSURE)).toMatchObject({ matter: 'CG04' });
  });
});

describe('what came before is no reason for words of their own', () => {
  const before = [{ matter: 'ZA01' }];

  test('something known to be outside the list is no section of it', () => {
    const asks = leaning('onSite', { share: 0.4, bare: 0.9, elsewhere: 0.29 });
    expect(understood(heard('医保怎么办', { before }), asks)).toEqual({ want: 'matter', words: '医保怎么办' });
  });

  test('and is not too little to tell', () => {
    expect(understood(heard('停水了', { before }), leaning('unclear'))).toEqual({ want: 'matter', words: '停水了' });
  });

  test('a phone that is nobody’s is that of whoever is there now', () => {
    expect(understood(heard('晚上有事找谁'), leaning('contact', { bare: 0.9 }))).toEqual({ want: 'duty' });
  });
});

test.each(['1、路灯坏了 2、楼道堆杂物 3、有人遛狗不牵绳', '①路灯坏了②楼道堆杂物③有人遛狗不牵绳'])(
  'whoever numbers what follows has each of it answered, whatever it leans to: %s',
  (words) => {
    expect(understood(heard(words), UNSURE)).toMatchObject({ want: 'several' });
  },
);

describe('a department that is named', () => {
  test('is the one in the clause that asks', () => {
    const words = '派出所说不归他们管，城管今天谁值班';
    expect(understood(heard(words), leaning('duty'))).toMatchObject({ want: 'duty', department: 'enforcement-team' });
    const other = '城管今天谁值班，派出所说不归他们管';
    expect(understood(heard(other), leaning('duty'))).toMatchObject({ department: 'enforcement-team' });
  });

  test('has people: whoever wants one of them wants its duty', () => {
    expect(understood(heard('司法所的同志是哪位'), leaning('person'))).toMatchObject({ want: 'duty' });
    expect(understood(heard('转人工'), leaning('person'))).toEqual({ want: 'person' });
  });
});

describe('what is asked of another place', () => {
  test.each([
    '那3幢呢',
    '那5幢的呢',
    '3幢那户也一样',
    '德加小区2单元那边呢',
    '那隔壁水果店也这样',
    '楼下那家也是这样的',
  ])('%s is only a place', (words) => {
    expect(asLearned(heard(words, { before: [{ matter: 'CG04' }] }))).toEqual({ want: 'place' });
  });

  test.each(['路灯坏了呢', '3幢漏水呢', '那罚多少呢', '物业说了也没用这样'])('%s is not', (words) => {
    expect(asLearned(heard(words, { before: [{ matter: 'CG04' }] }))).not.toEqual({ want: 'place' });
  });

  test('the duty of what the words name goes before the lead of what was spoken of', () => {
    const before = [{ matter: 'ZA06' }];
    const wanted = { want: 'duty', department: catalogue.matter('CG14')?.lead.department };
    expect(asLearned(heard('垃圾桶满了今天谁负责', { before }))).toEqual(wanted);
    expect(asLearned(heard('他们今天谁值班', { before }))).toMatchObject({ department: 'police' });
  });
});

test.each([
  ['台风预案谁负责', catalogue.matter('YX15')?.lead.department],
  ['停电预案谁负责', undefined],
])('%s asks for somebody of the office, not for what the plan is about', (words, department) => {
  expect(asLearned(heard(words))).toEqual({ want: 'duty', department });
});

test('what needs something before it asks for no weather', () => {
  expect(asLearned(heard('明天几点'))).toEqual({ want: 'unclear' });
  expect(asLearned(heard('今天几点来电')).want).toBe('matter');
});

test('「首先」, 「其次」 and 「最后」 count out; 「最后」 alone ends a story', () => {
  const letter = '您好，反映一下。首先楼道里堆着旧家具。其次楼上那户天天半夜跳操。最后小区门口的路灯坏了。';
  expect(asLearned(heard(letter))).toMatchObject({
    parts: [{ matter: 'YX02' }, { matter: 'ZA01' }, { matter: 'CG25' }],
  });
  const two = asLearned(heard('反映两个情况，一是饭店油烟，二是门口违停'));
  expect(two).toMatchObject({ parts: [{ words: '饭店油烟', matter: 'CG04' }, { words: '门口违停' }] });
  expect(withNumbers('找了物业三次，最后说不归他们管')).toBe('找了物业三次，最后说不归他们管');
});

test.each([
  ['我要投诉你', { want: 'person' }],
  ['你这机器人没用', { want: 'small-talk' }],
  ['这个软件一点都不好用', { want: 'small-talk' }],
  ['投诉你们这个系统', { want: 'person' }],
  ['在忙吗 问个事', { want: 'small-talk' }],
  ['刚才手滑', { want: 'small-talk' }],
  ['我的天', { want: 'small-talk' }],
  ['[抱拳]', { want: 'small-talk' }],
  ['你叫啥', { want: 'small-talk' }],
  ['我发定位给你', { want: 'small-talk' }],
  ['这个怎么弄', { want: 'unclear' }],
  ['搞什么飞机，答非所问', { want: 'correction' }],
])('%s is said between people, and asks for no list and no case', (words, wanted) => {
  expect(asLearned(heard(words))).toMatchObject(wanted);
});

test.each(['投诉你们物业楼道不打扫', '问个事，楼道堆物谁管', '发错快递了商家不退钱'])(
  '%s tells of something',
  (words) => {
    expect(['matter', 'section', 'several']).toContain(asLearned(heard(words)).want);
  },
);

test.each([
  ['晚上有事打哪个电话', undefined],
  ['周末出了事找谁', undefined],
  ['下班后城管电话打哪个', 'enforcement-team'],
])('%s: who is on duty', (words, department) => {
  expect(asLearned(heard(words))).toEqual({ want: 'duty', department });
});

test('when a department’s shifts change is asked of its duty; out of hours something may be looked for', () => {
  expect(asLearned(heard('派出所几点交班'))).toEqual({ want: 'duty', department: 'police' });
  for (const words of ['半夜找人打架', '晚上找不到停车的地方']) expect(asLearned(heard(words)).want).not.toBe('duty');
});

test('「隔壁22幢也有」 is the same at another place', () => {
  expect(asLearned(heard('隔壁22幢也有', { before: [{ matter: 'CG11' }] }))).toEqual({ want: 'place' });
});

test('「不是漏水，是空调滴水」 corrects what was shown, and is no two things', () => {
  const before = [{ matter: 'MT02' }];
  expect(asLearned(heard('不是漏水，是空调滴水', { before }))).toMatchObject({ want: 'correction', about: before[0] });
});

test('「这个怎么弄」 asks what is done there about what was spoken of, and of several of which', () => {
  const after = (about: NonNullable<Parameters<typeof heard>[1]>['before']) =>
    asLearned(heard('这个怎么弄', { before: about }));
  expect(after([{ matter: 'CG30' }])).toMatchObject({ want: 'section', matter: 'CG30', section: 'onSite' });
  expect(after([{ each: [['CG30'], ['CG04']] }])).toMatchObject({ want: 'which', section: 'onSite' });
});
