import { expect, test } from 'vitest';
import { checkCatalogue } from '../../catalogue/check.ts';
import { checkRead } from '../../catalogue/check-read.ts';
import { type Problem, problemLine } from '../../catalogue/problems.ts';
import type { CatalogueFiles } from '../../catalogue/read.ts';
import type { Matter } from '../../catalogue/schema.ts';
import { unread, whole } from './whole-list.ts';

const TODAY = '2026-11-23';
/** Heard texts have tests of their own, and comparing them all takes longer than everything else together. */
const real: CatalogueFiles = { ...whole, heard: [], topics: { ...whole.topics, value: {} } };

const lines = (files: CatalogueFiles, today = TODAY) => checkCatalogue(files, today).map(problemLine);

/** The list with one matter changed. */
function withMatter(id: string, change: (matter: Matter) => void): CatalogueFiles {
  const matters = real.matters.map((source) => {
    if (source.value.id !== id) return source;
    const value = structuredClone(source.value);
    change(value);
    return { ...source, value };
  });
  return { ...real, matters };
}

const first = <T>(list: T[]): T => {
  const [one] = list;
  if (one === undefined) throw new Error('the list is empty');
  return one;
};

test('the list as it stands has no fault and all hundred matters', () => {
  expect([...unread, ...checkCatalogue(whole, TODAY)].map(problemLine)).toEqual([]);
  expect(real.matters).toHaveLength(100);
  expect(real.agreed).toHaveLength(100);
});

test('a matter that strays from the agreed table is told what the table says', () => {
  const wrong = lines(
    withMatter('CG04', (matter) => {
      matter.name = '油烟';
      matter.support.reverse();
    }),
  );
  expect(wrong).toContainEqual(expect.stringMatching(/CG04.*第3行 · name：.*总表是「餐饮油烟扰民」，这里是「油烟」/));
  expect(wrong).toContainEqual(expect.stringMatching(/CG04.*· support：.*生态环境分局；市场监管所/));
});

test('a matter in the wrong folder or file is told where it belongs', () => {
  const moved = real.matters.map((source) =>
    source.value.id === 'CG04' ? { ...source, file: 'matters/mediation/CG05-fumes.yaml' } : source,
  );
  const wrong = lines({ ...real, matters: moved }).join('\n');
  expect(wrong).toContain('文件名应为 CG04-….yaml');
  expect(wrong).toContain('应放在 matters/urban-management/ 下');
});

test('a matter missing from the list is missed', () => {
  const wrong = lines({ ...real, matters: real.matters.filter(({ value }) => value.id !== 'SC12') });
  expect(wrong).toContainEqual(expect.stringContaining('总表里有 SC12「缺斤短两」，却没有它的文件'));
});

test('an unknown department is found wherever it is named', () => {
  const wrong = lines(
    withMatter('CG04', (matter) => {
      first(matter.support).department = 'nobody';
      matter.procedure.push({ step: '请他们来', with: ['no-one'] });
      first(matter.boundary).to = 'nowhere';
    }),
  ).join('\n');
  for (const id of ['nobody', 'no-one', 'nowhere']) expect(wrong).toContain(`没有这个部门：${id}`);
});

test('a lead that depends on the circumstance keeps a circumstance of its own', () => {
  const wrong = lines(
    withMatter('YX09', (matter) => {
      for (const option of matter.lead.depends?.options ?? []) option.department = 'police';
    }),
  );
  expect(wrong).toContainEqual(expect.stringContaining('情形里要有一条归主责部门自己'));
});

test('a district body needs a street section that takes in for it', () => {
  const value = real.departments.value.map((one) =>
    one.id === 'housing' ? { ...one, intake: undefined } : one.id === 'ecology' ? { ...one, intake: 'police' } : one,
  );
  const wrong = lines({ ...real, departments: { ...real.departments, value } }).join('\n');
  expect(wrong).toContain('区级部门「住建局」要写 intake');
  expect(wrong).toContain('接单的要是街道科室，「police」不是');
});

test('a summary without the lead department is no answer', () => {
  const wrong = lines(
    withMatter('CG04', (matter) => {
      matter.summary = '先拍清排烟口朝哪，再上报。';
    }),
  );
  expect(wrong).toContainEqual(expect.stringContaining('要写出主责部门「综合行政执法队」'));
});

test('a saying under two matters is refused until it is said why both are right', () => {
  const saying = first(first(real.matters.filter(({ value }) => value.id === 'CG02')).value.sayings);
  const files = withMatter('CG04', (matter) => {
    matter.sayings.push(saying, first(matter.sayings));
  });
  const wrong = lines(files).join('\n');
  expect(wrong).toContain(`「${saying}」在 CG02 也有`);
  expect(wrong).toContain('说法重复');
  const excuse = { saying, under: ['CG02', 'CG04'], because: '两边都常有人这样说' };
  const allowed = { ...files, sharedSayings: { ...real.sharedSayings, value: [excuse] } };
  expect(lines(allowed).join('\n')).not.toContain('在 CG02 也有');
  const idle = { ...real, sharedSayings: { ...real.sharedSayings, value: [excuse] } };
  expect(lines(idle)).toContainEqual(expect.stringContaining('不在 CG02、CG04 每一处'));
});

