/** A danger that comes before the question of who is responsible: whom to call and what to do until help is there. */
export type Emergency = { id: string; title: string; call: string; steps: string[] };

type Watched = Emergency & { when: RegExp; unless?: RegExp };

/** Asking about a danger that is not happening is no emergency. */
const ONLY_FEARED = /(怕|担心|会不会|容易|万一|以防|防止|预防|演练|隐患|去年|上次|以前|咨询)/;

const WATCHED: Watched[] = [
  {
    id: 'gas',
    title: '闻到燃气味：先撤离',
    call: '到室外再打 119 和燃气公司抢修电话',
    steps: [
      '不开关任何电器、不点火、不在现场打电话',
      '能够得着就关阀门、开门窗',
      '叫上左右邻居走楼梯撤到楼外',
      '在楼外等抢修，别让人进去',
    ],
    when: /(燃气|煤气|天然气|液化气)(.{0,4})(味|泄漏|泄露|漏)|闻到.{0,4}(燃气|煤气|天然气)|漏(煤气|燃气|天然气)/,
  },
  {
    id: 'fire',
    title: '着火了：先报警，先撤人',
    call: '119',
    steps: [
      '说清地址、烧什么、有没有人被困',
      '沿楼梯低姿撤离，不坐电梯',
      '火小才用灭火器，一分钟压不住就走',
      '电动车、锂电池起火别靠近，会复燃爆炸',
    ],
    when: /(着火|起火|失火|火灾|烧起来|冒(黑|浓)烟|浓烟|爆炸|火势)/,
  },
  {
    id: 'trapped',
    title: '有人被困：先求救',
    call: '119（电梯困人先按轿厢里的救援电话）',
    steps: [
      '告诉里面的人别扒门、别乱动，救援在路上',
      '问清几个人、有没有不舒服',
      '伤者、老人、孕妇同时打 120',
      '守在门口，等专业人员来',
    ],
    when: /(人|老人|小孩|孩子|我|业主|邻居).{0,4}(被?困)(在|住|了)|困在(电梯|里面|屋里)|电梯.{0,6}(困人|困住|关人)|(被埋|被压住|被卡住)/,
  },
  {
    id: 'suicide',
    title: '有人要轻生：稳住他，马上报警',
    call: '110 和 120',
    steps: [
      '先打 110，说清位置和楼层',
      '离他近一点说话，慢慢说，不刺激、不围观',
      '把围观的人劝开，别拍视频',
      '找到他信得过的家人朋友',
    ],
    when: /(轻生|跳楼|自杀|割腕|不想活|喝农药|要跳|上吊)/,
  },
  {
    id: 'violence',
    title: '有人动刀伤人：躲开，报警',
    call: '110（有人受伤再打 120）',
    steps: ['自己先躲到安全的地方', '说清地点、几个人、拿什么', '别上前夺刀，别激怒对方', '把周围人疏散开，关好单元门'],
    when: /(持刀|拿刀|动刀|砍人|捅人|捅伤|砍伤|挥刀|行凶)/,
  },
  {
    id: 'life',
    title: '有人生命危险：先打 120',
    call: '120',
    steps: [
      '看有没有反应、有没有呼吸',
      '没有呼吸就按 120 的指导做心肺复苏',
      '触电先断电源，别直接用手拉',
      '派人到路口接救护车',
    ],
    when: /(晕倒|昏迷|昏倒|没呼吸|大出血|触电|溺水|落水|休克|口吐白沫|一氧化碳中毒|煤气中毒|食物中毒.{0,4}(昏|抽))/,
  },
];

/** The emergency a message tells of, if it does; asked before anything else. */
export function findEmergency(words: string): Emergency | undefined {
  return WATCHED.find(({ when, unless = ONLY_FEARED }) => when.test(words) && !unless.test(words));
}

/** The emergency of this id. */
export function emergencyById(id: string): Emergency | undefined {
  return WATCHED.find((one) => one.id === id);
}
