import { duplicateLine } from '../../../../src/rules/client-day/duplicate-line';
import { linesToCombine } from '../../../../src/rules/client-day/lines-to-combine';
import { testRule, type Facts } from '../rule-tester';

const line = (code: string, rest: Facts = {}): Facts => ({ code, units: 1, minutes: 15, ...rest });
const COPY = 'CARC 18; arithmetic';

testRule(duplicateLine, {
  supported: [
    { name: 'one line', source: COPY, lines: [line('97140')] },
    { name: 'another code', source: COPY, lines: [line('97140'), line('97110')] },
    { name: 'another day', source: COPY, lines: [line('97140'), line('97140', { date: '2024-08-06' })] },
    { name: 'another client', source: COPY, lines: [line('97140'), line('97140', { client: 2 })] },
    { name: 'other minutes', source: COPY, lines: [line('97140'), line('97140', { minutes: 16 })] },
    { name: 'other units', source: COPY, lines: [line('97140'), line('97140', { units: 2 })] },
    { name: 'another modifier', source: COPY, lines: [line('97140'), line('97140', { modifiers: '59' })] },
    { name: 'another provider', source: COPY, lines: [line('97140', { provider: 1 }), line('97140', { provider: 2 })] },
    {
      name: 'another payer',
      source: COPY,
      lines: [line('97140', { payer: 'Aetna' }), line('97140', { payer: 'Cigna' })],
    },
    { name: 'another visit', source: COPY, lines: [line('97140', { visit: 1 }), line('97140', { visit: 2 })] },
    {
      name: 'another technique',
      source: COPY,
      lines: [line('97140', { technique: 'MFR' }), line('97140', { technique: 'MLD' })],
    },
    { name: 'another charge', source: COPY, lines: [line('97140', { charge: 40 }), line('97140', { charge: 50 })] },
    {
      name: 'another start',
      source: COPY,
      lines: [line('97140', { start: 540 }), line('97140', { start: 600 })],
    },
    {
      name: 'another end',
      source: COPY,
      lines: [line('97140', { end: 540 }), line('97140', { end: 600 })],
    },
    {
      name: 'repeated on purpose',
      source: 'modifier table: 76, 77',
      lines: [line('97140', { modifiers: '76' }), line('97140', { modifiers: '76' }), line('97140')],
    },
    {
      name: 'repeated by another person',
      source: 'modifier table: 76, 77',
      lines: [line('97140', { modifiers: 'GP 77' }), line('97140', { modifiers: 'GP 77' })],
    },
  ],
  notSupported: [
    {
      name: 'a copy',
      source: COPY,
      lines: [line('97140'), line('97110'), line('97140')],
      finds: ['same'],
      severity: 'warning',
      rows: [0, 2],
      data: { code: '97140', count: 2 },
      denial: '18',
      fixes: [],
    },
    {
      name: 'modifiers in another order are the same',
      source: COPY,
      lines: [line('97140', { modifiers: '59 GP' }), line('97140', { modifiers: 'GP 59' })],
      finds: ['same'],
    },
    {
      name: 'three, of a code that is in no list',
      source: COPY,
      lines: [line('99080'), line('99080'), line('99080')],
      finds: ['same'],
      data: { count: 3 },
    },
  ],
  notCheckable: [
    {
      name: 'no code',
      source: 'three states',
      lines: [line('97140', { code: null }), line('97140')],
      reasons: ['blank code'],
    },
  ],
});

const FCSO = 'FCSO, 2021-04-19 (facts 1.1)';

testRule(linesToCombine, {
  supported: [
    { name: 'one line', source: FCSO, lines: [line('97140')] },
    { name: 'two codes', source: FCSO, lines: [line('97140'), line('97110')] },
    { name: 'an untimed code', source: FCSO, lines: [line('97012', { minutes: 10 }), line('97012')] },
    { name: 'a copy is another rule', source: COPY, lines: [line('97140'), line('97140')] },
    {
      name: 'other modifiers',
      source: FCSO,
      lines: [line('97140', { modifiers: 'GP' }), line('97140', { modifiers: 'GO', minutes: 20 })],
    },
    {
      name: 'another provider bills alone',
      source: FCSO,
      lines: [line('97140', { provider: 1 }), line('97140', { provider: 2, minutes: 20 })],
    },
    {
      name: 'another payer',
      source: FCSO,
      lines: [line('97140', { payer: 'Aetna' }), line('97140', { payer: 'Cigna', minutes: 20 })],
    },
    { name: 'a line that is not billed', source: 'arithmetic', lines: [line('97140'), line('97140', { units: 0 })] },
    { name: 'a code of no list', source: 'code table', lines: [line('99080'), line('99080', { minutes: 20 })] },
  ],
  notSupported: [
    {
      name: 'one timed code on two lines',
      source: FCSO,
      lines: [line('97140'), line('97110'), line('97140', { minutes: 20 })],
      finds: ['several'],
      severity: 'information',
      rows: [0, 2],
      data: { code: '97140', count: 2 },
      denial: '18',
      fixes: [],
    },
    {
      name: 'modifiers in another order are the same, and so are two names of a payer',
      source: FCSO,
      lines: [
        line('97140', { modifiers: 'GP 59', payer: 'Medicare' }),
        line('97140', { modifiers: '59 GP', payer: 'Medicare Part B', minutes: 20 }),
      ],
      finds: ['several'],
    },
    {
      name: 'a copy beside another line',
      source: FCSO,
      lines: [line('97140'), line('97140'), line('97140', { minutes: 20 })],
      finds: ['several'],
      rows: [0, 1, 2],
    },
  ],
});
