import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { callerOf } from '../src/caller.js';
import { readConfig } from '../src/config.js';
import * as harness from './harness.js';

const open: harness.TestReceiver[] = [];
after(() => Promise.all(open.map((receiver) => receiver.close())));

/** Whether the fourth of four requests is refused, each of which says it came from elsewhere. */
async function isCounted(setting: string, forwarded: (round: number) => string): Promise<boolean> {
  const { trustProxy } = readConfig({ TRUST_PROXY: setting });
  const receiver = await harness.testReceiver({ requestsPerMinute: 3, trustProxy });
  open.push(receiver);
  let status = 0;
  for (let round = 0; round < 4; round++)
    ({ statusCode: status } = await receiver.app.inject({
      url: '/v1/capabilities',
      headers: { 'x-forwarded-for': forwarded(round) },
    }));
  return status === 429;
}

const invented = (round: number): string => `10.0.0.${round}, 203.0.113.9`;

test('behind one proxy an address the caller made up changes nothing', async () => {
  assert.ok(await isCounted('1', invented));
  assert.ok(await isCounted('true', invented), 'true means one proxy');
});

test('addresses of proxies are believed, others are not', async () => {
  assert.ok(await isCounted('127.0.0.1, 198.51.100.0/24', (round) => `${invented(round)}, 198.51.100.7`));
  assert.ok(await isCounted('198.51.100.7', (round) => `10.0.0.${round}`), 'who speaks to us is no proxy of ours');
});

test('callers behind a proxy are told apart', async () => {
  assert.ok(!(await isCounted('1', (round) => `203.0.113.${round}`)));
});

test('a proxy that writes the port of the caller too does not make each request another caller', async () => {
  assert.ok(await isCounted('1', (round) => `203.0.113.9:${50_000 + round}`));
});

for (const [setting, expected] of Object.entries({
  '': false,
  false: false,
  '0': false,
  no: false,
  true: 1,
  '1': 1,
  '2': 2,
  '10.0.0.1': ['10.0.0.1'],
  'loopback, 10.0.0.0/8 fd00::/8': ['loopback', '10.0.0.0/8', 'fd00::/8'],
}))
  test(`TRUST_PROXY «${setting}» is understood`, () =>
    assert.deepEqual(readConfig({ TRUST_PROXY: setting }).trustProxy, expected));

for (const setting of ['proxy.xa.vn', '10.0.0.0/64', '-1', '99', '10.0.0', '1,2'])
  test(`TRUST_PROXY «${setting}» is refused with what may stand there`, () =>
    assert.throws(() => readConfig({ TRUST_PROXY: setting }), /TRUST_PROXY: .*how many proxies.*or their addresses/));

const socket = { remoteAddress: '192.0.2.1' };
for (const [ip, caller] of Object.entries({
  '203.0.113.9': '203.0.113.9',
  '::ffff:203.0.113.9': '203.0.113.9',
  '203.0.113.9:4711': '203.0.113.9',
  '[2001:db8:1:2:3:4:5:6]:4711': '2001:db8:1:2',
  '2001:db8:1:2::7': '2001:db8:1:2',
  '2001:DB8:1:2:FFFF::': '2001:db8:1:2',
  '2001:db8::7': '2001:db8:0:0',
  '::1': '0:0:0:0',
  'fe80::1%eth0': 'fe80:0:0:0',
  unknown: '192.0.2.1',
  '': '192.0.2.1',
}))
  test(`the caller «${ip}» is counted as ${caller}`, () => assert.equal(callerOf({ ip, socket }), caller));
