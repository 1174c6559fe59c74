import * as z from 'zod';

const count = z.int('写整数').positive('要大于 0');
const amount = z.number().positive('要大于 0');
const share = z.number().min(0).max(1, '写 0 到 1 之间的小数，如 0.75');
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时刻写成 08:30 这样');

/** What joint visits and the files of places are counted by. */
const Inspections = z.strictObject({
  perYear: count.describe('同一部门一年到同一家最多几次；以区里公布的为准，待司法所确认'),
  recheckCounts: z.boolean().describe('复查算不算一次；待司法所确认'),
  nearDays: count.describe('多少自然日里还要来一次的，请并成一次'),
  expiryDays: count.describe('证照到期前多少自然日提醒'),
  certificateDays: count.describe('执法证到期前多少自然日，自检里提醒'),
  keepMonths: count.describe('停业以后多少个月删掉经营者的姓名电话'),
  catchUpDays: count.describe('先查后补批，工作日；浙江省行政程序办法第七十八条是两日'),
  briefAt: clock.describe('前一天几点把清单发给检查人'),
  publish: z
    .strictObject({
      department: z.string().min(1).describe('谁判的，部门 id'),
      group: z.string().min(1).describe('检查项的哪一组'),
      days: count.describe('告知以后多少个工作日里公开'),
      before: count.describe('到期前多少个工作日提醒'),
    })
    .describe('哪些检查结果要向社会公开；公开在那个部门自己的系统里做，这里只提醒、出名单'),
  delegations: z
    .array(
      z.strictObject({
        of: z.string().min(1).describe('谁的检查项，部门 id'),
        to: z.string().min(1).describe('可以替它判的部门 id'),
        document: z.string().min(1).max(80).describe('公布的委托书名称和文号'),
        until: z.iso.date().describe('委托到哪天'),
      }),
    )
    .default([])
    .describe('简单检查事项的委托（浙江省综合行政执法条例第十五条）；没有公布的委托书就空着'),
});

/** By what alarms of the gas platform are told. What counts as an alarm, each device says itself. */
const Alarms = z.strictObject({
  againMinutes: count.describe('消除后多少分钟里又报，算同一次'),
  gatherSeconds: count.describe('一般的报警攒多少秒再说；高危的不攒'),
  dangerAckMinutes: count.describe('高危多少分钟没人认，告诉负责人和指挥室'),
  dangerOpenMinutes: count.describe('高危有人认了没消除，隔多少分钟再提'),
  ackMinutes: count.describe('一般的和离线的，多少分钟没人认就提一次'),
  caseMinutes: count.describe('一般的多少分钟没人认，立事件'),
  caseAtNth: count.describe('同一处几天里第几次报，立事件'),
  caseDays: count.describe('数第几次，往回看几个自然日'),
  floodCount: count.describe('一个平台几分钟里新报超过多少起，合成一张卡'),
  floodMinutes: count.describe('数上面这一条的分钟数'),
  floodShare: share.describe('或者超过它全部设备的多少'),
  floodLeast: count.describe('按份额算的，至少要有几起'),
  shelveHours: count.describe('挂起最长几小时'),
  skewMinutes: count.describe('设备的钟和我们差多少分钟以上，按我们的钟算'),
  offlineMinutes: count.describe('设备自己没说多久算离线的，多少分钟没来数算离线'),
});
export type AlarmRules = z.infer<typeof Alarms>;
/** What the sessions of services are counted by; participants are told at weekends too, in the hours of `quiet`. */
const Services = z.strictObject({
  offerHours: count.describe('候补轮到了，位子留多少自然小时'),
  eveAt: clock.describe('上课前一天几点提醒'),
  beforeHours: count.describe('上课前多少自然小时再提醒一次'),
  keepDays: count.describe('最后一次课以后多少自然日删掉报名的人'),
});

/** What the station's day is counted by. */
const Station = z.strictObject({
  answerDays: count.describe('问题清单多少工作日里要答复居民'),
  listWeekday: z.int().min(1).max(7).describe('周几把等得最久的问题列在「今天」上，1 是周一，7 是周日'),
  eveAt: clock.describe('前一天几点提醒议事定的事要到期、明天联络站没有人'),
  keepCallDays: count.describe('走访记的话和照片多少自然日后删掉'),
});

/** How a county makes one number of 响应, 解决 and 满意: three weights that come to one, and the document they stand in. */
const ThreeRates = z
  .strictObject({
    contacted: share.describe('响应的权重，如 0.3'),
    solved: share.describe('解决的权重，如 0.35'),
    pleased: share.describe('满意的权重，如 0.35'),
    source: z.string().min(1).max(40).describe('写在哪份文件里'),
  })
  .refine(({ contacted, solved, pleased }) => Math.abs(contacted + solved + pleased - 1) < 1e-9, {
    message: '三个权重加起来要等于 1',
  });
export type ThreeRates = z.infer<typeof ThreeRates>;

/** Every duration and share of the office's rules. `Days` are working days unless said; an office sets its own. */
export const Limits = z.strictObject({
  dispatchMinutes: count.describe('指挥室派遣，上班时间的分钟'),
  urgentDispatchMinutes: count.describe('紧急件派遣，自然分钟'),
  signHours: amount.describe('签收，工作小时（事项自己写了的以事项为准）'),
  urgentSignMinutes: count.describe('紧急件签收，自然分钟'),
  rulingHours: amount.describe('裁定退单，工作小时'),
  approvalHours: amount.describe('审批暂缓和吹哨，工作小时'),
  contactDays: amount.describe('联系反映人，工作日'),
  resolveDays: amount.describe('办结，工作日；没有对应事项时用'),
  attendHours: amount.describe('吹哨叫到的部门报到，工作小时'),
  councilDays: count.describe('会商，工作日'),
  wrapUpDays: count.describe('总事件的分事件都办完后，牵头点「可以结了」，工作日'),
  verifyDays: count.describe('核查，工作日'),
  confirmDays: count.describe('等上报人确认，工作日；到期按未确认办结'),
  holdDays: count.describe('一次暂缓最长，工作日'),
  filedNaturalDays: count.describe('立案的暂缓最长，自然日；行政处罚法第六十条九十日'),
  returnDays: count.describe('签收后还能退单的时间，工作日'),
  reopenNaturalDays: count.describe('办结后上报人还能重新打开的时间，自然日'),
  returnsToCouncil: count.describe('第几次退单自动会商'),
  verifyFromRepeat: count.describe('同一处第几次起，反馈要指挥室核查'),
  verifySample: share.describe('其余反馈抽多少来核查'),
  settledSample: share.describe('当场已处理抽多少给指挥室看'),
  settledOfferAt: count.describe('同一处第几次当场处理时，请他改为上报'),
  settledWindowDays: count.describe('数当场处理的次数，往回看多少自然日'),
  repeatWindowDays: count.describe('数重复上报的次数，往回看多少自然日'),
  amberShare: share.describe('时限过了多少算临期，如 0.75'),
  quiet: z
    .strictObject({
      from: clock.describe('早上几点起可以发消息'),
      to: clock.describe('晚上几点起不再发'),
      digest: clock.describe('早上的汇总几点发'),
    })
    .describe('工作日里可以打扰人的时间；紧急件和值班的人不受限'),
  threeRates: ThreeRates.nullable().describe('三率合成一个数的权重；区里公布了才写，没有写 null'),
  inspections: Inspections.describe('综合查一次和一店一档'),
  alarms: Alarms.describe('燃气报警'),
  services: Services.describe('服务的班'),
  station: Station.describe('联络站的一天'),
});
export type Limits = z.infer<typeof Limits>;
