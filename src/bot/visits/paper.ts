import type { ActionOf } from '../../../cards/actions.ts';
import { ownPaper } from '../../../cards/visits/own-sheet.tsx';
import { toldPaper } from '../../../cards/visits/told-sheet.tsx';
import { isOwnList } from '../../inspections/kinds.ts';
import { toldOf } from '../../visits/told.ts';
import { isOfVisit } from '../../visits/visit.ts';
import { TO_OWN_CHAT } from '../core/own-chat.ts';
import { type Reaction, toast } from '../core/reaction.ts';
import { sendFile } from '../core/send-file.ts';
import type { Performing } from '../core/subject.ts';
import type { Click } from '../ports/incoming.ts';
import type { Delivered } from '../ports/outbox.ts';
import type { VisitPaper } from '../ports/visit-jobs.ts';
import type { World } from '../ports/world.ts';
import { ownVisit } from './pressed.ts';

/** 打印告知单: the sheet as a file, so that no owner needs a page and no office a public address. */
export async function onVisitPaper(
  { visit: id }: ActionOf<'visit-paper'>,
  click: Click,
  world: World,
): Promise<Reaction> {
  const { openId } = click.who;
  const own = await ownVisit(id, openId, world);
  if ('instead' in own) return own.instead;
  if (own.visit.toldAt === null) return toast('告知以后才有告知单', 'warning');
  return {
    ...toast(`告知单${TO_OWN_CHAT}，打开就能打印`),
    says: [{ kind: 'visit-paper', id: world.newId(), visit: id, openId }],
  };
}

/** Makes the sheet of this moment, uploads it and says it, once; where the platform takes none, whoever asked is told so. */
export async function sendPaper({ id, visit, openId }: VisitPaper, performing: Performing): Promise<Delivered> {
  const { world } = performing;
  const found = await world.store.visit(visit);
  if (!found) return {};
  const { catalogue, config } = world;
  const own = isOwnList(found);
  if (!own && !isOfVisit(found, openId)) return {};
  const what = own ? '自查单' : '告知单';
  return sendFile(performing, {
    openId,
    uuid: `paper-${id}`,
    what,
    async make() {
      const sheet = { visit: found, office: config.office };
      const paper = own ? ownPaper(sheet) : toldPaper({ ...sheet, told: toldOf(found), nameOf: catalogue.nameOf });
      return { name: `${what} ${found.name} ${visit}.html`, bytes: new TextEncoder().encode(paper) };
    },
  });
}
