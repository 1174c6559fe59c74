import type { WholeStage } from './stage.ts';

const WORKER = '网格员甲';

/** The ten ways to speak to the bot that docs/使用手册.md shows, each as what comes of it on a phone. */
export async function takeTalk(stage: WholeStage): Promise<void> {
  const say = (words: string) => stage.says(WORKER, words);
  const press = (label: string, form?: Record<string, unknown>) => stage.presses(WORKER, label, form);
  const shoot = (title: string | RegExp, name: string) => stage.shoot(title, name, 'left');
  // Long after, so that nothing said before is what the next words are about.
  const later = () => stage.passes('PT31M');
  await say('5号楼楼顶有人要跳楼');
  await shoot(/^卡片：有人不想活/, 'talk-danger');

  await say('餐饮油烟要罚多少');
  await shoot('卡片：罚则：餐饮油烟扰民', 'talk-section');

  await say('1、路灯坏了不亮 2、楼道堆满杂物');
  await shoot('卡片：您说了两件', 'talk-several');

  await later();
  await say('湖畔小区7幢2单元');
  await shoot('卡片：这里怎么了？', 'talk-where');
  await say('楼下烧烤店油烟太大谁管');
  await press('上报事件');
  await shoot('卡片：上报事件', 'talk-place');
  await press('提交', { estate: '湖畔小区', detail: '7幢2单元', description: '楼下烧烤店油烟太大', urgent: true });
  await say('湖畔那个油烟后来处理得怎么样了');
  await shoot(/^卡片：餐饮油烟扰民/, 'talk-case');

  await say('城管今天谁值班');
  await shoot('卡片：综合行政执法队：现在值班', 'talk-duty');

  await later();
  await say('狗叫了一晚上谁管');
  await shoot('卡片：不文明养犬', 'talk-circumstance');
  await say('不对，答非所问');
  await shoot('卡片：记下了，谢谢指正', 'talk-correction');

  await say('清单 燃气');
  await shoot('卡片：燃气', 'talk-list');

  await later();
  await say('转人工');
  await shoot('卡片：找人来接', 'talk-person');

  await later();
  await say('流浪狗一群追小孩');
  await shoot('卡片：狗（猫）怎么了？', 'talk-ask');
}