test('a boundary points to another matter in use, and that matter points back', () => {
  const wrong = lines(
    withMatter('CG04', (matter) => {
      const [one, two, three] = matter.boundary;
      if (one) one.to = 'CG04';
      if (two) two.to = 'CG99';
      if (three) three.to = 'MT10';
    }),
  ).join('\n');
  expect(wrong).toContain('不能指向自己');
  expect(wrong).toContain('没有这个事项：CG99');
  expect(wrong).toContain('MT10「婚姻家庭与赡养继承」的职责边界没有指回 CG04');
});

test('a stopped matter says what took its place or why, and nothing points to it any more', () => {
  const unexplained = withMatter('CG04', (matter) => {
    matter.status = '停用';
  });
  const wrong = lines(unexplained).join('\n');
  expect(wrong).toContain('停用要写 replacedBy');
  expect(wrong).toContain('CG04 已停用');
  const replaced = withMatter('CG04', (matter) => {
    matter.status = '停用';
    matter.replacedBy = 'CG04';
  });
  expect(lines(replaced)).toContainEqual(expect.stringContaining('不能由自己替代自己'));
  const hasty = withMatter('CG04', (matter) => {
    matter.replacedBy = 'CG03';
  });
  expect(lines(hasty)).toContainEqual(expect.stringContaining('在用的事项不写 replacedBy'));
});

test('groups and referral cards lead to matters that are there', () => {
  const boundaries = structuredClone(real.boundaries.value);
  first(first(boundaries).options).matter = 'CG88';
  const referrals = structuredClone(real.referrals.value);
  referrals.push(first(referrals));
  const files = {
    ...real,
    boundaries: { ...real.boundaries, value: boundaries },
    referrals: { ...real.referrals, value: referrals },
  };
  const wrong = lines(files).join('\n');
  expect(wrong).toContain('没有这个事项：CG88');
  expect(wrong).toContain(`编号「${first(referrals).id}」重复`);
});

test('two estates of one name would send people to the wrong officer', () => {
  const communities = structuredClone(real.communities.value);
  const [one, two] = communities;
  if (one && two) two.estates.push(first(one.estates));
  const wrong = lines({ ...real, communities: { ...real.communities, value: communities } });
  expect(wrong).toContainEqual(expect.stringMatching(/小区「.+」重复/));
});

test('a review date that has passed is a warning, not an error', () => {
  const problems = checkCatalogue(real, '2030-01-01');
  // Every matter and every service.
  expect(problems.length).toBe(110);
  expect(problems.every((problem) => problem.level === 'warning')).toBe(true);
  expect(problemLine(first(problems))).toMatch(/^提醒 .*已过复核日期/);
});

test('a source newer than the edition is an error', () => {
  const wrong = lines(
    withMatter('CG04', (matter) => {
      matter.power.ruleDate = '2099-01-01';
    }),
  );
  expect(wrong).toContainEqual(expect.stringContaining('晚于本版日期'));
});

test('a citation that was never looked up, or says another amount than its article, is an error', () => {
  const wrong = lines(
    withMatter('CG04', (matter) => {
      const penalty = first(matter.penalty);
      penalty.consequence = '责令改正，罚六千元以上五万元以下';
      matter.basis.push({ law: '民法典', article: '9999', gist: '没有的一条' });
    }),
  ).join('\n');
  expect(wrong).toContain('《生态环境法典》第一千一百三十二条第一款的原文里没有这里写的数：6000元至50000元');
  expect(wrong).toContain('《民法典》第九千九百九十九条没有核对过');
});

test('the lock holds nothing that is not cited', () => {
  const spare = { ...first(real.lock), article: '9998' };
  expect(lines({ ...real, lock: [...real.lock, spare] })).toContainEqual(expect.stringContaining('没有哪里再引用'));
});

/** What is said of the list while this file cannot be read, which leaves `files` without it. */
function unreadable(file: string, files: CatalogueFiles): string[] {
  const cause: Problem = { level: 'error', file, path: [], line: 3, why: 'YAML 写法有误' };
  return checkRead({ files, problems: [cause] }, TODAY).map(problemLine);
}

test('a manual that cannot be read is said once, and nothing of all that points to it', () => {
  for (const id of ['CG04', 'YX01', 'YX09', 'MT10']) {
    const gone = first(real.matters.filter(({ value }) => value.id === id));
    const said = { ...gone, file: 'heard/example.jsonl', value: [{ text: '油烟又来了', ids: [id] }] };
    // With one heard text all sayings are compared: once is enough.
    const heard = id === 'CG04' ? [said] : [];
    const files = { ...real, heard, matters: real.matters.filter((one) => one !== gone) };
    expect(lines(files).length).toBeGreaterThan(5);
    expect(unreadable(gone.file, files)).toEqual([`${gone.file} 第3行 · 整个文件：YAML 写法有误`]);
  }
});

test('what is wrong elsewhere is said beside it', () => {
  const files = withMatter('CG02', (matter) => {
    first(matter.support).department = 'nobody';
  });
  const gone = first(files.matters.filter(({ value }) => value.id === 'CG04'));
  const said = unreadable(gone.file, { ...files, matters: files.matters.filter((one) => one !== gone) });
  expect(said).toContainEqual(expect.stringContaining('没有这个部门：nobody'));
  expect(said.join('\n')).not.toContain('没有这个事项');
});

test('while a file cannot be read on which all the rest may lean, only that is said', () => {
  const files = { ...real, departments: { ...real.departments, value: [] } };
  expect(lines(files).length).toBeGreaterThan(100);
  expect(unreadable('departments.yaml', files)).toEqual(['departments.yaml 第3行 · 整个文件：YAML 写法有误']);
});
