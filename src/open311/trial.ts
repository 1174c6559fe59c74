import type { Published } from '../../catalogue/catalogue.ts';
import type { Value } from './document.ts';
import { saidAt } from './said-at.ts';

const TRIAL = /^TEST-([A-Z]{2}\d{2})-([0-9a-z]{6,10})$/;

/** A number of the endpoint for trying: it says for which service and when, for nothing is kept there. */
export const trialId = (code: string, at: number): string => `TEST-${code}-${at.toString(36)}`;

export const isTrial = (id: string | undefined): boolean => TRIAL.test(id ?? '');

/** The request of such a number; undefined where there is no such service. */
export function trialRequest(id: string, matters: readonly Published[]): Value | undefined {
  const [, code, when = ''] = TRIAL.exec(id) ?? [];
  const matter = matters.find((one) => one.id === code);
  const at = Number.parseInt(when, 36);
  if (!matter || at > 8e12) return undefined;
  return {
    service_request_id: id,
    status: 'open',
    status_notes: '试用，没有人去办',
    service_name: matter.name,
    service_code: matter.id,
    description: '试用的样例',
    agency_responsible: '综合信息指挥室',
    service_notice: '',
    requested_datetime: saidAt(at),
    updated_datetime: saidAt(at),
    expected_datetime: '',
    address: '样例路 1 号',
    address_id: '',
    zipcode: '',
    lat: null,
    long: null,
    media_url: '',
  };
}
