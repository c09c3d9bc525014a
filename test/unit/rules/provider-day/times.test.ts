import { overlappingTimes } from '../../../../src/rules/provider-day/overlapping-times';
import { sameStartTwice } from '../../../../src/rules/provider-day/same-start-twice';
import { testRule, type Facts } from '../rule-tester';

const ALONE = 'facts 6: one-on-one excludes a second client';
/** A one-on-one service of a client from a start to an end, in minutes since midnight. */
const at = (client: number | null, start: number | null, end: number | null, rest: Facts = {}): Facts => ({
  client,
  start,
  end,
  code: '97140',
  units: 1,
  provider: 1,
  ...rest,
});

testRule(overlappingTimes, {
  supported: [
    { name: 'one after the other', source: ALONE, lines: [at(1, 540, 600), at(2, 600, 660)] },
    { name: 'two codes of one client', source: ALONE, lines: [at(1, 540, 600), at(1, 550, 610)] },
    { name: 'another provider', source: ALONE, lines: [at(1, 540, 600), at(2, 550, 610, { provider: 2 })] },
    { name: 'another day', source: ALONE, lines: [at(1, 540, 600), at(2, 550, 610, { date: '2024-08-06' })] },
    {
      name: 'group work',
      source: ALONE,
      lines: [at(1, 540, 600, { code: '97150' }), at(2, 550, 610, { code: '97150' })],
    },
    {
      name: 'one-on-one beside group work',
      source: ALONE,
      lines: [at(1, 540, 600), at(2, 550, 610, { code: '97150' })],
    },
    {
      name: 'a line that is not billed',
      source: 'arithmetic',
      lines: [at(1, 540, 600, { units: 0 }), at(2, 550, 610)],
    },
    { name: 'the same start is another rule', source: ALONE, lines: [at(1, 540, 600), at(2, 540, 610)] },
    {
      name: 'without an end a service lasts its own minutes',
      source: 'arithmetic',
      without: ['end'],
      lines: [at(1, 540, null, { minutes: 15 }), at(2, 555, null, { minutes: 15 })],
    },
    { name: 'a code of no list', source: 'code table', lines: [at(1, 540, 600, { code: '99080' }), at(2, 550, 610)] },
  ],
  notSupported: [
    {
      name: 'two clients, 10 minutes at once',
      source: ALONE,
      lines: [at(2, 590, 650), at(1, 540, 600)],
      finds: ['overlap'],
      severity: 'error',
      rows: [0, 1],
      data: { minutes: 10 },
      denial: '151',
      fixes: [],
    },
    {
      name: 'one within the other',
      source: ALONE,
      lines: [at(1, 540, 660), at(2, 560, 580)],
      finds: ['overlap'],
      data: { minutes: 20 },
    },
    {
      name: 'two clients are told once, whatever the lines',
      source: 'arithmetic',
      lines: [at(1, 540, 600), at(2, 570, 630), at(1, 580, 640)],
      finds: ['overlap'],
      rows: [0, 1],
    },
    {
      name: 'a long one with two others, one after the other',
      source: 'arithmetic',
      lines: [at(1, 540, 700), at(2, 550, 560), at(3, 600, 610)],
      finds: ['overlap', 'overlap'],
      rows: [0, 1],
    },
    {
      name: 'a third client, while the one that ends last is its own',
      source: 'arithmetic',
      lines: [at(1, 540, 700), at(2, 550, 690), at(1, 560, 570), at(3, 680, 720)],
      finds: ['overlap', 'overlap'],
    },
    {
      name: "the client's own long line hides no other",
      source: 'arithmetic',
      lines: [at(1, 530, 640), at(2, 540, 650), at(2, 645, 800), at(1, 648, 660), at(3, 700, 710)],
      finds: ['overlap', 'overlap'],
      data: { minutes: 100 },
    },
    {
      name: 'of two that run, the one that ends last is named',
      source: 'arithmetic',
      lines: [at(1, 540, 700), at(2, 540, 620), at(1, 600, 610), at(2, 610, 615), at(3, 690, 710)],
      finds: ['overlap', 'overlap'],
      rows: [0, 4],
    },
    {
      name: 'without an end, by its own minutes',
      source: 'arithmetic',
      without: ['end'],
      lines: [at(1, 540, null, { minutes: 30 }), at(2, 555, null, { minutes: 15 })],
      finds: ['overlap'],
      data: { minutes: 15 },
    },
  ],
  notCheckable: [
    {
      name: 'a blank start',
      source: 'three states',
      lines: [at(1, null, 600), at(2, 550, 610)],
      reasons: ['blank start'],
      rows: [0],
    },
    {
      name: 'a blank end and no minutes',
      source: 'three states',
      lines: [at(1, 540, null), at(2, 550, 610)],
      reasons: ['blank end'],
      rows: [0],
    },
    {
      name: 'a start that cannot be read',
      source: 'three states',
      lines: [at(1, null, 600, { unread: [{ field: 'start', problem: 'not-a-time' }] }), at(2, 550, 610)],
      reasons: ['unreadable start'],
      rows: [0],
    },
    {
      name: 'a blank client',
      source: 'three states',
      lines: [at(null, 540, 600), at(2, 550, 610)],
      reasons: ['blank client'],
      rows: [0],
    },
    {
      name: 'an end before the start',
      source: 'three states',
      lines: [at(1, 600, 540), at(2, 550, 610)],
      reasons: ['end-before-start'],
      rows: [0],
    },
    { name: 'start and end alike', source: 'three states', lines: [at(1, 540, 540)], reasons: ['end-before-start'] },
    {
      name: 'neither an end nor minutes in the sheet',
      source: 'three states',
      without: ['end'],
      lines: [at(1, 540, null), at(2, 550, null)],
      reasons: ['no-column end'],
    },
    {
      name: 'no starts',
      source: 'three states',
      without: ['start'],
      lines: [at(1, null, 600)],
      reasons: ['no-column start'],
    },
    {
      name: 'no provider',
      source: 'three states',
      lines: [at(1, 540, 600, { provider: null })],
      reasons: ['blank provider'],
    },
    { name: 'no date', source: 'three states', lines: [at(1, 540, 600, { date: null })], reasons: ['blank date'] },
  ],
});

