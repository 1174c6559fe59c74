import { expect } from 'vitest';
import { API_KEY, openDoor } from '../exchange/a-door.ts';
import { asSaid, LISTS, readXml } from './read-xml.ts';

export type Row = Record<string, string>;
export const BASE = '/open311/georeport';
/** A request as a client fills it in. */
export const FILLED = {
  service_code: 'CG25',
  lat: '30.2800001',
  long: '120.1',
  address_string: '德加小区3幢门口',
  description: '路灯不亮，我是张小样，13900001111，信箱 xiaoyang@example.cn',
  first_name: '小样',
  last_name: '张',
  phone: '13900001111',
  email: 'xiaoyang@example.cn',
  'attribute[kind]': '路灯',
};

/** The door of GeoReport v2 with a client before it that has a key. */
export async function openClient() {
  const door = await openDoor();
  const look = async (path: string, headers: Row = {}) => {
    const response = await door.app.request(`${BASE}/${path}`, { headers });
    const text = await response.text();
    const isJson = response.headers.get('content-type') === 'application/json; charset=utf-8';
    const body = isJson ? JSON.parse(text) : asSaid(readXml(text), LISTS);
    return { status: response.status, body, type: response.headers.get('content-type'), text };
  };
  const send = async (said: Row | string | FormData, path = 'v2/requests.json', headers: Row = {}) => {
    const form = typeof said === 'string' || said instanceof FormData;
    const body = form ? said : new URLSearchParams({ api_key: API_KEY, ...said }).toString();
    const type = said instanceof FormData ? {} : { 'content-type': 'application/x-www-form-urlencoded' };
    const response = await door.app.request(`${BASE}/${path}`, {
      method: 'POST',
      body,
      headers: { ...type, ...headers },
    });
    const text = await response.text();
    return { status: response.status, body: path.includes('.xml') ? asSaid(readXml(text), LISTS) : JSON.parse(text) };
  };
  return {
    ...door,
    look,
    send,
    /** Sends a request; its number. */
    async sent(more: Row = {}): Promise<string> {
      const { status, body } = await send({ ...FILLED, ...more });
      expect(status).toBe(200);
      return body[0].service_request_id;
    },
    one: async (id: string): Promise<Row> => (await look(`v2/requests/${id}.json`)).body[0],
  };
}

export type Client = Awaited<ReturnType<typeof openClient>>;
