import { complain, type Problem } from '../../problems.ts';
import type { CatalogueFiles } from '../../read.ts';

/** A machine or a car that a live wire may touch: whoever sits in it steps to his death, whoever stands by must go. */
const MANNED = /吊臂|吊车|挖机|挖断电缆|压车|搭着车/;

/** Where people are sent eight metres off a wire, whoever is in the machine is told to stay where he is. */
export function checkWires({ matters }: CatalogueFiles): Problem[] {
  return matters.flatMap((source) => {
    const { onSite, limits } = source.value;
    const told = [
      ...onSite.do.map((text, i) => ({ at: ['onSite', 'do', i], text })),
      ...(limits.urgentWhen ?? []).map(({ when, first }, i) => ({
        at: ['limits', 'urgentWhen', i],
        text: when + first,
      })),
    ];
    return told
      .filter(({ text }) => MANNED.test(text) && /八米/.test(text) && !/别下/.test(text))
      .map(({ at }) => complain(source, at, '碰着电线的车、机器上有人，却没说别下来'));
  });
}
