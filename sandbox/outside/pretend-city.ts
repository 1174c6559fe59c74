import { Several, type Value, written } from '../../src/open311/document.ts';
import { saidAt } from '../../src/open311/said-at.ts';

/** What the sandbox's street writes where it refers a case to the pretend city, and the key it is let in with. */
export const CITY = { body: '区城管中心', key: 'sandbox-only-key-of-the-city', service: '999' };
const MOST = 50;

/** What the street asked of it, and how it stands there. */
export type CityRequest = {
  id: string;
  at: number;
  description: string;
  address: string;
  status: 'open' | 'closed';
  notes: string;
};

export type PretendCity = {
  requests: readonly CityRequest[];
  /** It is silent, as a city whose system is down. */
  down: boolean;
  /** Moves one on, with what the city says of it. */
  says(id: string, status: CityRequest['status'], notes: string): void;
  /** Its GeoReport v2: what is asked of it, and how that stands; `path` behind its endpoint. */
  answer(method: string, path: string, form: URLSearchParams): { status: number; text: string };
};

const errors = (status: number, description: string) => ({
  status,
  text: written('errors', new Several('error', [{ code: status, description }]), 'xml'),
});
const rows = (found: Value[]) => ({
  status: 200,
  text: written('service_requests', new Several('request', found), 'xml'),
});

/** A pretend city that takes requests by Open311, in memory. */
export function createPretendCity(now: () => number): PretendCity {
  const requests: CityRequest[] = [];
  let count = 0;
  const city: PretendCity = {
    requests,
    down: false,
    says(id, status, notes) {
      const found = requests.find((one) => one.id === id);
      if (found) Object.assign(found, { status, notes });
    },
    answer(method, path, form) {
      if (city.down) return { status: 503, text: '' };
      if (form.get('api_key') !== CITY.key) return errors(403, 'wrong api_key');
      if (method === 'POST' && path === '/requests.xml') {
        if (form.get('service_code') !== CITY.service) return errors(404, 'no such service_code');
        const id = `QC${String(++count).padStart(4, '0')}`;
        const [description, address] = [form.get('description') ?? '', form.get('address_string') ?? ''];
        requests.unshift({ id, at: now(), description, address, status: 'open', notes: '' });
        requests.splice(MOST);
        return rows([{ service_request_id: id, service_notice: '' }]);
      }
      const [, id] = /^\/requests\/([^/]+)\.xml$/.exec(path) ?? [];
      const found = requests.find((one) => one.id === id);
      if (method !== 'GET' || !found) return errors(404, 'not found');
      const { status, notes: status_notes, at } = found;
      return rows([{ service_request_id: found.id, status, status_notes, requested_datetime: saidAt(at) }]);
    },
  };
  return city;
}
