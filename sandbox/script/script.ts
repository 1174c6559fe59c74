import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { fileResponse } from '../platform/files.ts';
import { pictureResponse } from '../platform/images.ts';
import { p2pChat } from '../tenant/p2p.ts';
import { messagesOf } from '../tenant/tenant.ts';
import type { World } from '../world.ts';
import type { Backstage } from './backstage.ts';
import { badRequest, bodyOf, chatById, personOf } from './bad-request.ts';
import { Click, click } from './click.ts';
import { streamUpdates } from './events.ts';
import { changeFaults, faultsView } from './faults-call.ts';
import { FaultsChange } from './faults-change.ts';
import { serveGas } from './gas.ts';
import { bringIn, dissolve, InGroup, MoreMembers, makeGroup, NewGroup, removeBot } from './groups.ts';
import { enterChat, InChat, MenuPress, pressMenu, readChat } from './presence.ts';
import { Saying, say } from './say.ts';
import { serveTime } from './time.ts';
import { chatDetailView, chatState, chatView, messageView, personView } from './views.ts';

/** The script API under /sandbox: what people do and see, JSON in and out; a mistake answers 400 with its reason. */
export function createScript(world: World, backstage: Backstage): Hono {
  const app = new Hono();
  app.onError((fault, http) => {
    if (fault instanceof HTTPException) return http.json({ error: fault.message }, fault.status);
    throw fault;
  });
  serveLooking(app, world);
  serveDoing(app, world, backstage);
  serveTime(app, world, backstage);
  serveGas(app, world, backstage);
  return app;
}

/** The chats this person sees: their own with the bot, and their groups. */
function chatsOf(world: World, as: string | undefined) {
  const person = personOf(world, as);
  p2pChat(world, person);
  return [...world.tenant.chats.values()].filter((chat) => chat.members.includes(person.openId));
}

function serveLooking(app: Hono, world: World): void {
  app.get('/sandbox/people', (http) => http.json([...world.tenant.people.values()].map(personView)));
  app.get('/sandbox/chats', (http) => http.json(chatsOf(world, http.req.query('as')).map(chatView)));
  app.get('/sandbox/chat', (http) => http.json(chatDetailView(world, chatById(world, http.req.query('id')))));
  app.get('/sandbox/state', (http) => {
    const as = http.req.query('as') ?? '';
    const states = chatsOf(world, as).map((chat) => chatState(world, chat, as));
    return http.json(states.toSorted((a, b) => (b.last?.time ?? 0) - (a.last?.time ?? 0)));
  });
  app.get('/sandbox/messages', (http) => {
    const chat = chatById(world, http.req.query('chat'));
    return http.json(messagesOf(world.tenant, chat.chatId).map((message) => messageView(world, message)));
  });
  app.get('/sandbox/image/:key', (http) => {
    const picture = world.tenant.pictures.get(http.req.param('key'));
    if (!picture) throw badRequest('没有这张图片');
    return pictureResponse(picture);
  });
  app.get('/sandbox/file/:key', (http) => {
    const file = world.tenant.files.get(http.req.param('key'));
    if (!file) throw badRequest('没有这个文件');
    return fileResponse(file);
  });
  app.get('/sandbox/faults', (http) => http.json(faultsView(world)));
  app.get('/sandbox/events', (http) => streamUpdates(http, world));
}

function serveDoing(app: Hono, world: World, { transport, cardTokens, checkAddress }: Backstage): void {
  app.post('/sandbox/say', async (http) => {
    const message = say(world, await bodyOf(http, Saying));
    return http.json({ message_id: message.messageId, chat_id: message.chatId });
  });
  app.post('/sandbox/click', async (http) =>
    http.json(await click(world, transport, cardTokens, await bodyOf(http, Click))),
  );
  app.post('/sandbox/menu', async (http) => {
    pressMenu(world, await bodyOf(http, MenuPress));
    return http.json({});
  });
  app.post('/sandbox/enter', async (http) => {
    enterChat(world, await bodyOf(http, InChat));
    return http.json({});
  });
  app.post('/sandbox/read', async (http) => {
    readChat(world, await bodyOf(http, InChat));
    return http.json({});
  });
  app.post('/sandbox/groups', async (http) => http.json(chatView(makeGroup(world, await bodyOf(http, NewGroup)))));
  app.post('/sandbox/groups/add', async (http) => http.json(chatView(bringIn(world, await bodyOf(http, MoreMembers)))));
  app.post('/sandbox/groups/dissolve', async (http) =>
    http.json(chatView(dissolve(world, await bodyOf(http, InGroup)))),
  );
  app.post('/sandbox/groups/remove-bot', async (http) =>
    http.json(chatView(removeBot(world, await bodyOf(http, InGroup)))),
  );
  app.post('/sandbox/faults', async (http) => {
    changeFaults(world, await bodyOf(http, FaultsChange));
    return http.json(faultsView(world));
  });
  app.post('/sandbox/check-address', async (http) => http.json({ ok: await checkAddress() }));
}
