import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aFolder } from '../harness/a-folder.ts';
import { deploy, has } from './deploy-files.ts';

const folder = aFolder();

describe('nginx', () => {
  test('what Feishu sends and what people read goes through, and nothing else', () => {
    const conf = deploy('nginx.conf');
    expect([...conf.matchAll(/location (.*) \{/g)].map(([, where]) => where)).toEqual([
      '= /feishu/events',
      '/in/',
      '/open311/',
      '/handbook',
      '/figures',
      '~ ^/(healthz|readyz)$',
      '/',
    ]);
    expect(conf.split('{').length).toBe(conf.split('}').length);
    expect(conf.match(/proxy_pass http:\/\/127\.0\.0\.1:3000;/g)).toHaveLength(6);
  });

  test.skipIf(!has('nginx') || !has('openssl'))('nginx itself finds nothing wrong with it', () => {
    const key = join(folder(), 'key.pem');
    const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=x', '-keyout', key, '-out', key];
    execFileSync('openssl', made, { stdio: 'ignore' });
    const conf = deploy('nginx.conf')
      .replaceAll(/\/etc\/nginx\/certs\/\S+?;/g, `${key};`)
      .replaceAll(/listen (\[::\]:)?(80|443)/g, 'listen $130$2');
    writeFileSync(join(folder(), 'nginx.conf'), `pid ${folder()}/pid; events {} http { access_log off; ${conf} }`);
    execFileSync('nginx', ['-t', '-c', join(folder(), 'nginx.conf'), '-p', folder()], { stdio: 'pipe' });
  });
});
