import type { Check } from '../../../../cards/roster/self-check-card.ts';
import { bad, ok, warn } from './check.ts';
import type { Facts } from './facts.ts';
import { NEEDED } from './needed-scopes.ts';

/** The app's rights as the platform tells them, beside what the bot uses. */
export function scopeChecks({
  scopes: given,
  scopesWhy,
  voice,
  ledger,
}: Pick<Facts, 'scopes' | 'scopesWhy' | 'voice' | 'ledger'>): Check[] {
  if (!given)
    return [warn('应用权限', `查不到：${scopesWhy ?? '飞书没有回答'}`, '到开发者后台「权限管理」照部署手册核对。')];
  const granted = new Set(given.filter((scope) => scope.granted).map((scope) => scope.name));
  const isOn = { voice, ledger: ledger !== undefined };
  const needed = NEEDED.filter(({ only }) => only === undefined || isOn[only]);
  const missing = needed.filter((need) => !need.scopes.some((scope) => granted.has(scope)));
  if (missing.length === 0) return [ok('应用权限', `${needed.length} 项都有`)];
  return missing.map(({ scopes: [scope = ''], why, must }) => {
    const cure = `到开发者后台「权限管理」开通 ${scope}，再发布一个版本。`;
    return must ? bad('缺权限', `${why}（${scope}）`, cure) : warn('缺权限', `${why}（${scope}）`, cure);
  });
}
