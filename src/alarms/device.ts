import * as z from 'zod';

const words = (most: number) => z.string().trim().min(1).max(most);

const OPS = { '>': '高于', '>=': '不低于', '<': '低于', '<=': '不高于' } as const;
export type LimitOp = keyof typeof OPS;

/** A value that says something once it has held so many seconds. */
const Mark = z.strictObject({
  op: z.enum(['>', '>=', '<', '<=']),
  value: z.number(),
  for: z.int().min(0).max(86_400).describe('seconds it has to hold'),
});
type Mark = z.infer<typeof Mark>;

const isUp = ({ op }: Mark): boolean => op.startsWith('>');

/**
 * From where on a device calls it an alarm, and from where on it is over: apart from one another, so that a value that
 * trembles at the edge is one alarm. The numbers are the device's or its design paper's, never ours.
 */
export const DeviceLimit = z
  .strictObject({
    id: words(40).describe('told apart on one device, as 浓度高高'),
    metric: words(40),
    unit: z.string().trim().max(10).default(''),
    level: z.enum(['danger', 'ordinary']),
    raise: Mark,
    clear: Mark,
  })
  .refine(({ raise, clear }) => isUp(raise) !== isUp(clear), '报警和消除要一个往上、一个往下')
  .refine(
    ({ raise, clear }) => (isUp(raise) ? clear.value < raise.value : clear.value > raise.value),
    '消除值要和报警值错开，不然会来回跳',
  );
export type DeviceLimit = z.infer<typeof DeviceLimit>;

/** The metric that a platform names: by its own name, or by that of a limit of the device. */
export const metricOf = ({ limits }: { limits: readonly DeviceLimit[] }, named: string): string =>
  limits.find(({ id }) => id === named)?.metric ?? named;

/** Whether a value is beyond a mark. */
export const isBeyond = ({ op, value: mark }: Mark, value: number): boolean =>
  op === '>' ? value > mark : op === '>=' ? value >= mark : op === '<' ? value < mark : value <= mark;

/** Whether more of it is worse: of a low limit less is. */
export const isWorse = ({ raise }: Pick<DeviceLimit, 'raise'>, value: number, than: number): boolean =>
  isUp(raise) ? value > than : value < than;

/** 高于 20%LEL 满 10 秒 */
export const markWords = ({ op, value, for: seconds }: Mark, unit: string): string =>
  `${OPS[op]} ${value}${unit}${seconds > 0 ? ` 满 ${seconds} 秒` : ''}`;

/** A device of a gas platform as the platform or a workbook describes it. */
export const GasDevice = z.strictObject({
  id: words(60),
  name: words(40).describe('where it hangs, in few words: 样例面馆后厨'),
  kind: words(20).describe('报警器、储罐、门、压力表'),
  supply: z.enum(['piped', 'bottled']),
  company: words(40).describe('the department that answers for it, by id'),
  community: z.string().trim().max(20).nullable(),
  detail: words(100).describe('the address; for the company, whoever leads and the desk alone'),
  owner: z
    .strictObject({ name: words(20), phone: words(30) })
    .nullable()
    .describe('who is rung first; for the same alone'),
  limits: z
    .array(DeviceLimit)
    .max(20)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, '同一台设备的限值不能重名'),
  offlineMinutes: z.int().min(1).max(10_080).nullable().describe('silence that counts as gone'),
});
export type GasDevice = z.infer<typeof GasDevice>;

/** What is known of a device now: when it was heard, whether it is gone, and the latest of each of its values. */
export type DeviceNow = {
  device: GasDevice;
  source: string;
  heardAt: number | null;
  offlineSince: number | null;
  /** The latest value of each metric and whether it was told as over, in the order they happened. */
  latest: Record<string, { at: number; value: number | null }>;
  /** Its clock is wrong: its times are ours. */
  clockOff: boolean;
};

/** A device nobody told of that sounds an alarm: no place is known of it yet, and the alarm is not lost. */
export const unknownDevice = (id: string, company: string): GasDevice => ({
  ...{ id, name: `没登记的设备 ${id}`.slice(0, 40), kind: '没登记', supply: 'piped', company },
  ...{ community: null, detail: '没登记，请问燃气平台', owner: null, limits: [], offlineMinutes: null },
});
