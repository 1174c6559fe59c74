/** Sentences of a source of the bot. */
type Unplayed = { why: string; said: Record<string, readonly string[]> };

/**
 * What is written in src/bot and no story of test/sentences shows, each kind with why, by source. It can only become shorter:
 * a new sentence needs a story, and one that a story shows may not stand here.
 */
export const UNPLAYED: readonly Unplayed[] = [
  {
    why: 'Feishu takes everything in the town: test/conversations/whistle-turns.test.ts plays the refusals of a group; the others are not played yet',
    said: {
      'alarms/undelivered.ts': ['… …「…」要人处理', '… 燃气平台一下子报了很多'],
      'cases/go-on.ts': ['…「…」要人处理'],
      'core/go-on.ts': [
        '…，可该通知的人一个也没送到。请马上打电话找人；到「名册」把人和值班群改对，发「未送达」看原因。',
      ],
      'core/send-file.ts': ['…没发出去：…。请管理员看「自检」里机器人有没有上传文件的权限。'],
      'council/fill-group.ts': [
        '不在应用的可用范围，或已经离职',
        '飞书里没有这个账号',
        '要等群管理员通过',
        '群里人满了',
        '飞书不让加（…）',
        '未知',
        '名册外的人',
        '… 的吹哨群里没有拉进：\n…\n请电话通知，或请管理员改名册、改应用可用范围。',
        '… 人没能进吹哨群',
      ],
      'council/group-step.ts': ['飞书不让建群（错误 …）', '未知'],
      'exchange/undelivered.ts': ['… … 等指挥室答复对方，发「来单」看', '外来新单等指挥室看，发「指挥台」看'],
      'services/undelivered.ts': ['…「…」的通知「…」'],
      'list/undelivered.ts': [
        '… 要人看',
        '… 没送到 …：请打电话告诉他们；名册里人和值班群改对了，…。',
        '再从「提议」里看',
        '下个月会再发',
        '年度复核',
      ],
      'roster/jobs.ts': ['飞书没有答应：…', '这个群里没有可以登记的人。'],
    },
  },
  {
    why: 'facts of the machine, of the line to Feishu and of the roster: test/roster/self-check.test.ts draws half of them; the rest is not read anywhere yet',
    said: {
      'roster/self-check/scopes.ts': ['查不到：…', '飞书没有回答', '到开发者后台「权限管理」照部署手册核对。'],
      'roster/self-check/people.ts': [
        '飞书没有回答',
        '一个也没设',
        '事件会发给值班的人；要发到群里，就发「名册」→ 部门 → 设值班群。',
        '…：机器人不在群里',
        '把机器人拉回群；群没了就发「名册」换一个。',
        '…：查不到（…）',
        '过一会儿再查。',
        '没有派遣员',
        '没人值班的、说不清归谁的事都到指挥室。发「名册」加指挥室的人。',
        '第二次暂缓、督办要带班领导。发「名册」加人。',
        '…：… 已过期',
        '过期不能检查。换了新证，发「名册」→ 这个人 → 登记执法证。',
        '到期前换证；换好发「名册」→ 这个人 → 登记执法证。',
        '该他们办的事会转给值班的人、负责人、指挥室。改好之后，下一条送到就自动消失。',
      ],
      'roster/self-check/list.ts': [
        '… …：文件里…，发布的是…',
        '还有 … 处',
        '照发布的答。以发布的为准，就运行 npm run catalogue:pull；以文件为准，就按清单管理的办法再提一次。',
        '清单文件和发布的不一致',
      ],
      'roster/self-check/running.ts': ['… 前跑过'],
      'roster/self-check/connection.ts': [
        'App ID 或 App Secret 不对：到开发者后台「凭证与基础信息」核对，改了要重启。',
        '同一个应用连了太多程序：停掉多余的；试验环境请另建应用。',
        '应用没有发布，或订阅方式没选「使用长连接接收」：到开发者后台核对并发布。',
        '这台机器连不到飞书：看网络、防火墙；要走代理就设 HTTPS_PROXY，设了就看代理开没开、账号对不对。',
        '长连接，通着',
        '飞书断开了，会自己重连；一直不通就看日志里的 long connection。',
        '长连接',
        '断了 …：这期间发给机器人的话还没收到，连上后飞书会补送',
      ],
    },
  },
  {
    why: 'the town has no ear: test/voice/conversations.test.ts speaks and is not heard',
    said: {
      'voice/hear-voice.ts': ['听到：『…』'],
      'voice/unheard.ts': [
        '语音我暂时听不了。…',
        '这段语音超过一分钟，我听不了这么长的。请分成几段说，或者打字',
        '这段语音文件太大，我听不了。请说短一点，或者打字',
        '这段语音打不开。请再说一遍，或者打字',
        '这段语音里没听出话来。请靠近手机再说一遍，或者打字',
        '刚才的语音没听成。请再说一遍，或者打字',
      ],
    },
  },
  {
    why: 'what a form answers to a field left empty or filled badly: not played yet',
    said: {
      'cases/what-is-missing.ts': ['「…」太长了，请缩短', '「…」没有填好', '这张表单没有填全，请重新打开再填'],
      'list/form-card.ts': ['哪个部门的意见', '选您代表的部门', '请选哪个部门的意见'],
      'visits/forms.ts': ['这张表不是这样交的'],
      'inspections/forms/plan-fields.ts': ['请选清单，最多 4 张', '请选部门，最多 8 个', '请选从哪天到哪天'],
      'inspections/forms/plan-step-forms.ts': ['名册里还没有这个部门到那天有效的执法证；请管理员登记'],
      'list/desk/pick-field.ts': ['请选是哪个事项的说法'],
    },
  },
  {
    why: 'said by the clock fifteen working days after a visit: test/visits/publishing.test.ts plays it',
    said: {
      'visits/publishing.ts': [
        '检查结果要公开了（告知以后 … 个工作日内）：……。在本所的系统里公开；发「公示名单」拿表格。',
        '…（…）… 以前',
        '公示名单 ….xlsx',
        '现在没有要公开的检查结果。',
      ],
    },
  },
  {
    why: 'what is left to put right where a shop closed or changed hands: test/inspections/place-changed.test.ts plays it',
    said: {
      'inspections/place-changed.ts': [
        '去看一眼，真不开了就在事件上点「复查」，记「不用改」，说明写「已停业」',
        '请当面告诉现在的店家、打印告知单；日子要重新算的，在事件上点「复查」，写新的日期和为什么',
        '…（…）…，没改完的 …：…。',
      ],
      'inspections/undelivered.ts': ['…停业或换了店家'],
    },
  },
  {
    why: 'a file’s name is no message: test/conversations/joint-visit.test.ts reads what stands in it',
    said: { 'inspections/plan-paper.ts': ['检查清单', '检查清单 … ….html'] },
  },
  {
    why: 'what is drawn was taken away between the click and the drawing: no story takes it away yet',
    said: {
      'alarms/draw-alarm.ts': ['这一起报警不在了。'],
      'alarms/draw-lists.ts': ['这张表不在了，请再发一次。'],
      'visits/draw.ts': ['照片放好了。'],
      'visits/looked-again.ts': ['原来那一次找不到了'],
    },
  },
  {
    why: "said on the owner's page over HTTP, which the town does not serve; not read anywhere yet",
    said: {
      'visits/owner-looks.ts': ['这一条找不到了', '这一页不是自查的'],
      'visits/owner.ts': [
        '这一页打不开了',
        '刚有人在改这一次，请再试一次',
        '请写您的名字',
        '这一条不用传照片',
        '这一条已经改好了，不用再传',
        '这一条不用传照片了',
        '这一条现在不能传照片，请打电话给来检查的人',
        '请选一到五颗星',
        '自查的页不用评',
      ],
    },
  },
  {
    why: "a council's group with history behind it, or words in it that cannot be kept: not played yet",
    said: {
      'council/agenda.ts': [
        '，这里 … 天内第 … 次',
        '社区已经做过：…',
        '… 请过片区队员到场',
        '这件事由谁牵头，谁配合，各做什么',
      ],
      'council/name.ts': [
        '【吹哨】',
        '事件 … 第 … 轮吹哨',
        '…。说进展请 @谁管 进展 …，定事请 @谁管 决定 …，派活请 @谁管 分工 部门 事情 期限。',
      ],
      'council/on-group-words.ts': [
        '照片请由参与办理的部门来发。',
        '请把…写在后面，例如：@谁管 … 已经约好周五一起到现场',
        '没有记上：…',
        '；照片收好了再说一声',
        '；照片请由参与办理的部门来发',
      ],
      'council/spoken-task.ts': ['日一二三四五六', '零一二三四五六七八九十'],
      'list/table.ts': [
        '提议 … 第 … 稿会商',
        '【会商】',
        '… 的会商群没有建成：…。请打电话约部门商量，再点「记会商结果」。',
        '（没有）',
        '不同意见',
        '要商量的',
        '能不能改到都同意；不能的，各方写清楚，由带班领导审定',
      ],
    },
  },
  {
    why: 'pictures that come late, beside words or to what is over: test/store/photo-receipts and test/store/photos.test.ts play the most of them',
    said: {
      'cases/on-photos-to.ts': [
        '也放到「…」了。原来那一件的经过里已经记了这些照片，不能再拿掉。',
        '这张表单已经提交了，请在事件里点「补充」。',
      ],
      'cases/photo-receipt.ts': [
        '…没收到，请再发。',
        '这一张',
        '它已经办结了；还有情况请点「重新打开」',
        '它没有受理，正确渠道写在事件里',
        '现在是…，您不能再往里加',
        '留着的照片',
      ],
      'cases/submit-command.ts': ['，还有 … 张照片在收'],
      'cases/take-photos.ts': ['这句话没有记进 …：…。要问事就单独发一句。', '这句话记进 …的经过了。'],
    },
  },
  {
    why: 'not played yet',
    said: {
      'alarms/open-case.ts': ['名册里没有指挥室的人'],
      'inspections/undelivered.ts': ['…的证照快到期'],
      'visits/amber.ts': [
        '快到期了，请告诉店家（… …，…）：…。可以这样说：「上次告诉您的这几条快到时间了，改好拍张照就来看；改不完请先跟我们说一声。」店家页面上也写着；没有页面的，打印告知单送去。',
        '第 … 条「…」… 前改好',
      ],
      'visits/may-answer.ts': ['这不是检查，没有这一步'],
      'visits/on-submit.ts': ['…换…去查，您不用去了', '回避了'],
      'visits/undelivered.ts': ['有要复查的'],
      'cases/on-form.ts': ['现在不能「…」了，卡片换成了最新的'],
      'cases/on-see.ts': ['… 反映人电话：…。打过之后请在事件里点「已联系」。'],
      'figures/draw-weekly.ts': ['… 一周报了 … 件：要不要吹哨一起看一次？'],
      'figures/export.ts': [
        '名单有 … 件，这里是前 … 件',
        '没有反映人、上报人和电话；要看的点卡片。',
        '选好哪一类，再点卡片最下面的「导出表格」。',
      ],
      'inspections/on-subject.ts': ['删除 … 的经营者姓名电话'],
      'list/act.ts': ['清单刚出了新的一版，这里还没换上，请过一分钟再点'],
      'questions/why.ts': ['交了指挥室', '拆成了几件', '答了一个事件'],
      'roster/import-card.ts': [
        '请把表格再发一次。',
        '…：换成 … 个班次（原有 … 个）',
        '… 个的值班群或办公时间',
        '… 个片区',
      ],
      'visits/begin.ts': [
        '计划里没有派您去；请让部门负责人在计划里派人',
        '这一家登记为已停业；换了店请先改档案，或记「没做成」',
        '清单里没有可查的了，请改计划',
        '上次是您认的改好，这次请别人来复查',
      ],
      'visits/own-list.ts': ['小区设施'],
      'visits/words.ts': ['都没有记：单子里没有第 … 条'],
      'list/desk/heard-of.ts': [
        '那一次回答',
        '清单改了，第 … 版起生效，再问一次就是新的',
        '商量过，这次不改。原因：…',
        '见提议',
        '这次先不改，已经记下',
      ],
      'list/workbook/read-workbook.ts': [
        '还有 … 处',
        '飞书没有给这个文件：…',
        '这份表格没有收下，清单一个字也没有动：\n…',
        '这份表格和现在的清单一样，没有要改的。',
        '文件太大',
        '一次最多改 … 处，这里有 … 处：请分几次改',
      ],
    },
  },
  {
    why: 'names too few to be told, and what goes on by itself: test/figures/page.test.ts and test/inspections/goes-on.test.ts read them',
    said: {
      'figures/page-facts.ts': ['其他（少的合在一起）', '其他（没对上清单的和少的）', '其他（还没派的和少的）'],
    },
  },
  {
    why: 'what a batch of orders says when it comes to no end or to nobody: test/exchange/cut-off.test.ts plays one that is cut off and goes on; a file’s name is no message',
    said: {
      'exchange/draw.ts': ['这张表不在了，请再发一次。'],
      'exchange/fill-batch.ts': ['…-回填.xlsx', '回填的表格'],
      'exchange/take-orders.ts': ['没有收完：您已经不在指挥室'],
      'exchange/undelivered.ts': [
        '「…」没有回填出来，请过一会儿再点一次。',
        '没有撤完：请再点一次「整批撤回」。',
        '没有收完：把这张表再发一次，就接着收，收过的不会重复。',
        '飞书一直没有给这个文件，请再发一次。',
      ],
    },
  },
  {
    why: 'what is told of orders that other systems sent and that failed: test/exchange/way-in.test.ts and not-taken.test.ts play them; reasons stand in the log and among what was not delivered',
    said: {
      'exchange/draw-told.ts': ['这一条不在了。'],
      'exchange/event-bringer.ts': ['… …（…）没有收成：…。请到对方系统里看。'],
      'exchange/fetch-picture.ts': ['图片取不来：…'],
      'exchange/lost.ts': ['来单附的照片没有收到，请指挥室到对方系统里看', '程序出错了'],
      'exchange/send-receipt.ts': [
        '对方回答 410，不要了',
        '没有回答：…',
        '这个来源没有设回执地址 / no callback is configured',
      ],
      'open311/ask-partner.ts': ['对方没有回答：…'],
      'exchange/take-one.ts': ['它的事件不在了'],
      'exchange/take-order.ts': ['清单里没有这个来源了'],
      'roster/dead-letters.ts': ['来单的照片', '来单表格', '给对方系统的回执', '转给对方平台的事件'],
    },
  },
];

/** Sentences of cards that no story of test/sentences shows, because a whole conversation of test/conversations does. */
export const SHOWN_ELSEWHERE: readonly { by: string; cards: Record<string, readonly string[]> }[] = [
  {
    by: 'test/conversations/new-matter.test.ts: a matter comes into the list and leaves it again',
    cards: {
      'cards/list/proposal-parts.ts': ['还有 … 处'],
      'cards/list/published-card.ts': ['清单新增'],
      'cards/questions/matter-card.ts': ['这一项现在不在清单里，这是那时候的说明书。'],
    },
  },
];
