/** Words that are said of any matter: who has to do with it, what is done about it, and how one asks. Longest first. */
const OF_ANY = [
  '当事人|违法者|责任人|老百姓|居民|群众|业主|住户|对方|人家|自己|别人|我们|咱们|你们|他们|她们|大家',
  '网格员?|社区|街道|物业|部门|单位|领导|同事|队员|保安',
  '整改|改正|逾期|超期|到期|签字|签收|签名|配合|处罚|执法|上门|现场|到场|第一次|初次|再次|下次|第[一二三四五1-5][个件条张]',
  '案子|案件|事情|事项|情况|问题|材料|文书|单子|流程|手续|程序|标准|依据|时限|期限|边界|界线',
  '这一?[个种类件条桩项样]|那一?[个种类件条桩项样]|这样|那样|这里|那里|这么|那么|遇到|碰到|这边|那边',
  '建议|希望|要求|请求|谢谢|麻烦|处理|解决|核实|尽快|及时',
  '怎么办|怎么|如何|什么|多少|几[个天块次]|多久|多长|时间|哪[些个里条种]|出钱|掏钱|付钱|花钱|买单|是不是|有没有|能不能|可不可以|要不要|会不会|算不算|该不该',
  '最多|最少|最高|最低|一般|大概|大约|到底|究竟|直接|马上|先|再|还|就|才|都|也|又|能|可以|可|会|要|应该|应当|该|得|需要|必须|做|弄|搞|办|给|拿|去|来|归|找|看|说|讲|问|分|罚|钱|款|加|签|改|听|肯|愿|理',
  '一下|一点|一会儿?',
  '[管的了呢吗嘛啊呀吧哦哈着过和跟与同对在是有没不被把从到让叫谁啥咋几天次点下我你他她它这那，。？?！!、,.\\s]',
].join('|');
const ANY = new RegExp(OF_ANY, 'gu');

/** Words without what is said of any matter, with something else in its place: nothing where they name none of their own. */
export const withoutGeneral = (words: string, instead = ''): string => words.replace(ANY, instead);