testRule(sameStartTwice, {
  supported: [
    { name: 'two starts', source: ALONE, lines: [at(1, 540, null), at(2, 541, null)] },
    { name: 'two codes of one client', source: ALONE, lines: [at(1, 540, null), at(1, 540, null, { code: '97110' })] },
    {
      name: 'a group',
      source: ALONE,
      lines: [at(1, 540, null, { code: '97150' }), at(2, 540, null, { code: '97150' })],
    },
    { name: 'another provider', source: ALONE, lines: [at(1, 540, null), at(2, 540, null, { provider: 2 })] },
    {
      name: 'a line that is not billed',
      source: 'arithmetic',
      lines: [at(1, 540, null), at(2, 540, null, { units: 0 })],
    },
    { name: 'no starts in these cells', source: 'arithmetic', lines: [at(1, null, null), at(2, null, null)] },
    { name: 'no client in these cells', source: 'arithmetic', lines: [at(1, 540, null), at(null, 540, null)] },
  ],
  notSupported: [
    {
      name: 'two clients at 9:30',
      source: ALONE,
      lines: [at(1, 570, 600), at(2, 600, 630), at(3, 570, 630)],
      finds: ['start'],
      severity: 'error',
      rows: [0, 2],
      data: { clients: 2, start: '09:30' },
      denial: '151',
      fixes: [],
    },
    {
      name: 'a start copied down the column',
      source: ALONE,
      lines: [at(1, 605, null), at(2, 605, null), at(3, 605, null), at(3, 605, null, { code: '97110' })],
      finds: ['start'],
      rows: [0, 1, 2, 3],
      data: { clients: 3, start: '10:05' },
    },
  ],
  notCheckable: [
    {
      name: 'no clients',
      source: 'three states',
      without: ['client'],
      lines: [at(1, 540, null)],
      reasons: ['no-column client'],
    },
  ],
});
