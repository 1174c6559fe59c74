import { Hono } from 'hono';
import type { World } from '../world.ts';
import { createBlocks, deleteBlocks, getAnnouncement, listBlocks, oldAnnouncement } from './announcement.ts';
import { accessToken, botInfo, listScopes, listVersions, tenantInfo } from './app-info.ts';
import { serveAuthorizePage } from './authorize-page.ts';
import { createRecords, searchRecords, updateRecords } from './base/records.ts';
import { createField, createTable, listFields, listTables } from './base/tables.ts';
import type { CardTokens } from './card-tokens.ts';
import { patchMessage, recallMessage } from './change-message.ts';
import { dissolveChat, getChat, listChats, searchChats, updateChat } from './chats.ts';
import { batchGetId, batchUsers, getUser } from './contact.ts';
import { createChat } from './create-chat.ts';
import { delayedUpdate } from './delayed-update.ts';
import { serve } from './endpoint.ts';
import { uploadFile } from './files.ts';
import { downloadImage, downloadResource, uploadImage } from './images.ts';
import { changeManagers } from './managers.ts';
import { addMembers, isInChat, listMembers, removeMembers } from './members.ts';
import { createLoginBook, userToken } from './oauth.ts';
import { createPin, deletePin, listPins } from './pins.ts';
import { getMessage, listMessages } from './read-messages.ts';
import { createMessage, replyMessage } from './send-message.ts';
import { recogniseSpeech } from './speech.ts';
import { createTokenBook } from './tokens.ts';
import { deleteTopNotice, putTopNotice } from './top-notice.ts';
import { urgentApp } from './urgent.ts';
import { userInfo } from './user-info.ts';

/** The open platform's HTTP API, as far as the bot uses it; every other path answers 404 with 99991201. */
export function createPlatform(world: World, cardTokens: CardTokens): Hono {
  const app = new Hono();
  const tokens = createTokenBook(world);
  const logins = createLoginBook();
  const endpoints = [
    accessToken(world, tokens, 'tenant'),
    accessToken(world, tokens, 'app'),
    botInfo(world),
    listScopes(world),
    listVersions(world),
    tenantInfo(world),
    ...[createMessage, replyMessage, listMessages, getMessage, patchMessage, recallMessage, urgentApp].map((api) =>
      api(world),
    ),
    ...[uploadImage, downloadImage, uploadFile, downloadResource].map((api) => api(world)),
    // The fixed paths first: /chats/search is no chat_id, /users/batch no user_id.
    ...[searchChats, listChats, createChat, getChat, updateChat, dissolveChat].map((api) => api(world)),
    ...[isInChat, listMembers, addMembers, removeMembers].map((api) => api(world)),
    changeManagers(world, 'add'),
    changeManagers(world, 'delete'),
    ...[createPin, deletePin, listPins, putTopNotice, deleteTopNotice].map((api) => api(world)),
    ...[getAnnouncement, listBlocks, createBlocks, deleteBlocks].map((api) => api(world)),
    oldAnnouncement(world, 'GET'),
    oldAnnouncement(world, 'PATCH'),
    ...[batchUsers, batchGetId, getUser].map((api) => api(world)),
    ...[listTables, createTable, listFields, createField].map((api) => api(world)),
    ...[searchRecords, createRecords, updateRecords].map((api) => api(world)),
    recogniseSpeech(world),
    delayedUpdate(world, cardTokens),
    userToken(world, logins),
    userInfo(world, logins),
  ];
  for (const endpoint of endpoints) serve(app, world, tokens, endpoint);
  serveAuthorizePage(app, world, logins);
  return app;
}
