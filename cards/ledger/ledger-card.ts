import { button, buttons, type Card, card, facts, note, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';

export type LedgerFacts = {
  /** The Base it is to be kept in from now on, for whoever sent its link. */
  offered?: string | undefined;
  /** How it stands; undefined where it is switched off. */
  kept?:
    | {
        /** YYYY-MM-DD */
        since: string;
        tables: { name: string; kept: number; waiting: number; all: boolean }[];
        /** Why it stands still, in words an admin can act on. */
        fault: string | undefined;
      }
    | undefined;
};

const WHO_READS =
  '谁打得开这个多维表格，谁就看得到里面的事件。里面没有反映人、上报人、电话，检查不写是哪一家，报警不写是哪一台，举报人的事件一件也不写进去。';

const HOW_TO = [
  '① 新建一个多维表格',
  '② 右上角「…」→「更多」→「添加文档应用」，选本应用，给「可管理」',
  '③ 把它的链接发来：「多维表格 链接」',
].join('<br>');

/** The ledger in a 多维表格: how to switch it on, the question whether to, or how it stands. */
export function ledgerCard({ offered, kept }: LedgerFacts): Card {
  if (offered !== undefined)
    return card(
      { title: '记到这个多维表格？', tone: 'ask' },
      text('事件、检查、查出的问题、燃气报警会一直记到里面，改了就跟着改；今年报的从头补上。'),
      text(WHO_READS),
      kept && note('现在记到另一个里：换了以后，那一个不再更新，也不会删。'),
      buttons(button('开始记', { do: 'ledger-on', app: offered }, 'primary')),
    );
  if (!kept)
    return card(
      { title: '多维表格台账', subtitle: '还没开', tone: 'answer' },
      text(HOW_TO),
      text(WHO_READS),
      note('开了以后，街道可以在里面自己做视图和仪表盘。'),
    );
  return card(
    { title: '多维表格台账', subtitle: `${kept.since} 开的`, tone: kept.fault ? 'warning' : 'answer' },
    kept.fault ? text(`**停住了**　${escapeMarkdown(kept.fault)}`) : undefined,
    facts(kept.tables.map(({ name, ...rest }) => [name, standing(rest)])),
    text(WHO_READS),
    note('在表里改的会被盖掉；要加自己的列、视图、仪表盘，随便加。'),
    buttons(
      kept.fault ? button('改好了，接着记', { do: 'ledger-again' }, 'primary') : undefined,
      button('不记了', { do: 'ledger-off' }, 'danger', '停下来？表里已有的不会删。'),
    ),
  );
}

function standing({ kept, waiting, all }: { kept: number; waiting: number; all: boolean }): string {
  const left = waiting > 0 ? `，等着写的 ${waiting}` : '';
  return `${kept} 行${left}${all ? '' : '，早先的还在补'}`;
}
